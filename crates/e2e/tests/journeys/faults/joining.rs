//! Accepting with a password.

use e2e::Result;
use e2e::browser::{Browser, Key};
use e2e::host::{Call, Fault, Host, Reply};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::PASSWORD;
use e2e::settings::Kind;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use orchd_types::role::Role;

use super::{PAGE, TOO_SLOW, UNREACHABLE, UNREADABLE, answer, asked, nothing_broke, statuses};

fn noa() -> Account {
    Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() }
}

/// An invite of Noa's.
async fn invite(panel: &Panel) -> Result<String> {
    Person::admin(panel).await?.invite(&panel.demo().org_id, &noa().email, Role::Support).await
}

/// Noa's invite is open, and a password typed in.
pub(super) async fn ready_to_join(browser: &Browser, panel: &Panel, host: &Host) -> Result<String> {
    let link = invite(panel).await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for("#app #password").await?;
    browser.fill("password", PASSWORD).await?;
    Ok(link)
}

pub(super) async fn is_member(panel: &Panel) -> Result<bool> {
    Person::signed_in(panel, &noa()).await?.is_member(&panel.demo().org_id, Role::Support).await
}

/// Waits until the server has accepted, whoever has heard of it.
async fn has_been_accepted(panel: &Panel, link: &str) -> Result<()> {
    until("the invite is used", PATIENCE, async || {
        let open = Person::unknown(panel)?.validate(link).await?.is_valid;
        Ok(if open { Look::NotYet("it is open".to_owned()) } else { Look::True(()) })
    })
    .await
}

