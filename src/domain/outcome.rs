//! What the endpoints answer when they don't answer yes: one enum for each.

use orchd_types::error::ErrorCode;

use super::trouble::Trouble;

/// Why an accept was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AcceptError {
    /// 400, 422: something in the body will not do; the code says what, where there is one.
    InvalidInput(ErrorCode),
    /// 401: wrong password, an address that isn't the invited one (D7), or a session that has ended.
    InvalidCredentials,
    /// 403: the session belongs to somebody else.
    WrongSession,
    /// 404, 409, 410: the invite can't be accepted any more.
    Gone,
    /// Anything else.
    Trouble(Trouble),
}

/// Why an invite was not created.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CreateInviteError {
    /// 400, 409, 422: the code says what, where there is one.
    InvalidInput(ErrorCode),
    /// 401: the session has ended.
    InvalidSession,
    /// 403: the right to invite is missing.
    InsufficientPrivileges,
    /// 404: no such organization.
    NotFound,
    /// Anything else.
    Trouble(Trouble),
}

impl CreateInviteError {
    /// The code, where the address is at fault.
    pub(crate) fn of_address(self) -> Option<ErrorCode> {
        match self {
            Self::InvalidInput(code @ (ErrorCode::InvalidEmail | ErrorCode::AlreadyMember)) => Some(code),
            _ => None,
        }
    }
}

/// Why an organization can't be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OrgError {
    /// 401.
    InvalidSession,
    /// 403.
    InsufficientPrivileges,
    /// 400, 404.
    NotFound,
    /// Anything else.
    Trouble(Trouble),
}

/// What a right password leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PasswordAnswer {
    /// 200, and where one is a member.
    SignedIn,
    /// 200, and nothing that can be read: whether there is a session has to be asked.
    Unclear,
    /// 201: a pin is wanted next.
    PinWanted,
}

/// Why a password did not sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignInError {
    /// 400, 422.
    InvalidInput(ErrorCode),
    /// 401.
    InvalidCredentials,
    /// 403: this login may not sign in here.
    InsufficientPrivileges,
    /// Anything else.
    Trouble(Trouble),
}

/// Why a pin did not sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VerifyPinError {
    /// 400, 422: the login's pins come another way, or this can't be one.
    InvalidInput,
    /// 401: it is wrong or too old, or the half-open session was over.
    InvalidCredentials,
    /// 403: this login may not sign in here.
    InsufficientPrivileges,
    /// Anything else.
    Trouble(Trouble),
}

/// Why no new pin was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ResendPinError {
    /// 400, 422: this login's pins don't come by mail.
    NotByMail,
    /// 401, 403: the half-open session is over. (A 403 that says `too_many_requests` is trouble.)
    SessionGone,
    /// Anything else.
    Trouble(Trouble),
}

/// Why the login's organizations can't be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MembershipsError {
    /// 401.
    InvalidSession,
    /// Anything else.
    Trouble(Trouble),
}
