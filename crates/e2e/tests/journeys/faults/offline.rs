//! Without a network: Chromium and Firefox can be had do without one. Without the server any browser can.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Host};
use e2e::seed::PASSWORD;
use e2e::settings::Kind;
use e2e::stage::Stage;

use super::joining::{is_member, ready_to_join};
use super::{UNREACHABLE, nothing_broke, screen};

const OFFLINE: &str = "You’re offline. Check your connection, then try again.";

const CAN_DO_WITHOUT: [Kind; 2] = [Kind::Chromium, Kind::Firefox];
const WHY_NOT: &str = "its driver can't take its network away";

/// Takes the network away. Firefox goes on using a connection that it has; a network that is gone takes those along.
async fn go_offline(browser: &Browser, host: &mut Host) -> Result<()> {
    browser.set_offline(true).await?;
    host.hang_up().await
}

/// Edge case 9.
#[tokio::test]
async fn q1_who_goes_offline_between_load_and_submit_is_told_so_and_joins_once_when_back() -> Result<()> {
    Kind::must_be(&CAN_DO_WITHOUT, WHY_NOT)?;
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut host = Host::before(panel).await?;
    ready_to_join(browser, panel, &host).await?;
    go_offline(browser, &mut host).await?;
    for _ in 0..2 {
        browser.click("join").await?;
        browser.wait_to_be_told(&[OFFLINE]).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("retry"));
        browser.wait_for_words("Nothing you typed is lost").await?;
        browser.try_again().await?;
        // What an accept has come to is asked first, and can't be.
        browser.wait_for_step("retry").await?;
        browser.wait_to_be_told(&[OFFLINE]).await?;
        browser.set_offline(false).await?;
        browser.try_again().await?;
        browser.wait_for_step("set-password").await?;
        assert_eq!(browser.value("password").await?, PASSWORD);
        go_offline(browser, &mut host).await?;
    }
    assert_eq!(host.seen(Call::Accept), 0);
    browser.set_offline(false).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(host.seen(Call::Accept), 1);
    assert!(is_member(panel).await?);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q1_an_admin_who_goes_offline_is_told_so_and_keeps_the_form() -> Result<()> {
    Kind::must_be(&CAN_DO_WITHOUT, WHY_NOT)?;
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut host = Host::before(panel).await?;
    browser.open(&screen(panel, &host, "invites/new")?).await?;
    browser.wait_for_step("sign-in").await?;
    go_offline(browser, &mut host).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_to_be_told(&[OFFLINE]).await?;
    assert_eq!(browser.value("password").await?, panel.demo().admin.password);
    browser.set_offline(false).await?;
    browser.click("sign-in").await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", "lou@example.com").await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    go_offline(browser, &mut host).await?;
    browser.click("create-invite").await?;
    browser.wait_to_be_told(&[OFFLINE]).await?;
    assert_eq!(browser.value("invitee-email").await?, "lou@example.com");
    browser.set_offline(false).await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    assert_eq!(host.seen(Call::Invite), 1);
    nothing_broke(browser).await
}

/// Pages are kept by no browser: what is shown then is the browser's own. Back online, a reload is enough.
#[tokio::test]
async fn q1_a_link_opened_offline_is_the_browsers_to_explain_and_works_once_back() -> Result<()> {
    Kind::must_be(&CAN_DO_WITHOUT, WHY_NOT)?;
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut host = Host::before(panel).await?;
    let link = &host.through(&panel.demo().links.new_person)?;
    browser.open(link).await?;
    browser.wait_for_step("set-password").await?;
    go_offline(browser, &mut host).await?;
    assert!(browser.open(link).await.is_err(), "the browser has a page to show");
    browser.set_offline(false).await?;
    browser.open(link).await?;
    browser.wait_for_step("set-password").await?;
    nothing_broke(browser).await
}

/// What that is like for a browser that is never told of its network.
#[tokio::test]
async fn q1_who_finds_no_server_between_load_and_submit_is_told_so_and_joins_once_when_it_is_back()
-> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut host = Host::before(panel).await?;
    ready_to_join(browser, panel, &host).await?;
    host.close().await;
    browser.click("join").await?;
    browser.wait_to_be_told(&[UNREACHABLE]).await?;
    assert_eq!(browser.step().await?.as_deref(), Some("retry"));
    browser.wait_for_words("Nothing you typed is lost").await?;
    browser.try_again().await?;
    // What an accept has come to is asked first, and can't be.
    browser.wait_for_step("retry").await?;
    browser.wait_to_be_told(&[UNREACHABLE]).await?;
    host.open_again().await?;
    browser.try_again().await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!(browser.value("password").await?, PASSWORD);
    assert_eq!(host.seen(Call::Accept), 0);
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(host.seen(Call::Accept), 1);
    assert!(is_member(panel).await?);
    nothing_broke(browser).await
}
