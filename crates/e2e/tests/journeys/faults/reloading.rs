//! A page that is loaded anew while an accept is on its way: edge case 4.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use orchd_types::role::Role;

use super::nothing_broke;

fn noa() -> Account {
    Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() }
}

/// Noa has sent a password, of which nobody has heard an answer.
async fn joining(browser: &Browser, panel: &Panel, host: &Host, fault: Fault) -> Result<String> {
    let link = Person::admin(panel).await?.invite(&panel.demo().org_id, &noa().email, Role::Support).await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    host.set(Call::Accept, fault);
    browser.click("join").await?;
    host.wait_for(Call::Accept, 1).await?;
    Ok(link)
}

async fn has_been_accepted(panel: &Panel, link: &str) -> Result<()> {
    until("the invite is used", PATIENCE, async || {
        let open = Person::unknown(panel)?.validate(link).await?.is_valid;
        Ok(if open { Look::NotYet("it is open".to_owned()) } else { Look::True(()) })
    })
    .await
}

async fn has_joined_once(panel: &Panel) -> Result<()> {
    assert_eq!(seed::sessions_of(panel, &noa().email).await?, 1);
    let memberships = Person::signed_in(panel, &noa()).await?.memberships().await?;
    assert_eq!(memberships.len(), 1);
    Ok(())
}

#[tokio::test]
async fn q2_q5_a_page_reloaded_before_the_server_hears_of_the_accept_asks_for_the_password_again()
-> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let link = joining(browser, panel, &host, Fault::Hold).await?;
    browser.driver().refresh().await?;
    host.wait_for_end_of(Call::Accept, 1).await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!(browser.value("password").await?, "");
    assert!(Person::unknown(panel)?.validate(&link).await?.is_valid);
    host.mend(Call::Accept);
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(host.seen(Call::Accept), 2);
    has_joined_once(panel).await?;
    nothing_broke(browser).await
}

#[tokio::test]
async fn q2_q5_a_page_reloaded_before_the_answer_arrives_finds_the_invite_used_and_accepts_no_more()
-> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let link = joining(browser, panel, &host, Fault::HoldAnswer).await?;
    has_been_accepted(panel, &link).await?;
    browser.driver().refresh().await?;
    browser.wait_for_step("closed").await?;
    // The answer comes after all, and nobody waits for it.
    host.mend(Call::Accept);
    host.wait_for_end_of(Call::Accept, 1).await?;
    browser.driver().refresh().await?;
    browser.wait_for_step("closed").await?;
    browser.driver().back().await?;
    browser.driver().forward().await?;
    browser.wait_for_step("closed").await?;
    assert_eq!(host.seen(Call::Accept), 1);
    has_joined_once(panel).await?;

    // Who is led to the start page by it signs in with the password that was set.
    browser.click("sign-in").await?;
    browser.sign_in(&noa()).await?;
    browser.wait_for_step("organizations").await?;
    nothing_broke(browser).await
}

/// From one document to another and back: neither joins anybody, and nothing of the invite is left to come back to.
#[tokio::test]
async fn q2_back_and_forward_after_joining_accept_nothing_and_hold_neither_key_nor_password() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let start = host.through(&panel.url("/"))?;
    browser.open(&start).await?;
    browser.wait_for_step("sign-in").await?;
    let link = Person::admin(panel).await?.invite(&panel.demo().org_id, &noa().email, Role::Support).await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    browser.click("go-to-panel").await?;
    browser.wait_for_step("organizations").await?;
    for _ in 0..2 {
        browser.driver().back().await?;
        browser.wait_for("#app main[data-step=accepted], #app main[data-step=organizations]").await?;
        assert_eq!(browser.address().await?.as_str(), start);
        assert!(browser.ask::<bool>("return document.querySelector('#app input') === null").await?);
        browser.driver().forward().await?;
        browser.wait_for_step("organizations").await?;
        assert_eq!(browser.address().await?.as_str(), start);
    }
    assert_eq!(host.seen(Call::Accept), 1);
    nothing_broke(browser).await
}
