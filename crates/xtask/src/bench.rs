//! `cargo xtask bench`: what takes longer than a test may. Both are tests of the server, which `cargo xtask test` runs in
//! a short form.

use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::{command, must};

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bench {
    /// Throughput, times and memory of the server under mixed traffic, for so many seconds.
    Server(u32),
    /// Whether anything is lost when the server is killed so many times.
    Kill(u32),
}

impl Bench {
    /// As on the command line: `server [SECONDS]`, `kill [TIMES]`.
    pub fn named(words: &[String]) -> Option<Self> {
        let number =
            |default| words.get(1).map_or(Some(default), |word| word.parse().ok().filter(|n| *n > 0));
        match words.first().map(String::as_str) {
            _ if words.len() > 2 => None,
            Some("server") => number(20).map(Self::Server),
            Some("kill") => number(100).map(Self::Kill),
            _ => None,
        }
    }
}

/// Runs it and prints what it measured.
///
/// # Errors
/// When it doesn't hold.
pub fn bench(project: &Project, progress: &mut Progress, bench: Bench) -> Result<(), Error> {
    let (name, test, variable, number) = match bench {
        Bench::Server(seconds) => ("server", "q12_mixed_traffic", "LOAD_SECONDS", seconds),
        Bench::Kill(times) => ("kill", "q11_killed_at_any_moment", "KILLS", times),
    };
    progress.plan(1);
    let step =
        progress.begin(&format!("Measuring: {name}"), "minutes, and 5 more of compiling the first time");
    let lines = must(
        command("cargo")
            .args(["test", "--release", "--package", "control-panel-server", "--test", "api"])
            .args(["--", "--nocapture", test])
            .current_dir(&project.root)
            .env("CARGO_TARGET_DIR", &project.target)
            .env(variable, number.to_string()),
        step,
        &project.log(&format!("bench-{name}")),
    )?;
    let told = lines.iter().skip_while(|line| !line.starts_with("running "));
    for line in told.filter(|line| !line.trim().is_empty()) {
        println!("{line}");
    }
    Ok(())
}
