//! The second step of signing in: a pin that is mailed, or a code of an authenticator app.
//!
//! A session between password and pin is one of [`half_open`]; [`pin`] makes what is mailed, [`otp`] checks codes,
//! [`devices`] knows who need not be asked again.

pub mod devices;
pub mod half_open;
pub mod otp;
pub mod pin;

use orchd_types::logins::AuthMethod;
use sqlx::SqliteConnection;

/// The method of that name in the database.
#[must_use]
pub fn method(stored: &str) -> AuthMethod {
    match stored {
        "email" => AuthMethod::Email,
        "otp" => AuthMethod::Otp,
        _ => AuthMethod::Basic,
    }
}

/// The name of a method in the database.
const fn stored(method: AuthMethod) -> &'static str {
    match method {
        AuthMethod::Email => "email",
        AuthMethod::Otp => "otp",
        AuthMethod::Basic | AuthMethod::Unknown => "basic",
    }
}

/// Sets what the login is asked for after its password. For an authenticator app there is a new key each time, which
/// is the answer, and the one before is gone. No device is remembered from before. Open sessions and access tokens
/// stay.
///
/// # Errors
/// What the database reports; [`sqlx::Error::Io`] when the system has no randomness.
pub async fn set(
    db: &mut SqliteConnection,
    login_id: &str,
    method: AuthMethod,
) -> sqlx::Result<Option<otp::Key>> {
    sqlx::query("UPDATE logins SET auth_method = ? WHERE id = ?")
        .bind(stored(method))
        .bind(login_id)
        .execute(&mut *db)
        .await?;
    devices::forget(db, login_id).await?;
    otp::remove(db, login_id).await?;
    if method != AuthMethod::Otp {
        return Ok(None);
    }
    let key = otp::Key::random()?;
    otp::store(db, login_id, &key).await?;
    Ok(Some(key))
}
