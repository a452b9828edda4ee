//! `validateInvite`, `acceptInvite`, `createInvite`.

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum_extra::extract::CookieJar;
use orchd_types::invites::{InviteValidation, NewInvite};

use super::body::JsonBody;
use super::client::ClientAddress;
use super::error::ApiError;
use super::orgs::OrgId;
use super::session::{self, Session};
use crate::invites::accept::{self, Means};
use crate::invites::create::{self, Actor};
use crate::panel::Panel;
use crate::{clock, invites};

/// Until when an invite can be accepted, in RFC 3339, UTC: in the answer to [`create`], and to [`validate`] where the
/// invite is valid, so that both who invites and who is invited can be told. A client can't know it otherwise: how long
/// invites live is configured, and the contract has no place for it; one that doesn't know the header misses nothing.
/// What is said of any other key stays the same to the byte (R1): an end that is over would say that there was an invite.
const EXPIRES_HEADER: HeaderName = HeaderName::from_static("invite-expires");

fn expires(at: i64) -> Option<(HeaderName, HeaderValue)> {
    Some((EXPIRES_HEADER, HeaderValue::try_from(clock::rfc3339(at)).ok()?))
}

/// Whether the invite can be accepted, and for what. 200 for any key (D1).
pub async fn validate(
    State(panel): State<Panel>,
    ClientAddress(address): ClientAddress,
    key: Result<Path<String>, PathRejection>,
    _: JsonBody,
) -> Result<(HeaderMap, Json<InviteValidation>), ApiError> {
    panel.limiter.validation(address)?;
    // A key that isn't even text is one that nobody has.
    let Ok(Path(key)) = key else {
        return Ok((HeaderMap::new(), Json(InviteValidation::default())));
    };
    let mut connection = panel.pool.acquire().await?;
    let (validation, expires_at) = invites::validate(&mut connection, &key).await?;
    Ok((expires_at.and_then(expires).into_iter().collect(), Json(validation)))
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
        accept::with_session(&panel.writer, &key, &session.login_id).await?;
        return Ok((CookieJar::new(), StatusCode::OK));
    }
    let means = Means {
        pool: &panel.pool,
        writer: &panel.writer,
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

/// What becomes of the mail, in the answer to [`create`]: `queued` (it goes out within moments) or `delayed` (the mail
/// server did not take the last one: it goes out when it does). Absent where no mail was asked for. The contract has no
/// place for it; a client that doesn't know it misses nothing.
const MAIL_HEADER: HeaderName = HeaderName::from_static("invite-mail");

/// Creates the invite and returns the link. Its mail goes out behind the answer's back ([`crate::mail::outbox`]), so
/// that the invite stands whatever the mail server does.
pub async fn create(
    State(panel): State<Panel>,
    session: Session,
    OrgId(org_id): OrgId,
    body: JsonBody,
) -> Result<(StatusCode, HeaderMap, Json<String>), ApiError> {
    panel.limiter.invite(&session.login_id)?;
    let new: NewInvite = body.required()?;
    let actor = Actor { login_id: &session.login_id, org_id: &org_id };
    let means = create::Means { writer: &panel.writer, outbox: &panel.outbox, life: panel.invite_life };
    let created = create::create(means, actor, &new).await?;
    let mut headers: HeaderMap = expires(created.expires_at).into_iter().collect();
    if created.is_mailed {
        let state = if panel.outbox.is_held_up() { "delayed" } else { "queued" };
        headers.insert(MAIL_HEADER, HeaderValue::from_static(state));
    }
    let link = panel.links.invite(created.domain.as_deref(), created.key.expose(), &created.email);
    Ok((StatusCode::CREATED, headers, Json(link)))
}
