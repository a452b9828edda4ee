//! A panel and a browser for one journey.

use tokio::sync::{Semaphore, SemaphorePermit};

use crate::browser::{Browser, Options};
use crate::error::Result;
use crate::panel::Panel;

/// A browser takes a core and some hundred MB: more at once make each other slow, and nothing faster.
static PLACES: Semaphore = Semaphore::const_new(2);

/// What browsers say on plain http of a header that they only follow over TLS.
pub const INSECURE: &str = "Cross-Origin-Opener-Policy";

/// What one journey plays on. Waits for a place before anything is started.
pub struct Stage {
    /// The browser, on a blank page. Before the panel: fields are dropped in order.
    pub browser: Browser,
    /// The server.
    pub panel: Panel,
    _place: Place,
}

/// The right to run a browser now; given back when dropped.
pub struct Place(#[expect(dead_code, reason = "held, not read")] Option<SemaphorePermit<'static>>);

impl Place {
    /// Waits until there is one.
    pub async fn wait() -> Self {
        // Never closed, so that there is always one in the end.
        Self(PLACES.acquire().await.ok())
    }
}

impl Stage {
    /// A server with the demo's accounts and the chosen browser.
    ///
    /// # Errors
    /// When one of them doesn't start.
    pub async fn open() -> Result<Self> {
        Self::open_with(Options::default()).await
    }

    /// The same with a browser that isn't the usual one.
    ///
    /// # Errors
    /// As [`Stage::open`].
    pub async fn open_with(options: Options) -> Result<Self> {
        let place = Place::wait().await;
        let panel = Panel::start().await?;
        let browser = Browser::start(options).await?;
        Ok(Self { browser, panel, _place: place })
    }

    /// The same at an address that browsers don't trust without TLS.
    ///
    /// # Errors
    /// As [`Stage::open`].
    pub async fn open_on_plain_http() -> Result<Self> {
        let mut stage = Self::open().await?;
        stage.panel.move_to_plain_host().await?;
        stage.browser.expect_complaint(INSECURE);
        Ok(stage)
    }

    /// Another browser beside the first: another person at another desk, or the same without a session.
    ///
    /// # Errors
    /// When it doesn't start.
    pub async fn another_browser(&self) -> Result<Browser> {
        Browser::start(Options::default()).await
    }
}
