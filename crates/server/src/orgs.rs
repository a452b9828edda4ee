//! Organizations, and who may run them.

use orchd_types::orgs::{Org, OrgStatus};
use orchd_types::role::Role;
use sqlx::{FromRow, SqliteConnection};

use crate::clock;
use crate::members::parse_roles;

/// What a login holds that counts for an organization it asks for. Only active memberships of organizations in use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rights {
    /// Roles in this organization.
    pub here: Vec<Role>,
    /// Roles in a parent of it, however far up.
    pub above: Vec<Role>,
}

/// Which of an organization's websites somebody may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All of them.
    All,
    /// Those it was given.
    Given,
    /// None.
    Nothing,
}

impl Rights {
    /// Owner or `SuperAdmin` in a parent of the organization.
    #[must_use]
    pub fn admin_above(&self) -> bool {
        self.above.iter().any(|role| role.may_invite())
    }

    /// Whether the login may read the organization, invite to it and remove its members.
    #[must_use]
    pub fn admin(&self) -> bool {
        self.here.iter().any(|role| role.may_invite()) || self.admin_above()
    }

    /// Which websites the login may see. As the roles are described: `Sysadmin` looks after websites, `Support` after
    /// those of customers, that is of organizations below its own, and `SiteAccess` knows only what it was given.
    #[must_use]
    pub fn websites(&self) -> Reach {
        let sysadmin = self.here.contains(&Role::Sysadmin) || self.above.contains(&Role::Sysadmin);
        if self.admin() || sysadmin || self.above.contains(&Role::Support) {
            Reach::All
        } else if self.here.contains(&Role::SiteAccess) {
            Reach::Given
        } else {
            Reach::Nothing
        }
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

/// What `login_id` holds in the organization and above it.
///
/// # Errors
/// What the database reports.
pub async fn rights(db: &mut SqliteConnection, org_id: &str, login_id: &str) -> sqlx::Result<Rights> {
    let (here, above): (String, String) = sqlx::query_as(
        "WITH RECURSIVE up (id, depth) AS (
             SELECT id, 0 FROM orgs WHERE id = ?
             UNION ALL
             SELECT o.parent_id, up.depth + 1 FROM orgs o JOIN up ON o.id = up.id WHERE o.parent_id IS NOT NULL
         )
         SELECT COALESCE(GROUP_CONCAT(r.role) FILTER (WHERE up.depth = 0), ''),
                COALESCE(GROUP_CONCAT(r.role) FILTER (WHERE up.depth > 0), '')
         FROM up
         JOIN orgs o ON o.id = up.id AND o.status = 'active'
         JOIN members m ON m.org_id = up.id AND m.is_active
         JOIN member_roles r ON r.member_id = m.id
         WHERE m.login_id = ?",
    )
    .bind(org_id)
    .bind(login_id)
    .fetch_one(db)
    .await?;
    Ok(Rights { here: parse_roles(&here), above: parse_roles(&above) })
}

/// The organization as one with `rights` may see it: who runs only this one is not told what is above it.
///
/// # Errors
/// What the database reports.
pub async fn get(db: &mut SqliteConnection, org_id: &str, rights: &Rights) -> sqlx::Result<Option<Org>> {
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
        parent_id: row.parent_id.filter(|_| rights.admin_above()),
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

#[cfg(test)]
mod tests {
    use super::{Reach, Rights};
    use orchd_types::role::Role;

    #[test]
    fn websites_are_seen_as_the_roles_are_described() {
        let reach =
            |here: &[Role], above: &[Role]| Rights { here: here.to_vec(), above: above.to_vec() }.websites();
        for role in Role::ALL {
            let (here, above) = match role {
                Role::Owner | Role::SuperAdmin | Role::Sysadmin => (Reach::All, Reach::All),
                Role::Support => (Reach::Nothing, Reach::All),
                Role::SiteAccess => (Reach::Given, Reach::Nothing),
                Role::Business | Role::Unknown => (Reach::Nothing, Reach::Nothing),
            };
            assert_eq!(reach(&[role], &[]), here, "{role:?} here");
            assert_eq!(reach(&[], &[role]), above, "{role:?} above");
        }
        assert_eq!(reach(&[Role::SiteAccess], &[Role::Support]), Reach::All, "the wider one counts");
    }
}
