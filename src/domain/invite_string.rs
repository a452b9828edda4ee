//! The invite as createInvite returns it, made into something that can be handed over (D2).

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::Value;

use super::invite_key::InviteKey;

/// What createInvite says when it says yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invited {
    /// What [`read`] takes.
    pub(crate) body: String,
    /// The server holds the invite's mail back until its mail server takes it. Only this project's says so.
    pub(crate) mail_is_delayed: bool,
    /// Until when it can be accepted (RFC 3339), where the server says so; again, only this project's does.
    pub(crate) expires: Option<String>,
}

/// What becomes of an invite's mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mail {
    /// None was asked for.
    None,
    OnItsWay,
    /// Goes out later.
    Delayed,
}

impl Mail {
    /// `asked`: whether one was asked for.
    pub(crate) const fn of(asked: bool, is_delayed: bool) -> Self {
        match (asked, is_delayed) {
            (false, _) => Self::None,
            (true, false) => Self::OnItsWay,
            (true, true) => Self::Delayed,
        }
    }
}

/// What would end or change a query value. An `@` stays readable, a `+` must not arrive as a space.
const QUERY_VALUE: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'&').add(b'+').add(b'<').add(b'>');

/// The link to hand over, from the body of a 201: a JSON string or plain text, holding the whole link or a bare key.
/// `None` where the body holds neither. `origin` is this page's own, `email` the invited address.
pub(crate) fn read(body: &str, origin: &str, email: &str) -> Option<String> {
    let text = match serde_json::from_str(body) {
        Ok(Value::String(text)) => text,
        // A number or a word of JSON would pass for a bare key.
        Ok(_) => return None,
        Err(_) => body.to_owned(),
    };
    let text = text.trim();
    let one_word = !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control());
    if !one_word || text.starts_with(['<', '{', '[', '"']) {
        return None;
    }
    if text.starts_with("http://") || text.starts_with("https://") {
        return Some(text.to_owned());
    }
    let key = InviteKey::from_path(text)?;
    let email = utf8_percent_encode(email, QUERY_VALUE);
    Some(format!("{origin}/invites/{}?email={email}", key.segment()))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::domain::invite_link::InviteLink;
    use proptest::prelude::{prop_assert, proptest};

    const ORIGIN: &str = "https://panel.example.com";
    const LINK: &str = "https://panel.example.com/invites/abc?email=ada@example.com";

    #[test]
    fn a_link_a_bare_key_and_plain_text_all_become_the_link() {
        for body in [
            format!("\"{LINK}\""),
            LINK.to_owned(),
            format!("{LINK}\n"),
            "\"abc\"".to_owned(),
            "abc".to_owned(),
            r#""https:\/\/panel.example.com\/invites\/abc?email=ada@example.com""#.to_owned(),
        ] {
            assert_eq!(read(&body, ORIGIN, "ada@example.com").as_deref(), Some(LINK), "{body}");
        }
    }

    #[test]
    fn what_holds_no_invite_is_not_shown_as_one() {
        for body in [
            "",
            "\"\"",
            "null",
            "{}",
            "[]",
            "<html></html>",
            "\"two words\"",
            "\"abc",
            "\"a/b\"",
            "5",
            "-1.5",
            "true",
            "false",
            "{\"a\":",
            "[1",
        ] {
            assert_eq!(read(body, ORIGIN, "ada@example.com"), None, "{body}");
        }
    }

    proptest! {
        #[test]
        fn whatever_a_201_holds_what_is_handed_over_is_one_word_and_a_web_address(
            body in "\"?(https?://)?\\PC{0,60}\"?|\\PC{0,60}", email in "\\PC{0,30}"
        ) {
            if let Some(link) = read(&body, ORIGIN, &email) {
                prop_assert!(link.starts_with("https://") || link.starts_with("http://"), "{link}");
                prop_assert!(!link.contains(char::is_control), "{link}");
                let (before, _) = link.split_once("?email=").unwrap_or((&link, ""));
                prop_assert!(!before.contains(char::is_whitespace), "{link}");
            }
        }

        #[test]
        fn a_link_built_from_a_key_reads_back_as_that_key_and_address(key in "[A-Za-z0-9_-]{1,40}", local in "[a-z0-9+%&#]{1,20}") {
            let email = format!("{local}@example.com");
            let link = read(&format!("\"{key}\""), ORIGIN, &email).unwrap_or_default();
            let (path, search) = link.strip_prefix(ORIGIN).and_then(|rest| rest.split_once('?')).unwrap_or_default();
            let read = InviteLink::read(path, search);
            assert_eq!(read.key.map(|key| key.segment()), Some(key));
            // A local part that itself looks percent-encoded is the price of reading twice-encoded links.
            if !email.contains('%') && orchd_types::email::parse(&email).is_some() {
                assert_eq!(read.email, Some(email));
            }
        }
    }
}
