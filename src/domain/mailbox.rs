//! Which addresses are the same mailbox, however they are written.
//!
//! The server tells logins apart by address in any case, and nothing else. But `x@exämple.de` and
//! `x@xn--exmple-cua.de` are one domain to every mail server, and an `ä` may be one character or two. On a list they
//! count as one, or somebody would get two invites of which the other ends neither, and a member would be invited. What
//! is sent stays as it was written: the server decides what it takes.
//!
//! Which spellings are the same fills large tables. The browser has them, so they are asked of it.

use orchd_types::email;

/// What the browser knows of spelling.
#[derive(Clone, Copy)]
pub(crate) struct Spelling {
    /// Text in Unicode's form NFC.
    pub(crate) composed: fn(&str) -> String,
    /// A domain as it stands in the DNS, in ASCII; `None` for what can't be one.
    pub(crate) host: fn(&str) -> Option<String>,
}

/// The same for all spellings of an address.
pub(crate) fn key(address: &str, spelling: Spelling) -> String {
    // Nearly all of them; and there may be as many as an organization has members.
    if address.is_ascii() {
        return email::canonical(address);
    }
    let address = email::canonical(&(spelling.composed)(address));
    let host = address.rsplit_once('@').and_then(|(local, domain)| Some((local, (spelling.host)(domain)?)));
    match host {
        Some((local, host)) => format!("{local}@{host}"),
        None => address,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Spelling, key};

    /// Knows the spellings of these tests.
    pub(crate) const SPELLING: Spelling = Spelling {
        composed: |text| text.replace("a\u{308}", "ä").replace("u\u{308}", "ü"),
        host: |domain| match domain {
            "exämple.de" => Some("xn--exmple-cua.de".to_owned()),
            "-" => None,
            other => Some(other.to_owned()),
        },
    };

    #[test]
    fn every_spelling_of_an_address_has_the_same_key() {
        for written in [
            "Jürgen@exämple.de",
            "ju\u{308}rgen@exa\u{308}mple.de",
            "JÜRGEN@EXÄMPLE.DE",
            "jürgen@xn--exmple-cua.de",
        ] {
            assert_eq!(key(written, SPELLING), "jürgen@xn--exmple-cua.de", "{written:?}");
        }
        assert_eq!(key("Ada@XN--Exmple-cua.de", SPELLING), "ada@xn--exmple-cua.de");
        assert_eq!(key("ü@-", SPELLING), "ü@-", "what is no domain stays as it is");
        assert_ne!(key("u@example.com", SPELLING), key("ü@example.com", SPELLING));
    }
}
