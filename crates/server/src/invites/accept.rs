//! Accepting: the four cases, D7, and that it happens once, wholly or not at all (I4).

use std::net::IpAddr;

use orchd_types::email;
use orchd_types::error::ErrorCode;
use orchd_types::invites::AcceptInviteBody;
use orchd_types::logins::AuthMethod;
use orchd_types::password::Context;
use sqlx::SqlitePool;

use super::{LiveInvite, live};
use crate::limits::{Attempt, Busy, Limiter, Target, TooMany};
use crate::passwords::{HashError, Passwords, Refused, accept_new};
use crate::secret::{Secret, hash};
use crate::{clock, db, locales, logins, members, sessions, two_factor};

/// What accepting needs of the server.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// The database.
    pub pool: &'a SqlitePool,
    /// The database, to be written.
    pub writer: &'a SqlitePool,
    /// Hashing.
    pub passwords: &'a Passwords,
    /// Counters.
    pub limiter: &'a Limiter,
    /// Fewest code points of a new password.
    pub password_min: usize,
}

/// Why nothing was accepted: nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// 404, whatever the reason.
    #[error("no such invite, or it can no longer be accepted")]
    NoInvite,
    /// 403.
    #[error("the session belongs to another login")]
    WrongSession,
    /// 400, with what is wrong with the body.
    #[error("{0:?}")]
    Refused(ErrorCode),
    /// 400: not as a new password.
    #[error("{0:?}")]
    Password(Refused),
    /// 401.
    #[error("email and password don't fit")]
    WrongCredentials,
    /// 429.
    #[error("too many attempts")]
    TooMany(TooMany),
    /// 503.
    #[error("too many wait for their turn")]
    Busy(Busy),
    /// 500 or 503.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// 500.
    #[error(transparent)]
    Hash(#[from] HashError),
}

/// Accepts as the holder of a session. What the body says changes nothing.
///
/// # Errors
/// [`AcceptError`].
pub async fn with_session(pool: &SqlitePool, key: &str, login_id: &str) -> Result<(), AcceptError> {
    let mut tx = db::begin(pool).await?;
    let invite = live(&mut tx, key).await?.ok_or(AcceptError::NoInvite)?;
    if invite.login_id != login_id {
        return Err(AcceptError::WrongSession);
    }
    spend(&mut tx, key, &invite).await?;
    tx.commit().await?;
    Ok(())
}

/// Accepts with email and password and opens a session, whose secret is the answer. `None` for a login that has a
/// second step: it has joined, but a password alone opens no session for it, or the key would be a way around the pin.
///
/// # Errors
/// [`AcceptError`].
pub async fn with_password(
    means: Means<'_>,
    key: &str,
    body: Option<&AcceptInviteBody>,
    address: IpAddr,
) -> Result<Option<Secret>, AcceptError> {
    let begin = |at| means.limiter.begin(Attempt { address, at }).map_err(AcceptError::TooMany);
    let Some(invite) = find(means.pool, key).await? else {
        begin(Target::Key)?.failed();
        return Err(AcceptError::NoInvite);
    };
    let body = body.ok_or(AcceptError::Refused(ErrorCode::PasswordRequired))?;
    let answer = Answer::read(body)?;

    // One at a time for each login or invite: the others see what came of the first before they cost or count anything.
    let _turn = means.limiter.turn(counted(&invite).1).await.map_err(AcceptError::Busy)?;
    let invite = find(means.pool, key).await?.ok_or(AcceptError::NoInvite)?;
    let trial = begin(counted(&invite).0)?;
    let new_hash = match prove(means, &invite, &answer).await {
        Err(AcceptError::WrongCredentials) => {
            trial.failed();
            return Err(AcceptError::WrongCredentials);
        }
        proof => proof?,
    };
    drop(trial);
    let session = commit(means.writer, key, &invite, new_hash.as_deref(), answer.locale).await?;
    if session.is_some() {
        means.limiter.succeeded(&invite.login_id, address);
    }
    Ok(session)
}

