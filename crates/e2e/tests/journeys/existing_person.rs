//! Somebody who has a password here joins one more organization with it.

use e2e::Result;
use e2e::person::Person;
use e2e::seed;
use e2e::stage::Stage;
use orchd_types::role::Role;

#[tokio::test]
async fn an_existing_person_joins_with_the_password_they_have() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let (_, eve) =
        seed::member_of_new_customer(panel, "First Firm", "eve@example.com", Role::Support).await?;
    let second = seed::customer(panel, "Second Firm").await?;
    let link = Person::admin(panel).await?.invite(&second, &eve.email, Role::Sysadmin).await?;

    browser.open(&link).await?;
    browser.wait_for_step("enter-password").await?;
    browser.wait_for_words("Second Firm").await?;
    let address = browser.address().await?;
    browser.fill("password", "not my password").await?;
    browser.click("join").await?;
    browser.wait_for_words("isn’t right").await?;
    browser.wait_for_focus("password").await?;
    assert_eq!(browser.step().await?.as_deref(), Some("enter-password"));
    assert_eq!(browser.address().await?, address);
    assert_eq!(browser.value("email").await?, eve.email);

    // What was typed is selected: typing replaces it.
    browser.type_text(&eve.password).await?;
    assert_eq!(browser.value("password").await?, eve.password);
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(browser.address().await?.as_str(), panel.url("/"));
    assert!(Person::signed_in(panel, &eve).await?.is_member(&second, Role::Sysadmin).await?);
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn either_form_is_one_click_from_the_other_and_no_password_goes_along() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let (_, eve) =
        seed::member_of_new_customer(panel, "First Firm", "eve@example.com", Role::Support).await?;
    let second = seed::customer(panel, "Second Firm").await?;
    let link = Person::admin(panel).await?.invite(&second, &eve.email, Role::Sysadmin).await?;

    browser.open(&link).await?;
    browser.wait_for_step("enter-password").await?;
    browser.fill("password", "a current password").await?;
    browser.click("no-password").await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!(browser.value("password").await?, "");
    browser.fill("password", "a new password").await?;
    browser.click("join").await?;
    browser.wait_for_words("You may have an account here already").await?;
    browser.click("have-password").await?;
    browser.wait_for_step("enter-password").await?;
    assert_eq!(browser.value("password").await?, "");
    browser.fill("password", &eve.password).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert!(Person::signed_in(panel, &eve).await?.is_member(&second, Role::Sysadmin).await?);
    Ok(())
}
