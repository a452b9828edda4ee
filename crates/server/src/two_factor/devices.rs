//! Devices that need no pin for a while. The client makes up the id; it is stored hashed, for one login, and a
//! trigger of the database forgets it when the login's password or method changes.

use sqlx::SqliteConnection;

use crate::clock;
use crate::secret::hash;

/// Remembers the device for so many seconds from now.
///
/// # Errors
/// What the database reports.
pub async fn remember(
    db: &mut SqliteConnection,
    login_id: &str,
    device_id: &str,
    ttl_seconds: u64,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT OR REPLACE INTO remembered_devices (login_id, device_hash, expires_at) VALUES (?, ?, ?)",
    )
    .bind(login_id)
    .bind(hash(device_id))
    .bind(clock::now().saturating_add_unsigned(ttl_seconds))
    .execute(db)
    .await?;
    Ok(())
}

/// Whether the device is remembered for this login.
///
/// # Errors
/// What the database reports.
pub async fn is_remembered(db: &mut SqliteConnection, login_id: &str, device_id: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM remembered_devices
                        WHERE login_id = ? AND device_hash = ? AND expires_at > ?)",
    )
    .bind(login_id)
    .bind(hash(device_id))
    .bind(clock::now())
    .fetch_one(db)
    .await
}

/// Forgets all devices of the login.
///
/// # Errors
/// What the database reports.
pub async fn forget(db: &mut SqliteConnection, login_id: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM remembered_devices WHERE login_id = ?").bind(login_id).execute(db).await?;
    Ok(())
}

/// Removes the rows of those whose time is over.
///
/// # Errors
/// What the database reports.
pub async fn sweep(db: &mut SqliteConnection) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM remembered_devices WHERE expires_at <= ?")
        .bind(clock::now())
        .execute(db)
        .await?;
    Ok(())
}
