//! What people who don't see the page, don't use a mouse or need large type get of every screen.

#[path = "assistive/keyboard.rs"]
mod keyboard;
#[path = "assistive/languages.rs"]
mod languages;

use std::fs;
use std::path::PathBuf;

use e2e::browser::Browser;
use e2e::settings::Kind;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use e2e::walk::{Part, Visitor};
use e2e::{Error, Result};

/// What the pages are looked at with, so that one run tells all that is wrong.
#[derive(Default)]
struct Inspector {
    problems: Vec<String>,
}

impl Inspector {
    /// WCAG 2.2 AA as far as axe-core tells, in both schemes and at both widths.
    async fn ask_axe(&mut self, browser: &Browser, name: &str) -> Result<()> {
        for (width, height) in [(1280, 900), (320, 640)] {
            browser.resize(width, height).await?;
            for scheme in ["light", "dark"] {
                browser.prefer(scheme).await?;
                let report = browser.axe().await?;
                assert!(report.passes > 10, "{name}: axe-core looked at {} rules", report.passes);
                self.problems.extend(report.found.iter().map(|violation| {
                    let nodes = violation.nodes.join("\n");
                    format!("{name} at {width} px, {scheme}: {} ({})\n{nodes}", violation.help, violation.id)
                }));
            }
        }
        Ok(())
    }

    /// 1280 by 1024 pixels at 400 %: everything is still there by scrolling in one direction.
    async fn enlarge(&mut self, browser: &Browser, name: &str) -> Result<()> {
        browser.resize(320, 256).await?;
        let out = browser.sticks_out().await?;
        self.problems.extend(out.map(|out| format!("{name} at 400 %: {out}")));
        Ok(())
    }

    /// The screen is told as `snapshots/NAME.txt` has it.
    async fn compare(&mut self, browser: &Browser, name: &str) -> Result<()> {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("snapshots").join(format!("{name}.txt"));
        let expected = fs::read_to_string(&file).unwrap_or_default();
        let compared = until(&format!("{name} is told as before"), PATIENCE, async || {
            let now = browser.outline().await?;
            Ok(if now == expected { Look::True(()) } else { Look::NotYet(now) })
        })
        .await;
        match compared {
            Err(Error::NotTrue { seen, .. }) => self.problems.push(format!(
                "{name} is told otherwise than in {} (if that is right: cargo run -p e2e --example outlines):\n{seen}",
                file.display()
            )),
            compared => compared?,
        }
        Ok(())
    }
}

impl Visitor for Inspector {
    async fn at(&mut self, browser: &Browser, name: &'static str) -> Result<()> {
        self.compare(browser, name).await?;
        self.ask_axe(browser, name).await?;
        self.enlarge(browser, name).await?;
        browser.prefer("light").await?;
        browser.resize(1280, 900).await
    }
}

/// Whatever axe-core finds, however it is told and whether it fits is the page's doing and no browser's: one is asked,
/// the one that can be shown in either scheme and tells its accessibility tree.
async fn inspect(part: Part) -> Result<()> {
    Kind::must_be(
        &[Kind::Chromium],
        "its driver chooses no scheme, and tells nothing of the accessibility tree",
    )?;
    let mut stage = Stage::open().await?;
    let mut inspector = Inspector::default();
    part.walk(&mut stage, &mut inspector).await?;
    assert!(inspector.problems.is_empty(), "{}", inspector.problems.join("\n\n"));
    Ok(())
}

#[tokio::test]
async fn no_screen_of_an_admins_breaks_a_rule_of_wcag_and_each_is_told_as_written_down() -> Result<()> {
    inspect(Part::Admin).await
}

#[tokio::test]
async fn no_step_of_an_invited_persons_breaks_a_rule_of_wcag_and_each_is_told_as_written_down() -> Result<()>
{
    inspect(Part::Invited).await
}

#[tokio::test]
async fn no_screen_that_isnt_usual_breaks_a_rule_of_wcag_and_each_is_told_as_written_down() -> Result<()> {
    inspect(Part::Unusual).await
}

/// Otherwise the journeys above show nothing.
#[tokio::test]
async fn axe_finds_what_is_wrong() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.url("/")).await?;
    browser.wait_for_step("sign-in").await?;
    let spoil = "
        document.querySelector('main label').remove();
        document.querySelector('h1').style.color = '#eee';
        document.querySelector('button').style.cssText = 'width: 9px; height: 9px; padding: 0; min-height: 0; min-width: 0; overflow: hidden';
        const twin = document.querySelector('button').cloneNode(true);
        document.querySelector('button').after(twin);";
    browser.driver().execute(spoil, Vec::new()).await?;
    let found: Vec<_> = browser.axe().await?.found.into_iter().map(|violation| violation.id).collect();
    for id in ["label", "color-contrast", "target-size"] {
        assert!(found.iter().any(|rule| rule == id), "{id}: {found:?}");
    }
    Ok(())
}
