//! Which addresses are taken for an email, on both sides.

use crate::text;

/// Longest address that mail can be sent to, in bytes (RFC 5321, 4.5.3.1.3, without the angle brackets).
pub const MAX_BYTES: usize = 254;

/// `text` trimmed, if it is an address: one `@` with something on both sides, a domain of dot-separated labels
/// that don't start or end with a hyphen, no spaces, quotes, brackets, nothing deceptive or without width: an address
/// that looks like another one would be another login. Stricter than the RFC where the RFC allows what no mailbox
/// uses, looser nowhere: the mail itself is the only real proof.
#[must_use]
pub fn parse(text: &str) -> Option<&str> {
    let text = text.trim();
    if text.len() > MAX_BYTES {
        return None;
    }
    let (local, domain) = text.rsplit_once('@')?;
    let local_ok = !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.chars().all(is_local);
    let domain_ok = !domain.is_empty() && domain.split('.').all(is_label);
    (local_ok && domain_ok).then_some(text)
}

/// Whether two addresses mean the same login: a realm knows an email in any case (`contract/behaviour.md`, Words).
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    canonical(a) == canonical(b)
}

/// The form under which a login is looked up: trimmed, in lower case.
#[must_use]
pub fn canonical(email: &str) -> String {
    text::lowercase(email.trim())
}

fn is_local(c: char) -> bool {
    is_letter(c) || b"!#$%&'*+/=?^_`{|}~-.".iter().any(|mark| c == char::from(*mark))
}

/// Outside of ASCII everything visible counts as a letter: which of it really is one fills tables of several KB, which
/// nobody should have to download to be told that an address looks odd.
#[inline(never)]
fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric()
    } else {
        !c.is_whitespace() && !text::is_deceptive(c) && !text::is_joiner(c)
    }
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && label.len() <= 63
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| is_letter(c) || c == '-')
}

#[cfg(test)]
mod tests {
    use super::{parse, same};
    use crate::text::is_deceptive;
    use proptest::prelude::{any, proptest};

    #[test]
    fn addresses_people_have_are_taken() {
        for email in [
            "ada@example.com",
            "ada+hosting@example.com",
            "Ada.Lovelace@Example.CO.UK",
            "o'neil@example.com",
            "root@localhost",
            "jürgen@exämple.de",
        ] {
            assert_eq!(parse(email), Some(email));
        }
        assert_eq!(parse("  ada@example.com\n"), Some("ada@example.com"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "ada",
            "@example.com",
            "ada@",
            "a b@example.com",
            "ada@exa mple.com",
            "ada@-example.com",
            "ada@example..com",
            ".ada@example.com",
            "ada@b@example.com",
            "<ada@example.com>",
            "ada@example.com\r\nBcc: x@example.com",
            "ada\u{202E}@example.com",
            "ada\u{00A0}b@example.com",
            "ada@exam\u{3000}ple.com",
            "ada\u{200B}@example.com",
            "ada@exam\u{AD}ple.com",
            "a\u{2060}da@example.com",
            "ada@example.com\u{FEFF}",
            "ada@exam\u{200C}ple.com",
            "a\u{200D}da@example.com",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
        assert_eq!(parse(&format!("{}@example.com", "a".repeat(300))), None);
    }

    #[test]
    fn case_and_edges_make_no_difference() {
        assert!(same("Ada@Example.com ", "ada@example.COM"));
        assert!(!same("ada@example.com", "ada+x@example.com"));
    }

    proptest! {
        #[test]
        fn nothing_deceptive_is_ever_taken_for_an_address(text in any::<String>()) {
            if let Some(email) = parse(&text) {
                assert!(!email.chars().any(is_deceptive));
                assert!(!email.contains(['<', '>', '"', ',', ';', ' ']));
            }
        }
    }
}
