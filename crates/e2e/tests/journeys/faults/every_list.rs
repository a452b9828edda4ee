//! Every fault while a list of people is sent.

use std::time::Duration;

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::stage::Stage;

use super::ways::{Scene, Way, on_the_way, refusals};
use super::{TOO_MANY, UNREADABLE, answer, nothing_broke, screen};

/// One more than are under way before the third fault stops it.
const LIST: &str = "ann@faults.example, ben@faults.example, cy@faults.example, dee@faults.example";
const STOPPED: &str = "Stopped after several faults in a row";
const BREAK: &str = "The server asks for a break";

/// What the rows say that have failed.
async fn say(browser: &Browser, way: &Way) -> Result<()> {
    let rows: Vec<String> = browser
        .ask(
            "return [...document.querySelectorAll('[data-state=failed] .state')].map((row) => row.innerText)",
        )
        .await?;
    assert!(!rows.is_empty() && rows.iter().all(|row| way.sentences().iter().any(|said| row.contains(said))));
    assert_eq!(browser.ask::<usize>("return document.querySelectorAll('[data-state]').length").await?, 4);
    Ok(())
}

#[tokio::test]
async fn q1_q2_q3_no_fault_of_a_list_loses_a_row_of_it_or_goes_on_by_itself() -> Result<()> {
    const REFUSED: &str = "The server didn’t accept this invite";
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let mut host = Host::before(panel).await?;
    browser.open(&screen(panel, &host, "invites/new")?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("form").await?;
    browser.paste("invitee-email", LIST).await?;
    browser.wait_for_words("4 entries").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("review").await?;
    browser.wait_for_words("4 new").await?;
    host.set(Call::Invite, Fault::Reset);
    browser.click("send-all").await?;
    browser.wait_for("[data-action=retry-failed]").await?;

    let mut scene = Scene::with(browser, &mut host, 3);
    let ways = on_the_way().into_iter().filter(|way| !way.sentences().contains(&TOO_MANY));
    for way in ways.chain(refusals(&[(410, UNREADABLE)])) {
        let all = way.clone().saying(STOPPED);
        scene.go_wrong(Call::Invite, &all, async |browser| browser.click("retry-failed").await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("sending"), "{way:.200?}");
        browser.wait_for("[data-action=go-on]").await?;
        say(browser, &way).await?;
    }
    // The server has something to say of each.
    for way in refusals(&[(409, REFUSED), (422, REFUSED)]) {
        let all = way.clone().saying("0 invites ready, 4 failed");
        scene.go_wrong(Call::Invite, &all, async |browser| browser.click("retry-failed").await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("sent"), "{way:.200?}");
        say(browser, &way).await?;
    }

    host.set(Call::Invite, answer(429, ""));
    browser.click("retry-failed").await?;
    browser.wait_to_be_told(&[BREAK]).await?;
    host.set(Call::Invite, Fault::Answer(Reply::new(429, "").header("Retry-After", "3600")));
    browser.move_on(Duration::from_secs(16)).await?;
    browser.wait_to_be_told(&["It goes on by itself in 60 minutes"]).await?;
    host.mend(Call::Invite);
    browser.move_on(Duration::from_secs(3601)).await?;
    browser.wait_for_step("sent").await?;
    browser.wait_for_words("4 invites ready").await?;

    browser.open(&screen(panel, &host, "invites")?).await?;
    browser.wait_for("[data-list=count]").await?;
    browser.fill("pending-search", "faults.example").await?;
    browser.wait_for_words("4 of ").await?;
    nothing_broke(browser).await
}
