//! What the address of an invite page says: the key and the invited email.

use orchd_types::email;
use percent_encoding::percent_decode_str;

use super::invite_key::InviteKey;

/// Where invite pages live; the key follows.
const PREFIX: &str = "/invites/";

/// An invite link, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InviteLink {
    /// `None`: the link was cut or changed on its way, and nothing needs to be asked to know that it is dead.
    pub(crate) key: Option<InviteKey>,
    /// `None` where the link has no address, or none that mail can be sent to: the person types it.
    pub(crate) email: Option<String>,
}

impl InviteLink {
    /// Reads `location.pathname` and `location.search`, both as the browser has them (percent-encoded). They are
    /// read here and not by the router, which decodes query values twice.
    pub(crate) fn read(pathname: &str, search: &str) -> Self {
        let key = pathname.strip_prefix(PREFIX).map(|raw| raw.strip_suffix('/').unwrap_or(raw));
        Self {
            key: key.and_then(InviteKey::from_path),
            email: query_value(search, "email").as_deref().and_then(read_email),
        }
    }
}

/// The first value of `name` in a query string, still percent-encoded.
fn query_value(search: &str, name: &str) -> Option<String> {
    search
        .trim_start_matches('?')
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// orchd writes the address as it is, so a `+` means itself and not a space (`contract/behaviour.md`, Words). Mail
/// programs and redirects add their own: a `+` turned into a space on the way is turned back, and an address that was
/// percent-encoded twice is decoded twice.
fn read_email(raw: &str) -> Option<String> {
    if raw.len() > email::MAX_BYTES * 9 {
        return None;
    }
    let once = percent_decode_str(raw).decode_utf8().ok()?;
    let twice = percent_decode_str(&once).decode_utf8().ok()?;
    email::parse(&twice.trim().replace(' ', "+")).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::InviteLink;
    use orchd_types::text::is_deceptive;
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    use proptest::prelude::{any, proptest};

    fn email_of(search: &str) -> Option<String> {
        InviteLink::read("/invites/abc", search).email
    }

    #[test]
    fn an_address_is_read_however_it_was_written_into_the_link() {
        for (search, email) in [
            ("?email=ada@example.com", "ada@example.com"),
            ("?email=ada%40example.com", "ada@example.com"),
            ("?email=ada+tag@example.com", "ada+tag@example.com"),
            ("?email=ada%2Btag%40example.com", "ada+tag@example.com"),
            ("?email=ada%20tag@example.com", "ada+tag@example.com"),
            ("?email=ada%252Btag%2540example.com", "ada+tag@example.com"),
            ("?email=Ada@Example.com", "Ada@Example.com"),
            ("?utm=1&email=ada@example.com&x=%ff", "ada@example.com"),
            ("?email=ada@example.com&email=eve@example.com", "ada@example.com"),
            ("?email=%20ada@example.com%20", "ada@example.com"),
        ] {
            assert_eq!(email_of(search).as_deref(), Some(email), "{search}");
        }
    }

    #[test]
    fn what_is_no_address_is_left_for_the_person_to_type() {
        for search in [
            "",
            "?",
            "?email",
            "?email=",
            "?email=ada",
            "?mail=ada@example.com",
            "?email=%ff@example.com",
            "?email=%3Cb%3Eada@example.com",
            "?email=ada%E2%80%AE@example.com",
            "?email=ada@example.com%0D%0ABcc:eve@example.com",
        ] {
            assert_eq!(email_of(search), None, "{search}");
        }
        assert_eq!(email_of(&format!("?email={}@example.com", "a".repeat(300))), None);
        assert_eq!(email_of(&format!("?email={}", "%61".repeat(100_000))), None);
    }

    #[test]
    fn a_key_is_what_follows_invites() {
        assert!(InviteLink::read("/invites/abc", "").key.is_some());
        assert!(InviteLink::read("/invites/abc/", "").key.is_some());
        for path in ["/invites", "/invites/", "/invites//", "/invites/a/b", "/orgs/abc", "/"] {
            assert_eq!(InviteLink::read(path, "").key, None, "{path}");
        }
    }

    proptest! {
        #[test]
        fn any_address_survives_encoding(local in "[a-z0-9][a-z0-9+_-]{0,20}", domain in "[a-z]{1,10}\\.[a-z]{2,5}") {
            let email = format!("{local}@{domain}");
            let once = utf8_percent_encode(&email, NON_ALPHANUMERIC).to_string();
            let twice = utf8_percent_encode(&once, NON_ALPHANUMERIC).to_string();
            for written in [&email, &once, &twice] {
                assert_eq!(email_of(&format!("?email={written}")).as_deref(), Some(email.as_str()));
            }
        }

        #[test]
        fn no_search_breaks_the_reader_and_no_deceptive_address_comes_out(path in any::<String>(), search in any::<String>()) {
            let link = InviteLink::read(&path, &search);
            assert!(link.email.is_none_or(|email| !email.chars().any(is_deceptive)));
        }
    }
}
