//! Violations of a page's policy, where a browser says nothing of them.

use super::Browser;
use super::timers::HOLD_IN_FIREFOX;
use crate::error::Result;
use crate::settings::Kind;

/// Runs before anything of a page does.
const TELL: &str = "
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        console.error(`violates ${violatedDirective}: ${blockedURI} ${sample}`));";

impl Browser {
    /// In pages that are opened from here on, violations of the policy are complaints. Firefox tells no driver of them by
    /// itself.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn hear_violations(&self) -> Result<()> {
        if self.kind == Kind::Firefox {
            self.in_chrome(HOLD_IN_FIREFOX, vec![TELL.into()]).await?;
        }
        Ok(())
    }
}
