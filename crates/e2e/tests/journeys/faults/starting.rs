//! The program itself, and its words.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::panel::Panel;
use e2e::seed::PASSWORD;
use e2e::stage::Stage;

use super::{PAGE, answer};

/// A page per program, and a second one of the admins'.
fn addresses(panel: &Panel) -> [(String, &'static str); 3] {
    let form = panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id));
    [(panel.demo().links.new_person.clone(), "set-password"), (panel.url("/"), "sign-in"), (form, "sign-in")]
}

/// What browsers themselves write of a module that is none.
pub(super) fn expect_the_browsers_own_lines(browser: &Browser) {
    for words in [
        "Failed to load module script",
        "Loading module from",
        "integrity",
        "preload",
        "Fetch API cannot load",
    ] {
        browser.expect_complaint(words);
    }
}

pub(super) async fn is_said_not_to_have_started(browser: &Browser) -> Result<()> {
    browser.wait_for("[data-broken] #broken").await?;
    browser.wait_to_be_told(&["This page couldn’t start"]).await?;
    let shown = browser.shown().await;
    for other in ["One moment", "Choose a password", "Sign in"] {
        assert!(!shown.contains(other), "{shown}");
    }
    Ok(())
}

/// Each on a port of its own: what arrived whole would be kept by the browser.
async fn however_it_breaks(call: Call, pages: usize, faults: &[Fault]) -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    expect_the_browsers_own_lines(browser);
    for (address, step) in addresses(panel).into_iter().take(pages) {
        for fault in faults {
            let host = Host::before(panel).await?;
            host.set(call, fault.clone());
            browser.open(&host.through(&address)?).await?;
            is_said_not_to_have_started(browser).await?;
            assert!(host.seen(call) > 0, "{fault:?}");
            assert_eq!(host.seen(Call::Accept), 0);

            host.mend(call);
            browser.open(&host.through(&address)?).await?;
            browser.wait_for_step(step).await?;
            assert!(!browser.is_broken().await?, "{address} after {fault:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn q10_a_program_that_doesn_t_arrive_whole_is_said_not_to_have_started() -> Result<()> {
    let faults = [
        Fault::Reset,
        Fault::LoseAnswer,
        Fault::Cut(0),
        Fault::Cut(20_000),
        answer(200, PAGE),
        answer(404, PAGE),
        answer(503, ""),
    ];
    however_it_breaks(Call::Wasm, 2, &faults).await
}

#[tokio::test]
async fn q10_a_module_that_doesn_t_arrive_whole_is_said_not_to_have_started() -> Result<()> {
    let faults = [Fault::Reset, Fault::Cut(0), Fault::Cut(2_000), answer(200, PAGE), answer(404, PAGE)];
    however_it_breaks(Call::Module, 2, &faults).await
}

#[tokio::test]
async fn q10_words_that_don_t_arrive_whole_are_said_not_to_have_started() -> Result<()> {
    let faults = [Fault::Reset, Fault::Cut(0), Fault::Cut(500), answer(200, PAGE), answer(404, PAGE)];
    however_it_breaks(Call::Words, 3, &faults).await
}

/// What was typed before it was known that no program would come goes nowhere.
#[tokio::test]
async fn q10_a_module_that_never_comes_is_told_of_over_the_early_form_and_nothing_typed_leaves_it()
-> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    expect_the_browsers_own_lines(browser);
    let host = Host::before(panel).await?;
    host.set(Call::Module, Fault::Hold);
    let link = host.through(&panel.demo().links.new_person)?;
    browser.open(&link).await?;
    browser.wait_for("#early #password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    host.set(Call::Module, Fault::Reset);
    is_said_not_to_have_started(browser).await?;
    assert_eq!(browser.address().await?.as_str(), link);
    assert_eq!(host.seen(Call::Accept), 0);
    assert!(host.heads().iter().all(|head| !head.contains(&PASSWORD[..5])));

    host.mend(Call::Module);
    browser.driver().refresh().await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!(browser.value("password").await?, "");
    Ok(())
}
