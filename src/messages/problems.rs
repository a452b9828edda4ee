//! What went wrong, and what to do: for what was typed, for what the server refused, for what never arrived.

use orchd_types::error::ErrorCode;
use orchd_types::password::{MAX_CHARS, Refusal};

use crate::domain::forms::{EmailProblem, NameProblem, PasswordProblem};
use crate::domain::outcome::SignInError;
use crate::domain::pin::PinProblem;
use crate::domain::role_choice::RoleProblem;
use crate::domain::sign_in::Note;
use crate::domain::trouble::Trouble;
use crate::messages::{self, sign_in};

pub(crate) const RETRY_TITLE: &str = "That didn’t work";
pub(crate) const RETRY_KEPT: &str = "Nothing you typed is lost.";
pub(crate) const WAIT: &str = "You can try again in {}.";
pub(crate) const WAIT_OVER: &str = "You can try again now.";
pub(crate) const ROLE_MISSING: &str = "Choose a role.";
pub(crate) const OWNER_FOR_MANY: &str =
    "An organization has one owner: take this role out, or invite one person.";

/// A sentence for a fault.
pub(crate) const fn trouble(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Offline => "You’re offline. Check your connection, then try again.",
        Trouble::Unreachable => "We couldn’t reach the server. Check your connection, then try again.",
        Trouble::TimedOut => "The server is taking too long to answer. Try again in a moment.",
        Trouble::TooManyRequests { .. } => "Too many attempts. Please wait a moment before the next one.",
        Trouble::ServerFault { .. } => {
            "The server has a problem right now. It isn’t you, and it isn’t your invite."
        }
        Trouble::Unreadable => "The server gave an answer we can’t read. Try again in a moment.",
    }
}

/// What to say of an invite that the server created without giving its link in a way that can be read.
pub(crate) const fn invite_unreadable(mailed: bool) -> &'static str {
    if mailed {
        "The server says that the invite was created, but its link didn’t reach this page. A mail with the link should be on its way to them. To get the link here, create the invite again for the same address: the new link replaces the one in the mail."
    } else {
        "The server says that the invite was created, but its link didn’t reach this page. No mail was sent, so nobody has the link yet. Create the invite again for the same address: that makes a new link."
    }
}

/// A sentence for a fault, and how long to wait where the server said so.
pub(crate) fn trouble_and_wait(trouble: Trouble) -> String {
    let sentence = self::trouble(trouble);
    match trouble.wait() {
        Some(seconds) => format!("{sentence} {}", messages::filled(WAIT, &duration(seconds))),
        None => sentence.to_owned(),
    }
}

/// "20 seconds", "3 minutes".
pub(crate) fn duration(seconds: u32) -> String {
    match seconds {
        0..=1 => "1 second".to_owned(),
        2..=90 => format!("{seconds} seconds"),
        _ => format!("{} minutes", seconds.div_ceil(60)),
    }
}

/// A sentence for an address.
pub(crate) const fn email(problem: EmailProblem) -> &'static str {
    match problem {
        EmailProblem::Missing => "Enter an email address.",
        EmailProblem::Malformed => "This isn’t a complete email address, like name@example.com.",
    }
}

/// A sentence for a person's name.
pub(crate) const fn name(problem: NameProblem) -> &'static str {
    match problem {
        NameProblem::Missing => "Enter a name.",
        NameProblem::TooLong => "This name is too long. 200 characters are the most.",
        NameProblem::Deceptive => "This name holds invisible characters. Type it instead of pasting it.",
    }
}

/// A sentence for a choice of roles.
pub(crate) const fn roles(problem: RoleProblem) -> &'static str {
    match problem {
        RoleProblem::Missing => ROLE_MISSING,
        RoleProblem::OwnerForMany => OWNER_FOR_MANY,
    }
}

/// A sentence for a password; `min` is the fewest characters.
pub(crate) fn password(problem: PasswordProblem, min: usize) -> String {
    match problem {
        PasswordProblem::Missing => "Enter a password.".to_owned(),
        PasswordProblem::Refused(Refusal::TooShort) => too_short(min),
        PasswordProblem::Refused(Refusal::TooLong) => too_long(),
        PasswordProblem::Refused(Refusal::IsEmail) => "Your email can’t be your password.".to_owned(),
        PasswordProblem::Refused(Refusal::IsName) => "Your name can’t be your password.".to_owned(),
        PasswordProblem::Refused(Refusal::IsOrgName) => {
            "The organization’s name can’t be your password.".to_owned()
        }
    }
}

