//! The language that is spoken.

use std::cell::Cell;

/// A language's words.
#[derive(Debug, Clone, Copy)]
pub struct Language {
    /// Its tag, as in the page's `lang`.
    pub tag: &'static str,
    /// The tag out of the API's list that says best what the person reads: perhaps with a region.
    pub locale: Option<&'static str>,
    /// All words, in the order of the catalogue.
    pub words: &'static [&'static str],
}

#[cfg(any(feature = "english", not(target_arch = "wasm32")))]
const FIRST: Language = Language { tag: "en", locale: None, words: crate::ENGLISH };

#[cfg(not(any(feature = "english", not(target_arch = "wasm32"))))]
const FIRST: Language = Language { tag: "en", locale: None, words: &[] };

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(FIRST) };
}

/// From here on this language is spoken. What was read before stays valid: words are never freed, and a person changes
/// the language once or twice.
pub fn install(language: Language) {
    SPOKEN.set(language);
}

/// The tag of the language that is spoken.
#[must_use]
pub fn tag() -> &'static str {
    SPOKEN.get().tag
}

/// The person's choice as the API knows it; `None` where there was none.
#[must_use]
pub fn locale() -> Option<&'static str> {
    SPOKEN.get().locale
}

pub(crate) fn words() -> &'static [&'static str] {
    SPOKEN.get().words
}
