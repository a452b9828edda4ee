//! orchd's list of locale tags (`contract/locales.txt`).

const TAGS: &str = include_str!("../contract/locales.txt");

/// What an organization or login has that never chose one.
pub const DEFAULT: &str = "en";

/// The list's own spelling of `tag`, compared without regard to case as BCP 47 has it; `None` for a tag not on it.
#[must_use]
pub fn known(tag: &str) -> Option<&'static str> {
    TAGS.lines().find(|known| known.eq_ignore_ascii_case(tag))
}

#[cfg(test)]
mod tests {
    use super::{DEFAULT, TAGS, known};

    #[test]
    fn every_tag_of_the_list_is_known_in_any_case_and_nothing_else_is() {
        assert_eq!(TAGS.lines().count(), 234);
        for tag in TAGS.lines() {
            assert_eq!(known(&tag.to_uppercase()), Some(tag));
        }
        assert_eq!(known(DEFAULT), Some(DEFAULT));
        for other in ["", " ", "xx", "en ", "english", "en\nfr"] {
            assert_eq!(known(other), None, "{other:?}");
        }
    }
}
