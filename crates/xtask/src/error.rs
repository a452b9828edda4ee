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
    /// Something that is missing can't be installed.
    NotInstalled {
        /// The step that failed.
        what: String,
        /// Its program's last words.
        said: String,
        /// Where all of them are.
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
    /// Of a step that installs something: what its program said is a page long and means nothing to whoever wanted to run
    /// the panel. Its last words do.
    pub fn of_setup(self) -> Self {
        match self {
            Self::Failed { what, tail, log } => {
                let said =
                    tail.lines().map(str::trim).rfind(|line| !line.is_empty()).unwrap_or("it said nothing");
                Self::NotInstalled { what, said: said.trim_end_matches('.').to_owned(), log }
            }
            other => other,
        }
    }

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
            Self::NotInstalled { what, said, log } => write!(
                f,
                "{what} failed ({said}): see whether the network and the mirrors of packages can be reached, and run the \
                 same command again, which goes on where this one ended; all it said is in {}.",
                log.display()
            ),
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

    #[test]
    fn what_cannot_be_installed_is_one_sentence_with_the_last_words_of_who_tried() {
        let tail = "   Compiling trunk\nerror: failed to compile `trunk`\n\nCaused by:\n  no such host.\n\n"
            .to_owned();
        let failed = Error::Failed { what: "Installing trunk".to_owned(), tail, log: "a.log".into() };
        let sentence = failed.of_setup().to_string();
        assert!(sentence.starts_with("Installing trunk failed (no such host): "), "{sentence}");
        assert!(
            sentence.contains("run the same command again") && sentence.ends_with("a.log."),
            "{sentence}"
        );
        assert_eq!(sentence.lines().count(), 1);
    }
}
