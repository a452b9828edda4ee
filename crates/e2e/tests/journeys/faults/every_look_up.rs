//! Every fault of what is looked up before something is sent.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Host};
use e2e::mail;
use e2e::person::Person;
use e2e::stage::Stage;
use orchd_types::role::Role;

use super::broken;
use super::ways::{Scene, meaningless, on_the_way};
use super::{answer, nothing_broke, screen};

const EMAIL: &str = "lou@faults.example";

/// Whether somebody has been invited already is good to know, and no more.
#[tokio::test]
async fn q1_q2_q3_an_invite_goes_out_once_whatever_becomes_of_the_look_for_an_older_one() -> Result<()> {
    const REFUSED: &str = "The server didn’t accept this invite";
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let mut host = Host::before(panel).await?;
    browser.open(&screen(panel, &host, "invites/new")?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", EMAIL).await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    // So that it is still the first one each time.
    host.set(Call::Invite, answer(422, ""));
    let mut scene = Scene::new(browser, &mut host);
    for way in on_the_way().into_iter().chain(meaningless()).chain(broken::answers()) {
        // Nothing goes out where nothing listens.
        if way.is_refused() {
            continue;
        }
        let before = scene.host.seen(Call::Invite);
        let way = way.saying(REFUSED);
        scene.go_wrong(Call::Members, &way, async |browser| browser.click("create-invite").await).await?;
        assert_eq!(scene.host.seen(Call::Invite), before + 1, "{way:?}");
        assert_eq!(browser.step().await?.as_deref(), Some("form"), "{way:?}");
        assert_eq!(browser.value("invitee-email").await?, EMAIL);
        assert_eq!(browser.value("invitee-name").await?, "Lou");
    }
    assert!(mail::all(panel)?.is_empty());
    host.mend(Call::Invite);
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    nothing_broke(browser).await
}

/// Whether somebody has joined has to be known: they would be thrown out.
#[tokio::test]
async fn q1_q2_q3_nobody_is_removed_while_it_can_t_be_learnt_whether_they_have_joined() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let link = Person::admin(panel).await?.invite(&panel.demo().org_id, EMAIL, Role::Support).await?;
    let mut host = Host::before(panel).await?;
    browser.open(&screen(panel, &host, "invites")?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for("[data-list=count]").await?;
    browser.fill("pending-search", EMAIL).await?;
    browser.wait_for_words("1 of ").await?;
    browser.click("revoke").await?;
    let revoke = async |browser: &Browser| browser.click("confirm-revoke").await;
    let mut scene = Scene::new(browser, &mut host);
    for way in on_the_way().into_iter().chain(broken::answers()) {
        scene.go_wrong(Call::Members, &way, revoke).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("pending"), "{way:?}");
        assert_eq!(browser.value("pending-search").await?, EMAIL);
    }
    assert_eq!(host.seen(Call::Remove), 0);
    assert!(Person::unknown(panel)?.validate(&link).await?.is_valid);
    browser.click("confirm-revoke").await?;
    browser.wait_for_words("No pending invite matches that").await?;
    assert!(!Person::unknown(panel)?.validate(&link).await?.is_valid);
    nothing_broke(browser).await
}
