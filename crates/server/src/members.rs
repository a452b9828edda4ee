//! Members: logins in organizations, with roles. Pending until the invite is accepted.

pub mod list;
pub mod remove;

use orchd_types::logins::{LoginMembership, LoginMemberships};
use orchd_types::role::Role;
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use crate::clock;

/// A member's id and whether it is active.
#[derive(Debug, Clone, FromRow)]
pub struct Membership {
    /// A UUID.
    pub id: String,
    /// Whether the invite was accepted.
    pub is_active: bool,
}

/// What a member is given: all three lists replace what was there.
#[derive(Debug, Clone, Copy)]
pub struct Grants<'a> {
    /// At least one, none of them [`Role::Unknown`].
    pub roles: &'a [Role],
    /// Ids of websites of the organization.
    pub site_accesses: &'a [String],
    /// Opaque names.
    pub notifications: &'a [String],
}

/// The login's place in the organization.
///
/// # Errors
/// What the database reports.
pub async fn find(
    db: &mut SqliteConnection,
    org_id: &str,
    login_id: &str,
) -> sqlx::Result<Option<Membership>> {
    sqlx::query_as("SELECT id, is_active FROM members WHERE org_id = ? AND login_id = ?")
        .bind(org_id)
        .bind(login_id)
        .fetch_optional(db)
        .await
}

/// Adds a pending member without any role and gives its id.
///
/// # Errors
/// What the database reports, among it that the login is a member already.
pub async fn insert_pending(db: &mut SqliteConnection, org_id: &str, login_id: &str) -> sqlx::Result<String> {
    let id = Uuid::new_v4().to_string();
    sqlx::query("INSERT INTO members (id, org_id, login_id, joined_at) VALUES (?, ?, ?, ?)")
        .bind(&id)
        .bind(org_id)
        .bind(login_id)
        .bind(clock::now())
        .execute(db)
        .await?;
    Ok(id)
}

/// Sets what the member is given.
///
/// # Errors
/// What the database reports.
pub async fn grant(db: &mut SqliteConnection, member_id: &str, grants: Grants<'_>) -> sqlx::Result<()> {
    let roles: Vec<&str> = grants.roles.iter().map(|role| role.as_str()).collect();
    replace(db, "member_roles", "role", member_id, &roles).await?;
    replace(db, "member_site_accesses", "website_id", member_id, grants.site_accesses).await?;
    replace(db, "member_notifications", "name", member_id, grants.notifications).await
}

/// `table` and `column` are this module's own words, never a caller's.
async fn replace<T: AsRef<str>>(
    db: &mut SqliteConnection,
    table: &'static str,
    column: &'static str,
    member_id: &str,
    values: &[T],
) -> sqlx::Result<()> {
    sqlx::query(&format!("DELETE FROM {table} WHERE member_id = ?"))
        .bind(member_id)
        .execute(&mut *db)
        .await?;
    for value in values {
        sqlx::query(&format!("INSERT OR IGNORE INTO {table} (member_id, {column}) VALUES (?, ?)"))
            .bind(member_id)
            .bind(value.as_ref())
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Makes a pending member active. False when it isn't pending: nothing changed then.
///
/// # Errors
/// What the database reports.
pub async fn activate(db: &mut SqliteConnection, member_id: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE members SET is_active = 1, joined_at = ? WHERE id = ? AND is_active = 0")
        .bind(clock::now())
        .bind(member_id)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// The organizations in use that the login is an active member of, by name.
///
/// # Errors
/// What the database reports.
pub async fn of_login(db: &mut SqliteConnection, login_id: &str) -> sqlx::Result<LoginMemberships> {
    #[derive(FromRow)]
    struct Row {
        member_id: String,
        org_id: String,
        org_name: String,
        is_master_org: bool,
        roles: String,
        site_access_count: i64,
    }
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT m.id AS member_id, o.id AS org_id, o.name AS org_name, o.kind = 'master' AS is_master_org,
                (SELECT COALESCE(GROUP_CONCAT(role), '') FROM member_roles r WHERE r.member_id = m.id) AS roles,
                (SELECT COUNT(*) FROM member_site_accesses s WHERE s.member_id = m.id) AS site_access_count
         FROM members m JOIN orgs o ON o.id = m.org_id AND o.status = 'active'
         WHERE m.login_id = ? AND m.is_active
         ORDER BY o.kind <> 'master', o.name, o.id",
    )
    .bind(login_id)
    .fetch_all(db)
    .await?;
    let memberships = rows
        .into_iter()
        .map(|row| LoginMembership {
            member_id: row.member_id,
            org_id: row.org_id,
            org_name: row.org_name,
            is_master_org: row.is_master_org,
            roles: parse_roles(&row.roles),
            site_access_count: u32::try_from(row.site_access_count).map_or(0.0, f64::from),
        })
        .collect();
    Ok(LoginMemberships { memberships })
}

/// Roles of a comma-separated list, the most powerful first.
#[must_use]
pub fn parse_roles(list: &str) -> Vec<Role> {
    const BY_POWER: [Role; 6] =
        [Role::Owner, Role::SuperAdmin, Role::Sysadmin, Role::Support, Role::Business, Role::SiteAccess];
    BY_POWER.into_iter().filter(|role| list.split(',').any(|name| name == role.as_str())).collect()
}
