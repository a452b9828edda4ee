//! A real browser with a profile of its own.

mod chrome;
mod launch;
mod look;
mod media;
mod memory;
mod network;
mod page;
mod parting;
mod pointer;
mod profile;
mod timers;
mod told;
mod violations;
mod webkit;

use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::WebDriver;

use crate::error::{Error, Result};
use crate::process::Process;
use crate::settings::Kind;
use launch::Started;

pub use memory::Memory;
pub use page::Key;
pub use pointer::Pointer;
pub(crate) use timers::HOLD;

/// How the browser differs from a usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// The languages it prefers, as in `Accept-Language`; `None` for those it has by itself.
    pub languages: Option<&'static str>,
    /// Whether it keeps cookies, and whatever else pages want kept.
    pub cookies: bool,
    /// Whether there is a window around the page, with its icon, and pages that were left are put aside whole.
    pub window: bool,
}

impl Options {
    /// A usual browser, with a window around the page.
    #[must_use]
    pub fn in_a_window() -> Self {
        Self { window: true, ..Self::default() }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self { scripts: true, languages: None, cookies: true, window: false }
    }
}

/// A browser and its driver. Ends when dropped; fails then if its pages have complained of something that nobody has
/// asked for.
pub struct Browser {
    kind: Kind,
    /// Whether its pages may run any.
    scripts: bool,
    driver: WebDriver,
    process: Process,
    /// The driver's.
    port: u16,
    /// What WebKit's window is on. After what shows it there: fields are dropped in order.
    _screen: Option<Process>,
    /// What was complained about and can't be asked for again.
    heard: Mutex<Vec<String>>,
    /// Whether pages keep long timers, in WebKit.
    holding: AtomicBool,
    /// The tabs whose pages tell of violations, in Chromium.
    listening: Mutex<HashSet<String>>,
    /// What a journey expects pages to complain about.
    expected: Mutex<Vec<&'static str>>,
    // After the processes that write into it.
    _home: TempDir,
}

impl Browser {
    /// Starts the chosen browser on a blank page, 1280 pixels wide.
    ///
    /// # Errors
    /// When browser or driver are missing or don't start.
    pub async fn start(options: Options) -> Result<Self> {
        let kind = Kind::chosen()?;
        let home = tempfile::Builder::new().prefix("e2e-browser-").tempdir()?;
        if kind == Kind::Firefox {
            profile::fill(&launch::profile(home.path())).await?;
        }
        let Started { driver: process, port, screen } = launch::driver(kind, home.path()).await?;
        let capabilities = launch::capabilities(kind, home.path(), options)?;
        let session = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities)
            .request_timeout(Duration::from_secs(90))
            .await;
        let driver = session.map_err(|error| Error::NotReady {
            program: format!("{kind:?}"),
            why: error.to_string(),
            output: process.lines().join("\n"),
        })?;
        let browser = Self {
            kind,
            scripts: options.scripts,
            driver,
            process,
            port,
            _screen: screen,
            heard: Mutex::default(),
            holding: AtomicBool::default(),
            listening: Mutex::default(),
            expected: Mutex::default(),
            _home: home,
        };
        if kind == Kind::Chromium {
            browser.let_pages_copy().await?;
        }
        browser.driver.set_script_timeout(timers::SCRIPT_TIMEOUT).await?;
        if kind != Kind::Chromium {
            browser.driver.set_window_rect(0, 0, 1280, 900).await?;
        }
        if options.scripts {
            browser.listen().await?;
        }
        Ok(browser)
    }

    /// Pages may put something into the clipboard when they are clicked, as everywhere: Chromium without a window, where
    /// nobody could be asked, lets none.
    async fn let_pages_copy(&self) -> Result<()> {
        let granted = json!({ "permissions": ["clipboardSanitizedWrite"] });
        self.tell("Browser.grantPermissions", granted).await
    }

    /// Has Chromium do what only its own protocol knows.
    ///
    /// # Errors
    /// When it doesn't, or isn't Chromium.
    pub async fn tell(&self, command: &str, arguments: Value) -> Result<()> {
        self.driver.cdp().send_raw(command, arguments).await?;
        Ok(())
    }

    /// Which one it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The driver, for what no method here does.
    #[must_use]
    pub const fn driver(&self) -> &WebDriver {
        &self.driver
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A journey that has failed says why by itself.
        let complaints = (!thread::panicking()).then(|| self.last_complaints());
        // The processes are killed right after this; asking them to quit first would only take time.
        let _ = self.driver.clone().leak();
        if let Some(complaints) = complaints {
            assert!(
                matches!(&complaints, Ok(none) if none.is_empty()),
                "the pages complain: {complaints:#?}"
            );
        }
    }
}
