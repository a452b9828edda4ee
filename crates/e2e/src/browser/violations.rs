//! Violations of a page's policy are complaints, in every browser and on every page: the page's own event tells of them.
//! Of what browsers write by themselves, Firefox tells its driver nothing, and WebKit nothing at all.

use std::sync::PoisonError;

use serde_json::json;

use super::Browser;
use super::timers::FIRST_IN_FIREFOX;
use crate::error::Result;
use crate::settings::Kind;

/// Runs before anything of a page does.
const TELL: &str = "
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
        console.error(`violates ${effectiveDirective}: ${blockedURI} ${sample}`));";

impl Browser {
    /// In every page that is opened from here on, by whomever.
    pub(super) async fn listen(&self) -> Result<()> {
        match self.kind {
            Kind::Chromium => self.listen_in_this_tab().await,
            Kind::Firefox => self.in_chrome(FIRST_IN_FIREFOX, vec![TELL.into()]).await,
            // The page carries a script of its own.
            Kind::WebKit => Ok(()),
        }
    }

    /// A tab that is new to it, Chromium's driver has to be told for itself.
    pub(super) async fn listen_in_this_tab(&self) -> Result<()> {
        let tab = self.driver.window().await?.to_string();
        let is_new = self.listening.lock().unwrap_or_else(PoisonError::into_inner).insert(tab);
        if is_new {
            let script = json!({ "source": TELL });
            self.tell("Page.addScriptToEvaluateOnNewDocument", script).await?;
        }
        Ok(())
    }
}
