//! Signing in: a password, then for some logins a code. What every answer means for what is shown next.
//!
//! createSession says that a code is wanted (201), but not of which kind, and verify2FA wants to be told. Trying one
//! kind and then the other is no way: a wrong try ends the half-open session. Asking for a new mail to find out
//! would send one to everybody. So the person says where the code comes from, until the server has said it itself:
//! it sends a new code by mail, or it refuses to (400), which means an authenticator app.

use orchd_types::logins::AuthMethod;

use super::outcome::{PasswordAnswer, ResendPinError, SignInError, VerifyPinError};
use super::trouble::Trouble;

/// Which of the two forms is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Password,
    Pin,
}

/// Where a person's codes come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    Email,
    Authenticator,
}

impl Method {
    pub(crate) const ALL: [Self; 2] = [Self::Email, Self::Authenticator];

    /// As the API calls it.
    pub(crate) const fn on_the_wire(self) -> AuthMethod {
        match self {
            Self::Email => AuthMethod::Email,
            Self::Authenticator => AuthMethod::Otp,
        }
    }
}

/// What the person is told in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Note {
    /// The browser keeps no cookies: no session would last.
    NoCookies,
    /// The password form was refused.
    Refused(SignInError),
    /// The code was, and the half-open session with it.
    PinRefused,
    /// This is no code of this login's: incomplete, or from elsewhere than was said.
    PinUnfit,
    /// The half-open session had ended before.
    PinTooLate,
    /// Another code is on its way by mail.
    PinSent,
    /// Codes of this login don't come by mail.
    NotByMail,
    /// No usable answer came at the second step.
    Trouble(Trouble),
}

impl Note {
    /// Seconds to wait before trying again makes sense.
    pub(crate) fn wait(self) -> Option<u32> {
        match self {
            Self::Refused(SignInError::Trouble(trouble)) | Self::Trouble(trouble) => trouble.wait(),
            Self::Refused(
                SignInError::InvalidInput(_)
                | SignInError::InvalidCredentials
                | SignInError::InsufficientPrivileges,
            )
            | Self::NoCookies
            | Self::PinRefused
            | Self::PinUnfit
            | Self::PinTooLate
            | Self::PinSent
            | Self::NotByMail => None,
        }
    }
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) stage: Stage,
    /// As the person or the server said last; it outlives a return to the password.
    pub(crate) method: Option<Method>,
    pub(crate) note: Option<Note>,
}

/// What comes of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// There is a session.
    Done,
    Show(State),
}

impl State {
    /// The beginning. That nothing comes of it without cookies is said before anything is typed.
    pub(crate) fn start(keeps_cookies: bool) -> Self {
        let note = (!keeps_cookies).then_some(Note::NoCookies);
        Self { stage: Stage::Password, method: None, note }
    }

    /// After createSession.
    ///
    /// # Errors
    /// Where the answer says yes and no more, why: whether there is a session has to be asked, for
    /// [`State::after_asking`].
    pub(crate) fn after_password(self, answer: Result<PasswordAnswer, SignInError>) -> Result<Next, Trouble> {
        Ok(match answer {
            Ok(PasswordAnswer::SignedIn) => Next::Done,
            Ok(PasswordAnswer::Unclear) => return Err(Trouble::Unreadable),
            Ok(PasswordAnswer::PinWanted) => Next::Show(Self { stage: Stage::Pin, note: None, ..self }),
            Err(error) => Next::Show(self.at_the_password(Note::Refused(error))),
        })
    }

    /// After verify2FA. A wrong code ends the half-open session. What can't be this login's code at all (400) may
    /// not: the form stays, and where the session is over after all, the next try says so.
    ///
    /// # Errors
    /// Where the answer was lost, why: whether there is a session has to be asked, for [`State::after_asking`].
    pub(crate) fn after_pin(self, answer: Result<(), VerifyPinError>) -> Result<Next, Trouble> {
        let state = match answer {
            Ok(()) => return Ok(Next::Done),
            Err(VerifyPinError::InvalidInput) => self.still_at_the_pin(Note::PinUnfit),
            Err(VerifyPinError::InvalidCredentials) => self.at_the_password(Note::PinRefused),
            Err(VerifyPinError::InsufficientPrivileges) => {
                self.at_the_password(Note::Refused(SignInError::InsufficientPrivileges))
            }
            Err(VerifyPinError::Trouble(trouble)) if trouble.leaves_doubt() => return Err(trouble),
            Err(VerifyPinError::Trouble(trouble)) => self.still_at_the_pin(Note::Trouble(trouble)),
        };
        Ok(Next::Show(state))
    }

    /// After an answer that was lost or unclear: `signed_in` is what getLogin says, `None` where it didn't say.
    pub(crate) fn after_asking(self, trouble: Trouble, signed_in: Option<bool>) -> Next {
        match (signed_in, self.stage) {
            (Some(true), _) => Next::Done,
            (Some(false) | None, Stage::Password) => {
                Next::Show(self.at_the_password(Note::Refused(SignInError::Trouble(trouble))))
            }
            (Some(false) | None, Stage::Pin) => Next::Show(self.still_at_the_pin(Note::Trouble(trouble))),
        }
    }

    /// After resendPin.
    pub(crate) fn after_resending(self, answer: Result<(), ResendPinError>) -> Self {
        match answer {
            Ok(()) => Self { method: Some(Method::Email), ..self.still_at_the_pin(Note::PinSent) },
            Err(ResendPinError::NotByMail) => {
                Self { method: Some(Method::Authenticator), ..self.still_at_the_pin(Note::NotByMail) }
            }
            Err(ResendPinError::SessionGone) => self.at_the_password(Note::PinTooLate),
            Err(ResendPinError::Trouble(trouble)) => self.still_at_the_pin(Note::Trouble(trouble)),
        }
    }

    /// The person goes back by choice.
    pub(crate) fn back(self) -> Self {
        Self { stage: Stage::Password, note: None, ..self }
    }

    /// The person says where the code comes from.
    pub(crate) fn choose(self, method: Method) -> Self {
        Self { method: Some(method), ..self }
    }

    fn at_the_password(self, note: Note) -> Self {
        Self { stage: Stage::Password, note: Some(note), ..self }
    }

    fn still_at_the_pin(self, note: Note) -> Self {
        Self { stage: Stage::Pin, note: Some(note), ..self }
    }
}

#[cfg(test)]
#[path = "sign_in/tests.rs"]
mod tests;
