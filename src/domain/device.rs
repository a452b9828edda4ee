//! The name of this browser at the second step of signing in: who has it needs no code here for a while.

use std::fmt;

use orchd_types::logins::{DEVICE_ID_CHARS, RememberMe};

/// Half as many bytes as a device id has characters.
pub(crate) const RANDOM_BYTES: usize = DEVICE_ID_CHARS / 2;

/// Seconds for which a device is remembered: 30 days.
pub(crate) const TTL: u64 = 30 * 24 * 3600;

/// Hexadecimal, made of random bytes. It stands for a code, never for a password. Prints as `[redacted]`.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct DeviceId(String);

impl DeviceId {
    pub(crate) fn from_random(bytes: &[u8; RANDOM_BYTES]) -> Self {
        let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        Self(halves.filter_map(|half| char::from_digit(half.into(), 16)).collect())
    }

    /// What was kept, if it still is one.
    pub(crate) fn read(kept: &str) -> Option<Self> {
        let is_one = kept.len() == DEVICE_ID_CHARS && kept.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_one.then(|| Self(kept.to_owned()))
    }

    /// The id itself, for a body or for keeping.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// The wish to be remembered.
    pub(crate) fn remember_me(&self) -> RememberMe {
        RememberMe { device_id: self.0.clone(), ttl: TTL }
    }
}

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::{DeviceId, TTL};
    use orchd_types::logins::{DEVICE_ID_CHARS, REMEMBER_SECONDS};
    use proptest::prelude::{prop_assert, proptest};

    proptest! {
        #[test]
        fn whatever_was_kept_only_a_device_id_is_read(kept in "\\PC{0,40}|[0-9a-fA-Fg]{30,34}") {
            if let Some(id) = DeviceId::read(&kept) {
                prop_assert!(id.reveal() == kept && kept.chars().count() == DEVICE_ID_CHARS);
                prop_assert!(kept.chars().all(|c| c.is_ascii_hexdigit()));
            } else {
                prop_assert!(kept.len() != DEVICE_ID_CHARS || !kept.chars().all(|c| c.is_ascii_hexdigit()));
            }
        }
    }

    #[test]
    fn a_device_id_has_the_length_that_the_api_asks_for_and_survives_being_kept() {
        let id = DeviceId::from_random(&[0, 1, 15, 16, 255, 7, 8, 9, 10, 11, 12, 13, 14, 200, 100, 50]);
        assert_eq!(id.reveal(), "00010f10ff0708090a0b0c0d0ec86432");
        assert_eq!(DeviceId::read(id.reveal()), Some(id.clone()));
        assert_eq!(id.remember_me().device_id, id.reveal());
        assert!(REMEMBER_SECONDS.contains(&TTL));
        assert_eq!(format!("{id:?}"), "[redacted]");
    }

    #[test]
    fn what_is_kept_and_is_no_device_id_is_not_sent() {
        for kept in [
            "",
            "abc",
            "00010f10ff0708090a0b0c0d0ec8643",
            "00010f10ff0708090a0b0c0d0ec8643g",
            "é".repeat(16).as_str(),
        ] {
            assert_eq!(DeviceId::read(kept), None, "{kept}");
        }
    }
}
