//! For whom, and on what, pages are shown. Chromium only.

use serde_json::{Value, json};

use super::Browser;
use crate::error::Result;

/// Less motion in all of them, so that nothing is looked at while it changes.
const STILL: (&str, &str) = ("prefers-reduced-motion", "reduce");

impl Browser {
    /// Shows pages as somebody wants them who prefers that colour scheme, and has asked for less motion.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn prefer(&self, scheme: &str) -> Result<()> {
        self.emulate("", &[("prefers-color-scheme", scheme), STILL]).await
    }

    /// Shows pages in the few colours of a theme with high contrast, a dark one as most of them are.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn force_colors(&self) -> Result<()> {
        self.emulate("", &[("prefers-color-scheme", "dark"), ("forced-colors", "active"), STILL]).await
    }

    /// Shows pages as on a system with those settings: `active` or `none` for forced colours, `reduce` or `no-preference`
    /// for motion.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn prefer_colors_and_motion(&self, colors: &str, motion: &str) -> Result<()> {
        self.emulate("", &[("forced-colors", colors), ("prefers-reduced-motion", motion)]).await
    }

    /// Shows pages in the styles they are printed with.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn show_as_printed(&self) -> Result<()> {
        self.emulate("print", &[("prefers-color-scheme", "light"), STILL]).await
    }

    /// `medium` is what the page is shown on, nothing for a screen.
    async fn emulate(&self, medium: &str, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let media = json!({ "media": medium, "features": features });
        self.tell("Emulation.setEmulatedMedia", media).await
    }
}
