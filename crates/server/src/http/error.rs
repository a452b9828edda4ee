//! Error answers: the right status and `{"code", "detail"}` (D3). Nothing of the server's inside gets out (X6).

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use orchd_types::error::{ErrorBody, ErrorCode};

use crate::db;
use crate::invites::accept::AcceptError;
use crate::invites::create::CreateError;
use crate::limits::{Busy, TooMany};
use crate::members::remove::RemoveError;
use crate::passwords::HashError;

/// An answer that isn't a success.
#[derive(Debug)]
pub struct ApiError {
    status: StatusCode,
    code: ErrorCode,
    detail: Option<String>,
    retry_after_seconds: Option<u64>,
}

impl ApiError {
    /// With a status and a code.
    #[must_use]
    pub const fn new(status: StatusCode, code: ErrorCode) -> Self {
        Self { status, code, detail: None, retry_after_seconds: None }
    }

    /// And a sentence for a person. Never a secret, never what the client sent.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// 400 with that code; `detail` names the field.
    #[must_use]
    pub fn invalid(code: ErrorCode, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code).with_detail(detail)
    }

    /// 401: no session, or one that has ended.
    #[must_use]
    pub const fn no_session() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, ErrorCode::InvalidSession)
    }

    /// 401: email and password don't fit.
    #[must_use]
    pub const fn wrong_credentials() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, ErrorCode::InvalidCredentials)
    }

    /// 404.
    #[must_use]
    pub const fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, ErrorCode::NotFound)
    }

    /// 403: the login may not.
    #[must_use]
    pub const fn no_right() -> Self {
        Self::new(StatusCode::FORBIDDEN, ErrorCode::InsufficientPrivileges)
    }

    /// 503: something this server needs does not answer.
    #[must_use]
    pub fn unavailable() -> Self {
        Self {
            retry_after_seconds: Some(1),
            ..Self::new(StatusCode::SERVICE_UNAVAILABLE, ErrorCode::Unavailable)
        }
    }

    /// 500.
    #[must_use]
    pub const fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, ErrorCode::Internal)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let body = ErrorBody { code: self.code, detail: self.detail };
        let mut response = (self.status, Json(body)).into_response();
        if let Some(seconds) = self.retry_after_seconds {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl From<TooMany> for ApiError {
    fn from(TooMany { retry_after }: TooMany) -> Self {
        let whole = retry_after.as_secs() + u64::from(retry_after.subsec_nanos() > 0);
        Self {
            retry_after_seconds: Some(whole.max(1)),
            ..Self::new(StatusCode::TOO_MANY_REQUESTS, ErrorCode::TooManyRequests)
        }
    }
}

impl From<Busy> for ApiError {
    fn from(Busy: Busy) -> Self {
        tracing::warn!("too many passwords wait to be hashed");
        Self::unavailable()
    }
}

impl ApiError {
    /// 403 with the code and the wait of a 429, for an operation that documents no 429.
    #[must_use]
    pub fn too_many_as_403(too_many: TooMany) -> Self {
        Self { status: StatusCode::FORBIDDEN, ..too_many.into() }
    }
}

impl From<sqlx::Error> for ApiError {
    fn from(error: sqlx::Error) -> Self {
        if db::is_transient(&error) {
            tracing::warn!(%error, "the database can't be used just now");
            return Self::unavailable();
        }
        tracing::error!(%error, "the database refused");
        Self::internal()
    }
}

impl From<HashError> for ApiError {
    fn from(error: HashError) -> Self {
        tracing::error!(%error, "no password can be hashed");
        Self::internal()
    }
}

impl From<AcceptError> for ApiError {
    fn from(error: AcceptError) -> Self {
        match error {
            AcceptError::NoInvite => Self::not_found(),
            AcceptError::WrongSession => Self::new(StatusCode::FORBIDDEN, ErrorCode::WrongSession),
            AcceptError::Refused(code) => Self::new(StatusCode::BAD_REQUEST, code),
            AcceptError::Password(refused) => Self::invalid(refused.code, refused.why),
            AcceptError::WrongCredentials => Self::wrong_credentials(),
            AcceptError::TooMany(too_many) => too_many.into(),
            AcceptError::Busy(busy) => busy.into(),
            AcceptError::Database(error) => error.into(),
            AcceptError::Hash(error) => error.into(),
        }
    }
}

impl From<RemoveError> for ApiError {
    fn from(error: RemoveError) -> Self {
        match error {
            RemoveError::NotFound => Self::not_found(),
            RemoveError::NoRight(why) => Self::no_right().with_detail(why),
            RemoveError::Refused(code, why) => Self::invalid(code, why),
            RemoveError::Database(error) => error.into(),
        }
    }
}

impl From<CreateError> for ApiError {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::NoOrg => Self::not_found(),
            CreateError::NoRight => Self::no_right(),
            CreateError::Refused(code, field) => Self::invalid(code, field),
            CreateError::Database(error) => error.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::ApiError;
    use crate::limits::TooMany;

    #[test]
    fn r3_retry_after_is_the_first_whole_second_at_which_it_works() {
        for (millis, seconds) in
            [(1, 1), (999, 1), (1000, 1), (1001, 2), (2500, 3), (3000, 3), (3_600_000, 3600)]
        {
            let told = ApiError::from(TooMany { retry_after: Duration::from_millis(millis) });
            assert_eq!(told.retry_after_seconds, Some(seconds), "{millis} ms");
        }
    }
}
