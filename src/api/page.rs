//! Lists that come in pages: asking for one, and reading it.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::answer::Answer;
use crate::domain::trouble::Trouble;

/// The parameter of a search, to be appended; nothing where nothing is searched for.
pub(super) fn search_parameter(search: &str) -> String {
    if search.is_empty() {
        return String::new();
    }
    format!("&search={}", utf8_percent_encode(search, NON_ALPHANUMERIC))
}

impl Answer {
    /// The body as a page. Every field of one has a default, so that nearly any object would be read: a page has its
    /// items.
    pub(super) fn page<T: DeserializeOwned>(&self) -> Result<T, Trouble> {
        let body: Value = self.decoded()?;
        if body.get("items").is_none() {
            return Err(Trouble::Unreadable);
        }
        serde_json::from_value(body).map_err(|_| Trouble::Unreadable)
    }
}
