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

/// What `say` says is said in the language of that locale (`de-AT` is German); in English where there is no such one.
#[cfg(not(target_arch = "wasm32"))]
pub fn speaking<T>(locale: &str, say: impl FnOnce() -> T) -> T {
    /// Also when `say` panics: the thread goes on to speak with others.
    struct Before(Lines);
    impl Drop for Before {
        fn drop(&mut self) {
            SPOKEN.set(self.0);
        }
    }
    let own = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let known = crate::LANGUAGES.iter().find(|(tag, _)| own(tag) == own(locale));
    let _before = Before(SPOKEN.replace(known.map_or(crate::ENGLISH, |(_, lines)| lines)));
    say()
}

/// Whether that language is written from right to left.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn is_from_right() -> bool {
    tag() == "ar"
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

#[cfg(test)]
mod tests {
    use super::{is_from_right, speaking, tag};
    use crate::page;

    #[test]
    fn a_language_is_found_by_the_locale_s_first_part_and_is_english_without_one() {
        for (locale, expected) in
            [("de", "de"), ("de-AT", "de"), ("DE_at", "de"), ("pt", "pt-BR"), ("pt-PT", "pt-BR")]
        {
            assert_eq!(speaking(locale, tag), expected, "{locale}");
        }
        for unknown in ["", "-", "xx", "d", "deu", "tlh-Latn"] {
            assert_eq!(speaking(unknown, tag), "en", "{unknown}");
        }
        assert_eq!(speaking("ja", || speaking("fr", page::join)), "Rejoindre");
        assert!(speaking("ar", is_from_right) && !speaking("fr", is_from_right));
    }

    #[test]
    fn what_was_spoken_before_is_spoken_again_whatever_happens() {
        let panics = std::panic::catch_unwind(|| speaking("de", || panic!("in German")));
        assert!(panics.is_err());
        assert_eq!(tag(), "en");
    }
}
