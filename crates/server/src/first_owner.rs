//! The first person of an empty panel: nobody can be signed in yet to invite them, so the command line does.

use std::time::Duration;

use orchd_types::email;
use orchd_types::role::Role;
use orchd_types::text::is_deceptive;
use sqlx::SqlitePool;

use crate::invites::create;
use crate::mail::message::is_mailable;
use crate::members::Grants;
use crate::secret::Secret;
use crate::{db, logins, members, orgs, realms};

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum FirstOwnerError {
    /// D8: an organization has one owner.
    #[error("the master organization has an owner already: sign in and invite from there")]
    Taken,
    /// Not an address that mail can be sent to.
    #[error("--email is not an email address")]
    Email,
    /// Empty, too long or deceptive.
    #[error("--name must be 1 to 200 characters, none of them a control character")]
    Name,
    /// The database refused.
    #[error("the database refused ({0}): check the data folder")]
    Database(#[from] sqlx::Error),
}

/// Invites the owner of the master organization and gives the invite's key. Asked again for the same person who has
/// not accepted yet, the older key stops working.
///
/// # Errors
/// [`FirstOwnerError`].
pub async fn invite(
    pool: &SqlitePool,
    address: &str,
    name: &str,
    life: Duration,
) -> Result<Secret, FirstOwnerError> {
    let address = email::parse(address).filter(|a| is_mailable(a)).ok_or(FirstOwnerError::Email)?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > create::NAME_MAX || name.chars().any(is_deceptive) {
        return Err(FirstOwnerError::Name);
    }
    let mut tx = db::begin(pool).await?;
    realms::ensure_master(&mut tx).await?;
    let realm = realms::master(&mut tx).await?.ok_or(sqlx::Error::RowNotFound)?;
    let login_id = match logins::by_email(&mut tx, &realm.id, address).await? {
        Some(login) => login.id,
        None => logins::insert_pending(&mut tx, &realm.id, address, name, &realm.locale).await?,
    };
    let owner = orgs::owner(&mut tx, &realm.id).await?;
    let member = members::find(&mut tx, &realm.id, &login_id).await?;
    if owner.is_some_and(|owner| owner != login_id) || member.as_ref().is_some_and(|m| m.is_active) {
        return Err(FirstOwnerError::Taken);
    }
    let member_id = match member {
        Some(member) => member.id,
        None => members::insert_pending(&mut tx, &realm.id, &login_id).await?,
    };
    let grants = Grants { roles: &[Role::Owner], site_accesses: &[], notifications: &[] };
    members::grant(&mut tx, &member_id, grants).await?;
    let (key, _) = create::insert(&mut tx, &member_id, None, life).await?;
    tx.commit().await?;
    Ok(key)
}
