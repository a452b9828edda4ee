//! axe-core, run in a page: what a machine can tell of WCAG 2.2.

use serde::Deserialize;
use serde_json::Value;

use crate::browser::Browser;
use crate::error::{Error, Result};
use crate::settings;

/// Rules of every level up to AA, and what is good practice besides. `target-size` is off unless it is named.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const rules = { 'target-size': { enabled: true } };
    axe.run(document, { runOnly: { type: 'tag', values }, rules, resultTypes: ['violations', 'incomplete'] }).then(
        (found) => {
            const told = (what) => what.map(({ id, help, nodes }) => ({
                id, help,
                nodes: nodes.map(({ html, failureSummary }) => html + '\\n' + failureSummary),
            }));
            const unsure = found.incomplete.filter(({ id }) => id === 'color-contrast');
            done({ found: told([...found.violations, ...unsure]), passes: found.passes.length });
        },
        (why) => done({ found: [{ id: 'failed', help: String(why), nodes: [] }], passes: 0 }),
    );";

/// What axe says of a page.
#[derive(Debug, Deserialize)]
pub struct Report {
    /// Violations, and contrasts that axe can't be sure of.
    pub found: Vec<Violation>,
    /// How many rules the page kept.
    pub passes: usize,
}

/// A rule that a page breaks.
#[derive(Debug, Deserialize)]
pub struct Violation {
    /// The rule's name.
    pub id: String,
    /// What it asks for.
    pub help: String,
    /// The elements that break it, and how to mend each.
    pub nodes: Vec<String>,
}

impl Browser {
    /// Has axe-core look at the page as it is now.
    ///
    /// # Errors
    /// When axe-core is missing, or the driver fails.
    pub async fn axe(&self) -> Result<Report> {
        if !self.ask::<bool>("return 'axe' in window").await? {
            let source = std::fs::read_to_string(settings::axe()?)?;
            self.driver().execute(source, Vec::new()).await?;
        }
        let report: Value = self.driver().execute_async(RUN, Vec::new()).await?.json().clone();
        serde_json::from_value(report).map_err(|why| Error::unreadable("axe-core's report", why))
    }
}
