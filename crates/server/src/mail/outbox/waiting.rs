//! The table: one row for each invite whose mail has yet to go out.

use sqlx::{FromRow, SqliteConnection, SqlitePool};

use crate::secret::Secret;

/// A mail that waits, with everything it is made of.
#[derive(FromRow)]
pub(super) struct Waiting {
    pub(super) id: String,
    pub(super) member_id: String,
    pub(super) attempts: i64,
    pub(super) created_at: i64,
    pub(super) expires_at: i64,
    pub(super) email: String,
    pub(super) name: String,
    pub(super) locale: String,
    pub(super) org_name: String,
    pub(super) inviter: String,
    pub(super) control_panel_domain: Option<String>,
    /// Wire names, separated by commas.
    pub(super) roles: String,
}

/// Puts the mail of that member's invite into the table.
pub(super) async fn put(tx: &mut SqliteConnection, id: &str, member_id: &str, now: i64) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO outbox (id, member_id, next_at, created_at) VALUES (?, ?, ?, ?)")
        .bind(id)
        .bind(member_id)
        .bind(now)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}

/// Another key for the invite that this mail is about. `None` when there is no such mail any more.
pub(super) async fn another_key(writer: &SqlitePool, id: &str) -> sqlx::Result<Option<Secret>> {
    let key = Secret::random().map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))?;
    let made = sqlx::query(
        "INSERT INTO mail_keys (key_hash, member_id) SELECT ?, member_id FROM outbox WHERE id = ?",
    )
    .bind(key.hash())
    .bind(id)
    .execute(writer)
    .await?;
    Ok((made.rows_affected() == 1).then_some(key))
}

/// Some of those whose time has come, the longest due first.
pub(super) async fn due(pool: &SqlitePool, now: i64, at_most: u32) -> sqlx::Result<Vec<Waiting>> {
    sqlx::query_as(
        "SELECT w.id, w.member_id, w.attempts, w.created_at, i.expires_at, l.email, l.name, l.locale,
                o.name AS org_name, COALESCE(b.name, r.name) AS inviter, r.control_panel_domain,
                (SELECT COALESCE(GROUP_CONCAT(role), '') FROM member_roles g WHERE g.member_id = m.id) AS roles
         FROM outbox w
         JOIN invites i ON i.member_id = w.member_id
         JOIN members m ON m.id = w.member_id
         JOIN orgs o ON o.id = m.org_id
         JOIN logins l ON l.id = m.login_id
         JOIN orgs r ON r.id = l.realm_id
         LEFT JOIN logins b ON b.id = i.invited_by
         WHERE w.next_at <= ? ORDER BY w.next_at, w.created_at LIMIT ?",
    )
    .bind(now)
    .bind(at_most)
    .fetch_all(pool)
    .await
}

/// When the next one is due.
pub(super) async fn next_at(pool: &SqlitePool) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar("SELECT MIN(next_at) FROM outbox").fetch_one(pool).await
}

/// Another time, then.
pub(super) async fn postpone(writer: &SqlitePool, id: &str, attempts: i64, next_at: i64) -> sqlx::Result<()> {
    sqlx::query("UPDATE outbox SET attempts = ?, next_at = ? WHERE id = ?")
        .bind(attempts)
        .bind(next_at)
        .bind(id)
        .execute(writer)
        .await?;
    Ok(())
}

/// It is sent, or never will be.
pub(super) async fn remove(writer: &SqlitePool, id: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM outbox WHERE id = ?").bind(id).execute(writer).await?;
    Ok(())
}
