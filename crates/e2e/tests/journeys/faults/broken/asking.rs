//! Of what has to be known first: the page says that it can't read the answer, and asks again when it is told to.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::panel::Panel;
use e2e::seed::PASSWORD;
use e2e::stage::Stage;

use super::super::ways::Scene;
use super::super::{nothing_broke, screen};
use super::{answers, questions};

/// The click that asks again, where it isn't that of the whole page.
const AGAIN_IN_THE_LIST: &str = "[data-list=error] [data-action=try-again]";
const AGAIN_FOR_WEBSITES: &str = "[data-websites=error] [data-action=try-again]";

#[tokio::test]
async fn q3_no_broken_answer_to_a_question_is_taken_for_one_and_the_next_click_asks_again() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    // What both need a session for comes last.
    for call in questions() {
        let mut host = Host::before(panel).await?;
        host.set(call, Fault::Reset);
        browser.forget_cookies().await?;
        open_what_asks(call, browser, panel, &host).await?;
        let mut scene = Scene::new(browser, &mut host);
        for way in answers() {
            match call {
                Call::Members | Call::Websites => {
                    let again = if call == Call::Members { AGAIN_IN_THE_LIST } else { AGAIN_FOR_WEBSITES };
                    scene.go_wrong(call, &way, async |browser| browser.click_on(again).await).await?;
                    browser.wait_for(again).await?;
                }
                _ => {
                    scene.go_wrong(call, &way, async |browser| browser.try_again().await).await?;
                    assert_eq!(browser.step().await?.as_deref(), Some("retry"), "{way:?}");
                    browser.wait_for_focus("heading").await?;
                }
            }
        }
        goes_on(call, browser, panel).await?;
        assert!(host.seen(Call::Accept) + host.seen(Call::Invite) <= 1, "{call:?}");
        nothing_broke(browser).await?;
    }
    Ok(())
}

/// Opens the page that asks, and has already got no answer.
async fn open_what_asks(call: Call, browser: &Browser, panel: &Panel, host: &Host) -> Result<()> {
    let path = match call {
        Call::Validate | Call::Login => {
            browser.open(&host.through(&panel.demo().links.new_person)?).await?;
            return browser.wait_for_step("retry").await;
        }
        Call::Memberships => {
            browser.open(&host.through(&panel.url("/"))?).await?;
            return browser.wait_for_step("retry").await;
        }
        Call::Members => "invites",
        Call::Org | Call::Websites => "invites/new",
        other => unreachable!("{other:?} asks for nothing that has to be known"),
    };
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("organizations").await?;
    browser.open(&screen(panel, host, path)?).await?;
    match call {
        Call::Org => browser.wait_for_step("retry").await,
        Call::Members => browser.wait_for(AGAIN_IN_THE_LIST).await.map(drop),
        _ => {
            browser.wait_for_step("form").await?;
            browser.fill("invitee-email", "lou@faults.example").await?;
            browser.click_on("input[name=role][value=SiteAccess]").await?;
            browser.wait_for(AGAIN_FOR_WEBSITES).await.map(drop)
        }
    }
}

/// Nothing is wrong any more.
async fn goes_on(call: Call, browser: &Browser, panel: &Panel) -> Result<()> {
    match call {
        Call::Validate => {
            browser.try_again().await?;
            browser.wait_for_step("set-password").await
        }
        Call::Login => {
            browser.try_again().await?;
            browser.wait_for_step("set-password").await?;
            browser.fill("password", PASSWORD).await?;
            browser.click("join").await?;
            browser.wait_for_step("accepted").await
        }
        Call::Memberships => {
            browser.try_again().await?;
            browser.sign_in(&panel.demo().admin).await?;
            browser.wait_for_step("organizations").await
        }
        Call::Members => {
            browser.click_on(AGAIN_IN_THE_LIST).await?;
            browser.wait_for("[data-list=count]").await.map(drop)
        }
        Call::Websites => {
            assert_eq!(browser.value("invitee-email").await?, "lou@faults.example");
            browser.click_on(AGAIN_FOR_WEBSITES).await?;
            browser.wait_for("[data-action=add-website]").await.map(drop)
        }
        _ => {
            browser.try_again().await?;
            browser.wait_for_step("form").await
        }
    }
}
