//! The rules of WCAG in other languages: words are longer, letters are others, and Arabic runs from right to left.

use e2e::browser::Browser;
use e2e::language;
use e2e::settings::{self, Kind};
use e2e::stage::Stage;
use e2e::wait::{self, PATIENCE, until};
use e2e::walk::{Part, Visitor};
use e2e::{Error, Result};

/// All but English, which is looked at more closely.
const LANGUAGES: [&str; 6] = ["ar", "de", "fr", "es", "pt-BR", "ja"];

/// How a screen is looked at: width and height in pixels, and colour scheme.
type Look = (u32, u32, &'static str);

const LOOKS: [Look; 2] = [(1280, 900, "light"), (320, 640, "dark")];

/// Looks at each screen in other languages, and leaves it in English.
#[derive(Default)]
struct Translator {
    problems: Vec<String>,
    /// How many it has looked at.
    screens: usize,
}

impl Translator {
    /// How the next screen is looked at in each language. Unless all are asked for, it is wide in one and narrow in the
    /// next one; by and by each language has its turn with both.
    fn next(&mut self) -> Vec<(&'static str, Vec<Look>)> {
        let screen = self.screens;
        self.screens += 1;
        if settings::all() {
            return LANGUAGES.map(|tag| (tag, LOOKS.to_vec())).to_vec();
        }
        let language = |at: usize| LANGUAGES[(screen * LOOKS.len() + at) % LANGUAGES.len()];
        let look = |at: usize| LOOKS[(screen + at) % LOOKS.len()];
        (0..LOOKS.len()).map(|at| (language(at), vec![look(at)])).collect()
    }

    async fn look(&mut self, browser: &Browser, name: &str) -> Result<()> {
        let report = browser.axe().await?;
        assert!(report.passes > 10, "{name}: axe-core looked at {} rules", report.passes);
        self.problems.extend(report.found.iter().map(|violation| {
            format!("{name}: {} ({})\n{}", violation.help, violation.id, violation.nodes.join("\n"))
        }));
        self.problems.extend(browser.sticks_out().await?.map(|out| format!("{name}: {out}")));
        Ok(())
    }

    /// Otherwise another screen is looked at than the name says, and nobody notices.
    async fn is_still(&mut self, browser: &Browser, before: &[String], name: &str) -> Result<()> {
        let same = until("the screen is the same", PATIENCE / 10, async || {
            let now = language::state(browser).await?;
            let [lost, new] = [more_in(before, &now), more_in(&now, before)];
            Ok(if now == before {
                wait::Look::True(())
            } else {
                wait::Look::NotYet(format!("lost {lost:?}, has {new:?}"))
            })
        })
        .await;
        match same {
            Err(Error::NotTrue { seen, .. }) => {
                self.problems.push(format!("{name} is another screen: {seen}"));
                Ok(())
            }
            same => same,
        }
    }
}

/// What is in the one more often than in the other.
fn more_in<'a>(one: &'a [String], other: &[String]) -> Vec<&'a String> {
    let mut more: Vec<&String> = one.iter().collect();
    for part in other {
        if let Some(at) = more.iter().position(|known| *known == part) {
            more.remove(at);
        }
    }
    more
}

/// Shows the screen in another language.
async fn change_language(browser: &Browser, tag: &str) -> Result<()> {
    browser.choose_language(tag).await?;
    browser.wait_for(&format!("html[lang='{tag}']")).await?;
    Ok(())
}

impl Visitor for Translator {
    async fn at(&mut self, browser: &Browser, name: &'static str) -> Result<()> {
        let before = language::state(browser).await?;
        for (tag, looks) in self.next() {
            change_language(browser, tag).await?;
            self.is_still(browser, &before, &format!("{name} in {tag}")).await?;
            for (width, height, scheme) in looks {
                browser.resize(width, height).await?;
                browser.prefer(scheme).await?;
                self.look(browser, &format!("{name} in {tag} at {width} px, {scheme}")).await?;
            }
        }
        change_language(browser, "en").await?;
        browser.prefer("light").await?;
        browser.resize(1280, 900).await
    }
}

/// As with what is looked at in English, one browser is asked.
async fn translate(part: Part) -> Result<()> {
    Kind::must_be(&[Kind::Chromium], "its driver chooses no scheme")?;
    let mut stage = Stage::open().await?;
    let mut translator = Translator::default();
    part.walk(&mut stage, &mut translator).await?;
    assert!(translator.problems.is_empty(), "{}", translator.problems.join("\n\n"));
    Ok(())
}

#[tokio::test]
async fn no_screen_of_an_admins_breaks_a_rule_of_wcag_in_another_language() -> Result<()> {
    translate(Part::Admin).await
}

#[tokio::test]
async fn no_step_of_an_invited_persons_breaks_a_rule_of_wcag_in_another_language() -> Result<()> {
    translate(Part::Invited).await
}

#[tokio::test]
async fn no_screen_that_isnt_usual_breaks_a_rule_of_wcag_in_another_language() -> Result<()> {
    translate(Part::Unusual).await
}