/// What is tried with the invite's key, and the id it is counted by.
fn counted(invite: &LiveInvite) -> (Target<'_>, &str) {
    match invite.password_hash {
        Some(_) => (Target::Accept(&invite.login_id), &invite.login_id),
        None => (Target::Join(&invite.member_id), &invite.member_id),
    }
}

/// A body that says all that is needed.
struct Answer<'a> {
    email: &'a str,
    password: &'a str,
    locale: Option<&'static str>,
}

impl<'a> Answer<'a> {
    fn read(body: &'a AcceptInviteBody) -> Result<Self, AcceptError> {
        let locale = match body.locale.as_deref() {
            None => None,
            Some(tag) => Some(locales::known(tag).ok_or(AcceptError::Refused(ErrorCode::InvalidInput))?),
        };
        Ok(Self {
            email: email::parse(&body.email).ok_or(AcceptError::Refused(ErrorCode::InvalidEmail))?,
            password: body
                .password
                .as_deref()
                .filter(|password| !password.is_empty())
                .ok_or(AcceptError::Refused(ErrorCode::PasswordRequired))?,
            locale,
        })
    }
}

async fn find(pool: &SqlitePool, key: &str) -> Result<Option<LiveInvite>, sqlx::Error> {
    let mut connection = pool.acquire().await?;
    live(&mut connection, key).await
}

/// Checks the password of a registered login, or hashes the first one of a pending login.
async fn prove(
    means: Means<'_>,
    invite: &LiveInvite,
    answer: &Answer<'_>,
) -> Result<Option<String>, AcceptError> {
    let right_email = email::same(answer.email, &invite.email);
    let password = answer.password.to_owned();
    if let Some(stored) = invite.password_hash.clone() {
        // Compared with nobody's when the email is wrong: neither answer nor time tell which of the two it was.
        let stored = right_email.then_some(stored);
        return if means.passwords.verify(password, stored).await? {
            Ok(None)
        } else {
            Err(AcceptError::WrongCredentials)
        };
    }
    if !right_email {
        return Err(AcceptError::WrongCredentials);
    }
    let context =
        Context { email: Some(&invite.email), name: Some(&invite.name), org_name: Some(&invite.org_name) };
    accept_new(&password, means.password_min, context).map_err(AcceptError::Password)?;
    Ok(Some(means.passwords.hash(password).await?))
}

async fn commit(
    pool: &SqlitePool,
    key: &str,
    invite: &LiveInvite,
    new_hash: Option<&str>,
    locale: Option<&str>,
) -> Result<Option<Secret>, AcceptError> {
    let mut tx = db::begin(pool).await?;
    spend(&mut tx, key, invite).await?;
    if let Some(new_hash) = new_hash
        && !logins::register(&mut tx, &invite.login_id, new_hash, locale).await?
    {
        // Registered through another invite since it was read: that password counts, not this one.
        return Err(AcceptError::WrongCredentials);
    }
    let session = match two_factor::method(&invite.auth_method) {
        AuthMethod::Basic | AuthMethod::Unknown => Some(sessions::create(&mut tx, &invite.login_id).await?),
        AuthMethod::Email | AuthMethod::Otp => None,
    };
    tx.commit().await?;
    Ok(session)
}

/// Ends the invite and makes its member active, unless somebody was quicker.
async fn spend(tx: &mut sqlx::SqliteConnection, key: &str, invite: &LiveInvite) -> Result<(), AcceptError> {
    let sql = "DELETE FROM invites WHERE expires_at > ?2
               AND member_id = (SELECT member_id FROM invite_keys WHERE key_hash = ?1)";
    let spent = sqlx::query(sql).bind(hash(key)).bind(clock::now()).execute(&mut *tx).await?;
    if spent.rows_affected() == 1 && members::activate(tx, &invite.member_id).await? {
        Ok(())
    } else {
        Err(AcceptError::NoInvite)
    }
}
