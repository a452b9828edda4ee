//! What can go wrong, each as one sentence that says what to do.

use std::fmt::{Display, Formatter, Result};
use std::io;
use std::path::PathBuf;
use std::time::Duration;

/// A reason for stopping.
#[derive(Debug)]
pub enum Error {
    /// The command line isn't understood.
    Usage(String),
    /// A file or folder can't be used. `doing` completes "could not …".
    File {
        /// What was tried, with the path.
        doing: String,
        /// The system's answer.
        source: io::Error,
    },
    /// A program can't be started.
    Start {
        /// Its name.
        program: String,
        /// The system's answer.
        source: io::Error,
    },
    /// A program ended with an error.
    Failed {
        /// What it was to do.
        what: String,
        /// The last lines it wrote.
        tail: String,
        /// Where all of its lines are.
        log: PathBuf,
    },
    /// A program took longer than it may.
    TimedOut {
        /// What it was to do.
        what: String,
        /// The time it had.
        limit: Duration,
    },
    /// Debian packages are missing and can't be installed from here.
    Packages {
        /// Their names.
        names: Vec<String>,
        /// Why they can't be installed.
        why: &'static str,
    },
    /// The port is taken.
    Port {
        /// Its number.
        port: u16,
        /// The system's answer.
        source: io::Error,
    },
    /// A version stands nowhere in `Cargo.lock`, or an installed thing isn't where it must be.
    Missing(String),
}

impl Error {
    /// For `map_err` after file operations.
    pub fn file(doing: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::File { doing, source }
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Usage(sentence) => write!(f, "{sentence} `cargo xtask help` lists everything."),
            Self::File { doing, source } => write!(f, "could not {doing}: {source}."),
            Self::Start { program, source } => {
                write!(f, "`{program}` could not be started ({source}): install it or put it on PATH.")
            }
            Self::Failed { what, tail, log } => {
                write!(
                    f,
                    "{what} failed. The last it said:\n\n{tail}\n\nAll of it: {}\nMend what it names and run the same \
                     command again: what is done by now is not done again.",
                    log.display()
                )
            }
            Self::TimedOut { what, limit } => write!(
                f,
                "{what} was stopped after {} s; try again when the network is better.",
                limit.as_secs()
            ),
            Self::Packages { names, why } => write!(
                f,
                "these packages are missing and {why}: run `apt-get install {}` as root, then try \
                 again.",
                names.join(" ")
            ),
            Self::Port { port, source } => write!(
                f,
                "port {port} can't be used ({source}): stop what listens there, or pass another \
                 one with `--port`."
            ),
            Self::Missing(sentence) => f.write_str(sentence),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::Error;
    use std::io;
    use std::time::Duration;

    #[test]
    fn every_reason_for_stopping_says_what_to_do() {
        let system = || io::Error::other("the system's answer");
        let cases = [
            (Error::Usage("What?".to_owned()), "cargo xtask help"),
            (Error::Start { program: "npm".to_owned(), source: system() }, "install it"),
            (
                Error::Failed {
                    what: "Installing trunk".to_owned(),
                    tail: "no space".to_owned(),
                    log: "a.log".into(),
                },
                "run the same command again",
            ),
            (
                Error::TimedOut { what: "Adding wasm32".to_owned(), limit: Duration::from_secs(4) },
                "try again",
            ),
            (
                Error::Packages { names: vec!["chromium".to_owned()], why: "nobody may install them" },
                "apt-get install chromium",
            ),
            (Error::Port { port: 80, source: system() }, "--port"),
        ];
        for (error, remedy) in cases {
            let sentence = error.to_string();
            assert!(sentence.contains(remedy), "{sentence}");
        }
    }
}
