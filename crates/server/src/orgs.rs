//! Organizations, and who may run them.

use orchd_types::orgs::{Org, OrgStatus};
use sqlx::{FromRow, SqliteConnection};

use crate::clock;

/// What a login may do with an organization it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rights {
    /// Owner or `SuperAdmin` in this organization.
    pub admin_here: bool,
    /// Owner or `SuperAdmin` in a parent of it, however far up.
    pub admin_above: bool,
}

impl Rights {
    /// Whether the login may read the organization and invite to it.
    #[must_use]
    pub const fn admin(self) -> bool {
        self.admin_here || self.admin_above
    }
}

#[derive(FromRow)]
struct Row {
    id: String,
    parent_id: Option<String>,
    name: String,
    locale: String,
    subscriptions_count: i64,
    websites_count: i64,
    created_at: i64,
    owner: Option<String>,
    owner_email: Option<String>,
}

/// Whether an organization of that id is in use.
///
/// # Errors
/// What the database reports.
pub async fn exists(db: &mut SqliteConnection, org_id: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM orgs WHERE id = ? AND status = 'active')")
        .bind(org_id)
        .fetch_one(db)
        .await
}

/// What `login_id` may do with the organization. Only active memberships of organizations in use count.
///
/// # Errors
/// What the database reports.
pub async fn rights(db: &mut SqliteConnection, org_id: &str, login_id: &str) -> sqlx::Result<Rights> {
    let (admin_here, admin_above) = sqlx::query_as(
        "WITH RECURSIVE up (id, depth) AS (
             SELECT id, 0 FROM orgs WHERE id = ?
             UNION ALL
             SELECT o.parent_id, up.depth + 1 FROM orgs o JOIN up ON o.id = up.id WHERE o.parent_id IS NOT NULL
         )
         SELECT COALESCE(MAX(up.depth = 0), FALSE), COALESCE(MAX(up.depth > 0), FALSE)
         FROM up
         JOIN orgs o ON o.id = up.id AND o.status = 'active'
         JOIN members m ON m.org_id = up.id AND m.is_active
         JOIN member_roles r ON r.member_id = m.id AND r.role IN ('Owner', 'SuperAdmin')
         WHERE m.login_id = ?",
    )
    .bind(org_id)
    .bind(login_id)
    .fetch_one(db)
    .await?;
    Ok(Rights { admin_here, admin_above })
}

/// The organization as one with `rights` may see it: who runs only this one is not told what is above it.
///
/// # Errors
/// What the database reports.
pub async fn get(db: &mut SqliteConnection, org_id: &str, rights: Rights) -> sqlx::Result<Option<Org>> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT o.id, o.parent_id, o.name, o.locale, o.subscriptions_count, o.created_at,
                (SELECT COUNT(*) FROM websites w WHERE w.org_id = o.id AND w.status <> 'deleted') AS websites_count,
                l.name AS owner, l.email AS owner_email
         FROM orgs o
         LEFT JOIN (members m JOIN member_roles r ON r.member_id = m.id AND r.role = 'Owner') ON m.org_id = o.id
         LEFT JOIN logins l ON l.id = m.login_id
         WHERE o.id = ? AND o.status = 'active'
         LIMIT 1",
    )
    .bind(org_id)
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Org {
        id: row.id,
        parent_id: row.parent_id.filter(|_| rights.admin_above),
        name: row.name,
        status: OrgStatus::Active,
        owner: row.owner,
        owner_email: row.owner_email,
        subscriptions_count: row.subscriptions_count.try_into().unwrap_or(0),
        websites_count: row.websites_count.try_into().unwrap_or(0),
        created_at: clock::rfc3339(row.created_at),
        locale: row.locale,
    }))
}

/// Login that owns the organization, active or pending (D8).
///
/// # Errors
/// What the database reports.
pub async fn owner(db: &mut SqliteConnection, org_id: &str) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar(
        "SELECT m.login_id FROM members m JOIN member_roles r ON r.member_id = m.id AND r.role = 'Owner'
         WHERE m.org_id = ?",
    )
    .bind(org_id)
    .fetch_optional(db)
    .await
}
