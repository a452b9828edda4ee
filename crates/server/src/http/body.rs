//! Bodies of requests. One that isn't declared JSON is refused with 415 (S3): a form of another site can send no
//! JSON. None at all, an empty one and `null` are the same thing, whatever the header says, because generated clients
//! send all three for "no body".

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use orchd_types::error::ErrorCode;
use serde::de::DeserializeOwned;

use super::error::ApiError;

/// The bytes of a body that is JSON by declaration, or absent.
pub struct JsonBody(Option<Bytes>);

impl JsonBody {
    /// The value, `None` for no body.
    ///
    /// # Errors
    /// 400 when it is no JSON or has another shape.
    pub fn optional<T: DeserializeOwned>(&self) -> Result<Option<T>, ApiError> {
        self.0.as_ref().map(|bytes| parse(bytes)).transpose()
    }

    /// The value.
    ///
    /// # Errors
    /// 400 when there is none, it is no JSON or has another shape.
    pub fn required<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        self.optional()?.ok_or_else(|| ApiError::invalid(ErrorCode::InvalidInput, "a body is needed"))
    }
}

impl<S: Send + Sync> FromRequest<S> for JsonBody {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let is_json = is_json(request.headers());
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| {
            ApiError::new(rejection.status(), ErrorCode::InvalidInput).into_response()
        })?;
        let text = bytes.trim_ascii();
        if text.is_empty() || text == b"null" {
            return Ok(Self(None));
        }
        if !is_json {
            return Err(ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, ErrorCode::InvalidInput)
                .with_detail("the body must be application/json")
                .into_response());
        }
        Ok(Self(Some(bytes)))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

/// What serde says may repeat what was sent, a password in the wrong place among it: only the name of a field that
/// is missing and the place in the text get out.
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    serde_json::from_slice(bytes).map_err(|error| {
        let text = error.to_string();
        let what = text
            .split(" at line ")
            .next()
            .filter(|text| text.starts_with("missing field `"))
            .unwrap_or("not the JSON this operation takes");
        ApiError::invalid(
            ErrorCode::InvalidInput,
            format!("{what} (line {}, column {})", error.line(), error.column()),
        )
    })
}
