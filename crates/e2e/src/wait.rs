//! Waiting for something to come true, never for time to pass.

use std::time::{Duration, Instant};

use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

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

/// Looks again and again until it is true. An element that was replaced between finding and looking at it is no failure
/// of the page's: there is another one to be found.
///
/// # Errors
/// [`Error::NotTrue`] after `limit`, and at once whatever else `look` itself fails with.
pub async fn until<T>(
    what: &str,
    limit: Duration,
    mut look: impl AsyncFnMut() -> Result<Look<T>>,
) -> Result<T> {
    let start = Instant::now();
    loop {
        let seen = match look().await {
            Err(Error::Browser(gone)) if is_stale(&gone) => Look::NotYet(gone.to_string()),
            seen => seen?,
        };
        match seen {
            Look::True(value) => return Ok(value),
            Look::NotYet(seen) if start.elapsed() >= limit => {
                return Err(Error::NotTrue { what: what.to_owned(), seconds: limit.as_secs(), seen });
            }
            Look::NotYet(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

fn is_stale(error: &WebDriverError) -> bool {
    matches!(**error, WebDriverErrorInner::StaleElementReference(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use thirtyfour::error::WebDriverErrorInfo;

    fn stale() -> Error {
        let info = WebDriverErrorInfo::new("stale element not found in the current frame".to_owned());
        Error::Browser(WebDriverErrorInner::StaleElementReference(info).into())
    }

    #[tokio::test]
    async fn an_element_that_was_replaced_is_looked_for_again_and_any_other_failure_is_one() {
        let mut looks = 0;
        let found = until("it is there", PATIENCE, async || {
            looks += 1;
            if looks < 3 { Err(stale()) } else { Ok(Look::True(looks)) }
        });
        assert_eq!(found.await.ok(), Some(3));

        let gone = until("it is there", Duration::ZERO, async || Err::<Look<()>, _>(stale())).await;
        assert!(matches!(&gone, Err(Error::NotTrue { seen, .. }) if seen.contains("stale")), "{gone:?}");

        let info = WebDriverErrorInfo::new("invalid session id".to_owned());
        let lost = || Error::Browser(WebDriverErrorInner::InvalidSessionId(info.clone()).into());
        let lost = until("it is there", PATIENCE, async || Err::<Look<()>, _>(lost())).await;
        assert!(matches!(lost, Err(Error::Browser(_))), "{lost:?}");
    }
}
