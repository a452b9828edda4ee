//! Journeys through bundle and server, in each browser.

use super::browsers::Browser;
use super::part::{Counting, Run};
use crate::args::TestOptions;
use crate::bundle;
use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::setup::{self, Needs};

/// Journeys that Chromium alone can make: no other driver has a finger, chooses a scheme, colours and motion or tells the
/// accessibility tree, what moved, when it was painted and what is in memory.
const CHROMIUMS: [&str; 8] = [
    "assistive::languages::",
    "assistive::no_",
    "brands::in_the_dark",
    "first_picture::wherever",
    "memory::",
    "moving::nothing_moves",
    "phone::",
    "preferences::",
];

/// Journeys that a browser can't make. They fail where they are made all the same: none counts as passed there.
fn left_out(browser: Browser) -> impl Iterator<Item = &'static str> {
    let own: &[&str] = match browser {
        // Firefox is had go offline as its menu does it.
        Browser::Chromium | Browser::Firefox => &[],
        Browser::WebKit => &[
            // Nothing takes its network away, so that it never says that it has none. What can be seen without that is a
            // server that can't be reached, and is shown in every browser.
            "faults::offline::q1_a_link",
            "faults::offline::q1_an_admin",
            "faults::offline::q1_who_goes",
            // Its driver waits for a module that doesn't come.
            "faults::starting::q10_a_module_that_never",
            // It begins with a page of this size when all of it is there.
            "first_picture::the_questions",
            // No preference of it can be set.
            "surroundings::q9_a_browser_without",
            // It prefers the machine's language, and only where the machine has that one installed.
            "languages::the_browser_prefers",
            "languages::what_the_browser_speaks",
        ],
    };
    let others = browser != Browser::Chromium;
    own.iter().chain(CHROMIUMS.iter().filter(move |_| others)).copied()
}

/// Journeys that only Chromium makes unless all are asked for: they go through everything there is of a kind, which is
/// the same program's doing in every browser. Where browsers differ, and where everybody comes along, all three go.
const LONG: [&str; 24] = [
    "assistive::keyboard::on_every_screen_of_an_admins",
    "brands::q3",
    "dead_link::x2",
    "deployments::",
    "early_form::absent",
    "early_form::same::in_every",
    "early_form::settings",
    "faults::asking",
    "faults::broken",
    "faults::creating",
    "faults::every_",
    "faults::joining::q1_q4",
    "faults::joining::q3",
    "faults::pending",
    "faults::sending",
    "faults::signing_in",
    "faults::starting::q10_a_program",
    "faults::starting::q10_words",
    "languages::in_every_language",
    "many::h1",
    "markup::",
    "overheard::u2",
    "surroundings::",
    "tampered::the_same_changes",
];

/// Parts of the names of those that this browser doesn't make.
fn skipped(browser: Browser, all: bool) -> impl Iterator<Item = &'static str> {
    let long = !all && browser != Browser::Chromium;
    left_out(browser).chain(LONG.iter().filter(move |_| long).copied())
}

/// One run for each browser.
pub(super) fn runs(
    project: &Project,
    progress: &mut Progress,
    options: &TestOptions,
) -> Result<Vec<Run>, Error> {
    bundle::ensure(project, progress)?;
    bundle::test_server(project, progress)?;
    let installed = setup::install(project, progress, Needs::JOURNEYS)?;
    Browser::ALL
        .into_iter()
        .map(|browser| {
            let mut command = project.cargo();
            command
                .args(["test", "--package", "e2e", "--no-fail-fast", "--"])
                .args(&options.args)
                .args(skipped(browser, options.all).flat_map(|name| ["--skip", name]))
                .env("E2E_BROWSER", browser.name())
                .env("E2E_DIST", project.dist())
                .env("E2E_SERVER", project.test_server());
            for each in Browser::ALL {
                command.env(each.variable(), each.driver(&installed)?);
            }
            command.envs(options.all.then_some(("E2E_ALL", "1")));
            command.envs(installed.axe.as_ref().map(|script| ("E2E_AXE", script)));
            let name = format!("journeys: {}", browser.name());
            Ok(Run::new(name, command, Counting::Tests))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{LONG, left_out, skipped};
    use crate::test::Browser;
    use std::fs;
    use std::path::Path;

    /// The names of all journeys, as the test program lists them.
    fn names(folder: &Path, module: &str, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let (path, name) = (entry.path(), entry.file_name().into_string().unwrap());
            let module = format!("{module}{}::", name.trim_end_matches(".rs"));
            if path.is_dir() {
                names(&path, &module, found);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let tests = text.split("#[tokio::test]\nasync fn ").skip(1);
            found.extend(tests.map(|test| format!("{module}{}", test.split('(').next().unwrap())));
        }
    }

    #[test]
    fn nothing_is_skipped_that_isnt_there_and_no_browser_makes_less_than_half() {
        let mut all = Vec::new();
        names(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../e2e/tests/journeys"), "", &mut all);
        assert!(all.len() > 100, "{all:?}");
        for name in Browser::ALL.into_iter().flat_map(left_out).chain(LONG) {
            assert!(all.iter().any(|journey| journey.contains(name)), "no journey is called {name}");
        }
        for browser in Browser::ALL {
            let makes = |journey: &&String| !skipped(browser, false).any(|name| journey.contains(name));
            assert!(all.iter().filter(makes).count() * 2 > all.len(), "{}", browser.name());
            assert_eq!(skipped(browser, true).count(), left_out(browser).count());
        }
    }
}
