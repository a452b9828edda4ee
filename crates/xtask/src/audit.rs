//! `cargo xtask audit`: whether something is known to be wrong with a library. It takes a tool that is built for minutes
//! and a database that is not on every machine, which is why `cargo xtask test` goes without.

use std::path::Path;

use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::{Outcome, command, watch};
use crate::setup::{self, Needs};

/// What cargo-deny says where it gets no advisories.
const NO_DATABASE: [&str; 3] =
    ["failed to fetch advisory database", "failed to load advisory database", "unable to open advisory"];

/// Looks for advisories about the libraries, and holds their licences, their sources and those that are banned against
/// `deny.toml`.
///
/// # Errors
/// When something doesn't hold, which cargo-deny tells; and when advisories can't be looked up.
pub fn audit(project: &Project, progress: &mut Progress) -> Result<(), Error> {
    let installed = setup::install(project, progress, Needs::AUDIT)?;
    let deny = installed
        .deny
        .ok_or_else(|| Error::Missing("cargo-deny is not installed after all: try again.".to_owned()))?;
    progress.plan(2);
    let rest = ["licenses", "bans", "sources"];
    let outcome = check(project, progress, &deny, "licences, bans and sources", &rest)?;
    judge(project, &outcome, "licences, bans and sources")?;
    let outcome = check(project, progress, &deny, "advisories", &["advisories"])?;
    if !outcome.status.success() && lacks_database(&outcome.lines) {
        return Err(Error::Missing(
            "licences, bans and sources are as deny.toml has them, but advisories were not looked up, for their database \
             can't be fetched from here: run the same command where it can."
                .to_owned(),
        ));
    }
    judge(project, &outcome, "advisories")?;
    println!("No advisory about any library, and licences, bans and sources are as deny.toml has them.");
    Ok(())
}

fn check(
    project: &Project,
    progress: &mut Progress,
    deny: &Path,
    what: &str,
    checks: &[&str],
) -> Result<Outcome, Error> {
    let mut step = progress.begin(&format!("Checking {what}"), "20 s");
    let mut cargo = command(deny);
    cargo.args(["--color", "never", "check"]).args(checks).current_dir(&project.root);
    let outcome = watch(&mut cargo, &mut step, &project.log("audit"), None)?;
    step.end(if outcome.status.success() { "ok" } else { "not as it should be" });
    Ok(outcome)
}

fn judge(project: &Project, outcome: &Outcome, what: &str) -> Result<(), Error> {
    if outcome.status.success() {
        return Ok(());
    }
    Err(Error::Failed { what: format!("Checking {what}"), tail: outcome.tail(), log: project.log("audit") })
}

fn lacks_database(lines: &[String]) -> bool {
    lines.iter().any(|line| NO_DATABASE.iter().any(|said| line.contains(said)))
}

#[cfg(test)]
mod tests {
    use super::lacks_database;

    #[test]
    fn an_advisory_is_told_from_a_database_that_is_not_there() {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let missing = "2025-01-01 [ERROR] failed to fetch advisory database https://example.com/db";
        assert!(lacks_database(&lines(missing)));
        assert!(!lacks_database(&lines(
            "error[unmaintained]: paste - no longer maintained\nadvisories FAILED"
        )));
    }
}
