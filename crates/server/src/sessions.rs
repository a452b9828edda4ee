//! Who is asking: session cookies and bearer access tokens, stored as hashes.

pub mod touches;

use sqlx::SqliteConnection;

use crate::clock;
use crate::config::SessionLife;
use crate::secret::{Secret, hash};

/// A session's last use is written down no more often than this, so that reading stays reading.
const TOUCH_EVERY_SECONDS: i64 = 60;

/// Opens a session for the login and stores its hash. The secret goes into the cookie and nowhere else.
///
/// # Errors
/// What the database reports; [`sqlx::Error::Io`] when the system has no randomness.
pub async fn create(db: &mut SqliteConnection, login_id: &str) -> sqlx::Result<Secret> {
    let token = new_secret()?;
    let now = clock::now();
    sqlx::query("INSERT INTO sessions (token_hash, login_id, created_at, last_seen_at) VALUES (?, ?, ?, ?)")
        .bind(token.hash())
        .bind(login_id)
        .bind(now)
        .bind(now)
        .execute(db)
        .await?;
    Ok(token)
}

/// Makes a bearer access token for the login. It lasts until its row is removed.
///
/// # Errors
/// As [`create`].
pub async fn create_access_token(db: &mut SqliteConnection, login_id: &str) -> sqlx::Result<Secret> {
    let token = new_secret()?;
    sqlx::query("INSERT INTO access_tokens (token_hash, login_id, created_at) VALUES (?, ?, ?)")
        .bind(token.hash())
        .bind(login_id)
        .bind(clock::now())
        .execute(db)
        .await?;
    Ok(token)
}

fn new_secret() -> sqlx::Result<Secret> {
    Secret::random().map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))
}

/// A session that has ended by neither time limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The registered login that holds it.
    pub login_id: String,
    /// Whether it is time to write down that it was used ([`touches`]), so that its time without a request starts anew.
    pub is_due: bool,
}

/// The session of that cookie. It is only read: who asks something must not have to wait for those who write.
///
/// # Errors
/// What the database reports.
pub async fn of_cookie(
    db: &mut SqliteConnection,
    presented: &str,
    life: SessionLife,
) -> sqlx::Result<Option<Found>> {
    let now = clock::now();
    let found: Option<(String, i64)> = sqlx::query_as(
        "SELECT s.login_id, s.last_seen_at FROM sessions s
         JOIN logins l ON l.id = s.login_id AND l.registered_at IS NOT NULL
         WHERE s.token_hash = ? AND s.last_seen_at > ? AND s.created_at > ?",
    )
    .bind(hash(presented))
    .bind(now.saturating_sub_unsigned(life.idle.as_secs()))
    .bind(now.saturating_sub_unsigned(life.absolute.as_secs()))
    .fetch_optional(db)
    .await?;
    Ok(found.map(|(login_id, last_seen_at)| Found {
        login_id,
        is_due: now - last_seen_at >= TOUCH_EVERY_SECONDS.min(life.idle.as_secs().cast_signed() / 4),
    }))
}

/// Writes down that the session was used now.
///
/// # Errors
/// What the database reports.
pub async fn touch(db: &mut SqliteConnection, token_hash: &[u8]) -> sqlx::Result<()> {
    sqlx::query("UPDATE sessions SET last_seen_at = ?1 WHERE token_hash = ?2 AND last_seen_at < ?1")
        .bind(clock::now())
        .bind(token_hash)
        .execute(db)
        .await?;
    Ok(())
}

/// The registered login that an access token stands for.
///
/// # Errors
/// What the database reports.
pub async fn login_of_access_token(
    db: &mut SqliteConnection,
    presented: &str,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar(
        "SELECT t.login_id FROM access_tokens t
         JOIN logins l ON l.id = t.login_id AND l.registered_at IS NOT NULL
         WHERE t.token_hash = ?",
    )
    .bind(hash(presented))
    .fetch_optional(db)
    .await
}

/// Ends the session, if there is one.
///
/// # Errors
/// What the database reports.
pub async fn delete(db: &mut SqliteConnection, presented: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM sessions WHERE token_hash = ?").bind(hash(presented)).execute(db).await?;
    Ok(())
}

/// Removes the rows of sessions that have ended by time.
///
/// # Errors
/// What the database reports.
pub async fn sweep(db: &mut SqliteConnection, life: SessionLife) -> sqlx::Result<()> {
    let now = clock::now();
    sqlx::query("DELETE FROM sessions WHERE last_seen_at <= ? OR created_at <= ?")
        .bind(now.saturating_sub_unsigned(life.idle.as_secs()))
        .bind(now.saturating_sub_unsigned(life.absolute.as_secs()))
        .execute(db)
        .await?;
    Ok(())
}
