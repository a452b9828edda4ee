//! Whether what was typed will do, before it is sent: a courtesy to the person, never a protection of the server.

use orchd_types::{email, password, text};

use super::secret::Password;

/// Longest name that is sent, in characters.
pub(crate) const NAME_MAX_CHARS: usize = 200;

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EmailProblem {
    Missing,
    Malformed,
}

/// What is wrong with a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PasswordProblem {
    Missing,
    Refused(password::Refusal),
}

/// What is wrong with a person's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameProblem {
    Missing,
    TooLong,
    /// It holds characters that turn the text around it.
    Deceptive,
}

/// The address to send, trimmed.
pub(crate) fn check_email(typed: &str) -> Result<String, EmailProblem> {
    if typed.trim().is_empty() {
        return Err(EmailProblem::Missing);
    }
    email::parse(typed).map(str::to_owned).ok_or(EmailProblem::Malformed)
}

/// A password that is to become this login's.
pub(crate) fn check_new_password(
    typed: &Password,
    min_chars: usize,
    context: password::Context<'_>,
) -> Result<(), PasswordProblem> {
    check_existing_password(typed)?;
    password::check(typed.reveal(), min_chars, context).map_err(PasswordProblem::Refused)
}

/// A password that is checked against the login's: anything but nothing may be right.
pub(crate) fn check_existing_password(typed: &Password) -> Result<(), PasswordProblem> {
    if typed.is_empty() { Err(PasswordProblem::Missing) } else { Ok(()) }
}

/// The name to send, trimmed.
pub(crate) fn check_name(typed: &str) -> Result<String, NameProblem> {
    let name = typed.trim();
    if name.is_empty() {
        Err(NameProblem::Missing)
    } else if name.chars().count() > NAME_MAX_CHARS {
        Err(NameProblem::TooLong)
    } else if name.chars().any(text::is_deceptive) {
        Err(NameProblem::Deceptive)
    } else {
        Ok(name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::{
        EmailProblem, NameProblem, PasswordProblem, check_email, check_existing_password, check_name,
        check_new_password,
    };
    use crate::domain::secret::Password;
    use orchd_types::password::{Context, Refusal};

    #[test]
    fn an_address_is_trimmed_and_named_wrong_or_missing() {
        assert_eq!(check_email(" ada@example.com "), Ok("ada@example.com".to_owned()));
        assert_eq!(check_email("   "), Err(EmailProblem::Missing));
        assert_eq!(check_email("ada@"), Err(EmailProblem::Malformed));
    }

    #[test]
    fn a_current_password_may_be_anything_and_a_new_one_follows_the_rule() {
        let typed = |text: &str| Password::new(text.to_owned());
        assert_eq!(check_existing_password(&typed("x")), Ok(()));
        assert_eq!(check_existing_password(&typed(" ")), Ok(()));
        assert_eq!(check_existing_password(&typed("")), Err(PasswordProblem::Missing));
        let check = |text: &str| check_new_password(&typed(text), 8, Context::default());
        assert_eq!(check(""), Err(PasswordProblem::Missing));
        assert_eq!(check("short"), Err(PasswordProblem::Refused(Refusal::TooShort)));
        assert_eq!(check("long enough"), Ok(()));
    }

    #[test]
    fn a_name_is_any_text_but_none_that_deceives() {
        assert_eq!(check_name(" 山田 太郎 "), Ok("山田 太郎".to_owned()));
        assert_eq!(check_name(" "), Err(NameProblem::Missing));
        assert_eq!(check_name("eve\u{202E}"), Err(NameProblem::Deceptive));
        assert_eq!(check_name(&"é".repeat(200)), Ok("é".repeat(200)));
        assert_eq!(check_name(&"é".repeat(201)), Err(NameProblem::TooLong));
    }
}
