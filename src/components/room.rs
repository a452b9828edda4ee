//! Room that is kept for what comes later, so that nothing below is moved by it.
//!
//! A place of the class `room` is at least as high as the text in its `data-room` makes it, which is neither seen nor read
//! out. What it shows is one element, in the same place.

/// The longest of what may come to stand somewhere.
pub(crate) fn longest<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Option<T> {
    texts.into_iter().max_by_key(|text| text.as_ref().chars().count())
}

#[cfg(test)]
mod tests {
    use super::longest;

    #[test]
    fn the_longest_has_most_characters_in_any_script() {
        assert_eq!(longest(["Send", "送信済み", "Sent."]), Some("Sent."));
        assert_eq!(longest::<&str>([]), None);
    }
}
