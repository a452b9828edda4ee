//! Logins: a person's account in a realm. Pending until a password is set, then registered.

use orchd_types::email;
use orchd_types::logins::{AuthMethod, Login};
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use crate::{clock, two_factor};

/// What the rules need to know of a login. The hash never leaves the server: there is no `Debug`.
#[derive(Clone, FromRow)]
pub struct Account {
    /// A UUID.
    pub id: String,
    /// As it was first written.
    pub email: String,
    /// As the inviter wrote it.
    pub name: String,
    /// PHC string; `None` while the login is pending.
    pub password_hash: Option<String>,
    auth_method: String,
}

impl Account {
    /// What signing in asks for after the password.
    #[must_use]
    pub fn auth_method(&self) -> AuthMethod {
        two_factor::method(&self.auth_method)
    }
}

/// The login of that address in the realm, in any case.
///
/// # Errors
/// What the database reports.
pub async fn by_email(
    db: &mut SqliteConnection,
    realm_id: &str,
    address: &str,
) -> sqlx::Result<Option<Account>> {
    sqlx::query_as(
        "SELECT id, email, name, password_hash, auth_method FROM logins WHERE realm_id = ? AND email_canonical = ?",
    )
    .bind(realm_id)
    .bind(email::canonical(address))
    .fetch_optional(db)
    .await
}

/// Adds a pending login and gives its id.
///
/// # Errors
/// What the database reports, among it that the realm has the address already.
pub async fn insert_pending(
    db: &mut SqliteConnection,
    realm_id: &str,
    address: &str,
    name: &str,
    locale: &str,
) -> sqlx::Result<String> {
    let id = Uuid::new_v4();
    sqlx::query(
        "INSERT INTO logins (id, realm_id, email, email_canonical, name, color_code, locale, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id.to_string())
    .bind(realm_id)
    .bind(address)
    .bind(email::canonical(address))
    .bind(name)
    .bind(color_code(id))
    .bind(locale)
    .bind(clock::now())
    .execute(db)
    .await?;
    Ok(id.to_string())
}

/// Renames a login that is pending and known to this organization alone: nobody renames somebody else's people.
///
/// # Errors
/// What the database reports.
pub async fn rename_pending(
    db: &mut SqliteConnection,
    login_id: &str,
    org_id: &str,
    name: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE logins SET name = ?1 WHERE id = ?2 AND password_hash IS NULL
         AND NOT EXISTS (SELECT 1 FROM members WHERE login_id = ?2 AND org_id <> ?3)",
    )
    .bind(name)
    .bind(login_id)
    .bind(org_id)
    .execute(db)
    .await?;
    Ok(())
}

/// Removes a login that is pending and that no organization knows any more: an ended invite leaves nobody behind.
///
/// # Errors
/// What the database reports.
pub async fn remove_forgotten(db: &mut SqliteConnection, login_id: &str) -> sqlx::Result<()> {
    sqlx::query(
        "DELETE FROM logins WHERE id = ?1 AND password_hash IS NULL
         AND NOT EXISTS (SELECT 1 FROM members WHERE login_id = ?1)",
    )
    .bind(login_id)
    .execute(db)
    .await?;
    Ok(())
}

/// Registers a pending login with its first password. False when it is registered already: nothing changed then.
///
/// # Errors
/// What the database reports.
pub async fn register(
    db: &mut SqliteConnection,
    login_id: &str,
    password_hash: &str,
    locale: Option<&str>,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE logins SET password_hash = ?1, password_changed_at = ?2, registered_at = ?2,
                           locale = COALESCE(?3, locale)
         WHERE id = ?4 AND password_hash IS NULL",
    )
    .bind(password_hash)
    .bind(clock::now())
    .bind(locale)
    .bind(login_id)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The login as `getLogin` shows it; `None` for an id nobody has and for a pending login.
///
/// # Errors
/// What the database reports.
pub async fn show(db: &mut SqliteConnection, login_id: &str) -> sqlx::Result<Option<Login>> {
    #[derive(FromRow)]
    struct Row {
        id: String,
        email: String,
        name: String,
        color_code: String,
        registered_at: i64,
        avatar_path: Option<String>,
        password_changed_at: Option<i64>,
        auth_method: String,
        locale: String,
    }
    let row: Option<Row> = sqlx::query_as(
        "SELECT id, email, name, color_code, registered_at, avatar_path, password_changed_at, auth_method, locale
         FROM logins WHERE id = ? AND registered_at IS NOT NULL",
    )
    .bind(login_id)
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Login {
        id: row.id,
        email: row.email,
        name: row.name,
        color_code: row.color_code,
        registered_at: clock::rfc3339(row.registered_at),
        avatar_path: row.avatar_path,
        password_last_changed_at: row.password_changed_at.map(clock::rfc3339),
        auth_method: two_factor::method(&row.auth_method),
        locale: row.locale,
    }))
}

/// A colour for the avatar of something without a picture, the same for the same id: dark enough for white letters.
#[must_use]
pub fn color_code(id: Uuid) -> String {
    let [r, g, b, ..] = *id.as_bytes();
    format!("#{:02x}{:02x}{:02x}", r % 144, g % 112, b % 160)
}
