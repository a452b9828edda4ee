//! Sessions between the right password and the pin: good for the two operations of the second step, none to all
//! others. They end by the first wrong pin.

use orchd_types::logins::AuthMethod;
use sqlx::{FromRow, SqliteConnection};

use super::pin::{self, Pin, bound_hash};
use super::{method, stored};
use crate::clock;
use crate::secret::{Secret, hash};

/// How long the pin may take, with as many mails as it takes.
const LIFE_SECONDS: i64 = 30 * 60;

/// A half-open session that has not ended.
#[derive(FromRow)]
pub struct HalfOpen {
    /// Who knew the password.
    pub login_id: String,
    auth_method: String,
    pin_hash: Option<Vec<u8>>,
    pin_expires_at: Option<i64>,
}

impl HalfOpen {
    /// What the login is asked for.
    #[must_use]
    pub fn auth_method(&self) -> AuthMethod {
        method(&self.auth_method)
    }

    /// Whether that is the pin that was mailed, in time. `token` is the session's own.
    #[must_use]
    pub fn is_pin(&self, token: &str, pin: &str, now: i64) -> bool {
        self.pin_expires_at.is_some_and(|end| now < end)
            && self.pin_hash.as_deref() == Some(&bound_hash(token, pin))
    }
}

/// Opens one and stores its hash. The secret goes into the cookie and nowhere else.
///
/// # Errors
/// What the database reports; [`sqlx::Error::Io`] when the system has no randomness.
pub async fn create(db: &mut SqliteConnection, login_id: &str, method: AuthMethod) -> sqlx::Result<Secret> {
    let token = Secret::random().map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))?;
    sqlx::query(
        "INSERT INTO half_open_sessions (token_hash, login_id, auth_method, created_at) VALUES (?, ?, ?, ?)",
    )
    .bind(token.hash())
    .bind(login_id)
    .bind(stored(method))
    .bind(clock::now())
    .execute(db)
    .await?;
    Ok(token)
}

/// Gives the session a new pin; an older one is good no more.
///
/// # Errors
/// As [`create`].
pub async fn new_pin(db: &mut SqliteConnection, token: &str) -> sqlx::Result<Pin> {
    let pin = Pin::random()?;
    sqlx::query("UPDATE half_open_sessions SET pin_hash = ?, pin_expires_at = ? WHERE token_hash = ?")
        .bind(bound_hash(token, pin.expose()))
        .bind(clock::now() + pin::LIFE_SECONDS)
        .bind(hash(token))
        .execute(db)
        .await?;
    Ok(pin)
}

/// The half-open session of that cookie.
///
/// # Errors
/// What the database reports.
pub async fn find(db: &mut SqliteConnection, presented: &str) -> sqlx::Result<Option<HalfOpen>> {
    sqlx::query_as(
        "SELECT login_id, auth_method, pin_hash, pin_expires_at FROM half_open_sessions
         WHERE token_hash = ? AND created_at > ?",
    )
    .bind(hash(presented))
    .bind(clock::now() - LIFE_SECONDS)
    .fetch_optional(db)
    .await
}

/// Ends the session, if there is one.
///
/// # Errors
/// What the database reports.
pub async fn delete(db: &mut SqliteConnection, presented: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM half_open_sessions WHERE token_hash = ?")
        .bind(hash(presented))
        .execute(db)
        .await?;
    Ok(())
}

/// Removes the rows of those that have ended by time.
///
/// # Errors
/// What the database reports.
pub async fn sweep(db: &mut SqliteConnection) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM half_open_sessions WHERE created_at <= ?")
        .bind(clock::now() - LIFE_SECONDS)
        .execute(db)
        .await?;
    Ok(())
}
