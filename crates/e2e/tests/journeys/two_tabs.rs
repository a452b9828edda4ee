//! The same person, or two of them, in two tabs of one browser.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Host};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use orchd_types::role::Role;
use thirtyfour::WindowHandle;

fn noa() -> Account {
    Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() }
}

async fn invite(panel: &Panel) -> Result<String> {
    Person::admin(panel).await?.invite(&panel.demo().org_id, &noa().email, Role::Support).await
}

/// The link in the tab that is there, with a password typed in, and in a second one, which is looked at then.
async fn in_two_tabs(browser: &Browser, link: &str) -> Result<[WindowHandle; 2]> {
    let first = browser.driver().window().await?;
    browser.open(link).await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    let second = browser.driver().new_tab().await?;
    browser.driver().switch_to_window(second.clone()).await?;
    browser.open(link).await?;
    browser.wait_for_step("set-password").await?;
    Ok([first, second])
}

#[tokio::test]
async fn q7_who_has_joined_in_one_tab_is_welcome_in_the_other_and_has_joined_once() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let link = host.through(&invite(panel).await?)?;
    let [first, _] = in_two_tabs(browser, &link).await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;

    browser.driver().switch_to_window(first).await?;
    assert_eq!(browser.step().await?.as_deref(), Some("set-password"));
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(browser.address().await?.as_str(), host.through(&panel.url("/"))?);
    // One for each click; the second found the invite used, and nobody joined twice.
    assert_eq!(host.seen(Call::Accept), 2);
    let memberships = Person::signed_in(panel, &noa()).await?.memberships().await?;
    assert_eq!(memberships.len(), 1);

    browser.driver().refresh().await?;
    browser.wait_for_step("organizations").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn q7_who_signs_in_as_somebody_else_in_one_tab_is_told_so_in_the_other_and_keeps_what_was_typed()
-> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let (_, eve) =
        seed::member_of_new_customer(panel, "First Firm", "eve@example.com", Role::Support).await?;
    let link = host.through(&invite(panel).await?)?;
    let [first, _] = in_two_tabs(browser, &link).await?;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.sign_in(&eve).await?;
    browser.wait_for_step("organizations").await?;

    browser.driver().switch_to_window(first).await?;
    browser.click("join").await?;
    browser.wait_for_step("wrong-account").await?;
    browser.wait_for_words(&eve.email).await?;
    browser.click("sign-out").await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!(browser.value("password").await?, PASSWORD);
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert!(Person::signed_in(panel, &noa()).await?.is_member(&panel.demo().org_id, Role::Support).await?);
    assert!(!Person::signed_in(panel, &eve).await?.is_member(&panel.demo().org_id, Role::Support).await?);
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}
