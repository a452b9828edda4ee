//! The parts of the tests: what each runs, and what it counts.

use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use super::browsers::Browser;
use super::journeys;
use super::results::{Count, failures};
use super::screen::Screen;
use super::summary::Summary;
use crate::args::TestOptions;
use crate::bundle;
use crate::error::Error;
use crate::progress::{Progress, Step};
use crate::project::Project;
use crate::run::{command, watch};
use crate::setup::{self, Needs};

/// One part, which can be run by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Whether the code is formatted.
    Format,
    /// Whether clippy has nothing to say.
    Lint,
    /// Tests of the app, the wire types and this program, without a browser.
    Native,
    /// Tests of the server.
    Server,
    /// Tests of the app in each browser.
    Browser,
    /// Whether the bundle keeps its budgets.
    Size,
    /// Journeys through bundle and server, in each browser.
    Journeys,
}

/// One program to run, and how its result is counted.
pub(super) struct Run {
    pub(super) name: String,
    pub(super) command: Command,
    pub(super) counting: Counting,
    /// Stays there until the program has ended.
    pub(super) screen: Option<Screen>,
    /// Whether it goes on at the same time as the one before it: neither takes all cores for long.
    pub(super) is_beside: bool,
}

/// Its count, how long it took, and what failing tests have said.
type Outcome = (Count, Duration, Vec<String>);

#[derive(Clone, Copy)]
pub(super) enum Counting {
    /// It either holds or not.
    Check,
    /// It prints how many tests held.
    Tests,
}

impl Part {
    /// All, cheap ones first.
    pub const ALL: [Self; 7] =
        [Self::Format, Self::Lint, Self::Native, Self::Server, Self::Browser, Self::Size, Self::Journeys];

    /// As on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Server => "server",
            Self::Browser => "browser",
            Self::Size => "size",
            Self::Journeys => "journeys",
        }
    }

    /// The part of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// Runs it; whatever goes wrong is a failure in `summary`.
    pub fn run(
        self,
        project: &Project,
        progress: &mut Progress,
        options: &TestOptions,
        summary: &mut Summary,
    ) {
        let started = Instant::now();
        let runs = match self.prepare(project, progress, options) {
            Ok(runs) => runs,
            Err(error) => {
                eprintln!("\n{}: {error}\n", self.name());
                summary.add(self.name(), Count::default().judged(false), started.elapsed(), Vec::new());
                return;
            }
        };
        progress.plan(runs.len());
        let mut runs = runs.into_iter().peekable();
        while let Some(first) = runs.next() {
            let mut at_once = vec![first];
            at_once.extend(std::iter::from_fn(|| runs.next_if(|run| run.is_beside)));
            for (name, (count, took, failures)) in run_at_once(at_once, project, progress) {
                summary.add(name, count, took, failures);
            }
        }
    }

    fn prepare(
        self,
        project: &Project,
        progress: &mut Progress,
        options: &TestOptions,
    ) -> Result<Vec<Run>, Error> {
        let args = &options.args;
        let one = |words: &[&str], counting| {
            let mut command = project.cargo();
            command.args(words);
            if matches!(counting, Counting::Tests) {
                command.arg("--no-fail-fast").arg("--").args(args);
            }
            Run::new(self.name(), command, counting)
        };
        Ok(match self {
            Self::Format => {
                setup::checkers(project, progress)?;
                vec![one(&["fmt", "--all", "--check"], Counting::Check)]
            }
            Self::Lint => {
                setup::checkers(project, progress)?;
                let mut native = one(&["clippy", "--workspace", "--all-targets"], Counting::Check);
                native.command.args(["--", "--deny", "warnings"]);
                let mut runs = vec![native];
                runs.extend(lint_for_wasm(project, progress)?);
                runs
            }
            Self::Native => {
                let mut app = one(&["test", "--package", "control-panel-invites", "--lib"], Counting::Tests);
                app.name.push_str(": app");
                let libraries = ["--package", "orchd-types", "--package", "words", "--package", "xtask"];
                let mut rest = one(&[&["test"], &libraries[..]].concat(), Counting::Tests);
                rest.name.push_str(": libraries");
                vec![app, rest]
            }
            Self::Server => {
                let installed = setup::install(project, progress, Needs::SERVER)?;
                let mut run = one(&["test", "--package", "control-panel-server"], Counting::Tests);
                if let Some(hosts) = installed.web_servers {
                    run.command.env("TEST_NGINX", hosts.nginx).env("TEST_CADDY", hosts.caddy);
                }
                vec![run]
            }
            Self::Browser => in_browsers(project, progress, args)?,
            Self::Size => vec![size(project, progress)?],
            Self::Journeys => journeys::runs(project, progress, options)?,
        })
    }
}

