//! Every sentence a person reads, in every language.
//!
//! The sentences stand in `locales/`, a folder for each language, in the syntax of [Fluent](https://projectfluent.org).
//! While this is built they are read and held against each other, and each becomes a function here: one that is missing,
//! or asked for with other arguments, doesn't compile. The words themselves are no part of a program: the page fetches
//! those of one language, and the program [`install`]s them. A server, which writes mails in all of them, carries them all
//! and says which one it is [`speaking`].

mod language;
mod plural;
pub mod role;

use language::line as text;
pub use language::{install, locale, tag};
#[cfg(not(target_arch = "wasm32"))]
pub use language::{is_from_right, speaking};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The words at a place with `{0}`, `{1}` … filled in.
#[inline(never)]
fn filled(index: usize, arguments: &[&str]) -> String {
    fill(text(index), arguments)
}

/// The same of the plural form that goes with `count`.
#[inline(never)]
fn counted(index: usize, count: usize, arguments: &[&str]) -> String {
    fill(plural::form(text(index), &plural::category(count)), arguments)
}

fn fill(template: &str, arguments: &[&str]) -> String {
    let mut whole = String::new();
    for (i, piece) in template.split('{').enumerate() {
        let Some((digit, after)) = piece.split_once('}').filter(|_| i > 0) else {
            whole.push_str(piece);
            continue;
        };
        let place = digit.bytes().next().map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
        whole.push_str(arguments.get(place).copied().unwrap_or_default());
        whole.push_str(after);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::{fill, page, panel, shared};
    use proptest::collection::vec;
    use proptest::prelude::{prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn whatever_a_sentence_and_its_names_hold_nothing_but_places_is_replaced(
            template in "([{}0-9]|\\PC){0,20}", names in vec("\\PC{0,9}", 0..4), before in "[^{}]{0,9}", after in "[^{}]{0,9}"
        ) {
            fill(&template, &names.iter().map(String::as_str).collect::<Vec<_>>());
            prop_assert_eq!(fill(&format!("{before}{{0}}{after}"), &[&template]), format!("{before}{template}{after}"));
        }
    }

    #[test]
    fn names_are_filled_in_once_and_braces_in_them_stay() {
        assert_eq!(fill("{0} of {1}", &["{1}", "b}"]), "{1} of b}");
        assert_eq!(page::invited_to("{0} & {1}"), "Join {0} & {1}");
        assert_eq!(fill("{7}", &["a"]), "");
    }

    #[test]
    fn natively_everything_is_english() {
        assert_eq!(page::join(), "Join");
        assert_eq!(panel::people(1), "1 person");
        assert_eq!(panel::people(12), "12 people");
        assert_eq!(shared::wait_seconds(20), "You can try again in 20 seconds.");
        assert_eq!(panel::ready_failed_title(19, 2), "19 invites ready, 2 failed");
    }
}
