//! Without scripts, or without the wasm: a sentence, never a blank page.

use std::fs;
use std::path::Path;

use e2e::Result;
use e2e::browser::{Browser, Options};
use e2e::host::{Call, Fault, Host};
use e2e::panel::Panel;
use e2e::settings;
use e2e::stage::{Place, Stage};
use tempfile::TempDir;

#[tokio::test]
async fn q10_with_scripts_off_the_page_says_so() -> Result<()> {
    let _place = Place::wait().await;
    let panel = Panel::start().await?;
    let browser = Browser::start(Options { scripts: false, ..Options::default() }).await?;
    browser.open(&panel.demo().links.new_person).await?;
    let main = browser.wait_for("noscript main").await?.text().await?;
    for said in ["Switch it on", "Schalten Sie es ein", "有効にしてから", "فعّلها"] {
        assert!(main.contains(said), "{main}");
    }
    let shell = browser.by_id("shell").await?;
    assert!(!shell.is_displayed().await?, "nothing is on its way");
    Ok(())
}

#[tokio::test]
async fn q10_without_or_with_half_of_the_wasm_the_page_says_that_it_could_not_start() -> Result<()> {
    for damage in [remove, cut_short] {
        let _place = Place::wait().await;
        let dist = damaged(&settings::dist()?, damage)?;
        let panel = Panel::start_with(dist.path().to_owned()).await?;
        let browser = Browser::start(Options::default()).await?;
        browser.open(&panel.demo().links.new_person).await?;
        let broken = browser.by_id("broken").await?;
        e2e::wait::until("the sentence shows", e2e::wait::PATIENCE, async || {
            let text = broken.text().await?;
            Ok(if text.contains("couldn’t start") {
                e2e::wait::Look::True(())
            } else {
                e2e::wait::Look::NotYet(browser.shown().await)
            })
        })
        .await?;
    }
    Ok(())
}

/// Whoever waits for an app that doesn't come is told so, after 20 seconds and no earlier; it may still come.
#[tokio::test]
async fn q10_an_app_that_takes_long_is_told_of_after_twenty_seconds_and_still_starts() -> Result<()> {
    const SENTENCE: &str = "This is taking long.";
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.set(Call::Wasm, Fault::Hold);
    // Without an answer there is no form early.
    host.set(Call::Login, Fault::HoldAnswer);
    browser.hold_timers().await?;
    browser.open(&host.through(&panel.demo().links.existing_person)?).await?;
    browser.wait_for_words("One moment…").await?;
    assert_eq!(browser.held_timers().await?, [20_000]);
    let shown = browser.shown().await;
    assert!(!shown.contains(SENTENCE), "{shown}");
    browser.let_go_off(20_000).await?;
    browser.wait_for_words(SENTENCE).await?;
    assert_eq!(browser.step().await?.as_deref(), Some("loading"));

    host.mend(Call::Login);
    host.mend(Call::Wasm);
    browser.wait_for("#app main[data-step=enter-password]").await?;
    let shown = browser.shown().await;
    assert!(!shown.contains(SENTENCE), "{shown}");
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn an_app_that_is_there_in_time_is_not_complained_of_later() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for_step("set-password").await?;
    assert!(browser.held_timers().await?.contains(&20_000));
    browser.let_go_off(20_000).await?;
    let shown = browser.shown().await;
    assert!(!shown.contains("This is taking long."), "{shown}");
    Ok(())
}

#[tokio::test]
async fn any_other_path_is_a_page_that_says_so() -> Result<()> {
    let stage = Stage::open().await?;
    stage.browser.open(&stage.panel.url("/no/such/page")).await?;
    stage.browser.wait_for_step("not-found").await?;
    assert_eq!(stage.browser.complaints().await?, [""; 0]);
    Ok(())
}

/// A copy of the bundle, its wasm (and what was compressed of it) given to `damage`.
fn damaged(dist: &Path, damage: fn(&Path) -> std::io::Result<()>) -> Result<TempDir> {
    let copy = tempfile::Builder::new().prefix("e2e-dist-").tempdir()?;
    for file in fs::read_dir(dist)?.flatten() {
        let to = copy.path().join(file.file_name());
        if file.path().is_file() {
            fs::copy(file.path(), &to)?;
            if file.file_name().to_string_lossy().contains(".wasm") {
                damage(&to)?;
            }
        }
    }
    Ok(copy)
}

fn remove(wasm: &Path) -> std::io::Result<()> {
    fs::remove_file(wasm)
}

fn cut_short(wasm: &Path) -> std::io::Result<()> {
    let bytes = fs::read(wasm)?;
    fs::write(wasm, &bytes[..bytes.len() / 2])
}

/// A program that panicked has stopped without a word. What a browser reports then is reported here.
#[tokio::test]
async fn q10_a_program_that_stopped_is_told_of_and_another_script_error_is_not() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for_step("set-password").await?;
    let report = |error: &str| {
        format!(
            "dispatchEvent(new ErrorEvent('error', {{ error: {error} }})); return document.documentElement.dataset.broken ?? 'goes on';"
        )
    };
    // WebKit's pages take note of what is reported.
    browser.expect_complaint("error: ");
    let after: String = browser.ask(&report("new TypeError('of an extension')")).await?;
    assert_eq!(after, "goes on");
    let after: String = browser.ask(&report("new WebAssembly.RuntimeError('unreachable')")).await?;
    assert_eq!(after, "");
    browser.wait_for_words("This page couldn’t start").await
}
