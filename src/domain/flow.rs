//! The invited person's way: which step is shown, and what an answer to the accept means for it.
//!
//! [`decide`] is total: a new variant of any input does not compile until it has an answer here. States and words
//! are described in the README ("The invited person's steps").

use orchd_types::{email, error::ErrorCode, invites::InviteValidation, logins::Login, role::Role, text};

use super::outcome::AcceptError;
use super::trouble::Trouble;

/// What the page shows. `<main data-step>` carries [`Step::name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Loading,
    SetPassword,
    EnterPassword,
    Confirm,
    WrongAccount,
    Closed(Closed),
    Retry(Trouble),
    Accepted,
}

impl Step {
    /// Kebab-case, for tests and styling.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::SetPassword => "set-password",
            Self::EnterPassword => "enter-password",
            Self::Confirm => "confirm",
            Self::WrongAccount => "wrong-account",
            Self::Closed(_) => "closed",
            Self::Retry(_) => "retry",
            Self::Accepted => "accepted",
        }
    }
}

/// What is known of a dead invite's story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closed {
    /// Used, replaced, revoked or too old: the server doesn't say which.
    Unknown,
    /// It was alive when this person sent the form, and no answer came back: it may well have worked.
    PerhapsAccepted,
}

/// What an invite that can be accepted is for. Texts are neutralised: nothing in them turns the text around them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct InviteDetails {
    /// A hint that the invited login is registered (D1), and how a session is matched.
    pub(crate) login_id: Option<String>,
    pub(crate) org_id: Option<String>,
    /// `None` where the organization has no name that can be shown.
    pub(crate) org_name: Option<String>,
    pub(crate) role: Option<Role>,
}

/// What validate said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Invite {
    Asking,
    Open(InviteDetails),
    Dead,
    Unknown(Trouble),
}

impl Invite {
    pub(crate) fn from_answer(answer: Result<InviteValidation, Trouble>) -> Self {
        match answer {
            Ok(InviteValidation { is_valid: false, .. }) => Self::Dead,
            Ok(validation) => Self::Open(InviteDetails {
                login_id: validation.login_id.filter(|id| !id.is_empty()),
                org_id: validation.org_id,
                org_name: validation
                    .org_name
                    .map(|name| text::neutralised(&name))
                    .filter(|name| !name.is_empty()),
                role: validation.role,
            }),
            Err(trouble) => Self::Unknown(trouble),
        }
    }
}

/// Who is signed in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Session {
    Asking,
    None,
    Of(Login),
    Unknown(Trouble),
}

impl Session {
    pub(crate) fn from_answer(answer: Result<Option<Login>, Trouble>) -> Self {
        match answer {
            Ok(Some(login)) => Self::Of(login),
            Ok(None) => Self::None,
            Err(trouble) => Self::Unknown(trouble),
        }
    }
}

/// How the last accept went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// Nothing was sent, or the person has moved on since.
    NotYet,
    /// Refused in a way that the person can mend in the form.
    Refused(Refusal),
    /// The session turned out to be somebody else's.
    WrongSession,
    /// No (usable) answer; the invite is asked about again before anything else is said.
    Doubtful(Trouble),
    /// The server says that the invite is gone; perhaps because this very person has joined already.
    Gone,
    /// A fault in which nothing has happened.
    Failed(Trouble),
    Accepted,
}

/// What was wrong with what the person sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The password isn't this login's, or the address isn't the invited one.
    Credentials,
    /// As the code says; [`ErrorCode::Unknown`] where there was none.
    Input(ErrorCode),
    /// The session ended before the confirmation arrived.
    SessionEnded,
}

/// Which of the two password forms; either is one click from the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    NewPassword,
    ExistingPassword,
}

