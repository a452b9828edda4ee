//! What is said when: the sentences themselves, in every language, are the crate `words`.

pub(crate) mod many;
pub(crate) mod pending;
pub(crate) mod problems;
pub(crate) mod roles;
pub(crate) mod websites;

/// A sentence with a name in it, as the crate `words` has them.
pub(crate) type Template = fn(&str) -> String;

/// Stands for the name while a sentence is split.
const HERE: &str = "\u{1}";

/// What stands in a sentence before the name and after it. The view isolates the name from the direction of its
/// surroundings.
pub(crate) fn around_name(template: Template) -> (String, String) {
    let whole = template(HERE);
    let (before, after) = whole.split_once(HERE).unwrap_or((&whole, ""));
    (before.to_owned(), after.to_owned())
}
