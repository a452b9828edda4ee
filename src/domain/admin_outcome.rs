//! What the operations for admins alone answer when they don't answer yes: one enum for each.

use orchd_types::error::ErrorCode;

use super::trouble::Trouble;

/// Why members can't be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MembersError {
    /// 400, 422: this server doesn't know the order that was asked for, say.
    InvalidInput,
    /// 401: the session has ended.
    InvalidSession,
    /// 403: the right to see them is missing.
    InsufficientPrivileges,
    /// 404: no such organization.
    NotFound,
    /// Anything else.
    Trouble(Trouble),
}

/// Why a member was not removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RemoveMemberError {
    /// 400, 409, 422: the code says why, where there is one.
    Refused(ErrorCode),
    /// 401: the session has ended.
    InvalidSession,
    /// 403: the right to remove is missing.
    InsufficientPrivileges,
    /// Anything else.
    Trouble(Trouble),
}

/// Why websites can't be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WebsitesError {
    /// 401: the session has ended.
    InvalidSession,
    /// 403, 404: this login doesn't get to see them.
    Refused,
    /// Anything else.
    Trouble(Trouble),
}
