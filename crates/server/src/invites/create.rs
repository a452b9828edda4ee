//! Creating: what may be asked for, by whom, and what appears (behaviour.md, Create, D2, D4, D8).

use std::time::Duration;

use orchd_types::email;
use orchd_types::error::ErrorCode;
use orchd_types::invites::NewInvite;
use orchd_types::role::Role;
use orchd_types::text::is_deceptive;
use sqlx::{SqliteConnection, SqlitePool};

use crate::mail::message::is_mailable;
use crate::mail::outbox::Outbox;
use crate::members::Grants;
use crate::orgs::Rights;
use crate::secret::Secret;
use crate::{clock, db, logins, members, orgs, realms, websites};

/// Longest name of a person, in code points.
pub const NAME_MAX: usize = 200;
const NOTIFICATIONS_MAX: usize = 100;
const SITES_MAX: usize = 1000;

/// Who asks, about which organization.
#[derive(Debug, Clone, Copy)]
pub struct Actor<'a> {
    /// The session's login.
    pub login_id: &'a str,
    /// The organization invited to.
    pub org_id: &'a str,
}

/// What creating needs of the server.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// The database, to be written.
    pub writer: &'a SqlitePool,
    /// Where its mail goes.
    pub outbox: &'a Outbox,
    /// How long it can be accepted.
    pub life: Duration,
}

/// An invite as it stands in the database now, and the one chance to learn its key.
pub struct Created {
    /// The key.
    pub key: Secret,
    /// Host of the realm's control panel; `None` for the master's, which is configured.
    pub domain: Option<String>,
    /// The address the invite is for, as the login has it.
    pub email: String,
    /// Whether its mail goes out.
    pub is_mailed: bool,
    /// The first second at which it can't be accepted any more.
    pub expires_at: i64,
}

/// Why there is no invite: nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// 404.
    #[error("no such organization")]
    NoOrg,
    /// 403.
    #[error("not Owner or SuperAdmin here or above")]
    NoRight,
    /// 400.
    #[error("{0:?}: {1}")]
    Refused(ErrorCode, &'static str),
    /// 500 or 503.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Creates the invite, or creates it anew with another key. Its mail, unless it is to have none, is written with it and
/// sent afterwards.
///
/// # Errors
/// [`CreateError`].
pub async fn create(means: Means<'_>, actor: Actor<'_>, new: &NewInvite) -> Result<Created, CreateError> {
    let mut tx = db::begin(means.writer).await?;
    if !orgs::exists(&mut tx, actor.org_id).await? {
        return Err(CreateError::NoOrg);
    }
    let rights = orgs::rights(&mut tx, actor.org_id, actor.login_id).await?;
    if !rights.admin() {
        return Err(CreateError::NoRight);
    }
    let wanted = Wanted::read(new)?;
    for site in &wanted.site_accesses {
        if !websites::belongs(&mut tx, site, actor.org_id).await? {
            return Err(refused(ErrorCode::UnknownWebsite, "siteAccesses"));
        }
    }
    let created = store(&mut tx, means, actor, &rights, &wanted).await?;
    tx.commit().await?;
    if created.is_mailed {
        means.outbox.wake();
    }
    Ok(created)
}

const fn refused(code: ErrorCode, detail: &'static str) -> CreateError {
    CreateError::Refused(code, detail)
}

struct Wanted<'a> {
    email: &'a str,
    name: &'a str,
    roles: Vec<Role>,
    site_accesses: Vec<String>,
    notifications: Vec<String>,
    is_mailed: bool,
}

