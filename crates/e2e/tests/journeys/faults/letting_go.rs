//! Leaving a page while it waits for an answer.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::panel::Panel;
use e2e::stage::Stage;

use super::broken::questions;
use super::nothing_broke;

#[tokio::test]
async fn q5_leaving_while_a_question_is_open_lets_go_of_it_and_breaks_nothing() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for call in questions() {
        println!("{call:?}");
        let host = Host::before(panel).await?;
        let left = match call {
            Call::Validate | Call::Login => leave_the_document(browser, panel, &host, call).await?,
            _ => leave_the_screen(browser, panel, &host, call).await?,
        };
        // Nobody has answered it: the browser has hung up.
        host.wait_for_end_of(call, left).await?;
        host.mend(call);
        nothing_broke(browser).await?;
    }
    Ok(())
}

/// From one document to another. How many questions there were then, the open one among them.
async fn leave_the_document(browser: &Browser, panel: &Panel, host: &Host, call: Call) -> Result<usize> {
    host.set(call, Fault::Hold);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    host.wait_for_more(call, 0).await?;
    browser.open(&host.through(&panel.url("/no/such/page"))?).await?;
    browser.wait_for_step("not-found").await?;
    Ok(1)
}

/// From one screen to the one before, which the same program shows. The same number.
async fn leave_the_screen(browser: &Browser, panel: &Panel, host: &Host, call: Call) -> Result<usize> {
    let path = |path: &str| format!("/orgs/{}/{path}", panel.demo().org_id);
    let (from, to, step) = match call {
        Call::Memberships => (path("invites"), "/".to_owned(), "pending"),
        Call::Members => ("/".to_owned(), path("invites"), "organizations"),
        _ => ("/".to_owned(), path("invites/new"), "organizations"),
    };
    browser.forget_cookies().await?;
    browser.open(&host.through(&panel.url(&from))?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step(step).await?;
    let link = format!("a[href='{to}']");
    browser.wait_for(&link).await?;
    let before = host.seen(call);
    host.set(call, Fault::Hold);
    browser.click_on(&link).await?;
    if call == Call::Websites {
        browser.wait_for_step("form").await?;
        browser.click_on("input[name=role][value=SiteAccess]").await?;
    }
    host.wait_for_more(call, before).await?;
    browser.driver().back().await?;
    browser.wait_for_step(step).await?;
    Ok(before + 1)
}
