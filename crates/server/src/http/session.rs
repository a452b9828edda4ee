//! Who asks: the session cookie `id0` or a bearer access token.

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum_extra::TypedHeader;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use axum_extra::headers::Authorization;
use axum_extra::headers::authorization::Bearer;

use super::error::ApiError;
use crate::panel::Panel;
use crate::secret::Secret;
use crate::sessions;

/// Name of the session cookie, as the contract has it.
pub const COOKIE: &str = "id0";

/// The login whose session or access token came with the request.
#[derive(Debug, Clone)]
pub struct Session {
    /// Id of the login.
    pub login_id: String,
}

/// Without a session: 401.
impl FromRequestParts<Panel> for Session {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, panel: &Panel) -> Result<Self, ApiError> {
        find(parts, panel).await?.ok_or_else(ApiError::no_session)
    }
}

/// Without a session, or with one that has ended or never was: `None`.
impl OptionalFromRequestParts<Panel> for Session {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, panel: &Panel) -> Result<Option<Self>, ApiError> {
        find(parts, panel).await
    }
}

/// A bearer token decides when there is one, for it was sent on purpose.
async fn find(parts: &mut Parts, panel: &Panel) -> Result<Option<Session>, ApiError> {
    let bearer =
        <TypedHeader<Authorization<Bearer>> as FromRequestParts<Panel>>::from_request_parts(parts, panel)
            .await
            .ok();
    let mut connection = panel.pool.acquire().await?;
    let login_id = if let Some(TypedHeader(bearer)) = bearer {
        sessions::login_of_access_token(&mut connection, bearer.token()).await?
    } else if let Some(presented) = presented(&CookieJar::from_headers(&parts.headers)) {
        let found = sessions::of_cookie(&mut connection, &presented, panel.sessions).await?;
        if found.as_ref().is_some_and(|found| found.is_due) {
            panel.touches.tell(&presented);
        }
        found.map(|found| found.login_id)
    } else {
        None
    };
    Ok(login_id.map(|login_id| Session { login_id }))
}

/// The session cookie that came with the request, good or not.
#[must_use]
pub fn presented(jar: &CookieJar) -> Option<String> {
    jar.get(COOKIE).map(|cookie| cookie.value().to_owned())
}

/// The cookie that carries a new session: for this host and for no script, gone with the browser.
#[must_use]
pub fn cookie(session: &Secret, is_https: bool) -> Cookie<'static> {
    Cookie::build((COOKIE, session.expose().to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(is_https)
        .build()
}

/// The cookie that removes the other.
#[must_use]
pub fn removal(is_https: bool) -> Cookie<'static> {
    let mut cookie = Cookie::build((COOKIE, ""))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(is_https)
        .build();
    cookie.make_removal();
    cookie
}
