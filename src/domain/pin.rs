//! The code of the second step of signing in, as people type and paste it.

use std::fmt;

/// What is wrong with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PinProblem {
    Missing,
    /// It can't be one: other characters, too few or too many digits.
    Malformed,
}

/// How many digits a code may have. This project's server and authenticator apps take six; the API states nothing.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=10;

/// Digits alone. Prints as `[redacted]`.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Pin(String);

impl Pin {
    /// Mails and apps group the digits with spaces or dashes, and some keyboards type them full-width.
    pub(crate) fn read(typed: &str) -> Result<Self, PinProblem> {
        let digits: String = typed.chars().filter(|c| !is_grouping(*c)).map(narrow).collect();
        if digits.is_empty() {
            Err(PinProblem::Missing)
        } else if DIGITS.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(PinProblem::Malformed)
        }
    }

    /// The digits themselves, for the body that carries them.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

fn is_grouping(c: char) -> bool {
    let is_dash = matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0D}');
    let is_invisible = matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
    c.is_whitespace() || is_dash || is_invisible
}

/// `０` to `９` as `0` to `9`.
fn narrow(c: char) -> char {
    let digit = u32::from(c).checked_sub(u32::from('０')).filter(|digit| *digit < 10);
    digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::{Pin, PinProblem};
    use proptest::prelude::{any, proptest};

    #[test]
    fn a_code_is_understood_however_it_is_grouped() {
        for typed in [
            "123456",
            " 123456\n",
            "123 456",
            "123-456",
            "12-34-56",
            "123\u{a0}456",
            "123–456",
            "1 2 3 4 5 6",
            "１２３４５６",
            "\u{200e}123456\u{200b}",
        ] {
            assert_eq!(
                Pin::read(typed).map(|pin| pin.reveal().to_owned()),
                Ok("123456".to_owned()),
                "{typed:?}"
            );
        }
        assert_eq!(Pin::read("012345").map(|pin| pin.reveal().to_owned()), Ok("012345".to_owned()));
    }

    #[test]
    fn what_cannot_be_a_code_is_told_before_it_costs_the_sign_in() {
        for typed in ["", " ", " - ", "\u{200b}"] {
            assert_eq!(Pin::read(typed), Err(PinProblem::Missing), "{typed:?}");
        }
        for typed in ["123", "12345678901", "12345x", "one two", "123.456", "١٢٣٤٥٦"] {
            assert_eq!(Pin::read(typed), Err(PinProblem::Malformed), "{typed:?}");
        }
    }

    #[test]
    fn a_code_prints_as_redacted() {
        assert_eq!(format!("{:?}", Pin::read("471147")), "Ok([redacted])");
    }

    proptest! {
        #[test]
        fn nothing_but_digits_is_ever_sent(typed in any::<String>()) {
            if let Ok(pin) = Pin::read(&typed) {
                assert!(pin.reveal().bytes().all(|byte| byte.is_ascii_digit()));
            }
        }
    }
}
