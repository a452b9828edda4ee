//! What the page asks before it shows anything.

use e2e::Result;
use e2e::host::corpus::{self, Kind};
use e2e::host::{Call, Fault, Host};
use e2e::seed::PASSWORD;
use e2e::settings;
use e2e::stage::Stage;

use super::{FAILED, PAGE, TOO_SLOW, UNREACHABLE, UNREADABLE, answer, asked, nothing_broke, statuses};

fn faults(call: Call) -> Vec<(Fault, &'static str)> {
    let mut faults = vec![(Fault::Reset, UNREACHABLE), (Fault::LoseAnswer, UNREACHABLE)];
    if call == Call::Validate {
        // That nobody is signed in is said by the status alone.
        faults.extend([(Fault::Cut(0), FAILED), (Fault::Cut(9), FAILED)]);
    }
    // By the boot script, and taken over by the program: asked again by a click, they are gone through elsewhere.
    let whole = corpus::all().into_iter().filter(|broken| !matches!(broken.kind, Kind::Cut | Kind::Garbled));
    faults.extend(whole.map(|broken| (broken.fault(200), UNREADABLE)));
    let meaningless: &[u16] =
        if call == Call::Validate { &[400, 401, 403, 409, 422] } else { &[400, 404, 409, 410, 422] };
    faults.extend(meaningless.iter().map(|status| (answer(*status, ""), UNREADABLE)));
    faults.push((answer(404, PAGE), UNREADABLE));
    faults.push((answer(410, "no such host"), UNREADABLE));
    faults.extend(statuses());
    faults
}

/// Each time the page is opened it asks once, gets that answer and says so; then it goes on where it should have.
async fn each_fault_is_named_and_can_be_tried_again(call: Call) -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut host = Host::before(panel).await?;
    let link = host.through(&panel.demo().links.new_person)?;
    for (fault, words) in faults(call) {
        let before = if browser.kind() == settings::Kind::Chromium { 0 } else { host.seen(call) };
        // Firefox by itself asks ten times for what may be asked again, where the connection broke without an answer.
        let repeated = browser.kind() == settings::Kind::Firefox
            && call == Call::Login
            && matches!(fault, Fault::Reset | Fault::LoseAnswer);
        host.set(call, fault);
        browser.open(&link).await?;
        browser.wait_for_step("retry").await?;
        browser.wait_for_words(words).await?;
        let times = asked(browser, &host, call).await? - before;
        assert!(repeated || times == 1, "{words}: {times} times");
    }
    browser.try_again().await?;
    browser.wait_for_step("retry").await?;
    host.close().await;
    browser.try_again().await?;
    browser.wait_for_step("retry").await?;
    browser.wait_for_words(UNREACHABLE).await?;

    host.open_again().await?;
    host.mend(call);
    browser.try_again().await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(host.seen(Call::Accept), 1);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q1_q3_every_fault_of_validate_is_named_and_is_no_dead_invite() -> Result<()> {
    each_fault_is_named_and_can_be_tried_again(Call::Validate).await
}

#[tokio::test]
async fn q1_q3_every_fault_of_login_is_named_and_signs_nobody_in() -> Result<()> {
    each_fault_is_named_and_can_be_tried_again(Call::Login).await
}

#[tokio::test]
async fn q1_an_answer_that_takes_its_time_is_waited_for_and_silence_has_an_end() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let link = host.through(&panel.demo().links.new_person)?;
    browser.hold_timers().await?;
    for call in [Call::Validate, Call::Login] {
        host.set(call, Fault::Hold);
        browser.open(&link).await?;
        browser.wait_for_words("Checking your invite…").await?;
        host.mend(call);
        browser.wait_for_step("set-password").await?;

        host.set(call, Fault::Hold);
        browser.open(&link).await?;
        browser.wait_for_words("Checking your invite…").await?;
        browser.let_go_off(15_000).await?;
        browser.wait_for_step("retry").await?;
        browser.wait_for_words(TOO_SLOW).await?;
        host.mend(call);
        browser.try_again().await?;
        browser.wait_for_step("set-password").await?;
    }
    nothing_broke(browser).await
}

/// Not what the contract says, but clear enough.
#[tokio::test]
async fn q3_answers_that_say_little_or_too_much_are_used_as_far_as_they_go() -> Result<()> {
    const OWN: &str = r#"{"isValid":true,"orgId":"x","orgName":"<img src=/x onerror=alert(1)>","role":"Astronaut","more":[{}]}"#;
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let link = host.through(&panel.demo().links.new_person)?;
    for (body, words) in [
        (r#"{"isValid":true}"#, "You’re invited"),
        (r#"{"isValid":true,"role":"Support"}"#, "You’re invited"),
        (r#"{"isValid":true,"orgName":null,"role":null,"loginId":null}"#, "You’re invited"),
        (OWN, "Join <img src=/x onerror=alert(1)>"),
        (OWN, "Member"),
    ] {
        host.set(Call::Validate, answer(200, body));
        browser.open(&link).await?;
        browser.wait_for_words(words).await?;
        browser.wait_for("#app [data-action=join]").await?;
        browser.wait_for_step("set-password").await?;
    }
    for dead in [
        answer(404, ""),
        answer(410, ""),
        answer(404, r#"{"code":"not_found"}"#),
        answer(200, r#"{"isValid":false}"#),
    ] {
        host.set(Call::Validate, dead);
        browser.open(&link).await?;
        browser.wait_for_step("closed").await?;
    }
    host.mend(Call::Validate);
    host.set(Call::Login, answer(403, ""));
    browser.open(&link).await?;
    browser.wait_for_step("set-password").await?;
    host.set(Call::Login, answer(200, r#"{"email":"somebody@else.example"}"#));
    browser.open(&link).await?;
    browser.wait_for_step("wrong-account").await?;
    nothing_broke(browser).await
}
