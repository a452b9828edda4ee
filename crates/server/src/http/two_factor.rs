//! `verify2FA`, `resendPin`, and the half-open session that signing in leaves for them.

use axum::extract::State;
use axum::http::StatusCode;
use axum_extra::extract::CookieJar;
use orchd_types::error::ErrorCode;
use orchd_types::logins::{AuthMethod, DEVICE_ID_CHARS, Login2Fa, REMEMBER_SECONDS, RememberMe, ResendPin};
use sqlx::FromRow;

use super::body::JsonBody;
use super::client::ClientAddress;
use super::error::ApiError;
use super::post::{Posted, post};
use super::session;
use crate::mail::pin::{self as mail, PinMail};
use crate::panel::Panel;
use crate::two_factor::half_open::{self, HalfOpen};
use crate::two_factor::pin::{self, Pin};
use crate::two_factor::{devices, otp};
use crate::{clock, db, sessions};

/// Finishes signing in. A wrong pin ends the half-open session; a body that can't be a pin at all doesn't. The
/// contract has no 429 here: past the limit every pin is a wrong one, and signing in again says how long to wait.
pub async fn verify(
    State(panel): State<Panel>,
    ClientAddress(address): ClientAddress,
    jar: CookieJar,
    body: JsonBody,
) -> Result<(CookieJar, StatusCode), ApiError> {
    let (token, half_open) = presented(&panel, &jar).await?;
    let body: Login2Fa = body.required()?;
    is_method(&half_open, body.auth_method)?;
    let pin = pin::typed(&body.pin).ok_or_else(|| ApiError::invalid(ErrorCode::InvalidInput, "pin"))?;
    if !body.remember_me.as_ref().is_none_or(is_device) {
        return Err(ApiError::invalid(ErrorCode::InvalidInput, "rememberMe"));
    }

    let login_id = half_open.login_id;
    let _turn = panel.limiter.turn(&login_id).await?;
    let mut tx = db::begin(&panel.writer).await?;
    // Again, now that nobody else can end it: another request with the same cookie may have been quicker.
    let half_open = half_open::find(&mut tx, &token).await?.ok_or_else(ApiError::no_session)?;
    half_open::delete(&mut tx, &token).await?;
    let now = clock::now();
    let right = panel.limiter.check_pin(&login_id, address).is_ok()
        && match half_open.auth_method() {
            AuthMethod::Otp => otp::spend(&mut tx, &login_id, &pin, now).await?,
            _ => half_open.is_pin(&token, &pin, now),
        };
    if !right {
        tx.commit().await?;
        panel.limiter.pin_failed(&login_id, address);
        return Err(ApiError::wrong_credentials());
    }
    if let Some(device) = &body.remember_me {
        devices::remember(&mut tx, &login_id, &device.device_id, device.ttl).await?;
    }
    let secret = sessions::create(&mut tx, &login_id).await?;
    tx.commit().await?;
    panel.limiter.succeeded(&login_id, address);
    Ok((jar.add(session::cookie(&secret, panel.links.is_https())), StatusCode::OK))
}

/// Mails another pin; the one before is good no more. The contract has no 429 here: too many are 403 with the code and
/// the `Retry-After` of one.
pub async fn resend(
    State(panel): State<Panel>,
    ClientAddress(address): ClientAddress,
    jar: CookieJar,
    body: JsonBody,
) -> Result<StatusCode, ApiError> {
    let (token, half_open) = presented(&panel, &jar).await?;
    let body: ResendPin = body.required()?;
    is_method(&half_open, body.auth_method)?;
    if body.auth_method != AuthMethod::Email {
        return Err(ApiError::invalid(ErrorCode::InvalidInput, "an authenticator app needs nothing sent"));
    }
    panel.limiter.pin_mail(&half_open.login_id, address).map_err(ApiError::too_many_as_403)?;
    let mut tx = db::begin(&panel.writer).await?;
    let pin = half_open::new_pin(&mut tx, &token).await?;
    tx.commit().await?;
    match mail_pin(&panel, &half_open.login_id, &pin).await? {
        Posted::Yes | Posted::NotYet => Ok(StatusCode::OK),
        Posted::No => Err(ApiError::unavailable().with_detail("the mail could not be sent")),
    }
}

/// Token and row of the half-open session that came with the request. A whole session is none.
async fn presented(panel: &Panel, jar: &CookieJar) -> Result<(String, HalfOpen), ApiError> {
    let token = session::presented(jar).ok_or_else(ApiError::no_session)?;
    let mut connection = panel.pool.acquire().await?;
    let half_open = half_open::find(&mut connection, &token).await?.ok_or_else(ApiError::no_session)?;
    Ok((token, half_open))
}

fn is_method(half_open: &HalfOpen, named: AuthMethod) -> Result<(), ApiError> {
    if half_open.auth_method() == named {
        Ok(())
    } else {
        Err(ApiError::invalid(ErrorCode::InvalidInput, "authMethod"))
    }
}

fn is_device(device: &RememberMe) -> bool {
    device.device_id.chars().count() == DEVICE_ID_CHARS && REMEMBER_SECONDS.contains(&device.ttl)
}

/// Mails the pin in the name of the login's realm.
pub async fn mail_pin(panel: &Panel, login_id: &str, pin: &Pin) -> Result<Posted, ApiError> {
    #[derive(FromRow)]
    struct Row {
        email: String,
        name: String,
        locale: String,
        org_name: String,
        control_panel_domain: Option<String>,
    }
    let to: Row = sqlx::query_as(
        "SELECT l.email, l.name, l.locale, o.name AS org_name, o.control_panel_domain
         FROM logins l JOIN orgs o ON o.id = l.realm_id WHERE l.id = ?",
    )
    .bind(login_id)
    .fetch_one(&panel.pool)
    .await?;
    let message = mail::build(PinMail {
        from: &panel.sender(to.control_panel_domain.as_deref()),
        to: &to.email,
        to_name: &to.name,
        locale: &to.locale,
        org_name: &to.org_name,
        pin,
    });
    Ok(post(panel, "pin", message).await)
}
