//! Every fault of a list of people: while it is looked at, and while it is sent.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::panel::Panel;
use e2e::person::Person;
use e2e::stage::Stage;

use super::broken;
use super::ways::{Scene, meaningless, on_the_way, refusals};
use super::{TOO_MANY, UNREADABLE, nothing_broke, screen};

const LIST: &str = "ann@faults.example, ben@faults.example";
const NOT_CHECKED: &str = "We couldn’t check who is a member already";
const REFUSED: &str = "The server didn’t accept this invite";
const NO_LINK: &str = "its link didn’t reach this page";

/// The form holds the list, and a role.
async fn with_the_list(browser: &Browser) -> Result<()> {
    browser.wait_for_step("form").await?;
    browser.paste("invitee-email", LIST).await?;
    browser.wait_for_words("2 entries").await?;
    let role = browser.wait_for("input[name=role][value=Support]").await?;
    // It stays for the next list.
    if !role.is_selected().await? {
        role.click().await?;
    }
    Ok(())
}

/// The admin signs in, and fills in the form.
async fn sign_in_with_the_list(browser: &Browser, panel: &Panel, host: &Host) -> Result<()> {
    browser.hold_timers().await?;
    browser.open(&screen(panel, host, "invites/new")?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    with_the_list(browser).await
}

#[tokio::test]
async fn q1_q2_q3_no_fault_of_a_list_that_is_looked_at_loses_it_or_sends_it() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut host = Host::before(panel).await?;
    sign_in_with_the_list(browser, panel, &host).await?;
    let mut scene = Scene::new(browser, &mut host);
    for way in on_the_way().into_iter().chain(meaningless()).chain(broken::answers()) {
        let way = way.saying(NOT_CHECKED);
        scene.go_wrong(Call::Members, &way, async |browser| browser.click("create-invite").await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("review"), "{way:?}");
        browser.wait_for_words("Send 2 invites").await?;
        browser.click("cancel").await?;
        browser.wait_for_step("form").await?;
        assert_eq!(browser.value("invitee-email").await?, LIST);
    }
    // Whoever is signed out meanwhile finds the list as it was, and it is looked at then.
    host.set(Call::Members, Fault::Answer(Reply::new(401, "")));
    browser.click("create-invite").await?;
    browser.wait_for_step("sign-in").await?;
    host.mend(Call::Members);
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("review").await?;
    browser.wait_for_words("2 new").await?;
    assert_eq!(host.seen(Call::Invite), 0);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q1_q2_q3_no_fault_of_a_list_that_is_sent_loses_anybody_or_sends_by_itself() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut host = Host::before(panel).await?;
    sign_in_with_the_list(browser, panel, &host).await?;
    look_and_send(browser, &host, Fault::Reset).await?;
    browser.wait_for("[data-action=retry-failed]").await?;
    let mut scene = Scene::asking_at_once(browser, &mut host, 2);
    let refusals = refusals(&[(409, REFUSED), (410, UNREADABLE), (422, REFUSED)]);
    // A 429 is no fault of a row: it waits, and goes out by itself.
    let ways = on_the_way().into_iter().filter(|way| !way.says(TOO_MANY));
    for way in ways.chain(refusals).chain(broken::no_successes()) {
        let before = scene.host.seen(Call::Invite);
        let retry = async |browser: &Browser| browser.click("retry-failed").await;
        scene.go_wrong(Call::Invite, &way.clone().saying("2 failed"), retry).await?;
        way.is_said(browser).await?;
        browser.wait_for("[data-action=retry-failed]").await?;
        let arrived = if way.is_refused() { before } else { before + 2 };
        assert_eq!(scene.host.seen(Call::Invite), arrived, "{way:?}");
    }
    assert!(Person::admin(panel).await?.member(&panel.demo().org_id, "ann@faults.example").await?.is_none());

    host.set(Call::Invite, Fault::Answer(Reply::new(429, "").header("Retry-After", "3600")));
    browser.click("retry-failed").await?;
    browser.wait_to_be_told(&["The server asks for a break"]).await?;
    host.mend(Call::Invite);
    let before = host.seen(Call::Invite);
    browser.move_on(super::ways::AN_HOUR).await?;
    browser.wait_for_step("sent").await?;
    browser.wait_to_be_told(&["2 invites ready"]).await?;
    assert_eq!(host.seen(Call::Invite), before + 2);

    // What the server calls a success without an invite in it is never handed over.
    for broken in broken::of_each_kind() {
        browser.click("invite-another").await?;
        with_the_list(browser).await?;
        look_and_send(browser, &host, broken.fault(201)).await?;
        browser.wait_for_step("sent").await?;
        browser.wait_for_words(NO_LINK).await?;
        assert!(browser.ask::<bool>("return document.querySelector('.person input') === null").await?);
        host.mend(Call::Invite);
    }
    nothing_broke(browser).await
}

/// Sends the list of the form, and that comes of it.
async fn look_and_send(browser: &Browser, host: &Host, fault: Fault) -> Result<()> {
    browser.click("create-invite").await?;
    browser.wait_for_step("review").await?;
    host.set(Call::Invite, fault);
    browser.wait_for("[data-action=send-all]:not([aria-disabled])").await?;
    browser.click("send-all").await
}
