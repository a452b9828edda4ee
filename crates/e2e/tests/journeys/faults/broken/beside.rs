//! Of what a page can do without: nobody is told, and nothing is missing.

use e2e::Result;
use e2e::browser::Options;
use e2e::host::{Call, Host, corpus};
use e2e::stage::Stage;

use super::super::starting::expect_the_browsers_own_lines;
use super::{For, calls};

/// What is asked for by something else of these comes in a round of its own.
#[tokio::test]
async fn q3_nothing_broken_that_a_page_can_do_without_keeps_anybody_from_joining() -> Result<()> {
    let stage = Stage::open_with(Options::in_a_window()).await?;
    let Stage { browser, panel, .. } = &stage;
    expect_the_browsers_own_lines(browser);
    // The extras ask for the two.
    let is_second = |call: &Call| matches!(call, Call::Branding | Call::Strength);
    let (second, first): (Vec<_>, Vec<_>) = calls(&For::Comfort).partition(is_second);
    for (calls, asked) in [(first, Call::Extras), (second, Call::Branding)] {
        let host = Host::before(panel).await?;
        let link = host.through(&panel.demo().links.new_person)?;
        for broken in corpus::all() {
            println!("{calls:?}: {broken:?}");
            for call in &calls {
                host.set(*call, broken.fault(200));
            }
            let before = host.seen(asked);
            browser.open(&link).await?;
            browser.wait_for_step("set-password").await?;
            browser.wait_for_focus("password").await?;
            host.wait_for_more(asked, before).await?;
            browser.fill("password", "short").await?;
            browser.click("join").await?;
            browser.wait_for_words("too short").await?;
            assert!(!browser.is_broken().await?, "{calls:?}: {broken:?}");
        }
        for call in &calls {
            assert!(host.seen(*call) > 0, "{call:?} is asked for");
            host.mend(*call);
        }
        browser.open(&link).await?;
        browser.wait_for_words("Northwind Cloud").await?;
        assert_eq!(host.seen(Call::Accept), 0);
    }
    Ok(())
}