#[tokio::test]
async fn q1_q4_whatever_keeps_an_accept_from_the_server_costs_a_try_again_and_no_typing() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut host = Host::before(panel).await?;
    ready_to_join(browser, panel, &host).await?;
    let mut faults = vec![
        (Fault::Reset, UNREACHABLE),
        (answer(200, PAGE), UNREADABLE),
        (answer(404, PAGE), UNREADABLE),
        (answer(409, "no such host"), UNREADABLE),
        (Fault::Answer(Reply::new(503, "").header("Retry-After", "1")), "problem right now"),
    ];
    // Those that ask for long waits are shown where nothing has to wait for them.
    faults.extend(statuses().into_iter().filter(|(_, words)| !words.starts_with("again in")));
    let mut clicks = 0;
    for (fault, words) in faults {
        host.set(Call::Accept, fault);
        browser.click("join").await?;
        clicks += 1;
        browser.wait_for_step("retry").await?;
        browser.wait_for_words(words).await?;
        browser.wait_for_words("Nothing you typed is lost").await?;
        assert_eq!(asked(browser, &host, Call::Accept).await?, clicks, "{words}");
        browser.try_again().await?;
        browser.wait_for_step("set-password").await?;
        assert_eq!(browser.value("password").await?, PASSWORD);
        assert_eq!(browser.value("email").await?, noa().email);
    }

    host.close().await;
    browser.click("join").await?;
    // What is refused arrives nowhere, but the page has sent it.
    if browser.kind() == Kind::Chromium {
        clicks += 1;
    }
    browser.wait_for_step("retry").await?;
    host.open_again().await?;
    host.mend(Call::Accept);
    browser.try_again().await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!(browser.value("password").await?, PASSWORD);
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(asked(browser, &host, Call::Accept).await?, clicks + 1);
    assert!(is_member(panel).await?);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q3_what_the_server_refuses_is_said_in_the_form_and_keeps_it() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    ready_to_join(browser, panel, &host).await?;
    let refusals = [
        (answer(400, r#"{"code":"password_too_common"}"#), "too easy to guess"),
        (answer(422, r#"{"code":"password_too_short"}"#), "too short"),
        (answer(400, r#"{"code":"invalid_email"}"#), "isn’t an address the server accepts"),
        (answer(401, ""), "couldn’t join you with a new password"),
        (answer(400, r#"{"code":"something new"}"#), "The server didn’t accept this"),
        (answer(422, PAGE), "The server didn’t accept this"),
    ];
    for (clicks, (refusal, words)) in (1..).zip(refusals) {
        host.set(Call::Accept, refusal);
        browser.click("join").await?;
        browser.wait_for_words(words).await?;
        host.wait_for(Call::Accept, clicks).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("set-password"));
        assert_eq!(browser.value("password").await?, PASSWORD);
        assert_eq!(browser.value("email").await?, noa().email);
    }
    for (status, step) in [(403, "wrong-account"), (404, "closed"), (409, "closed"), (410, "closed")] {
        ready_to_join(browser, panel, &host).await?;
        host.set(Call::Accept, answer(status, ""));
        browser.click("join").await?;
        browser.wait_for_step(step).await?;
    }
    nothing_broke(browser).await
}

/// Edge case 5: the server has done it, and the page doesn't get to hear so.
#[tokio::test]
async fn q2_an_answer_that_is_lost_is_looked_for_and_nothing_is_sent_again() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    ready_to_join(browser, panel, &host).await?;
    host.set(Call::Accept, Fault::LoseAnswer);
    browser.click("join").await?;
    // The session's cookie was lost with the answer: whether it was this person can't be told.
    browser.wait_for_step("closed").await?;
    browser.wait_for_words("You may have joined already").await?;
    assert_eq!(asked(browser, &host, Call::Accept).await?, 1);
    assert!(is_member(panel).await?);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q2_an_answer_without_its_end_has_joined_and_nothing_is_sent_again() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    ready_to_join(browser, panel, &host).await?;
    host.set(Call::Accept, Fault::Cut(0));
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(host.seen(Call::Accept), 1);
    assert!(is_member(panel).await?);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q2_silence_after_an_accept_has_an_end_and_its_outcome_is_asked_for() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    browser.hold_timers().await?;

    // Before the server hears of it.
    let link = ready_to_join(browser, panel, &host).await?;
    host.set(Call::Accept, Fault::Hold);
    browser.click("join").await?;
    host.wait_for(Call::Accept, 1).await?;
    browser.let_go_off(30_000).await?;
    browser.wait_for_step("retry").await?;
    browser.wait_for_words(TOO_SLOW).await?;
    assert!(Person::unknown(panel)?.validate(&link).await?.is_valid);
    browser.try_again().await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!(browser.value("password").await?, PASSWORD);

    // After it.
    host.set(Call::Accept, Fault::HoldAnswer);
    browser.click("join").await?;
    has_been_accepted(panel, &link).await?;
    browser.let_go_off(30_000).await?;
    browser.wait_for_words("You may have joined already").await?;
    assert_eq!(host.seen(Call::Accept), 2);
    assert!(is_member(panel).await?);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q4_clicks_and_enter_while_the_accept_is_on_its_way_send_no_second_one() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    ready_to_join(browser, panel, &host).await?;
    host.set(Call::Accept, Fault::Hold);
    browser.click("join").await?;
    browser.click("join").await?;
    host.wait_for(Call::Accept, 1).await?;
    browser.wait_for_words("Joining…").await?;
    browser.click("join").await?;
    browser.by_id("password").await?.send_keys(Key::Enter + "").await?;
    host.mend(Call::Accept);
    browser.wait_for_step("accepted").await?;
    assert_eq!(host.seen(Call::Accept), 1);
    assert!(is_member(panel).await?);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q5_leaving_while_joining_has_joined_and_the_link_is_used() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let link = ready_to_join(browser, panel, &host).await?;
    host.set(Call::Accept, Fault::HoldAnswer);
    browser.click("join").await?;
    has_been_accepted(panel, &link).await?;
    browser.open(&host.through(&panel.url("/no/such/page"))?).await?;
    browser.wait_for_step("not-found").await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for_step("closed").await?;
    assert_eq!(host.seen(Call::Accept), 1);
    assert!(is_member(panel).await?);
    nothing_broke(browser).await
}

/// Edge case 4, from one document to another and back.
#[tokio::test]
async fn q6_going_back_and_forward_after_joining_sends_no_second_accept_and_shows_no_password() -> Result<()>
{
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    browser.open(&host.through(&panel.url("/no/such/page"))?).await?;
    browser.wait_for_step("not-found").await?;
    ready_to_join(browser, panel, &host).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    browser.driver().back().await?;
    browser.wait_for_step("not-found").await?;
    browser.driver().forward().await?;
    // As it was left, where the browser has kept it; else whatever the start page is for Noa.
    browser.wait_for("main[data-step=accepted], main[data-step=organizations]").await?;
    assert_eq!(browser.address().await?.path(), "/");
    assert!(browser.ask::<bool>("return document.querySelector('input') === null").await?);
    assert_eq!(host.seen(Call::Accept), 1);
    nothing_broke(browser).await
}
