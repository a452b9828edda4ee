//! The one rule for new passwords (NIST SP 800-63B-4: length, no composition). The server adds a list of common
//! passwords to it, which the browser does not carry.

use crate::email;

/// Fewest code points of a new password, where nothing else is configured.
pub const MIN_CHARS: usize = 8;

/// Most code points of a password. Nothing is ever cut off: what is longer is refused.
pub const MAX_CHARS: usize = 256;

/// Why a new password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// Fewer code points than the configured minimum.
    TooShort,
    /// More than [`MAX_CHARS`] code points.
    TooLong,
    /// It is the email, or the part of it before the `@`.
    IsEmail,
    /// It is the person's name.
    IsName,
    /// It is the organization's name.
    IsOrgName,
}

/// What a password must not be. Absent parts are not known and forbid nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// The login's address.
    pub email: Option<&'a str>,
    /// The person's name.
    pub name: Option<&'a str>,
    /// The organization's name.
    pub org_name: Option<&'a str>,
}

/// Checks a new password of any Unicode text against the rule.
///
/// # Errors
/// The first [`Refusal`] that applies, length before likeness.
pub fn check(password: &str, min_chars: usize, context: Context<'_>) -> Result<(), Refusal> {
    let chars = password.chars().count();
    if chars < min_chars {
        return Err(Refusal::TooShort);
    }
    if chars > MAX_CHARS {
        return Err(Refusal::TooLong);
    }
    let folded = folded(password);
    let is = |other: Option<&str>| other.is_some_and(|other| self::folded(other) == folded);
    let local_part = context.email.and_then(|email| email.split_once('@')).map(|(local, _)| local);
    if is(context.email) || is(local_part) {
        return Err(Refusal::IsEmail);
    }
    if is(context.name) {
        return Err(Refusal::IsName);
    }
    if is(context.org_name) {
        return Err(Refusal::IsOrgName);
    }
    Ok(())
}

/// How likeness is judged: case and spaces make no password of a name.
fn folded(text: &str) -> String {
    email::canonical(text).split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::{Context, MAX_CHARS, MIN_CHARS, Refusal, check};
    use proptest::prelude::{any, proptest};

    const ADA: Context<'_> = Context {
        email: Some("ada.lovelace@example.com"),
        name: Some("Ada Lovelace"),
        org_name: Some("Acme Hosting"),
    };

    #[test]
    fn f1_length_is_counted_in_code_points() {
        assert_eq!(check("пароль7", MIN_CHARS, ADA), Err(Refusal::TooShort));
        assert_eq!(check("пароль78", MIN_CHARS, ADA), Ok(()));
        assert_eq!(check(&"🔑".repeat(MAX_CHARS), MIN_CHARS, ADA), Ok(()));
        assert_eq!(check(&"🔑".repeat(MAX_CHARS + 1), MIN_CHARS, ADA), Err(Refusal::TooLong));
    }

    #[test]
    fn f2_what_everyone_knows_about_the_person_is_no_password() {
        for (password, refusal) in [
            ("Ada.Lovelace@example.com", Refusal::IsEmail),
            ("ada.lovelace", Refusal::IsEmail),
            ("adalovelace", Refusal::IsName),
            ("ACME hosting", Refusal::IsOrgName),
        ] {
            assert_eq!(check(password, MIN_CHARS, ADA), Err(refusal), "{password}");
        }
        assert_eq!(check("Ada Lovelace 1815", MIN_CHARS, ADA), Ok(()));
        assert_eq!(check("ada.lovelace", MIN_CHARS, Context::default()), Ok(()));
    }

    proptest! {
        #[test]
        fn f2_there_are_no_composition_rules(password in any::<String>()) {
            let expected = match password.chars().count() {
                0..MIN_CHARS => Err(Refusal::TooShort),
                n if n > MAX_CHARS => Err(Refusal::TooLong),
                _ => Ok(()),
            };
            assert_eq!(check(&password, MIN_CHARS, Context::default()), expected);
        }
    }
}
