//! What stands behind the `?` of a list's address.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use orchd_types::error::ErrorCode;
use url::form_urlencoded;

use super::error::ApiError;

/// Items of a page when the request doesn't say.
const LIMIT_DEFAULT: i64 = 100;

/// Most items of a page; who asks for more gets these, and `total` tells that there are others.
const LIMIT_MAX: i64 = 500;

/// The parameters by name. One without a value counts as not given.
#[derive(Default)]
pub struct Query(Vec<(String, String)>);

impl<S: Sync> FromRequestParts<S> for Query {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let query = parts.uri.query().unwrap_or_default();
        let pairs = form_urlencoded::parse(query.as_bytes());
        Ok(Self(
            pairs
                .filter(|(_, value)| !value.is_empty())
                .map(|(n, v)| (n.into_owned(), v.into_owned()))
                .collect(),
        ))
    }
}

impl Query {
    /// The first value of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// `offset`; 0 when it isn't given.
    ///
    /// # Errors
    /// 400 when it is no whole number, or a negative one.
    pub fn offset(&self) -> Result<i64, ApiError> {
        self.number("offset", 0).map(|offset| offset.unwrap_or(0))
    }

    /// `limit`, within what this server gives at once.
    ///
    /// # Errors
    /// 400 when it is no whole number, or less than 1.
    pub fn limit(&self) -> Result<i64, ApiError> {
        self.number("limit", 1).map(|limit| limit.unwrap_or(LIMIT_DEFAULT).min(LIMIT_MAX))
    }

    /// `search`; empty when it isn't given.
    #[must_use]
    pub fn search(&self) -> String {
        self.get("search").unwrap_or_default().to_owned()
    }

    fn number(&self, name: &'static str, least: i64) -> Result<Option<i64>, ApiError> {
        let Some(text) = self.get(name) else {
            return Ok(None);
        };
        let digits = text.bytes().all(|c| c.is_ascii_digit());
        // More digits than any number has are still a number, and a large one.
        let number = digits.then(|| text.parse().unwrap_or(i64::MAX)).filter(|number| *number >= least);
        number.map(Some).ok_or_else(|| ApiError::invalid(ErrorCode::InvalidInput, name))
    }
}
