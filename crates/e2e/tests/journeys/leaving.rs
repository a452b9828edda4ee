//! An admin leaves while not all invites are out.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};

/// Presses Back, and waits for the page's question: it is answered by whoever has the driver.
async fn back_is_asked_about(browser: &Browser) -> Result<()> {
    browser.driver().execute("setTimeout(() => history.back())", Vec::new()).await?;
    until("the page asks", PATIENCE, async || {
        Ok(match browser.driver().get_alert_text().await {
            Ok(question) if question.contains("Not all invites are out yet") => Look::True(()),
            Ok(question) => Look::NotYet(question),
            Err(nothing) => Look::NotYet(nothing.to_string()),
        })
    })
    .await
}

#[tokio::test]
async fn back_asks_while_invites_are_on_their_way_and_no_means_that_page_and_address_stay() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let form = format!("/orgs/{}/invites/new", panel.demo().org_id);
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("organizations").await?;
    browser.click_on(&format!("a[href='{form}']")).await?;
    browser.wait_for_step("form").await?;
    browser.paste("invitee-email", "ada@leaving.example lou@leaving.example").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("review").await?;
    browser.wait_for_words("2 new").await?;
    host.set(Call::Invite, Fault::Hold);
    browser.click("send-all").await?;
    browser.wait_for_step("sending").await?;

    for _ in 0..2 {
        back_is_asked_about(browser).await?;
        browser.driver().dismiss_alert().await?;
        assert_eq!(browser.step().await?.as_deref(), Some("sending"));
        assert_eq!(browser.address().await?.path(), form);
    }
    back_is_asked_about(browser).await?;
    browser.driver().accept_alert().await?;
    browser.wait_for_step("organizations").await?;
    assert_eq!(browser.address().await?.path(), "/");
    Ok(())
}
