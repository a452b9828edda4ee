//! Invites: [`create`] and [`accept`] hold the rules of `contract/behaviour.md`, this module what both stand on.

pub mod accept;
pub mod create;

use orchd_types::invites::InviteValidation;
use sqlx::{FromRow, SqliteConnection};

use crate::clock;
use crate::members::parse_roles;
use crate::secret::hash;

/// An invite that can be accepted now, with what it is about.
#[derive(Clone, FromRow)]
pub struct LiveInvite {
    /// The pending member it makes active.
    pub member_id: String,
    /// The login it is bound to (I6).
    pub login_id: String,
    /// That login's address.
    pub email: String,
    /// That login's name.
    pub name: String,
    /// PHC string; `None` while that login is pending.
    pub password_hash: Option<String>,
    /// `basic`, or the second step that login has.
    pub auth_method: String,
    /// Where to.
    pub org_id: String,
    /// Its name.
    pub org_name: String,
    /// Wire names, separated by commas.
    pub roles: String,
    /// The first second at which it is too late.
    pub expires_at: i64,
}

/// The invite of that key. `None` alike for unknown, expired, replaced, revoked and spent ones (R1).
///
/// # Errors
/// What the database reports.
pub async fn live(db: &mut SqliteConnection, key: &str) -> sqlx::Result<Option<LiveInvite>> {
    sqlx::query_as(
        "SELECT m.id AS member_id, l.id AS login_id, l.email, l.name, l.password_hash, l.auth_method,
                o.id AS org_id, o.name AS org_name, i.expires_at,
                (SELECT COALESCE(GROUP_CONCAT(role), '') FROM member_roles r WHERE r.member_id = m.id) AS roles
         FROM invite_keys k
         JOIN invites i ON i.member_id = k.member_id
         JOIN members m ON m.id = i.member_id AND NOT m.is_active
         JOIN logins l ON l.id = m.login_id
         JOIN orgs o ON o.id = m.org_id AND o.status = 'active'
         WHERE k.key_hash = ? AND i.expires_at > ?",
    )
    .bind(hash(key))
    .bind(clock::now())
    .fetch_optional(db)
    .await
}

/// What anyone who has the key may know (D1), and when an invite that is valid ends.
///
/// # Errors
/// What the database reports.
pub async fn validate(db: &mut SqliteConnection, key: &str) -> sqlx::Result<(InviteValidation, Option<i64>)> {
    let Some(invite) = live(db, key).await? else {
        return Ok((InviteValidation::default(), None));
    };
    let validation = InviteValidation {
        is_valid: true,
        login_id: invite.password_hash.is_some().then_some(invite.login_id),
        org_id: Some(invite.org_id),
        org_name: Some(invite.org_name),
        role: parse_roles(&invite.roles).first().copied(),
    };
    Ok((validation, Some(invite.expires_at)))
}
