//! Of what changes something: nothing is sent twice, nothing that was typed is lost, and the page goes on being one.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Host};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use orchd_types::role::Role;

use super::super::ways::Scene;
use super::super::{nothing_broke, screen};
use super::{For, answers, believed, calls, is_no_success, no_successes, ways};
use crate::second_step::mailed_pin;

const SIGN_OUT_FAILED: &str = "Signing out didn’t work";

async fn walk(is_walked: impl Fn(Call) -> bool) -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    for call in calls(&For::Changing).filter(|call| is_walked(*call)) {
        let mut host = Host::before(panel).await?;
        browser.forget_cookies().await?;
        match call {
            Call::Accept => accept(browser, panel, &mut host).await?,
            Call::SignOut => sign_out(browser, panel, &mut host).await?,
            Call::SignIn => sign_in(browser, panel, &mut host).await?,
            Call::Verify => verify(browser, panel, &mut host).await?,
            Call::ResendPin => resend_pin(browser, panel, &mut host).await?,
            Call::Remove => remove(browser, panel, &mut host).await?,
            Call::Invite => {
                invite(browser, panel, &mut host).await?;
                resend(browser, panel, &mut host).await?;
            }
            other => unreachable!("{other:?} changes nothing"),
        }
        nothing_broke(browser).await?;
    }
    Ok(())
}

const fn is_an_admins(call: Call) -> bool {
    matches!(call, Call::Invite | Call::Remove)
}

#[tokio::test]
async fn q3_no_broken_answer_to_joining_or_signing_in_or_out_is_sent_for_twice_or_breaks_the_page()
-> Result<()> {
    walk(|call| !is_an_admins(call)).await
}

#[tokio::test]
async fn q3_no_broken_answer_to_inviting_or_revoking_is_sent_for_twice_or_breaks_the_page() -> Result<()> {
    walk(is_an_admins).await
}

async fn accept(browser: &Browser, panel: &Panel, host: &mut Host) -> Result<()> {
    let noa = Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() };
    let org_id = &panel.demo().org_id;
    let link = Person::admin(panel).await?.invite(org_id, &noa.email, Role::Support).await?;
    let link = host.through(&link)?;
    let ready = async |browser: &Browser| {
        browser.open(&link).await?;
        browser.wait_for_step("set-password").await?;
        browser.fill("password", PASSWORD).await
    };
    ready(browser).await?;
    let mut scene = Scene::new(browser, host);
    for way in ways(200, is_no_success) {
        scene.go_wrong_once(Call::Accept, &way, async |browser| browser.click("join").await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("retry"), "{way:?}");
        browser.try_again().await?;
        browser.wait_for_step("set-password").await?;
        assert_eq!(browser.value("password").await?, PASSWORD);
    }
    for broken in believed() {
        let sent = host.seen(Call::Accept);
        host.set(Call::Accept, broken.fault(200));
        browser.click("join").await?;
        browser.wait_for_step("accepted").await?;
        assert_eq!(host.seen(Call::Accept), sent + 1, "{broken:?}");
        ready(browser).await?;
    }
    host.mend(Call::Accept);
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert!(Person::signed_in(panel, &noa).await?.is_member(org_id, Role::Support).await?);
    Ok(())
}

async fn sign_out(browser: &Browser, panel: &Panel, host: &mut Host) -> Result<()> {
    let admin = &panel.demo().admin;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.sign_in(admin).await?;
    browser.wait_for_step("organizations").await?;
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for_step("wrong-account").await?;
    let sessions = seed::sessions_of(panel, &admin.email).await?;
    let mut scene = Scene::new(browser, host);
    for way in ways(200, is_no_success) {
        let way = way.saying(SIGN_OUT_FAILED);
        scene.go_wrong_once(Call::SignOut, &way, async |browser| browser.click("sign-out").await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("wrong-account"), "{way:?}");
    }
    // Who is signed in is asked anew, and is whoever it was.
    for broken in believed() {
        let asked = host.seen(Call::Login);
        host.set(Call::SignOut, broken.fault(200));
        browser.click("sign-out").await?;
        host.wait_for(Call::Login, asked + 1).await?;
        browser.wait_for_words(&admin.email).await?;
        browser.wait_for_step("wrong-account").await?;
    }
    assert_eq!(seed::sessions_of(panel, &admin.email).await?, sessions);
    host.mend(Call::SignOut);
    browser.click("sign-out").await?;
    browser.wait_for_step("set-password").await
}

