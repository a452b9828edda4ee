//! What went wrong, and what to do: for what was typed, for what the server refused, for what never arrived.

use orchd_types::error::ErrorCode;
use orchd_types::password::{MAX_CHARS, Refusal};

use crate::domain::forms::{EmailProblem, NameProblem, PasswordProblem};
use crate::domain::outcome::SignInError;
use crate::domain::pin::PinProblem;
use crate::domain::role_choice::RoleProblem;
use crate::domain::sign_in::Note;
use crate::domain::trouble::Trouble;

/// A sentence for a fault.
pub(crate) fn trouble(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Offline => words::shared::offline(),
        Trouble::Unreachable => words::shared::unreachable(),
        Trouble::TimedOut => words::shared::timed_out(),
        Trouble::TooManyRequests { .. } => words::shared::too_many_requests(),
        Trouble::ServerFault { .. } => words::shared::server_fault(),
        Trouble::Unreadable => words::shared::unreadable(),
    }
}

/// What to say of an invite that the server created without giving its link in a way that can be read.
pub(crate) fn invite_unreadable(mailed: bool) -> &'static str {
    if mailed { words::panel::unseen_mailed() } else { words::panel::unseen_not_mailed() }
}

/// A sentence for a fault, and how long to wait where the server said so.
pub(crate) fn trouble_and_wait(trouble: Trouble) -> String {
    let sentence = self::trouble(trouble);
    match trouble.wait() {
        Some(seconds) => format!("{sentence} {}", wait(seconds)),
        None => sentence.to_owned(),
    }
}

/// How long to wait.
pub(crate) fn wait(seconds: u32) -> String {
    in_time(seconds, words::shared::wait_seconds, words::shared::wait_minutes)
}

/// A sentence with a time in it, in seconds or in minutes.
pub(crate) fn in_time(
    seconds: u32,
    in_seconds: fn(usize) -> String,
    in_minutes: fn(usize) -> String,
) -> String {
    let (count, sentence) = match seconds {
        0..=1 => (1, in_seconds),
        2..=90 => (seconds, in_seconds),
        _ => (seconds.div_ceil(60), in_minutes),
    };
    sentence(count as usize)
}

/// A sentence for an address.
pub(crate) fn email(problem: EmailProblem) -> &'static str {
    match problem {
        EmailProblem::Missing => words::shared::email_missing(),
        EmailProblem::Malformed => words::shared::email_malformed(),
    }
}

/// A sentence for a person's name.
pub(crate) fn name(problem: NameProblem) -> &'static str {
    match problem {
        NameProblem::Missing => words::panel::name_missing(),
        NameProblem::TooLong => words::panel::name_too_long(),
        NameProblem::Deceptive => words::panel::name_deceptive(),
    }
}

/// A sentence for a choice of roles.
pub(crate) fn roles(problem: RoleProblem) -> &'static str {
    match problem {
        RoleProblem::Missing => words::panel::role_missing(),
        RoleProblem::OwnerForMany => words::panel::owner_for_many(),
    }
}

/// A sentence for a password; `min` is the fewest characters. Only a new one can be too short or like a name.
pub(crate) fn password(problem: PasswordProblem, min: usize) -> String {
    match problem {
        PasswordProblem::Missing => words::shared::password_missing().to_owned(),
        PasswordProblem::Refused(Refusal::TooShort) => words::invite::password_too_short(min),
        PasswordProblem::Refused(Refusal::TooLong) => words::invite::password_too_long(MAX_CHARS),
        PasswordProblem::Refused(Refusal::IsEmail) => words::invite::password_is_email().to_owned(),
        PasswordProblem::Refused(Refusal::IsName) => words::invite::password_is_name().to_owned(),
        PasswordProblem::Refused(Refusal::IsOrgName) => words::invite::password_is_org().to_owned(),
    }
}

/// A sentence for an accept that the server refused for what was sent: a password of `chars` characters, where this
/// page asks for `min`.
pub(crate) fn accept_input(code: ErrorCode, chars: usize, min: usize) -> String {
    match code {
        // The server asks for more than this page was told.
        ErrorCode::PasswordTooShort if chars >= min => words::invite::password_too_short_here().to_owned(),
        ErrorCode::PasswordRequired => words::shared::password_missing().to_owned(),
        ErrorCode::PasswordTooShort => words::invite::password_too_short(min),
        ErrorCode::PasswordTooLong => words::invite::password_too_long(MAX_CHARS),
        ErrorCode::PasswordTooCommon => words::invite::password_too_common().to_owned(),
        ErrorCode::InvalidEmail => words::invite::email_refused().to_owned(),
        _ => words::invite::input_refused().to_owned(),
    }
}

/// A sentence for an invite that the server refused for what was sent.
pub(crate) fn create_input(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::InvalidEmail => words::panel::create_email_refused(),
        ErrorCode::AlreadyMember => words::panel::create_already_member(),
        ErrorCode::WebsiteRequired => words::panel::create_website_required(),
        ErrorCode::UnknownWebsite => words::panel::create_unknown_website(),
        _ => words::panel::create_refused(),
    }
}

/// A sentence for a sign-in that was refused. How long to wait is counted down beside it.
pub(crate) fn sign_in(error: SignInError) -> &'static str {
    match error {
        SignInError::InvalidCredentials => words::panel::sign_in_wrong(),
        SignInError::InsufficientPrivileges => words::panel::sign_in_not_allowed(),
        SignInError::InvalidInput(_) => words::panel::sign_in_invalid(),
        SignInError::Trouble(trouble) => self::trouble(trouble),
    }
}

/// A sentence for what keeps a sign-in from going on; `None` for a note that is no fault.
pub(crate) fn sign_in_fault(note: Note) -> Option<&'static str> {
    Some(match note {
        Note::NoCookies => words::panel::no_cookies(),
        Note::Refused(error) => sign_in(error),
        Note::PinRefused => words::panel::code_refused(),
        Note::PinUnfit => words::panel::code_unfit(),
        Note::PinTooLate => words::panel::code_too_late(),
        Note::NotByMail => words::panel::code_not_by_mail(),
        Note::Trouble(trouble) => self::trouble(trouble),
        Note::PinSent => return None,
    })
}

/// A sentence for a code.
pub(crate) fn pin(problem: PinProblem) -> &'static str {
    match problem {
        PinProblem::Missing => words::panel::code_missing(),
        PinProblem::Malformed => words::panel::code_malformed(),
    }
}