/// The app as it is compiled for browsers: code behind `cfg(target_arch = "wasm32")` is seen by no other lint. Debian's
/// compiler for wasm has a clippy of its own, which can't stand beside rustup's and knows other lints.
fn lint_for_wasm(project: &Project, progress: &mut Progress) -> Result<Option<Run>, Error> {
    let installed = setup::install(project, progress, Needs::WASM)?;
    if !installed.has_own_wasm() {
        println!("Not linted for wasm: the compiler for it is Debian's, without a clippy of this version.");
        return Ok(None);
    }
    let mut command = installed.wasm_command(project, "cargo");
    command
        .args(["clippy", "--target", "wasm32-unknown-unknown", "--package", "control-panel-invites"])
        // Not the library's own tests: they run natively, and what they need has no wasm.
        .args(["--lib", "--bins", "--test", "*", "--", "--deny", "warnings"]);
    Ok(Some(Run::new("lint: wasm", command, Counting::Check)))
}

/// This program once more, so that its result is counted like all others.
fn size(project: &Project, progress: &mut Progress) -> Result<Run, Error> {
    bundle::ensure(project, progress)?;
    let this = std::env::current_exe().map_err(Error::file("find this program"))?;
    let mut command = command(this);
    command.arg("size").current_dir(&project.root).env("CARGO_TARGET_DIR", &project.target);
    Ok(Run::new(Part::Size.name(), command, Counting::Check))
}

fn in_browsers(project: &Project, progress: &mut Progress, args: &[String]) -> Result<Vec<Run>, Error> {
    let installed = setup::install(project, progress, Needs::BROWSER_TESTS)?;
    Browser::ALL
        .into_iter()
        .map(|browser| {
            let mut command = installed.wasm_command(project, "cargo");
            command
                .args(["test", "--target", "wasm32-unknown-unknown"])
                .args(["--package", "control-panel-invites", "--test", "*"])
                .args(["--no-fail-fast", "--"])
                .args(args)
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
                // Seconds; the runner's own limits are too short for a busy machine.
                .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
                .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
            browser.choose(project, &installed, &mut command)?;
            let screen = (browser == Browser::WebKit).then(|| Screen::show_on(&mut command)).transpose()?;
            let name = format!("browser: {}", browser.name());
            // What they run in is one thread's, and two of them keep two cores busy.
            let is_beside = browser == Browser::Firefox;
            Ok(Run { screen, is_beside, ..Run::new(name, command, Counting::Tests) })
        })
        .collect()
}

/// Runs all of them at the same time.
fn run_at_once(runs: Vec<Run>, project: &Project, progress: &mut Progress) -> Vec<(String, Outcome)> {
    let are_several = runs.len() > 1;
    thread::scope(|scope| {
        let begun: Vec<_> = runs
            .into_iter()
            .map(|run| {
                let mut step = progress.begin(&format!("Testing {}", run.name), run.about());
                if are_several {
                    step.call(&run.name);
                }
                (run.name.clone(), scope.spawn(move || run.run(project, step)))
            })
            .collect();
        begun
            .into_iter()
            .map(|(name, run)| {
                let failed = (Count::default().judged(false), Duration::ZERO, Vec::new());
                (name, run.join().unwrap_or(failed))
            })
            .collect()
    })
}

impl Run {
    /// By itself, without a screen.
    pub(super) fn new(name: impl Into<String>, command: Command, counting: Counting) -> Self {
        Self { name: name.into(), command, counting, screen: None, is_beside: false }
    }

    fn about(&self) -> &'static str {
        match self.counting {
            Counting::Check => "1 s, or 3 min when all is checked for the first time",
            Counting::Tests => "1 min, and 5 min of compiling the first time",
        }
    }

    fn run(self, project: &Project, step: Step) -> Outcome {
        let started = Instant::now();
        let name = self.name.clone();
        let (count, failures) = self.watch(project, step).unwrap_or_else(|error| {
            eprintln!("\n{name}: {error}\n");
            (Count::default().judged(false), Vec::new())
        });
        (count, started.elapsed(), failures)
    }

    fn watch(mut self, project: &Project, mut step: Step) -> Result<(Count, Vec<String>), Error> {
        let log = project.log(&format!("test-{}", self.name.replace(": ", "-")));
        let outcome = watch(&mut self.command, &mut step, &log, None)?;
        drop(self.screen);
        let count = match self.counting {
            Counting::Check => Count {
                passed: usize::from(outcome.status.success()),
                failed: usize::from(!outcome.status.success()),
                ignored: 0,
            },
            Counting::Tests => {
                Count::of(outcome.lines.iter().map(String::as_str)).judged(outcome.status.success())
            }
        };
        if count.failed == 0 {
            step.end("ok");
            return Ok((count, Vec::new()));
        }
        step.end("FAILED");
        eprintln!("{}\n\nAll of it: {}\n", outcome.tail(), log.display());
        Ok((count, failures(outcome.lines.iter().map(String::as_str))))
    }
}
