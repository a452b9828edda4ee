//! Every fault on the start page: of what it asks first, of signing in with a password and a code, and of signing out.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::panel::Panel;
use e2e::seed;
use e2e::stage::Stage;

use super::ways::{Scene, meaningless, on_the_way, refusals};
use super::{UNREADABLE, nothing_broke};
use crate::second_step::mailed_pin;

const SIGN_OUT_FAILED: &str = "Signing out didn’t work";

#[tokio::test]
async fn q1_q3_every_fault_of_the_start_page_is_told_and_tried_again() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let mut host = Host::before(panel).await?;
    host.set(Call::Memberships, Fault::Reset);
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.wait_for_step("retry").await?;
    let mut scene = Scene::new(browser, &mut host);
    for way in on_the_way().into_iter().chain(meaningless()) {
        scene.go_wrong(Call::Memberships, &way, async |browser| browser.try_again().await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("retry"), "{way:?}");
        browser.wait_for_focus("heading").await?;
    }
    browser.try_again().await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("organizations").await?;

    let email = &panel.demo().admin.email;
    let sessions = seed::sessions_of(panel, email).await?;
    for way in on_the_way().into_iter().chain(meaningless()) {
        let way = way.saying(SIGN_OUT_FAILED);
        scene.go_wrong_once(Call::SignOut, &way, async |browser| browser.click("sign-out").await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("organizations"), "{way:?}");
    }
    assert_eq!(seed::sessions_of(panel, email).await?, sessions);

    browser.click("sign-out").await?;
    browser.wait_for_step("sign-in").await?;
    assert_eq!(seed::sessions_of(panel, email).await?, sessions - 1);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q1_q3_no_fault_of_signing_in_loses_what_was_typed_or_sends_it_twice() -> Result<()> {
    const INVALID: &str = "can’t be right as they stand";
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let account = &panel.demo().two_factor.email;
    let mut host = Host::before(panel).await?;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.wait_for_step("sign-in").await?;
    browser.fill("email", &account.email).await?;
    browser.fill("password", &account.password).await?;
    let mut scene = Scene::new(browser, &mut host);
    let refusals = refusals(&[(409, UNREADABLE), (410, UNREADABLE), (422, INVALID)]);
    for way in on_the_way().into_iter().chain(refusals) {
        can_click(browser, "sign-in").await?;
        scene.go_wrong_once(Call::SignIn, &way, async |browser| browser.click("sign-in").await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("sign-in"), "{way:?}");
        assert_eq!(browser.value("email").await?, account.email);
        assert_eq!(browser.value("password").await?, account.password);
    }
    assert_eq!(seed::sessions_of(panel, &account.email).await?, 0);
    can_click(browser, "sign-in").await?;
    browser.click("sign-in").await?;
    every_fault_of_a_code(browser, panel, &mut host).await?;
    browser.click("verify-pin").await?;
    browser.wait_for_step("organizations").await?;
    assert_eq!(seed::sessions_of(panel, &account.email).await?, 1);
    nothing_broke(browser).await
}

/// A wait is over once the page's own clock has told it so.
async fn can_click(browser: &Browser, action: &str) -> Result<()> {
    browser.wait_for(&format!("[data-action={action}]:not([aria-disabled])")).await.map(|_| ())
}

async fn every_fault_of_a_code(browser: &Browser, panel: &Panel, host: &mut Host) -> Result<()> {
    const UNFIT: &str = "The server didn’t take this code";
    const NOT_BY_MAIL: &str = "The codes of this account don’t come by email";
    browser.by_id("pin").await?;
    let pin = mailed_pin(panel, &panel.demo().two_factor.email.email, 1).await?;
    browser.click_on("#method-email").await?;
    browser.fill("pin", &pin).await?;
    let mut scene = Scene::new(browser, host);
    for (call, action, unprocessable) in
        [(Call::Verify, "verify-pin", UNFIT), (Call::ResendPin, "resend-pin", NOT_BY_MAIL)]
    {
        let refusals = refusals(&[(409, UNREADABLE), (410, UNREADABLE), (422, unprocessable)]);
        for way in on_the_way().into_iter().chain(refusals) {
            can_click(browser, action).await?;
            scene.go_wrong_once(call, &way, async |browser| browser.click(action).await).await?;
            assert_eq!(browser.step().await?.as_deref(), Some("sign-in"), "{way:?}");
            assert_eq!(browser.value("pin").await?, pin);
        }
    }
    // The last refusal has said where the code comes from, and was wrong.
    browser.click_on("#method-email").await
}

/// The server does what it is asked to, and the connection ends within its answer.
#[tokio::test]
async fn q2_a_sign_in_whose_answer_is_cut_short_signs_in_at_the_next_click_at_the_latest() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for length in [0, 9] {
        let host = Host::before(panel).await?;
        host.set(Call::SignIn, Fault::Cut(length));
        browser.open(&host.through(&panel.url("/"))?).await?;
        browser.sign_in(&panel.demo().admin).await?;
        browser.wait_for("main[data-step=organizations], .form-error p").await?;
        if browser.step().await?.as_deref() == Some("sign-in") {
            assert_eq!(browser.value("password").await?, panel.demo().admin.password);
            host.mend(Call::SignIn);
            browser.click("sign-in").await?;
        }
        browser.wait_for_step("organizations").await?;
        browser.forget_cookies().await?;
    }
    nothing_broke(browser).await
}
