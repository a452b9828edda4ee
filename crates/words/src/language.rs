//! The language that is spoken.

use std::cell::Cell;

/// A line for each message, in the order of the catalogue; before them one with the language's tag and, after a space,
/// the tag out of the API's list that says best what the person reads.
type Lines = &'static str;

#[cfg(any(feature = "english", not(target_arch = "wasm32")))]
const FIRST: Lines = crate::ENGLISH;

#[cfg(not(any(feature = "english", not(target_arch = "wasm32"))))]
const FIRST: Lines = "";

thread_local! {
    static SPOKEN: Cell<Lines> = const { Cell::new(FIRST) };
}

/// From here on this language is spoken: a line for each message, as index.html has put them together. What was read
/// before stays valid: words are never freed, and a person changes the language once or twice.
pub fn install(lines: String) {
    SPOKEN.set(String::leak(lines));
}

/// The words at a place. Called from everywhere: once is enough in a program.
#[inline(never)]
pub(crate) fn line(index: usize) -> &'static str {
    SPOKEN.get().split('\n').nth(index).unwrap_or_default()
}

/// The tag of the language that is spoken.
#[must_use]
pub fn tag() -> &'static str {
    let first = line(0);
    first.split_once(' ').map_or(first, |(tag, _)| tag)
}

/// The person's choice as the API knows it; `None` where there was none.
#[must_use]
pub fn locale() -> Option<&'static str> {
    Some(line(0).split_once(' ')?.1)
}
