//! What a person sees of a page, and what the browser complains about.

use std::sync::PoisonError;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Browser;
use crate::error::{Error, Result};
use crate::settings::Kind;

/// Chromium's own lines that are no complaint about the app: an answer that was no success (401 is how the app learns
/// that nobody is signed in); and that it leaves the wasm's integrity to the `fetch` that uses the preloaded file.
const CHROMIUM_CHATTER: [&str; 2] = ["Failed to load resource", "https://crbug.com/981419"];

/// How Firefox starts the lines about scripts that failed, and about what a page itself reported as an error.
const FIREFOX_COMPLAINTS: [&str; 2] = ["JavaScript error: http", "console.error:"];

/// The same for Firefox, whose own parts use the same console.
const FIREFOX_CHATTER: [&str; 1] = ["console.error: RSLoader"];

/// What "Default zoom: 200 %" in Firefox's settings does.
const DEFAULT_ZOOM_2: &str = "Cc['@mozilla.org/content-pref/service;1'].getService(Ci.nsIContentPrefService2)
    .setGlobal(FullZoom.name, 2, Cu.createLoadContext(), { handleCompletion() {}, handleResult() {}, handleError() {} });";

/// A line of Chromium's log.
#[derive(Deserialize)]
struct Entry {
    level: String,
    message: String,
}

impl Browser {
    /// The step in `<main data-step>`, as the shell or the program has it; `None` where there is none. The form that
    /// stands there before the program does is no step of the program's: what is typed into it while it is replaced
    /// would be lost to a driver, which is no person and holds on to an element.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn step(&self) -> Result<Option<String>> {
        self.ask("return document.querySelector('#shell, #app main[data-step]')?.dataset.step ?? null").await
    }

    /// The text that can be seen on the page.
    pub async fn shown(&self) -> String {
        let text = self.ask("return document.body?.innerText ?? ''").await;
        text.unwrap_or_else(|error| format!("({error})"))
    }

    /// The text of `<main>` alone: what is announced or can be chosen beside it comes and goes at times of its own.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn text(&self) -> Result<String> {
        self.ask("return document.querySelector('#shell, #app main')?.innerText ?? ''").await
    }

    /// `#id`, else `[data-action]`, else the tag of what has the focus.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn focused(&self) -> Result<String> {
        self.ask(
            "const e = document.activeElement; \
             return e.id ? '#' + e.id : e.dataset.action ? `[data-action=${e.dataset.action}]` : e.localName",
        )
        .await
    }

    /// Whether the page can be scrolled sideways, and what sticks out of it if so.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn sticks_out(&self) -> Result<Option<String>> {
        self.ask(
            "const wide = document.scrollingElement.scrollWidth - innerWidth;
             if (wide <= 0) return null;
             const out = [...document.body.querySelectorAll('*')]
                 .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
                 .map((e) => `${e.localName}#${e.id}.${e.className}`);
             return `${wide} px beyond ${innerWidth}: ${out.join(', ')}`",
        )
        .await
    }

    /// Makes the page `width` CSS pixels wide. Firefox has a least width for windows: there the page is zoomed, which
    /// is what people who need large type do.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        match self.kind {
            Kind::Chromium => {
                let size =
                    json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.tell("Emulation.setDeviceMetricsOverride", size).await?;
            }
            Kind::Firefox => {
                self.driver.set_window_rect(0, 0, width * 2, height * 2).await?;
                self.in_chrome(DEFAULT_ZOOM_2, Vec::new()).await?;
            }
            Kind::WebKit => {
                let buttons: u32 = self.ask("return outerHeight - innerHeight").await?;
                self.driver.set_window_rect(0, 0, width, height + buttons).await?;
            }
        }
        Ok(())
    }

    /// Violations of the page's policy, script errors and errors a page reported (Chromium: since the last call); the browser's
    /// own lines about HTTP statuses are left out. Whatever isn't asked for here is looked at when the browser is dropped.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        Ok(match self.kind {
            Kind::Chromium => {
                let log = serde_json::to_value(self.driver.browser_log().await?);
                Self::of_chromium(log.map_err(|why| Error::unreadable("the browser's log", why))?)?
            }
            Kind::Firefox => self.of_firefox(),
            Kind::WebKit => self.heard().await?,
        })
    }

    /// Everything that has been written to the console since the last call, but for the browser's own lines about requests:
    /// those have addresses in them. WebKit tells of complaints alone.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn console(&self) -> Result<Vec<String>> {
        if self.kind != Kind::Chromium {
            let heard = if self.kind == Kind::Firefox { self.process.lines() } else { self.heard().await? };
            return Ok(heard);
        }
        let log = self.driver.browser_log().await?;
        let log = serde_json::to_value(log).map_err(|why| Error::unreadable("the browser's log", why))?;
        // They are complaints all the same, when the browser is dropped.
        let complaints = Self::of_chromium(log.clone())?;
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).extend(complaints);
        let log: Vec<Entry> =
            serde_json::from_value(log).map_err(|why| Error::unreadable("the browser's log", why))?;
        let is_chatter =
            |entry: &Entry| CHROMIUM_CHATTER.iter().any(|chatter| entry.message.contains(chatter));
        Ok(log.into_iter().filter(|entry| !is_chatter(entry)).map(|entry| entry.message).collect())
    }

    /// The complaints in a log as Chromium's driver gives it.
    pub(super) fn of_chromium(log: Value) -> Result<Vec<String>> {
        let log: Vec<Entry> =
            serde_json::from_value(log).map_err(|why| Error::unreadable("the browser's log", why))?;
        let is_serious = |entry: &Entry| entry.level == "SEVERE" || entry.level == "WARNING";
        let is_chatter =
            |entry: &Entry| CHROMIUM_CHATTER.iter().any(|chatter| entry.message.contains(chatter));
        let serious = log.into_iter().filter(|entry| is_serious(entry) && !is_chatter(entry));
        Ok(serious.map(|entry| entry.message).collect())
    }

    /// The complaints in what Firefox has printed.
    pub(super) fn of_firefox(&self) -> Vec<String> {
        let starts = |line: &String| FIREFOX_COMPLAINTS.iter().any(|start| line.starts_with(start));
        let is_chatter = |line: &String| FIREFOX_CHATTER.iter().any(|start| line.starts_with(start));
        self.process.lines().into_iter().filter(|line| starts(line) && !is_chatter(line)).collect()
    }
}