/// The rules, before anything is typed.
pub(crate) fn password_rules(min: usize) -> String {
    format!("At least {min} characters. Any characters will do; a few words make a good one.")
}

const TOO_SHORT_HERE: &str = "This password is too short. Choose a longer one.";

fn too_short(min: usize) -> String {
    format!("This password is too short. Use at least {min} characters.")
}

fn too_long() -> String {
    format!("This password is too long. {MAX_CHARS} characters are the most.")
}

/// A sentence for an accept that the server refused for what was sent: a password of `chars` characters, where this
/// page asks for `min`.
pub(crate) fn accept_input(code: ErrorCode, chars: usize, min: usize) -> String {
    match code {
        // The server asks for more than this page was told.
        ErrorCode::PasswordTooShort if chars >= min => TOO_SHORT_HERE.to_owned(),
        ErrorCode::PasswordRequired => "Enter a password.".to_owned(),
        ErrorCode::PasswordTooShort => too_short(min),
        ErrorCode::PasswordTooLong => too_long(),
        ErrorCode::PasswordTooCommon => {
            "This password is too easy to guess. Choose one that others don’t use.".to_owned()
        }
        ErrorCode::InvalidEmail => "This isn’t an address the server accepts. Check it.".to_owned(),
        _ => "The server didn’t accept this. Check what you entered and try again.".to_owned(),
    }
}

pub(crate) const WRONG_PASSWORD: &str = "This password isn’t right. Check it and try again.";
pub(crate) const NEW_PASSWORD_REFUSED: &str = "We couldn’t join you with a new password. You may have an account here already: try “I already have a password”. Otherwise check the address.";
pub(crate) const CONFIRM_REFUSED: &str = "The server didn’t accept this. Reload the page and try again.";
pub(crate) const SESSION_ENDED: &str = "You’ve been signed out in the meantime. Join with your password.";

/// A sentence for an invite that the server refused for what was sent.
pub(crate) const fn create_input(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::InvalidEmail => "The server doesn’t accept this address. Check it.",
        ErrorCode::AlreadyMember => "This person is a member of the organization already.",
        ErrorCode::WebsiteRequired => "A collaborator needs at least one website.",
        ErrorCode::UnknownWebsite => "One of the websites isn’t the organization’s any more.",
        _ => {
            "The server didn’t accept this invite. Check what you entered; the person may be a member already."
        }
    }
}

pub(crate) const CREATE_SIGNED_OUT: &str = "You’ve been signed out. Sign in and try again.";
pub(crate) const CREATE_FORBIDDEN: &str = "You can’t create this invite. Only owners and super admins can.";
pub(crate) const CREATE_ORG_GONE: &str = "This organization doesn’t exist any more.";

/// A sentence for a sign-in that was refused. How long to wait is counted down beside it.
pub(crate) const fn sign_in(error: SignInError) -> &'static str {
    match error {
        SignInError::InvalidCredentials => sign_in::WRONG,
        SignInError::InsufficientPrivileges => sign_in::NOT_ALLOWED,
        SignInError::InvalidInput(_) => sign_in::INVALID,
        SignInError::Trouble(trouble) => self::trouble(trouble),
    }
}

/// A sentence for what keeps a sign-in from going on; `None` for a note that is no fault.
pub(crate) const fn sign_in_fault(note: Note) -> Option<&'static str> {
    Some(match note {
        Note::Refused(error) => sign_in(error),
        Note::PinRefused => sign_in::PIN_REFUSED,
        Note::PinUnfit => sign_in::PIN_UNFIT,
        Note::PinTooLate => sign_in::PIN_TOO_LATE,
        Note::NotByMail => sign_in::NOT_BY_MAIL,
        Note::Trouble(trouble) => self::trouble(trouble),
        Note::PinSent => return None,
    })
}

/// A sentence for a code.
pub(crate) const fn pin(problem: PinProblem) -> &'static str {
    match problem {
        PinProblem::Missing => sign_in::PIN_MISSING,
        PinProblem::Malformed => sign_in::PIN_MALFORMED,
    }
}
