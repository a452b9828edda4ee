//! `getLogin`, `getLoginMemberships`, `createSession`, `deleteCurrentSession`.

use axum::Json;
use axum::extract::{RawQuery, State};
use axum_extra::extract::CookieJar;
use orchd_types::email;
use orchd_types::error::ErrorCode;
use orchd_types::logins::{Login, LoginCreds, LoginMemberships};
use url::form_urlencoded;
use uuid::Uuid;

use super::body::JsonBody;
use super::client::{ClientAddress, RequestHost};
use super::error::ApiError;
use super::session::{self, Session};
use crate::limits::Attempt;
use crate::panel::Panel;
use crate::{db, logins, members, realms, sessions};

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

/// Signs in, in the realm of the host or the one `realmId` names. Whatever doesn't fit (realm, email, password) has
/// the same answer after the same time (R2).
pub async fn create_session(
    State(panel): State<Panel>,
    ClientAddress(address): ClientAddress,
    RequestHost(host): RequestHost,
    RawQuery(query): RawQuery,
    jar: CookieJar,
    body: JsonBody,
) -> Result<(CookieJar, Json<LoginMemberships>), ApiError> {
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
    let attempt = Attempt { address, login: Some(&counted) };
    let turn = panel.limiter.turn(&counted).await;
    panel.limiter.check(attempt)?;
    let stored = account.as_ref().and_then(|account| account.password_hash.clone());
    let right = panel.passwords.verify(creds.password, stored).await?;
    let Some(account) = account.filter(|_| right) else {
        panel.limiter.failed(attempt);
        return Err(ApiError::wrong_credentials());
    };
    panel.limiter.succeeded(&account.id, address);
    drop(turn);

    let mut tx = db::begin(&panel.pool).await?;
    // A session is never carried on into the next one (S2).
    if let Some(old) = session::presented(&jar) {
        sessions::delete(&mut tx, &old).await?;
    }
    let secret = sessions::create(&mut tx, &account.id).await?;
    let memberships = members::of_login(&mut tx, &account.id).await?;
    tx.commit().await?;
    let cookie = session::cookie(&secret, panel.links.is_https());
    Ok((jar.add(cookie), Json(memberships)))
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

/// Signs out: the session of the cookie ends. A bearer access token isn't a session and stays good.
pub async fn delete_current_session(
    State(panel): State<Panel>,
    _: Session,
    jar: CookieJar,
) -> Result<CookieJar, ApiError> {
    if let Some(presented) = session::presented(&jar) {
        let mut connection = panel.pool.acquire().await?;
        sessions::delete(&mut connection, &presented).await?;
    }
    Ok(CookieJar::new().add(session::removal(panel.links.is_https())))
}
