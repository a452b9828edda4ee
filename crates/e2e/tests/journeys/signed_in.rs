//! Somebody who is signed in opens a link: their own, or another's.

use e2e::Result;
use e2e::browser::Browser;
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use orchd_types::role::Role;

/// Registers Eve, signs her in in the browser, and returns her account.
async fn eve_signed_in(panel: &Panel, browser: &Browser) -> Result<Account> {
    let (_, eve) =
        seed::member_of_new_customer(panel, "First Firm", "eve@example.com", Role::Support).await?;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&eve).await?;
    browser.wait_for_step("organizations").await?;
    Ok(eve)
}

#[tokio::test]
async fn the_invited_person_who_is_signed_in_confirms_with_one_click() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let eve = eve_signed_in(panel, browser).await?;
    let second = seed::customer(panel, "Second Firm").await?;
    let link = Person::admin(panel).await?.invite(&second, &eve.email, Role::SuperAdmin).await?;

    browser.open(&link).await?;
    browser.wait_for_step("confirm").await?;
    browser.wait_for_words("Second Firm").await?;
    browser.wait_for_words(&eve.email).await?;
    let before = Person::signed_in(panel, &eve).await?;
    assert!(!before.is_member(&second, Role::SuperAdmin).await?, "opening the page joins nobody");
    browser.click("accept").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(browser.address().await?.as_str(), panel.url("/"));
    assert!(Person::signed_in(panel, &eve).await?.is_member(&second, Role::SuperAdmin).await?);

    browser.click("go-to-panel").await?;
    browser.wait_for_step("organizations").await?;
    browser.wait_for_words("Second Firm").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn not_now_joins_nobody_and_leaves_the_invite_open() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let eve = eve_signed_in(panel, browser).await?;
    let second = seed::customer(panel, "Second Firm").await?;
    let link = Person::admin(panel).await?.invite(&second, &eve.email, Role::Support).await?;

    browser.open(&link).await?;
    browser.wait_for_step("confirm").await?;
    browser.click("not-now").await?;
    browser.wait_for_step("organizations").await?;
    let person = Person::signed_in(panel, &eve).await?;
    assert!(!person.is_member(&second, Role::Support).await?);
    assert!(person.validate(&link).await?.is_valid);
    Ok(())
}

#[tokio::test]
async fn a_session_that_ends_before_the_confirmation_leads_to_the_password_and_joins() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let eve = eve_signed_in(panel, browser).await?;
    let second = seed::customer(panel, "Second Firm").await?;
    let link = Person::admin(panel).await?.invite(&second, &eve.email, Role::Support).await?;

    browser.open(&link).await?;
    browser.wait_for_step("confirm").await?;
    browser.forget_cookies().await?;
    browser.click("accept").await?;
    browser.wait_for_step("enter-password").await?;
    browser.wait_for_words("signed out").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert!(Person::signed_in(panel, &eve).await?.is_member(&second, Role::Support).await?);
    Ok(())
}

#[tokio::test]
async fn with_the_wrong_account_one_signs_out_and_comes_back_to_the_same_invite() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let eve = eve_signed_in(panel, browser).await?;
    let second = seed::customer(panel, "Second Firm").await?;
    let link = Person::admin(panel).await?.invite(&second, "noa@example.com", Role::Support).await?;

    browser.open(&link).await?;
    browser.wait_for_step("wrong-account").await?;
    browser.wait_for_words(&eve.email).await?;
    let address = browser.address().await?;
    browser.click("sign-out").await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!(browser.address().await?, address);
    browser.wait_for_words("Second Firm").await?;
    assert_eq!(browser.value("email").await?, "noa@example.com");
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;

    let noa = Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() };
    assert!(Person::signed_in(panel, &noa).await?.is_member(&second, Role::Support).await?);
    assert!(!Person::signed_in(panel, &eve).await?.is_member(&second, Role::Support).await?);
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}
