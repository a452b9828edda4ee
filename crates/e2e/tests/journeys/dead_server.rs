//! The server is gone for a while: nothing typed is lost, and nobody is told that the invite is.

use e2e::Result;
use e2e::panel::Account;
use e2e::person::Person;
use e2e::seed::PASSWORD;
use e2e::stage::Stage;
use orchd_types::role::Role;

#[tokio::test]
async fn a_server_that_is_gone_at_submit_costs_a_try_again_and_no_typing() -> Result<()> {
    let mut stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &mut stage;
    let org_id = panel.demo().org_id.clone();
    let link = Person::admin(panel).await?.invite(&org_id, "noa@example.com", Role::Support).await?;
    browser.open(&link).await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    panel.stop();
    browser.click("join").await?;
    browser.wait_for_step("retry").await?;
    browser.wait_for_words("couldn’t reach the server").await?;
    browser.wait_for_words("Nothing you typed is lost").await?;

    panel.start_again().await?;
    browser.click("try-again").await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!(browser.value("password").await?, PASSWORD);
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    let noa = Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() };
    assert!(Person::signed_in(panel, &noa).await?.is_member(&org_id, Role::Support).await?);
    Ok(())
}

#[tokio::test]
async fn a_server_that_is_gone_when_the_page_asks_is_no_dead_invite() -> Result<()> {
    let mut stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &mut stage;
    let link = panel.demo().links.new_person.clone();
    browser.open(&link).await?;
    browser.wait_for_step("set-password").await?;
    // The other form asks nothing; leaving and coming back does. The page itself is still there, the API isn't.
    browser.fill("password", PASSWORD).await?;
    panel.stop();
    browser.click("join").await?;
    browser.wait_for_step("retry").await?;
    browser.click("try-again").await?;
    browser.wait_for_step("retry").await?;
    let shown = browser.shown().await;
    assert!(!shown.contains("can’t be used any more"), "{shown}");
    panel.start_again().await?;
    assert!(Person::unknown(panel).validate(&link).await?.is_valid, "nothing was used up");
    Ok(())
}
