//! `createSession`.

use std::net::IpAddr;

use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use orchd_types::email;
use orchd_types::error::ErrorCode;
use orchd_types::logins::{AuthMethod, LoginCreds};
use sqlx::SqliteConnection;
use url::form_urlencoded;
use uuid::Uuid;

use super::body::JsonBody;
use super::client::{ClientAddress, RequestHost};
use super::error::ApiError;
use super::{session, two_factor};
use crate::limits::{Attempt, Target};
use crate::logins::Account;
use crate::panel::Panel;
use crate::two_factor::{devices, half_open};
use crate::{db, logins, members, realms, sessions};

/// Signs in, in the realm of the host or the one `realmId` names. Whatever doesn't fit (realm, email, password) has
/// the same answer after the same time (R2). A login with a second step gets 201 and a half-open session.
pub async fn create_session(
    State(panel): State<Panel>,
    ClientAddress(address): ClientAddress,
    RequestHost(host): RequestHost,
    RawQuery(query): RawQuery,
    jar: CookieJar,
    body: JsonBody,
) -> Result<Response, ApiError> {
    let realm_id = realm_id(query.as_deref())?;
    let creds: LoginCreds = body.required()?;
    let address_given =
        email::parse(&creds.email).ok_or_else(|| ApiError::invalid(ErrorCode::InvalidEmail, "email"))?;

    let mut connection = panel.pool.acquire().await?;
    let realm = match &realm_id {
        Some(id) => realms::by_id(&mut connection, id).await?,
        None => realms::by_host(&mut connection, &host).await?,
    };
    let account = match &realm {
        Some(realm) => logins::by_email(&mut connection, &realm.id, address_given).await?,
        None => None,
    };
    drop(connection);

    // Who isn't there is counted like who is: the limit tells nobody which addresses have a login.
    let counted = match &account {
        Some(account) => account.id.clone(),
        None => format!(
            "{} {}",
            realm.map_or_else(String::new, |realm| realm.id),
            email::canonical(address_given)
        ),
    };
    let turn = panel.limiter.turn(&counted).await?;
    let trial = panel.limiter.begin(Attempt { address, at: Target::SignIn(&counted) })?;
    let stored = account.as_ref().and_then(|account| account.password_hash.clone());
    let right = panel.passwords.verify(creds.password, stored).await?;
    let Some(account) = account.filter(|_| right) else {
        trial.failed();
        return Err(ApiError::wrong_credentials());
    };
    drop(trial);
    if is_asked_for_more(&panel, &account, creds.device_id.as_deref()).await? {
        drop(turn);
        let jar = open_half(&panel, jar, &account, address).await?;
        return Ok((StatusCode::CREATED, jar).into_response());
    }
    panel.limiter.succeeded(&account.id, address);
    drop(turn);

    let mut tx = db::begin(&panel.writer).await?;
    end_presented(&mut tx, &jar).await?;
    let secret = sessions::create(&mut tx, &account.id).await?;
    let memberships = members::of_login(&mut tx, &account.id).await?;
    tx.commit().await?;
    let cookie = session::cookie(&secret, panel.links.is_https());
    Ok((jar.add(cookie), Json(memberships)).into_response())
}

/// Whether the login has a second step and the device isn't one that was remembered for it.
async fn is_asked_for_more(panel: &Panel, account: &Account, device: Option<&str>) -> sqlx::Result<bool> {
    match (account.auth_method(), device) {
        (AuthMethod::Basic | AuthMethod::Unknown, _) => Ok(false),
        (AuthMethod::Email | AuthMethod::Otp, None) => Ok(true),
        (AuthMethod::Email | AuthMethod::Otp, Some(device)) => {
            let mut connection = panel.pool.acquire().await?;
            Ok(!devices::is_remembered(&mut connection, &account.id, device).await?)
        }
    }
}

/// Opens a half-open session, and mails a pin where the second step is one. The address isn't yet known as the
/// person's own: whoever has come here knows a password, no more.
async fn open_half(
    panel: &Panel,
    jar: CookieJar,
    account: &Account,
    address: IpAddr,
) -> Result<CookieJar, ApiError> {
    panel.limiter.check_pin(&account.id, address)?;
    let method = account.auth_method();
    let is_mailed = method == AuthMethod::Email;
    if is_mailed {
        panel.limiter.pin_mail(&account.id, address)?;
    }
    let mut tx = db::begin(&panel.writer).await?;
    end_presented(&mut tx, &jar).await?;
    let token = half_open::create(&mut tx, &account.id, method).await?;
    let pin = if is_mailed { Some(half_open::new_pin(&mut tx, token.expose()).await?) } else { None };
    tx.commit().await?;
    if let Some(pin) = pin {
        // Whether or not it goes out: the person can ask for another one.
        two_factor::mail_pin(panel, &account.id, &pin).await?;
    }
    Ok(jar.add(session::cookie(&token, panel.links.is_https())))
}

/// A session, half-open or whole, is never carried on into the next one (S2).
async fn end_presented(db: &mut SqliteConnection, jar: &CookieJar) -> sqlx::Result<()> {
    if let Some(old) = session::presented(jar) {
        sessions::delete(db, &old).await?;
        half_open::delete(db, &old).await?;
    }
    Ok(())
}

fn realm_id(query: Option<&str>) -> Result<Option<String>, ApiError> {
    let named =
        form_urlencoded::parse(query.unwrap_or_default().as_bytes()).find(|(name, _)| name == "realmId");
    named
        .map(|(_, value)| {
            Uuid::parse_str(&value)
                .map(|id| id.to_string())
                .map_err(|_| ApiError::invalid(ErrorCode::InvalidInput, "realmId"))
        })
        .transpose()
}
