//! The form of a new person stands before the program has arrived, and whatever was done in it counts.

#[path = "early_form/absent.rs"]
mod absent;
#[path = "early_form/fonts.rs"]
mod fonts;
#[path = "early_form/same.rs"]
mod same;
#[path = "early_form/settings.rs"]
pub(crate) mod settings;

use e2e::Result;
use e2e::browser::{Browser, Key};
use e2e::host::{Call, Fault, Host};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::PASSWORD;
use e2e::settings::Kind;
use e2e::stage::Stage;
use orchd_types::role::Role;

pub(crate) use same::SHIFTS;

const EARLY: &str = "#early main[data-step=set-password]";
const PROGRAMS: &str = "#app main[data-step=set-password]";

fn kim() -> Account {
    Account { email: "kim@example.com".to_owned(), password: PASSWORD.to_owned() }
}

/// A host from which no program comes for the time being.
async fn without_program(panel: &Panel) -> Result<Host> {
    let host = Host::before(panel).await?;
    host.set(Call::Wasm, Fault::Hold);
    Ok(host)
}

/// Kim's invite, and the form that comes before the program.
async fn early_form(browser: &Browser, panel: &Panel, host: &Host) -> Result<()> {
    let org_id = &panel.demo().org_id;
    let link = Person::admin(panel).await?.invite(org_id, &kim().email, Role::Business).await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for(EARLY).await?;
    host.wait_for(Call::Wasm, 1).await
}

/// Kim has joined by one accept, and nothing was asked twice.
async fn has_joined_once(browser: &Browser, panel: &Panel, host: &Host, account: &Account) -> Result<()> {
    browser.wait_for_step("accepted").await?;
    for call in [Call::Validate, Call::Login, Call::Accept] {
        assert_eq!(host.seen(call), 1, "{call:?}");
    }
    let org_id = &panel.demo().org_id;
    assert!(Person::signed_in(panel, account).await?.is_member(org_id, Role::Business).await?);
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn join_clicked_before_the_program_has_arrived_joins_once_when_it_has() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    early_form(browser, panel, &host).await?;
    assert_eq!(browser.value("email").await?, kim().email);
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.click("join").await?;
    // Looking at it while one waits takes nothing back.
    browser.click("toggle-password").await?;
    assert_eq!(browser.value("password").await?, PASSWORD);
    assert_eq!(host.seen(Call::Accept), 0);
    host.mend(Call::Wasm);
    has_joined_once(browser, panel, &host, &kim()).await
}

/// Whoever goes on typing after Join isn't done: the account would have a password that nobody knows.
#[tokio::test]
async fn join_clicked_early_is_taken_back_by_typing_on() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    early_form(browser, panel, &host).await?;
    browser.fill("password", "seven purple kettlse").await?;
    browser.click("join").await?;
    browser.wait_for("#early [data-action=join][aria-disabled]").await?;
    let field = browser.by_id("password").await?;
    field.send_keys(Key::Backspace + Key::Backspace).await?;
    browser.wait_for("#early [data-action=join]:not([aria-disabled])").await?;
    host.mend(Call::Wasm);
    browser.wait_for(PROGRAMS).await?;
    assert_eq!(browser.value("password").await?, "seven purple kettl");
    assert_eq!(host.seen(Call::Accept), 0);
    browser.by_id("password").await?.send_keys("es").await?;
    browser.click("join").await?;
    has_joined_once(browser, panel, &host, &kim()).await
}

/// The focus is where it was, be it on a button or on something that is no part of the form.
#[tokio::test]
async fn whoever_is_elsewhere_when_the_program_comes_stays_there() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for (at, focused) in [
        ("[data-action=toggle-password]", "[data-action=toggle-password]"),
        ("[data-action=have-password]", "[data-action=have-password]"),
        ("#email", "#email"),
        ("#language", "#language"),
    ] {
        let host = without_program(panel).await?;
        browser.open(&host.through(&panel.demo().links.new_person)?).await?;
        browser.wait_for(EARLY).await?;
        browser.wait_for_focus("password").await?;
        browser.wait_for(".languages:not([hidden])").await?;
        browser.wait_for(at).await?.focus().await?;
        host.mend(Call::Wasm);
        browser.wait_for(PROGRAMS).await?;
        let pictures = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
        browser.ask::<bool>(pictures).await?;
        assert_eq!(browser.focused().await?, focused);
    }
    Ok(())
}

#[tokio::test]
async fn it_needs_no_mouse() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    early_form(browser, panel, &host).await?;
    browser.wait_for_focus("password").await?;
    browser.type_text(PASSWORD).await?;
    for action in ["toggle-password", "join", "have-password"] {
        browser.press(Key::Tab).await?;
        assert_eq!(browser.focused().await?, format!("[data-action={action}]"));
    }
    browser.by_id("password").await?.focus().await?;
    browser.press(Key::Enter).await?;
    host.mend(Call::Wasm);
    has_joined_once(browser, panel, &host, &kim()).await
}

