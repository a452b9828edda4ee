//! Codes of authenticator apps (RFC 6238, as all of them have it: SHA-1, six digits, half a minute each).

use std::io;

use sqlx::SqliteConnection;
use totp_rs::{Builder, Secret, Totp, TotpError};

/// RFC 4226 asks for 160 bits.
const BYTES: usize = 20;

/// What an authenticator app and the server share. It is stored as it is, not as a hash, since the server computes
/// from it the very codes it compares with: whoever can read the database file can make codes. It has no `Debug`.
pub struct Key(Secret);

/// Why there is no URI for a key: the login's address can't stand in one.
#[derive(Debug, thiserror::Error)]
#[error("this address can't stand in an otpauth URI")]
pub struct NoUri;

impl Key {
    /// A new one from the operating system.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn random() -> io::Result<Self> {
        let mut bytes = [0_u8; BYTES];
        getrandom::fill(&mut bytes).map_err(io::Error::other)?;
        Ok(Self(Secret::from(bytes)))
    }

    /// For typing it into an app.
    #[must_use]
    pub fn base32(&self) -> String {
        self.0.to_base32()
    }

    /// For an app to read, mostly out of a QR code: `otpauth://totp/…`. The issuer is what the app calls the account.
    ///
    /// # Errors
    /// [`NoUri`].
    pub fn uri(&self, issuer: &str, account: &str) -> Result<String, NoUri> {
        // The URI's format keeps the colon for itself.
        let issuer = Some(issuer.replace(':', " ")).filter(|issuer| !issuer.trim().is_empty());
        let builder = builder(&self.0).with_issuer(issuer).with_account_name(account);
        builder.build().and_then(|totp| totp.to_url()).map_err(|_| NoUri)
    }

    fn totp(&self) -> Result<Totp, TotpError> {
        builder(&self.0).build()
    }
}

fn builder(secret: &Secret) -> Builder {
    Builder::new().with_secret(secret.clone())
}

/// The login's key, if it has one.
///
/// # Errors
/// What the database reports.
pub async fn load(db: &mut SqliteConnection, login_id: &str) -> sqlx::Result<Option<Key>> {
    let secret: Option<Vec<u8>> = sqlx::query_scalar("SELECT secret FROM otp_keys WHERE login_id = ?")
        .bind(login_id)
        .fetch_optional(db)
        .await?;
    Ok(secret.map(|secret| Key(Secret::from(secret))))
}

pub(super) async fn store(db: &mut SqliteConnection, login_id: &str, key: &Key) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO otp_keys (login_id, secret) VALUES (?, ?)")
        .bind(login_id)
        .bind(key.0.as_bytes())
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn remove(db: &mut SqliteConnection, login_id: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM otp_keys WHERE login_id = ?").bind(login_id).execute(db).await?;
    Ok(())
}

/// Whether `code` is the login's at `now` (seconds since 1970), half a minute early or late at most, and was not
/// used yet: it is now.
///
/// # Errors
/// What the database reports.
pub async fn spend(db: &mut SqliteConnection, login_id: &str, code: &str, now: i64) -> sqlx::Result<bool> {
    let Some(key) = load(db, login_id).await? else {
        return Ok(false);
    };
    let now = now.try_into().unwrap_or(0);
    let step = key.totp().ok().and_then(|totp| totp.check(code, now));
    let Some(step) = step.and_then(|step| i64::try_from(step).ok()) else {
        return Ok(false);
    };
    let spent = sqlx::query("UPDATE otp_keys SET last_step = ?1 WHERE login_id = ?2 AND last_step < ?1")
        .bind(step)
        .bind(login_id)
        .execute(db)
        .await?;
    Ok(spent.rows_affected() == 1)
}

#[cfg(test)]
mod tests {
    use super::{Key, load, spend};
    use crate::two_factor;
    use crate::{db, logins, realms};
    use orchd_types::logins::AuthMethod;
    use sqlx::SqliteConnection;

    /// In the middle of a step.
    const NOW: i64 = 1_700_000_025;

    async fn login(db: &mut SqliteConnection) -> (String, Key) {
        realms::ensure_master(db).await.unwrap();
        let realm = realms::master(db).await.unwrap().unwrap();
        let id = logins::insert_pending(db, &realm.id, "ada@example.com", "Ada", "en").await.unwrap();
        let key = two_factor::set(db, &id, AuthMethod::Otp).await.unwrap().unwrap();
        (id, key)
    }

    fn code(key: &Key, at: i64) -> String {
        key.totp().unwrap().generate(at.try_into().unwrap()).to_string()
    }

    #[tokio::test]
    async fn a_code_is_good_half_a_minute_early_or_late_and_no_further() {
        let folder = tempfile::tempdir().unwrap();
        let pool = db::open(folder.path()).await.unwrap();
        for (at, good) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            let mut tx = db::begin(&pool).await.unwrap();
            let (id, key) = login(&mut tx).await;
            let taken = spend(&mut tx, &id, &code(&key, NOW + at), NOW).await.unwrap();
            assert_eq!(taken, good, "{at} s");
        }
    }

    #[tokio::test]
    async fn a_code_is_used_once_and_older_ones_are_gone_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let pool = db::open(folder.path()).await.unwrap();
        let mut tx = db::begin(&pool).await.unwrap();
        let (id, key) = login(&mut tx).await;
        let (before, at, after) = (code(&key, NOW - 30), code(&key, NOW), code(&key, NOW + 30));
        assert!(spend(&mut tx, &id, &at, NOW).await.unwrap());
        assert!(!spend(&mut tx, &id, &at, NOW).await.unwrap());
        assert!(!spend(&mut tx, &id, &before, NOW).await.unwrap());
        assert!(spend(&mut tx, &id, &after, NOW).await.unwrap());
    }

    #[tokio::test]
    async fn a_new_key_ends_the_one_before_and_another_method_all_of_them() {
        let folder = tempfile::tempdir().unwrap();
        let pool = db::open(folder.path()).await.unwrap();
        let mut tx = db::begin(&pool).await.unwrap();
        let (id, old) = login(&mut tx).await;
        let new = two_factor::set(&mut tx, &id, AuthMethod::Otp).await.unwrap().unwrap();
        assert_ne!(old.base32(), new.base32());
        assert!(!spend(&mut tx, &id, &code(&old, NOW), NOW).await.unwrap());
        assert_eq!(load(&mut tx, &id).await.unwrap().unwrap().base32(), new.base32());
        assert!(two_factor::set(&mut tx, &id, AuthMethod::Email).await.unwrap().is_none());
        assert!(!spend(&mut tx, &id, &code(&new, NOW), NOW).await.unwrap());
    }

    #[test]
    fn the_uri_names_issuer_and_account_and_carries_the_key() {
        let key = Key::random().unwrap();
        let uri = key.uri("Café: Zoë", "ada+x@example.com").unwrap();
        let secret = key.base32();
        assert_eq!(secret.len(), 32);
        assert_eq!(
            uri,
            format!(
                "otpauth://totp/Caf%C3%A9%20%20Zo%C3%AB:ada%2Bx%40example.com?secret={secret}&issuer=Caf%C3%A9%20%20Zo%C3%AB"
            )
        );
        assert!(!key.uri("", "ada@example.com").unwrap().contains("issuer"));
        assert!(key.uri("Northwind", "a:b").is_err());
    }
}
