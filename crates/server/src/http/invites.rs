//! `validateInvite`, `acceptInvite`, `createInvite`.

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum_extra::extract::CookieJar;
use orchd_types::invites::{InviteValidation, NewInvite};

use super::body::JsonBody;
use super::client::ClientAddress;
use super::error::ApiError;
use super::orgs::OrgId;
use super::post::post;
use super::session::{self, Session};
use crate::invites;
use crate::invites::accept::{self, Means};
use crate::invites::create::{self, Actor};
use crate::mail::message::{self, Invitation};
use crate::panel::Panel;

/// Whether the invite can be accepted, and for what. 200 for any key (D1).
pub async fn validate(
    State(panel): State<Panel>,
    ClientAddress(address): ClientAddress,
    key: Result<Path<String>, PathRejection>,
    _: JsonBody,
) -> Result<Json<InviteValidation>, ApiError> {
    panel.limiter.validation(address)?;
    // A key that isn't even text is one that nobody has.
    let Ok(Path(key)) = key else {
        return Ok(Json(InviteValidation::default()));
    };
    let mut connection = panel.pool.acquire().await?;
    Ok(Json(invites::validate(&mut connection, &key).await?))
}

/// Accepts the invite: as the session, or with email and password, which opens a session unless the login is asked
/// for more than a password.
pub async fn accept(
    State(panel): State<Panel>,
    ClientAddress(address): ClientAddress,
    session: Option<Session>,
    jar: CookieJar,
    key: Result<Path<String>, PathRejection>,
    body: JsonBody,
) -> Result<(CookieJar, StatusCode), ApiError> {
    let Path(key) = key.map_err(|_| ApiError::not_found())?;
    if let Some(session) = session {
        accept::with_session(&panel.pool, &key, &session.login_id).await?;
        return Ok((CookieJar::new(), StatusCode::OK));
    }
    let means = Means {
        pool: &panel.pool,
        passwords: &panel.passwords,
        limiter: &panel.limiter,
        password_min: panel.password_min,
    };
    let body = body.optional()?;
    let jar = match accept::with_password(means, &key, body.as_ref(), address).await? {
        Some(secret) => jar.add(session::cookie(&secret, panel.links.is_https())),
        None => jar,
    };
    Ok((jar, StatusCode::OK))
}

/// Creates the invite, mails it unless told not to, and returns the link. The invite stands whether or not its mail
/// goes out: the link is in the answer.
pub async fn create(
    State(panel): State<Panel>,
    session: Session,
    OrgId(org_id): OrgId,
    body: JsonBody,
) -> Result<(StatusCode, Json<String>), ApiError> {
    panel.limiter.invite(&session.login_id)?;
    let new: NewInvite = body.required()?;
    let actor = Actor { login_id: &session.login_id, org_id: &org_id };
    let created = create::create(&panel.pool, actor, &new, panel.invite_life).await?;
    let link = panel.links.invite(created.domain.as_deref(), created.key.expose(), &created.email);
    if new.send_email.unwrap_or(true) {
        let message = message::build(Invitation {
            from: &panel.sender(created.domain.as_deref()),
            to: &created.email,
            to_name: &created.name,
            org_name: &created.org_name,
            inviter: &created.inviter,
            roles: &created.roles,
            link: &link,
            expires_at: created.expires_at,
        });
        post(&panel, "invite", message).await;
    }
    Ok((StatusCode::CREATED, Json(link)))
}
