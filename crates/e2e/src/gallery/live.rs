//! A copy of a page that can be opened from a disk.

use crate::browser::Browser;
use crate::error::Result;

const COPY: &str = include_str!("live.js");

impl Browser {
    /// The page's elements, its styles and what its fields hold, but for passwords.
    pub(super) async fn live_copy(&self) -> Result<String> {
        self.ask(COPY).await
    }
}