async fn sign_in(browser: &Browser, panel: &Panel, host: &mut Host) -> Result<()> {
    let admin = &panel.demo().admin;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.wait_for_step("sign-in").await?;
    browser.fill("email", &admin.email).await?;
    browser.fill("password", &admin.password).await?;
    let mut scene = Scene::new(browser, host);
    // What was signed in to stands in the answer: without it, who is signed in is asked.
    for way in answers() {
        scene.go_wrong_once(Call::SignIn, &way, async |browser| browser.click("sign-in").await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("sign-in"), "{way:?}");
        assert_eq!(browser.value("email").await?, admin.email);
        assert_eq!(browser.value("password").await?, admin.password);
    }
    browser.click("sign-in").await?;
    browser.wait_for_step("organizations").await
}

/// The step at which a code is asked for, with one typed in that was mailed.
async fn at_the_code(browser: &Browser, panel: &Panel, host: &Host, mails: usize) -> Result<String> {
    let account = &panel.demo().two_factor.email;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.sign_in(account).await?;
    browser.by_id("pin").await?;
    let pin = mailed_pin(panel, &account.email, mails).await?;
    browser.click_on("#method-email").await?;
    browser.fill("pin", &pin).await?;
    Ok(pin)
}

async fn verify(browser: &Browser, panel: &Panel, host: &mut Host) -> Result<()> {
    let pin = at_the_code(browser, panel, host, 1).await?;
    let mut scene = Scene::new(browser, host);
    // Nothing at all is what a success says.
    for way in ways(200, |kind| kind != super::Kind::Nothing) {
        scene.go_wrong_once(Call::Verify, &way, async |browser| browser.click("verify-pin").await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("sign-in"), "{way:?}");
        assert_eq!(browser.value("pin").await?, pin);
    }
    browser.click("verify-pin").await?;
    browser.wait_for_step("organizations").await
}

async fn resend_pin(browser: &Browser, panel: &Panel, host: &mut Host) -> Result<()> {
    const SENT: &str = "A new code is on its way";
    let pin = at_the_code(browser, panel, host, 2).await?;
    let mut scene = Scene::new(browser, host);
    let resend = async |browser: &Browser| browser.click("resend-pin").await;
    for way in ways(200, is_no_success) {
        scene.go_wrong_once(Call::ResendPin, &way, resend).await?;
        assert_eq!(browser.value("pin").await?, pin);
    }
    for broken in believed() {
        scene.go_wrong_once(Call::ResendPin, &super::Way::new(broken.fault(200), SENT), resend).await?;
        assert_eq!(browser.value("pin").await?, pin);
    }
    browser.click("verify-pin").await?;
    browser.wait_for_step("organizations").await
}

async fn invite(browser: &Browser, panel: &Panel, host: &mut Host) -> Result<()> {
    const EMAIL: &str = "lou@faults.example";
    browser.open(&screen(panel, host, "invites/new")?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", EMAIL).await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    let create = async |browser: &Browser| browser.click("create-invite").await;
    let is_kept = async |browser: &Browser| {
        browser.wait_for_step("form").await?;
        assert_eq!(browser.value("invitee-email").await?, EMAIL);
        assert_eq!(browser.value("invitee-name").await?, "Lou");
        Ok::<_, e2e::Error>(())
    };
    let mut scene = Scene::new(browser, host);
    for way in no_successes() {
        scene.go_wrong_once(Call::Invite, &way, create).await?;
        is_kept(browser).await?;
    }
    // Created, as far as is known, and nothing to hand over.
    for broken in believed() {
        let way = super::Way::new(broken.fault(201), "its link didn’t reach this page");
        scene.go_wrong_once(Call::Invite, &way, create).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("created"), "{way:?}");
        assert!(browser.ask::<bool>("return document.getElementById('invite-string') === null").await?);
        browser.click("create-again").await?;
        is_kept(browser).await?;
    }
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    let link = browser.value("invite-string").await?;
    assert!(Person::unknown(panel)?.validate(&link).await?.is_valid);
    Ok(())
}