impl<'a> Wanted<'a> {
    fn read(new: &'a NewInvite) -> Result<Self, CreateError> {
        let input = |detail| refused(ErrorCode::InvalidInput, detail);
        let email = email::parse(&new.email)
            .filter(|email| is_mailable(email))
            .ok_or(refused(ErrorCode::InvalidEmail, "email"))?;
        let name = new.name.trim();
        if name.is_empty() || name.chars().count() > NAME_MAX || name.chars().any(is_deceptive) {
            return Err(input("name"));
        }
        let mut roles = Vec::new();
        for role in &new.roles {
            if *role == Role::Unknown {
                return Err(input("roles"));
            }
            if !roles.contains(role) {
                roles.push(*role);
            }
        }
        if roles.is_empty() {
            return Err(input("roles"));
        }
        let site_accesses = new.site_accesses.clone().unwrap_or_default();
        let collaborates = roles.contains(&Role::SiteAccess);
        if collaborates && site_accesses.is_empty() {
            return Err(refused(ErrorCode::WebsiteRequired, "siteAccesses"));
        }
        if !collaborates && !site_accesses.is_empty() || site_accesses.len() > SITES_MAX {
            return Err(input("siteAccesses"));
        }
        let notifications = new.notifications.clone().unwrap_or_default();
        if notifications.len() > NOTIFICATIONS_MAX
            || notifications
                .iter()
                .any(|n| n.is_empty() || n.chars().count() > NAME_MAX || n.chars().any(is_deceptive))
        {
            return Err(input("notifications"));
        }
        let is_mailed = new.send_email.unwrap_or(true);
        Ok(Self { email, name, roles, site_accesses, notifications, is_mailed })
    }
}

async fn store(
    tx: &mut SqliteConnection,
    means: Means<'_>,
    actor: Actor<'_>,
    rights: &Rights,
    wanted: &Wanted<'_>,
) -> Result<Created, CreateError> {
    let realm = realms::of_org(tx, actor.org_id).await?.ok_or(CreateError::NoOrg)?;
    let (login_id, email) = match logins::by_email(tx, &realm.id, wanted.email).await? {
        Some(login) => (login.id, login.email),
        None => (
            logins::insert_pending(tx, &realm.id, wanted.email, wanted.name, &realm.locale).await?,
            wanted.email.to_owned(),
        ),
    };
    let member = members::find(tx, actor.org_id, &login_id).await?;
    if member.as_ref().is_some_and(|member| member.is_active) {
        return Err(refused(ErrorCode::AlreadyMember, "email"));
    }
    check_owner(tx, actor.org_id, rights, &wanted.roles, &login_id).await?;
    let member_id = match member {
        Some(member) => {
            logins::rename_pending(tx, &login_id, actor.org_id, wanted.name).await?;
            member.id
        }
        None => members::insert_pending(tx, actor.org_id, &login_id).await?,
    };
    let grants = Grants {
        roles: &wanted.roles,
        site_accesses: &wanted.site_accesses,
        notifications: &wanted.notifications,
    };
    members::grant(tx, &member_id, grants).await?;
    let (key, expires_at) = insert(tx, &member_id, Some(actor.login_id), means.life).await?;
    if wanted.is_mailed {
        means.outbox.put(tx, &member_id, &key).await?;
    }
    let (domain, is_mailed) = (realm.control_panel_domain, wanted.is_mailed);
    Ok(Created { key, domain, email, is_mailed, expires_at })
}

/// D8. Asking again for the very person who is the pending owner is resending, which takes the same right; the same
/// holds for giving that person another role instead.
async fn check_owner(
    tx: &mut SqliteConnection,
    org_id: &str,
    rights: &Rights,
    roles: &[Role],
    login_id: &str,
) -> Result<(), CreateError> {
    let owner = orgs::owner(tx, org_id).await?;
    let is_owner = owner.as_deref() == Some(login_id);
    let wants_owner = roles.contains(&Role::Owner);
    let taken = owner.is_some() && !is_owner;
    if (wants_owner || is_owner) && !rights.admin_above() || wants_owner && taken {
        return Err(refused(ErrorCode::InvalidInput, "roles"));
    }
    Ok(())
}

/// Gives the pending member an invite with a new key; an older one is gone (I5). Gives the key, and the first second
/// at which it is too late for it.
///
/// # Errors
/// What the database reports; [`sqlx::Error::Io`] when the system has no randomness.
pub async fn insert(
    tx: &mut SqliteConnection,
    member_id: &str,
    invited_by: Option<&str>,
    life: Duration,
) -> sqlx::Result<(Secret, i64)> {
    let key = Secret::random().map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))?;
    let now = clock::now();
    let expires_at = now.saturating_add_unsigned(life.as_secs());
    sqlx::query(
        "INSERT OR REPLACE INTO invites (member_id, key_hash, invited_by, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?)",
    )
    .bind(member_id)
    .bind(key.hash())
    .bind(invited_by)
    .bind(now)
    .bind(expires_at)
    .execute(tx)
    .await?;
    Ok((key, expires_at))
}
