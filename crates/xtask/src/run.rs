//! Other programs: started with a clean environment, watched, their output kept in a file.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::progress::Step;

/// Lines of a failing program that are shown.
const TAIL: usize = 200;

/// What a program did.
#[derive(Debug)]
pub struct Outcome {
    /// How it ended.
    pub status: ExitStatus,
    /// All lines of both outputs, as they came.
    pub lines: Vec<String>,
}

impl Outcome {
    /// The last lines, for showing: without cargo's, that a library was compiled.
    pub fn tail(&self) -> String {
        let told: Vec<&str> =
            self.lines.iter().map(String::as_str).filter(|line| !is_chatter(line)).collect();
        let start = told.len().saturating_sub(TAIL);
        told.get(start..).unwrap_or_default().join("\n")
    }
}

fn is_chatter(line: &str) -> bool {
    let mut words = line.split_whitespace();
    line.starts_with("  ")
        && matches!(words.next(), Some("Compiling" | "Checking" | "Downloaded"))
        && words.nth(1).is_some_and(|word| word.starts_with('v'))
}

/// A command without what `cargo run` adds to the environment: build scripts that watch those
/// variables would run again whenever cargo is called from here and from a shell by turns.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        let Some(text) = name.to_str() else { continue };
        let added = text == "CARGO"
            || text == "OUT_DIR"
            || text.starts_with("CARGO_PKG_")
            || text.starts_with("CARGO_MANIFEST_");
        if added {
            command.env_remove(name);
        }
    }
    command.stdin(Stdio::null());
    command
}

/// What a quick program prints, or nothing when it isn't there or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Runs a program to its end and beats `step` meanwhile. The output goes to `log`.
///
/// # Errors
/// When it can't be started, or takes longer than `limit`.
pub fn watch(
    command: &mut Command,
    step: &mut Step,
    log: &Path,
    limit: Option<Duration>,
) -> Result<Outcome, Error> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).map_err(Error::file(format!("make the folder {}", folder.display())))?;
    }
    let file = File::create(log).map_err(Error::file(format!("write {}", log.display())))?;
    let record = Arc::new(Mutex::new(Record { lines: Vec::new(), file }));
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|source| Error::Start { program, source })?;
    let readers = [
        child.stdout.take().map(|pipe| read(pipe, &record)),
        child.stderr.take().map(|pipe| read(pipe, &record)),
    ];
    let status = wait(&mut child, step, &record, limit)?;
    for reader in readers.into_iter().flatten() {
        // A reader that panicked has at worst lost lines for showing.
        let _ = reader.join();
    }
    let lines = lock(&record).lines.split_off(0);
    Ok(Outcome { status, lines })
}

/// As [`watch`], and a program that fails is an error.
///
/// # Errors
/// Those of [`watch`], and [`Error::Failed`].
pub fn must(command: &mut Command, mut step: Step, log: &Path) -> Result<Vec<String>, Error> {
    let outcome = watch(command, &mut step, log, None)?;
    if outcome.status.success() {
        step.end("done");
        return Ok(outcome.lines);
    }
    Err(Error::Failed { what: step.label().to_owned(), tail: outcome.tail(), log: log.to_owned() })
}

#[derive(Debug)]
struct Record {
    lines: Vec<String>,
    file: File,
}

fn lock(record: &Mutex<Record>) -> std::sync::MutexGuard<'_, Record> {
    record.lock().unwrap_or_else(PoisonError::into_inner)
}

fn read(pipe: impl Read + Send + 'static, record: &Arc<Mutex<Record>>) -> JoinHandle<()> {
    let record = Arc::clone(record);
    thread::spawn(move || {
        let mut pipe = BufReader::new(pipe);
        let mut bytes = Vec::new();
        while pipe.read_until(b'\n', &mut bytes).is_ok_and(|n| n > 0) {
            let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            bytes.clear();
            let mut record = lock(&record);
            // The log is a convenience: a full disk shows up in what the program itself does.
            let _ = writeln!(record.file, "{line}");
            record.lines.push(line);
        }
    })
}

fn wait(
    child: &mut Child,
    step: &mut Step,
    record: &Mutex<Record>,
    limit: Option<Duration>,
) -> Result<ExitStatus, Error> {
    let started = Instant::now();
    let failed = |source| Error::File { doing: "wait for a program".to_owned(), source };
    // Short programs end without a noticeable pause, long ones are asked seldom.
    let mut pause = Duration::from_millis(2);
    loop {
        if let Some(status) = child.try_wait().map_err(failed)? {
            return Ok(status);
        }
        if let Some(limit) = limit.filter(|limit| started.elapsed() > *limit) {
            child.kill().map_err(failed)?;
            child.wait().map_err(failed)?;
            return Err(Error::TimedOut { what: step.label().to_owned(), limit });
        }
        let line = lock(record).lines.iter().rev().find(|line| !line.trim().is_empty()).cloned();
        step.beat(line.as_deref().unwrap_or_default());
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(200));
    }
}

#[cfg(test)]
mod tests {
    use super::{answer, command, is_chatter};

    #[test]
    fn only_lines_about_compiled_libraries_are_left_out() {
        let chatter =
            ["   Compiling serde v1.0.2", "    Checking app v0.1.0 (/src)", "  Downloaded syn v2.0.1"];
        let told = [
            "error[E0432]: unresolved import",
            "    Finished `dev` profile",
            "   Compiling is what failed",
            "Compiling serde v1.0.2",
            "",
        ];
        assert!(chatter.into_iter().all(is_chatter));
        assert!(!told.into_iter().any(is_chatter));
    }

    #[test]
    fn a_program_that_fails_or_is_absent_has_no_answer() {
        assert_eq!(answer(command("echo").arg(" word ")).as_deref(), Some("word"));
        assert_eq!(answer(&mut command("false")), None);
        assert_eq!(answer(&mut command("no-such-program")), None);
    }

    #[test]
    fn a_command_does_not_pass_on_what_cargo_set_for_this_program() {
        let names = answer(&mut command("env")).unwrap();
        assert!(std::env::var_os("CARGO_MANIFEST_DIR").is_some());
        assert!(!names.contains("CARGO_MANIFEST_DIR="), "{names}");
        assert!(!names.contains("CARGO_PKG_NAME="), "{names}");
    }
}
