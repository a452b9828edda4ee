//! Of what no page starts without, and of the page itself.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::corpus::{self, Kind};
use e2e::host::{Call, Fault, Host, Reply};
use e2e::language;
use e2e::stage::Stage;

use super::super::starting::{expect_the_browsers_own_lines, is_said_not_to_have_started};
use super::{For, calls};

/// Of each: what it says is believed by nobody, and once it is right the page is there.
#[tokio::test]
async fn q3_q10_no_broken_program_and_no_broken_words_leave_a_page_that_says_nothing() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    expect_the_browsers_own_lines(browser);
    for call in calls(&For::Starting) {
        let host = Host::before(panel).await?;
        let link = host.through(&panel.demo().links.new_person)?;
        for fault in broken(call) {
            host.set(call, fault.clone());
            let before = host.seen(call);
            browser.open(&link).await?;
            println!("{call:?}: {fault:?}");
            is_said_not_to_have_started(browser).await?;
            assert!(host.seen(call) > before, "{call:?}: {fault:?}");
        }
        host.mend(call);
        browser.open(&link).await?;
        browser.wait_for_step("set-password").await?;
        assert!(!browser.is_broken().await?, "{call:?}");
        assert_eq!(host.seen(Call::Accept), 0);
    }
    Ok(())
}

/// What a call may get; words have a shape of their own to go wrong with.
fn broken(call: Call) -> Vec<Fault> {
    let mut faults: Vec<_> = corpus::all().iter().map(|broken| broken.fault(200)).collect();
    if call == Call::Words {
        let wrong = ["[\"en\"]", "[\"en US\",\"One moment…\"]", "[\"en\",null,5,{},[]]", "[5]", "[[]]"];
        faults.extend(wrong.map(|words| Fault::Answer(Reply::new(200, words))));
    }
    faults
}

/// Whoever chooses another language stays in the one that is there.
#[tokio::test]
async fn q3_no_broken_words_of_another_language_take_the_page_or_what_was_typed() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for_step("set-password").await?;
    browser.wait_for(".languages:not([hidden])").await?;
    browser.fill("password", "short").await?;
    for fault in broken(Call::Words) {
        println!("{fault:?}");
        host.set(Call::Words, fault);
        let before = host.seen(Call::Words);
        assert!(!language::choose(browser, "de").await?, "it can be spoken");
        assert!(host.seen(Call::Words) > before);
        assert_eq!(browser.ask::<String>("return document.documentElement.lang").await?, "en");
        browser.wait_for_words("Choose a password").await?;
        assert_eq!(browser.value("password").await?, "short");
        assert!(!browser.is_broken().await?);
    }
    host.mend(Call::Words);
    assert!(language::choose(browser, "de").await?);
    browser.wait_for_words("Passwort").await?;
    assert_eq!(browser.value("password").await?, "short");
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

/// A page that isn't ours says nothing of ours; nothing is sent by it, and a reload is enough.
#[tokio::test]
async fn q3_whatever_comes_in_the_place_of_the_page_joins_nobody_and_a_reload_is_enough() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    // A style that is cut short isn't the one that the policy names.
    browser.expect_complaint("violates style-src-elem: inline");
    for call in calls(&For::Opening) {
        let host = Host::before(panel).await?;
        let link = host.through(&panel.demo().links.new_person)?;
        let cut = [0, 9, 1_000, 4_000].map(Fault::Cut);
        // What is cut short is the page itself.
        let whole = corpus::all().into_iter().filter(|broken| broken.kind != Kind::Cut);
        for fault in whole.map(|broken| broken.fault(200)).chain(cut) {
            println!("{fault:?}");
            host.set(call, fault);
            open_whatever_comes(browser, &link).await;
        }
        host.mend(call);
        browser.open(&link).await?;
        browser.wait_for_step("set-password").await?;
        assert!(!browser.is_broken().await?);
        assert_eq!(host.seen(Call::Accept), 0);
    }
    Ok(())
}

/// What the browser can't show, its driver may call an error.
async fn open_whatever_comes(browser: &Browser, link: &str) {
    if let Err(error) = browser.open(link).await {
        println!("{error}");
    }
}
