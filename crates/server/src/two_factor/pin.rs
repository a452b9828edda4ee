//! Pins that are mailed.

use std::io;

use orchd_types::logins::PIN_DIGITS;

use crate::secret::hash;

/// Seconds for which a mailed pin is good.
pub const LIFE_SECONDS: i64 = LIFE_MINUTES as i64 * 60;
/// The same as people are told it.
pub const LIFE_MINUTES: u8 = 10;

/// Six random digits. They print as `[redacted]`; [`Pin::expose`] is for the mail.
#[derive(Clone)]
pub struct Pin(String);

impl Pin {
    /// A new one from the operating system.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn random() -> io::Result<Self> {
        /// All there are of [`PIN_DIGITS`] digits.
        const VALUES: u64 = 1_000_000;
        let mut bytes = [0_u8; 8];
        getrandom::fill(&mut bytes).map_err(io::Error::other)?;
        // Of 2^64 values the remainder prefers some by a part in 10^13.
        Ok(Self(format!("{:0PIN_DIGITS$}", u64::from_ne_bytes(bytes) % VALUES)))
    }

    /// The digits.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Pin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin([redacted])")
    }
}

/// What is stored of a pin. A million pins are tried in no time, so the hash covers the session's random token too,
/// which only the cookie has: who reads the database learns nothing.
#[must_use]
pub fn bound_hash(token: &str, pin: &str) -> Vec<u8> {
    hash(&format!("{token}:{pin}"))
}

/// The pin that was typed, without the spaces that mail programs and apps show in it; `None` for anything else than
/// six digits.
#[must_use]
pub fn typed(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    (digits.len() == PIN_DIGITS && digits.bytes().all(|c| c.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::{Pin, bound_hash, typed};

    #[test]
    fn pins_are_six_digits_each_time_others_and_never_printed() {
        let pins: Vec<Pin> = (0..50).map(|_| Pin::random().unwrap()).collect();
        assert!(pins.iter().all(|pin| typed(pin.expose()).as_deref() == Some(pin.expose())));
        let mut different: Vec<&str> = pins.iter().map(Pin::expose).collect();
        different.sort_unstable();
        different.dedup();
        assert!(different.len() > 40);
        assert_eq!(format!("{:?}", pins[0]), "Pin([redacted])");
    }

    #[test]
    fn spaces_do_not_matter_and_anything_else_is_no_pin() {
        assert_eq!(typed(" 012 345\n").as_deref(), Some("012345"));
        for text in ["", "12345", "1234567", "12345a", "+12345", "１２３４５６"] {
            assert_eq!(typed(text), None, "{text}");
        }
    }

    #[test]
    fn the_same_pin_of_another_session_has_another_hash() {
        assert_ne!(bound_hash("one", "012345"), bound_hash("two", "012345"));
    }
}
