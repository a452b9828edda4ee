//! The key of an invite, as it stands in the link.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Longest key that is asked for, in bytes. orchd's keys are far shorter; what is longer was never one.
const MAX_BYTES: usize = 512;

/// What may stand unescaped in a path segment: RFC 3986's unreserved characters.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A key that is safe to ask for: it stays one segment of a path, whatever it holds. Prints as `[redacted]`.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct InviteKey(String);

impl InviteKey {
    /// Reads the part of a path behind `/invites/`, still percent-encoded. `None` for what can't be a key and would,
    /// if it were asked for, lead out of `/invites/`: nothing, dots, slashes, control characters, endless text.
    pub(crate) fn from_path(raw: &str) -> Option<Self> {
        if raw.len() > MAX_BYTES * 3 {
            return None;
        }
        let key = percent_decode_str(raw).decode_utf8().ok()?;
        let leads_elsewhere = key.contains(['/', '\\']) || key.chars().any(char::is_control);
        let is_dots = key.chars().all(|c| c == '.');
        let too_long = key.len() > MAX_BYTES;
        (!leads_elsewhere && !is_dots && !too_long).then(|| Self(key.into_owned()))
    }

    /// The key as one path segment, percent-encoded.
    pub(crate) fn segment(&self) -> String {
        utf8_percent_encode(&self.0, SEGMENT).to_string()
    }
}

impl fmt::Debug for InviteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::InviteKey;
    use proptest::prelude::{any, prop_oneof, proptest};
    use proptest::strategy::Strategy;

    #[test]
    fn keys_of_every_likely_alphabet_are_taken_as_they_are() {
        for key in ["0123456789abcdef", "Zm9v-YmFy_", "a.b~c", "AAAA"] {
            let read = InviteKey::from_path(key).map(|key| key.segment());
            assert_eq!(read.as_deref(), Some(key));
        }
        let padded = InviteKey::from_path("abc%3D%3D").map(|key| key.segment());
        assert_eq!(padded.as_deref(), Some("abc%3D%3D"));
    }

    #[test]
    fn what_would_lead_out_of_the_path_is_no_key() {
        for raw in ["", ".", "..", "...", "%2e%2e", "a/b", "..%2f", "a%2Fb", "a%5Cb", "%00", "a%0Ab", "%ff"] {
            assert_eq!(InviteKey::from_path(raw), None, "{raw}");
        }
        assert_eq!(InviteKey::from_path(&"a".repeat(10_000)), None);
        assert_eq!(InviteKey::from_path(&"%61".repeat(10_000)), None);
    }

    #[test]
    fn a_key_prints_as_redacted() {
        assert_eq!(format!("{:?}", InviteKey::from_path("canary")), "Some([redacted])");
    }

    proptest! {
        #[test]
        fn whatever_is_read_stays_one_segment(raw in prop_oneof![any::<String>(), "(%[0-9a-fA-F]{2}|[./\\\\a-z]){0,40}".prop_map(String::from)]) {
            if let Some(key) = InviteKey::from_path(&raw) {
                let segment = key.segment();
                assert!(!segment.is_empty() && segment.chars().any(|c| c != '.'));
                assert!(segment.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~%".contains(&b)));
                assert_eq!(InviteKey::from_path(&segment), Some(key));
            }
        }
    }
}
