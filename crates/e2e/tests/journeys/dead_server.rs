//! The server is gone for a while: nothing typed is lost, and nobody is told that the invite is.

use e2e::Result;
use e2e::host::{Call, Fault, Host};
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
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut host = Host::before(panel).await?;
    for call in [Call::Validate, Call::Login] {
        host.set(call, Fault::Reset);
    }
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for_step("retry").await?;
    browser.wait_for_words("couldn’t reach the server").await?;

    host.close().await;
    browser.try_again().await?;
    browser.wait_for_step("retry").await?;
    browser.wait_for_words("couldn’t reach the server").await?;
    let shown = browser.shown().await;
    assert!(!shown.contains("can’t be used any more"), "{shown}");

    host.open_again().await?;
    for call in [Call::Validate, Call::Login] {
        host.mend(call);
    }
    browser.try_again().await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(host.seen(Call::Accept), 1);
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn an_admin_whose_server_is_gone_for_a_while_gets_to_the_form_and_keeps_what_was_typed() -> Result<()> {
    let mut stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &mut stage;
    let org_id = panel.demo().org_id.clone();
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&panel.demo().admin.clone()).await?;
    browser.wait_for_step("organizations").await?;
    panel.stop();
    browser.click_on(&format!("a[href='/orgs/{org_id}/invites/new']")).await?;
    browser.wait_for_step("retry").await?;
    panel.start_again().await?;
    browser.click("try-again").await?;
    browser.wait_for_step("form").await?;

    browser.fill("invitee-email", "lou@example.com").await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    panel.stop();
    browser.click("create-invite").await?;
    browser.wait_for_words("couldn’t reach the server").await?;
    assert_eq!(browser.step().await?.as_deref(), Some("form"));
    panel.start_again().await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    browser.wait_for_words("lou@example.com").await?;
    Ok(())
}
