//! `deleteMember`: who may remove whom (behaviour.md, Roles, D6, D8).

use orchd_types::error::ErrorCode;
use orchd_types::role::Role;
use sqlx::{FromRow, SqlitePool};

use super::parse_roles;
use crate::{db, logins, orgs};

/// Why nobody was removed.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// 404: no such organization, or no such member of it.
    #[error("no such member")]
    NotFound,
    /// 403, with the reason.
    #[error("{0}")]
    NoRight(&'static str),
    /// 400, with the reason.
    #[error("{0:?}: {1}")]
    Refused(ErrorCode, &'static str),
    /// 500 or 503.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Removes a member. With a pending one its invite ends, and its login with it where nobody else knows that one.
///
/// Owner and `SuperAdmin` here or above may. An active owner stays whoever asks; a pending one is removed by those who
/// could have invited it. Nobody removes their own active membership: a slip would lock them out.
///
/// # Errors
/// [`RemoveError`].
pub async fn remove(
    pool: &SqlitePool,
    actor_id: &str,
    org_id: &str,
    member_id: &str,
) -> Result<(), RemoveError> {
    #[derive(FromRow)]
    struct Row {
        login_id: String,
        is_active: bool,
        roles: String,
    }
    let mut tx = db::begin(pool).await?;
    if !orgs::exists(&mut tx, org_id).await? {
        return Err(RemoveError::NotFound);
    }
    let rights = orgs::rights(&mut tx, org_id, actor_id).await?;
    if !rights.admin() {
        return Err(RemoveError::NoRight("only an owner or super admin may remove members"));
    }
    let member: Option<Row> = sqlx::query_as(
        "SELECT m.login_id, m.is_active,
                (SELECT COALESCE(GROUP_CONCAT(role), '') FROM member_roles r WHERE r.member_id = m.id) AS roles
         FROM members m WHERE m.id = ? AND m.org_id = ?",
    )
    .bind(member_id)
    .bind(org_id)
    .fetch_optional(&mut *tx)
    .await?;
    let member = member.ok_or(RemoveError::NotFound)?;
    if parse_roles(&member.roles).contains(&Role::Owner) && (member.is_active || !rights.admin_above()) {
        return Err(RemoveError::NoRight("the owner can't be removed"));
    }
    if member.is_active && member.login_id == actor_id {
        return Err(RemoveError::Refused(ErrorCode::InvalidInput, "nobody can remove themselves"));
    }
    sqlx::query("DELETE FROM members WHERE id = ?").bind(member_id).execute(&mut *tx).await?;
    logins::remove_forgotten(&mut tx, &member.login_id).await?;
    tx.commit().await?;
    Ok(())
}