#[tokio::test]
async fn what_was_typed_the_cursor_and_the_focus_outlive_the_change() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    early_form(browser, panel, &host).await?;
    browser.wait_for_focus("password").await?;
    browser.type_text("seven kettles").await?;
    for _ in 0.."kettles".len() {
        browser.press(Key::Left).await?;
    }
    host.mend(Call::Wasm);
    browser.wait_for(PROGRAMS).await?;
    browser.wait_for_focus("password").await?;
    assert_eq!(browser.value("password").await?, "seven kettles");
    e2e::wait::until("the cursor is where it was", e2e::wait::PATIENCE, async || {
        let at: (u32, u32) = browser
            .ask("const e = document.activeElement; return [e.selectionStart, e.selectionEnd]")
            .await?;
        Ok(if at == (6, 6) { e2e::wait::Look::True(()) } else { e2e::wait::Look::NotYet(format!("{at:?}")) })
    })
    .await?;
    browser.type_text("purple ").await?;
    assert_eq!(browser.value("password").await?, "seven purple kettles");
    browser.press(Key::Enter).await?;
    has_joined_once(browser, panel, &host, &kim()).await
}

/// The cursor is put where it was as soon as the browser paints, which on a busy machine is after the next letters.
#[tokio::test]
async fn whoever_types_on_while_the_forms_change_types_on_at_the_same_place() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    early_form(browser, panel, &host).await?;
    browser.wait_for_focus("password").await?;
    browser.type_text("seven").await?;
    let hold = "window.painted = []; window.requestAnimationFrame = (call) => painted.push(call)";
    browser.driver().execute(hold, Vec::new()).await?;
    host.mend(Call::Wasm);
    browser.wait_for(PROGRAMS).await?;
    assert_eq!(browser.value("password").await?, "seven");
    browser.by_id("password").await?.send_keys(" purple").await?;
    let paint =
        "delete window.requestAnimationFrame; painted.forEach((call) => call(0)); return painted.length";
    assert!(browser.ask::<usize>(paint).await? > 0);
    browser.type_text(" kettles").await?;
    assert_eq!(browser.value("password").await?, "seven purple kettles");
    Ok(())
}

#[tokio::test]
async fn i_already_have_a_password_clicked_early_leads_there() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    early_form(browser, panel, &host).await?;
    browser.click("have-password").await?;
    host.mend(Call::Wasm);
    browser.wait_for_step("enter-password").await?;
    assert_eq!(host.seen(Call::Accept), 0);
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_password_that_will_not_do_is_said_so_once_somebody_can_say_it() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    early_form(browser, panel, &host).await?;
    browser.fill("password", "short").await?;
    browser.click("join").await?;
    host.mend(Call::Wasm);
    browser.wait_for_words("This password is too short").await?;
    assert_eq!(browser.value("password").await?, "short");
    assert_eq!(host.seen(Call::Accept), 0);
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    has_joined_once(browser, panel, &host, &kim()).await
}

/// What the program is told of the answer's end may differ from what the form was told of its beginning.
#[tokio::test]
async fn what_was_typed_outlives_trouble_that_only_the_program_sees() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    // Firefox takes such an answer for a whole one.
    host.set(Call::Login, Fault::Cut(0));
    early_form(browser, panel, &host).await?;
    browser.fill("password", PASSWORD).await?;
    host.mend(Call::Login);
    host.mend(Call::Wasm);
    browser.wait_for("main[data-step=retry], #app main[data-step=set-password]").await?;
    if browser.kind() == Kind::Chromium {
        browser.wait_for_step("retry").await?;
        browser.wait_for_words("Nothing you typed is lost").await?;
        browser.try_again().await?;
    }
    browser.wait_for_step("set-password").await?;
    assert_eq!(browser.value("password").await?, PASSWORD);
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(host.seen(Call::Accept), 1);
    Ok(())
}

#[tokio::test]
async fn a_program_that_takes_long_is_told_of_below_the_form_and_still_joins() -> Result<()> {
    const SENTENCE: &str = "This is taking long.";
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    browser.hold_timers().await?;
    early_form(browser, panel, &host).await?;
    let shown = browser.shown().await;
    assert!(!shown.contains(SENTENCE), "{shown}");
    browser.fill("password", PASSWORD).await?;
    browser.let_go_off(20_000).await?;
    browser.wait_for_words(SENTENCE).await?;
    browser.click("join").await?;
    host.mend(Call::Wasm);
    has_joined_once(browser, panel, &host, &kim()).await?;
    let shown = browser.shown().await;
    assert!(!shown.contains(SENTENCE), "{shown}");
    Ok(())
}

#[tokio::test]
async fn show_clicked_early_shows_the_password_as_often_as_it_was_clicked() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for (clicks, kind) in [(1, "text"), (2, "password")] {
        let host = without_program(panel).await?;
        early_form(browser, panel, &host).await?;
        for _ in 0..clicks {
            browser.click("toggle-password").await?;
        }
        host.mend(Call::Wasm);
        browser.wait_for(&format!("{PROGRAMS} #password[type={kind}]")).await?;
    }
    Ok(())
}