/// The same out of the list of those who are invited already; who does it is signed in.
async fn resend(browser: &Browser, panel: &Panel, host: &mut Host) -> Result<()> {
    const EMAIL: &str = "kim@resent.example";
    const LINK: &str = ".panel .copy input";
    let link = Person::admin(panel).await?.invite(&panel.demo().org_id, EMAIL, Role::Support).await?;
    browser.open(&screen(panel, host, "invites")?).await?;
    browser.wait_for("[data-list=count]").await?;
    browser.fill("pending-search", EMAIL).await?;
    browser.wait_for_words("1 of ").await?;
    browser.click("resend").await?;
    let mut scene = Scene::new(browser, host);
    let resend = async |browser: &Browser| browser.click("confirm-resend").await;
    for way in no_successes() {
        scene.go_wrong_once(Call::Invite, &way, resend).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("pending"), "{way:?}");
        assert_eq!(browser.value("pending-search").await?, EMAIL);
    }
    // Made, as far as is known; a link that didn't arrive is none that is shown.
    for broken in believed() {
        let way = super::Way::new(broken.fault(201), "but it didn’t reach this page");
        scene.go_wrong_once(Call::Invite, &way, resend).await?;
        assert!(browser.ask::<bool>(&format!("return document.querySelector('{LINK}') === null")).await?);
        browser.click("close").await?;
        browser.click("resend").await?;
    }
    assert!(Person::unknown(panel)?.validate(&link).await?.is_valid, "the server has heard of none");
    browser.click("confirm-resend").await?;
    browser.wait_for(LINK).await?;
    let link: String = browser.ask(&format!("return document.querySelector('{LINK}').value")).await?;
    assert!(Person::unknown(panel)?.validate(&link).await?.is_valid);
    Ok(())
}

/// A list of people, a row for each answer that is believed.
async fn remove(browser: &Browser, panel: &Panel, host: &mut Host) -> Result<()> {
    let admin = Person::admin(panel).await?;
    let (believed, org_id) = (believed().collect::<Vec<_>>(), &panel.demo().org_id);
    for at in 0..=believed.len() {
        admin.invite(org_id, &format!("nr{at}@revoked.example"), Role::Support).await?;
    }
    let open_list = async |browser: &Browser, host: &Host| {
        browser.open(&screen(panel, host, "invites")?).await?;
        if browser.step().await?.as_deref() != Some("pending") {
            browser.wait_for("main[data-step=pending], main[data-step=sign-in]").await?;
        }
        Ok::<_, e2e::Error>(())
    };
    let all_are_there = format!("{} of ", believed.len() + 1);
    open_list(browser, host).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for("[data-list=count]").await?;
    browser.fill("pending-search", "revoked.example").await?;
    browser.wait_for_words(&all_are_there).await?;
    browser.click("revoke").await?;
    let mut scene = Scene::new(browser, host);
    for way in ways(200, is_no_success) {
        scene
            .go_wrong_once(Call::Remove, &way, async |browser| browser.click("confirm-revoke").await)
            .await?;
        assert_eq!(browser.step().await?.as_deref(), Some("pending"), "{way:?}");
    }
    browser.click("cancel").await?;
    for (at, broken) in believed.iter().enumerate() {
        host.set(Call::Remove, broken.fault(200));
        browser.click("revoke").await?;
        browser.click("confirm-revoke").await?;
        browser.wait_for_words(&format!("{} of ", believed.len() - at)).await?;
    }
    host.mend(Call::Remove);
    // The server has heard of none.
    open_list(browser, host).await?;
    browser.wait_for("[data-list=count]").await?;
    browser.fill("pending-search", "revoked.example").await?;
    browser.wait_for_words(&all_are_there).await?;
    browser.click("revoke").await?;
    browser.click("confirm-revoke").await?;
    browser.wait_for_words(&format!("{} of ", believed.len())).await
}
