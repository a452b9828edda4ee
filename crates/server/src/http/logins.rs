//! `getLogin`, `getLoginMemberships`, `deleteCurrentSession`.

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use orchd_types::logins::{Login, LoginMemberships};

use super::error::ApiError;
use super::session::{self, Session};
use crate::panel::Panel;
use crate::{logins, members, sessions};

/// The login that holds the session.
pub async fn get(State(panel): State<Panel>, session: Session) -> Result<Json<Login>, ApiError> {
    let mut connection = panel.pool.acquire().await?;
    logins::show(&mut connection, &session.login_id).await?.map(Json).ok_or_else(ApiError::no_session)
}

/// Where it is an active member.
pub async fn memberships(
    State(panel): State<Panel>,
    session: Session,
) -> Result<Json<LoginMemberships>, ApiError> {
    let mut connection = panel.pool.acquire().await?;
    Ok(Json(members::of_login(&mut connection, &session.login_id).await?))
}

/// Signs out: the session of the cookie ends. A bearer access token isn't a session and stays good.
pub async fn delete_current_session(
    State(panel): State<Panel>,
    _: Session,
    jar: CookieJar,
) -> Result<CookieJar, ApiError> {
    if let Some(presented) = session::presented(&jar) {
        let mut connection = panel.writer.acquire().await?;
        sessions::delete(&mut connection, &presented).await?;
    }
    Ok(CookieJar::new().add(session::removal(panel.links.is_https())))
}
