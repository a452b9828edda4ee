//! Every fault of an admin's: of the form for one person, and of the list of pending invites.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::mail;
use e2e::panel::Panel;
use e2e::person::Person;
use e2e::stage::Stage;
use orchd_types::role::Role;

use super::ways::{Scene, meaningless, on_the_way, refusals};
use super::{UNREADABLE, nothing_broke, screen};

const EMAIL: &str = "lou@faults.example";
const REFUSED: &str = "The server didn’t accept this invite";

/// Opens an admin's screen, signed in, with `call` gone wrong already.
async fn opened(browser: &Browser, panel: &Panel, host: &Host, path: &str, call: Call) -> Result<()> {
    browser.hold_timers().await?;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("organizations").await?;
    host.set(call, Fault::Reset);
    browser.open(&screen(panel, host, path)?).await
}

#[tokio::test]
async fn q1_q2_q3_no_fault_of_the_form_loses_what_was_typed_or_invites_by_itself() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut host = Host::before(panel).await?;
    opened(browser, panel, &host, "invites/new", Call::Org).await?;
    browser.wait_for_step("retry").await?;
    let mut scene = Scene::new(browser, &mut host);
    for way in on_the_way().into_iter().chain(meaningless()) {
        scene.go_wrong(Call::Org, &way, async |browser| browser.try_again().await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("retry"), "{way:?}");
        browser.wait_for_focus("heading").await?;
    }
    browser.try_again().await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", EMAIL).await?;
    browser.fill("invitee-name", "Lou").await?;
    every_fault_of_the_websites(&mut scene).await?;

    let refusals = refusals(&[(409, REFUSED), (410, UNREADABLE), (422, REFUSED)]);
    for way in on_the_way().into_iter().chain(refusals) {
        let create = async |browser: &Browser| browser.click("create-invite").await;
        scene.go_wrong_once(Call::Invite, &way, create).await?;
        is_kept(browser).await?;
    }
    assert!(mail::all(panel)?.is_empty());
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    let link = browser.value("invite-string").await?;
    assert!(Person::unknown(panel)?.validate(&link).await?.is_valid);
    nothing_broke(browser).await
}

/// The form is as it was filled in.
async fn is_kept(browser: &Browser) -> Result<()> {
    assert_eq!(browser.step().await?.as_deref(), Some("form"));
    assert_eq!(browser.value("invitee-email").await?, EMAIL);
    assert_eq!(browser.value("invitee-name").await?, "Lou");
    let role: String = browser.ask("return document.querySelector('[name=role]:checked').value").await?;
    assert_eq!(role, "SiteAccess");
    Ok(())
}

/// A collaborator's websites can't be found; in the end one is chosen.
async fn every_fault_of_the_websites(scene: &mut Scene<'_>) -> Result<()> {
    const TRY_AGAIN: &str = "[data-websites=error] [data-action=try-again]";
    let browser = scene.browser;
    scene.host.set(Call::Websites, Fault::Reset);
    browser.click_on("input[name=role][value=SiteAccess]").await?;
    browser.wait_for(TRY_AGAIN).await?;
    for way in on_the_way().into_iter().chain(meaningless()) {
        scene.go_wrong(Call::Websites, &way, async |browser| browser.click_on(TRY_AGAIN).await).await?;
        browser.wait_for_focus("website-search").await?;
        is_kept(browser).await?;
    }
    browser.click_on(TRY_AGAIN).await?;
    browser.click("add-website").await?;
    browser.wait_for("[data-action=remove-website]").await.map(|_| ())
}

#[tokio::test]
async fn q1_q2_q3_no_fault_of_the_pending_list_loses_an_invite_or_ends_one() -> Result<()> {
    const TRY_AGAIN: &str = "[data-list=error] [data-action=try-again]";
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let link = Person::admin(panel).await?.invite(&panel.demo().org_id, EMAIL, Role::Support).await?;
    let is_open = async || Person::unknown(panel)?.validate(&link).await.map(|invite| invite.is_valid);
    let mut host = Host::before(panel).await?;
    opened(browser, panel, &host, "invites", Call::Members).await?;
    browser.wait_for(TRY_AGAIN).await?;
    let mut scene = Scene::new(browser, &mut host);
    for way in on_the_way().into_iter().chain(meaningless()) {
        scene.go_wrong(Call::Members, &way, async |browser| browser.click_on(TRY_AGAIN).await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("pending"), "{way:?}");
    }
    browser.click_on(TRY_AGAIN).await?;
    browser.wait_for("[data-list=count]").await?;
    browser.fill("pending-search", EMAIL).await?;
    browser.wait_for_words("1 of ").await?;

    browser.click("resend").await?;
    let refused = [(409, REFUSED), (410, UNREADABLE), (422, REFUSED)];
    every_fault_of_a_row(&mut scene, Call::Invite, "confirm-resend", &refused).await?;
    assert!(is_open().await?);
    browser.click("revoke").await?;
    // What is gone already is as good: a 410 is no fault.
    let refused = [409, 422].map(|status| (status, "The server doesn’t let this invite be revoked"));
    every_fault_of_a_row(&mut scene, Call::Remove, "confirm-revoke", &refused).await?;
    assert!(is_open().await?);
    browser.click("confirm-revoke").await?;
    browser.wait_for_words("No pending invite matches that").await?;
    assert!(!is_open().await?);
    nothing_broke(browser).await
}

async fn every_fault_of_a_row(
    scene: &mut Scene<'_>,
    call: Call,
    action: &str,
    refused: &[(u16, &'static str)],
) -> Result<()> {
    for way in on_the_way().into_iter().chain(refusals(refused)) {
        scene.go_wrong_once(call, &way, async |browser| browser.click(action).await).await?;
        assert_eq!(scene.browser.value("pending-search").await?, EMAIL);
        assert_eq!(scene.browser.step().await?.as_deref(), Some("pending"), "{way:?}");
    }
    Ok(())
}

/// The server does what it is asked to, and the connection ends within its answer.
#[tokio::test]
async fn q2_a_new_link_whose_answer_is_cut_short_is_replaced_by_another() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let admin = Person::admin(panel).await?;
    let host = Host::before(panel).await?;
    let first = admin.invite(&panel.demo().org_id, EMAIL, Role::Support).await?;
    browser.open(&screen(panel, &host, "invites")?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for("[data-list=count]").await?;
    browser.fill("pending-search", EMAIL).await?;
    browser.wait_for_words("1 of ").await?;
    for length in [0, 9] {
        host.set(Call::Invite, Fault::Cut(length));
        browser.click("resend").await?;
        browser.click("confirm-resend").await?;
        let sentences = ["It may have been created all the same", "it didn’t reach this page"];
        browser.wait_to_be_told(&sentences).await?;
        assert!(!admin.validate(&first).await?.is_valid);
        browser.click_on(".panel [data-action=close], .panel [data-action=cancel]").await?;
    }
    host.mend(Call::Invite);
    browser.click("resend").await?;
    browser.click("confirm-resend").await?;
    browser.wait_for_words("The old link is dead").await?;
    let link: String = browser.ask("return document.querySelector('.panel .copy input').value").await?;
    assert!(admin.validate(&link).await?.is_valid);
    assert_eq!(host.seen(Call::Invite), 3);
    nothing_broke(browser).await
}