/// The step for what is known. `form` is the person's own choice between the forms, if they made one; `link_email`
/// the address in the link, if it has one.
#[expect(clippy::match_same_arms, reason = "the order of the arms is the rule; merging them would hide it")]
pub(crate) fn decide(
    invite: &Invite,
    session: &Session,
    attempt: Attempt,
    form: Option<Form>,
    link_email: Option<&str>,
) -> Step {
    match (invite, session, attempt) {
        (_, _, Attempt::Accepted) => Step::Accepted,
        // A dead invite stays dead, whoever is signed in: decided first, and without waiting for the session.
        (Invite::Dead, _, Attempt::Doubtful(_)) => Step::Closed(Closed::PerhapsAccepted),
        (
            Invite::Dead,
            _,
            Attempt::NotYet
            | Attempt::Refused(_)
            | Attempt::WrongSession
            | Attempt::Failed(_)
            | Attempt::Gone,
        )
        | (Invite::Open(_), _, Attempt::Gone) => Step::Closed(Closed::Unknown),
        (Invite::Asking, _, _) => Step::Loading,
        (Invite::Unknown(trouble), _, _) => Step::Retry(*trouble),
        (Invite::Open(_), Session::Asking, _) => Step::Loading,
        (Invite::Open(_), _, Attempt::WrongSession) => Step::WrongAccount,
        (Invite::Open(_), Session::Unknown(trouble), _) => Step::Retry(*trouble),
        (Invite::Open(_), _, Attempt::Failed(trouble) | Attempt::Doubtful(trouble)) => Step::Retry(trouble),
        (Invite::Open(details), Session::None, Attempt::NotYet | Attempt::Refused(_)) => {
            match form.unwrap_or_else(|| likely_form(details)) {
                Form::NewPassword => Step::SetPassword,
                Form::ExistingPassword => Step::EnterPassword,
            }
        }
        (Invite::Open(details), Session::Of(login), Attempt::NotYet | Attempt::Refused(_)) => {
            if may_be_invited(details, login, link_email) {
                Step::Confirm
            } else {
                Step::WrongAccount
            }
        }
    }
}

fn likely_form(details: &InviteDetails) -> Form {
    if details.login_id.is_some() { Form::ExistingPassword } else { Form::NewPassword }
}

/// Whether `login` may be the invited one; where nothing is known, the server's 403 will tell.
pub(crate) fn may_be_invited(details: &InviteDetails, login: &Login, link_email: Option<&str>) -> bool {
    let nothing_known = details.login_id.is_none() && link_email.is_none();
    nothing_known || is_invited(details, login, link_email)
}

/// Whether there is evidence that `login` is the invited one: its id where the server told both, else the address that the
/// invite went to.
pub(crate) fn is_invited(details: &InviteDetails, login: &Login, invited_email: Option<&str>) -> bool {
    match (&details.login_id, invited_email) {
        (Some(id), _) if !login.id.is_empty() => *id == login.id,
        (_, Some(invited)) => email::same(invited, &login.email),
        (_, None) => false,
    }
}

/// What has to be asked after an accept, before the page can tell how things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ask {
    Nothing,
    /// Who is signed in now.
    Session,
    /// Everything: validate, the session, and whether the session's login is a member by now.
    Truth,
}

/// What an accept's answer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Aftermath {
    pub(crate) attempt: Attempt,
    pub(crate) ask: Ask,
}

/// `confirmed`: the accept was a confirmation by session, without a password.
pub(crate) fn after_accept(answer: Result<(), AcceptError>, confirmed: bool) -> Aftermath {
    let aftermath = |attempt, ask| Aftermath { attempt, ask };
    match answer {
        Ok(()) => aftermath(Attempt::Accepted, Ask::Nothing),
        // A server to which an ended session is none finds the password missing that a confirmation never has.
        Err(
            AcceptError::InvalidCredentials
            | AcceptError::InvalidInput(ErrorCode::PasswordRequired | ErrorCode::Unknown),
        ) if confirmed => aftermath(Attempt::Refused(Refusal::SessionEnded), Ask::Session),
        Err(AcceptError::InvalidInput(code)) => {
            aftermath(Attempt::Refused(Refusal::Input(code)), Ask::Nothing)
        }
        Err(AcceptError::InvalidCredentials) => {
            aftermath(Attempt::Refused(Refusal::Credentials), Ask::Nothing)
        }
        Err(AcceptError::WrongSession) => aftermath(Attempt::WrongSession, Ask::Session),
        Err(AcceptError::Gone) => aftermath(Attempt::Gone, Ask::Truth),
        Err(AcceptError::Trouble(trouble)) if trouble.leaves_doubt() => {
            aftermath(Attempt::Doubtful(trouble), Ask::Truth)
        }
        Err(AcceptError::Trouble(trouble)) => aftermath(Attempt::Failed(trouble), Ask::Nothing),
    }
}

#[cfg(test)]
#[path = "flow/tests.rs"]
mod tests;
