//! What can go wrong around a journey, in sentences that say what to do.

use std::fmt;
use std::path::PathBuf;

use crate::settings::Kind;

/// Of everything in this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a journey could not go on.
#[derive(thiserror::Error)]
pub enum Error {
    /// A file or program that a journey needs.
    #[error("{what} is missing ({}): {remedy}", path.display())]
    Missing {
        /// As in "the app's bundle".
        what: &'static str,
        /// Where it was looked for.
        path: PathBuf,
        /// What to do.
        remedy: &'static str,
    },
    /// An environment variable with a value that means nothing.
    #[error("{variable}={value} means nothing: {remedy}")]
    Setting {
        /// The variable.
        variable: &'static str,
        /// What it holds.
        value: String,
        /// What it may hold.
        remedy: &'static str,
    },
    /// A program that could not be started, or ended before it was ready, or never said that it was.
    #[error("{program} is not ready: {why}\n{output}")]
    NotReady {
        /// Its name.
        program: String,
        /// What was seen of it.
        why: String,
        /// The lines it printed.
        output: String,
    },
    /// A journey that the chosen browser can't make: `cargo xtask test journeys` leaves it out there.
    #[error("{browser:?} can't make this journey: {why}")]
    Unable {
        /// The chosen one.
        browser: Kind,
        /// What it lacks.
        why: &'static str,
    },
    /// Something that had to come true and did not in the time it had.
    #[error("still not true after {seconds} s: {what}\n{seen}")]
    NotTrue {
        /// What was waited for.
        what: String,
        /// How long.
        seconds: u64,
        /// What was there instead.
        seen: String,
    },
    /// The API answered otherwise than the journey's preparation needs.
    #[error("{request} was answered {status}: {body}")]
    Answer {
        /// Method and path.
        request: String,
        /// HTTP status.
        status: u16,
        /// As it came.
        body: String,
    },
    /// Something that was to be read has another form than agreed.
    #[error("{what} can't be read: {why}")]
    Unreadable {
        /// As in "demo.json".
        what: String,
        /// What is wrong with it.
        why: String,
    },
    /// The browser or its driver.
    #[error("the browser: {0}")]
    Browser(#[from] thirtyfour::error::WebDriverError),
    /// No answer from the server.
    #[error("the server: {0}")]
    Http(#[from] reqwest::Error),
    /// The data folder's database.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// A file or folder of the journey.
    #[error("a file of the journey: {0}")]
    File(#[from] std::io::Error),
}

impl Error {
    pub(crate) fn unreadable(what: impl Into<String>, why: impl fmt::Display) -> Self {
        Self::Unreadable { what: what.into(), why: why.to_string() }
    }
}

/// As [`Display`](fmt::Display): this is what a failed test prints.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
