//! Waiting for something to come true, never for time to pass.

use std::time::{Duration, Instant};

use crate::error::{Error, Result};

/// How long anything on a page may take: far more than it does, since it is only spent when something is broken.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How long a program may take to be ready.
pub const START_PATIENCE: Duration = Duration::from_mins(1);

const PAUSE: Duration = Duration::from_millis(40);

/// What one look at the world shows.
pub enum Look<T> {
    /// It is true.
    True(T),
    /// Not yet; this is what there is instead, for the one who reads the failure.
    NotYet(String),
}

/// Looks again and again until it is true.
///
/// # Errors
/// [`Error::NotTrue`] after `limit`, and at once whatever `look` itself fails with.
pub async fn until<T>(
    what: &str,
    limit: Duration,
    mut look: impl AsyncFnMut() -> Result<Look<T>>,
) -> Result<T> {
    let start = Instant::now();
    loop {
        match look().await? {
            Look::True(value) => return Ok(value),
            Look::NotYet(seen) if start.elapsed() >= limit => {
                return Err(Error::NotTrue { what: what.to_owned(), seconds: limit.as_secs(), seen });
            }
            Look::NotYet(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}
