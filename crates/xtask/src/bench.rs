//! `cargo xtask bench`: what takes longer than a test may, or depends on the machine.
//!
//! `server` and `kill` are tests of the server, which `cargo xtask test` runs in a short form. `start-up`, `steps` and
//! `rows` are examples of the package `e2e`: the built app in Chromium.

use std::process::Command;

use crate::error::Error;
use crate::example;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::must;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bench {
    /// Throughput, times and memory of the server under mixed traffic, for so many seconds.
    Server(u32),
    /// Whether anything is lost when the server is killed so many times.
    Kill(u32),
    /// How long an invited person waits, beside a static page; the median of so many openings.
    StartUp(u32),
    /// What clicks and keys take on a slow phone, and what so many changes of the step leave in memory.
    Steps(u32),
    /// How 500 addresses feel.
    Rows,
}

impl Bench {
    /// As on the command line: `server [SECONDS]`, `kill [TIMES]`, `start-up [RUNS]`, `steps [CHANGES]`, `rows`.
    pub fn named(words: &[String]) -> Option<Self> {
        let number =
            |default| words.get(1).map_or(Some(default), |word| word.parse().ok().filter(|n| *n > 0));
        match words.first().map(String::as_str) {
            _ if words.len() > 2 => None,
            Some("server") => number(20).map(Self::Server),
            Some("kill") => number(100).map(Self::Kill),
            Some("start-up") => number(9).map(Self::StartUp),
            Some("steps") => number(1000).map(Self::Steps),
            Some("rows") if words.len() == 1 => Some(Self::Rows),
            _ => None,
        }
    }
}

/// Runs it and prints what it measured.
///
/// # Errors
/// When it doesn't hold.
pub fn bench(project: &Project, progress: &mut Progress, bench: Bench) -> Result<(), Error> {
    let (name, mut command) = match bench {
        Bench::Server(seconds) => {
            ("server", of_server(project, "q12_mixed_traffic", "LOAD_SECONDS", seconds))
        }
        Bench::Kill(times) => ("kill", of_server(project, "q11_killed_at_any_moment", "KILLS", times)),
        Bench::StartUp(runs) => ("start-up", in_browser(project, progress, "start_up", Some(runs))?),
        Bench::Steps(changes) => ("steps", in_browser(project, progress, "steps", Some(changes))?),
        Bench::Rows => ("rows", in_browser(project, progress, "many_rows", None)?),
    };
    progress.plan(1);
    let step =
        progress.begin(&format!("Measuring: {name}"), "minutes, and 5 more of compiling the first time");
    let lines = must(&mut command, step, &project.log(&format!("bench-{name}")))?;
    let told = lines.iter().skip_while(|line| !is_start(line)).skip(1);
    for line in told.filter(|line| !line.trim().is_empty()) {
        println!("{line}");
    }
    Ok(())
}

/// Whether what follows this line is what was measured: before it cargo speaks.
fn is_start(line: &str) -> bool {
    line.starts_with("running ") || line.trim_start().starts_with("Running `")
}

/// A test of the server by its name, and how long it goes on in a variable.
fn of_server(project: &Project, test: &str, variable: &str, number: u32) -> Command {
    let mut command = project.cargo();
    command
        .args(["test", "--release", "--package", "control-panel-server", "--test", "api"])
        .args(["--", "--nocapture", test])
        .env(variable, number.to_string());
    command
}

/// An example, and how long it goes on.
fn in_browser(
    project: &Project,
    progress: &mut Progress,
    name: &str,
    number: Option<u32>,
) -> Result<Command, Error> {
    let mut command = example::in_browser(project, progress, name)?;
    command.args(number.map(|number| number.to_string()));
    Ok(command)
}
