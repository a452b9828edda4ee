//! The error body of this project's server (decision D3). orchd publishes none: a client must work without it.

use serde::de::IntoDeserializer;
use serde::de::value::Error;
use serde::{Deserialize, Serialize};

/// `{"code", "detail"}`, sent with every 4xx and 5xx of the API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// For the machine.
    pub code: ErrorCode,
    /// For a person who reads logs or calls the API by hand. Never a secret, nothing of the server's inside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// The codes of decision D3, and two for faults that no caller can mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// 400: the body or a parameter does not fit; `detail` names it.
    InvalidInput,
    /// 400: not an address that mail can be sent to.
    InvalidEmail,
    /// 400: this accept needs a password.
    PasswordRequired,
    /// 400: under the configured minimum.
    PasswordTooShort,
    /// 400: over the maximum that is hashed.
    PasswordTooLong,
    /// 400: among the common ones, or the person's email, name or organization.
    PasswordTooCommon,
    /// 400: the login is an active member of the organization.
    AlreadyMember,
    /// 400: a website id that the organization doesn't have.
    UnknownWebsite,
    /// 400: `SiteAccess` without a website.
    WebsiteRequired,
    /// 401: email and password don't belong together.
    InvalidCredentials,
    /// 401: no session, or one that has ended.
    InvalidSession,
    /// 403: the session belongs to another login than the invite.
    WrongSession,
    /// 403: the session's login may not do this.
    InsufficientPrivileges,
    /// 404.
    NotFound,
    /// 429: `Retry-After` says when.
    TooManyRequests,
    /// 503: try later.
    Unavailable,
    /// 500.
    Internal,
    /// A code this code was not told of.
    #[serde(other)]
    Unknown,
}

impl ErrorCode {
    /// The code of that name on the wire, [`ErrorCode::Unknown`] for any other name.
    #[must_use]
    pub fn from_wire(name: &str) -> Self {
        Self::deserialize(IntoDeserializer::<Error>::into_deserializer(name)).unwrap_or(Self::Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::{ErrorBody, ErrorCode};

    #[test]
    fn a_code_never_heard_of_is_unknown_and_a_missing_detail_is_none() {
        let body: ErrorBody = serde_json::from_str(r#"{"code":"new_in_13"}"#).unwrap();
        assert_eq!(body.code, ErrorCode::Unknown);
        assert_eq!(body.detail, None);
        let body: ErrorBody = serde_json::from_str(r#"{"code":"already_member"}"#).unwrap();
        assert_eq!(body.code, ErrorCode::AlreadyMember);
        assert_eq!(ErrorCode::from_wire("already_member"), ErrorCode::AlreadyMember);
        assert_eq!(ErrorCode::from_wire("AlreadyMember"), ErrorCode::Unknown);
    }
}
