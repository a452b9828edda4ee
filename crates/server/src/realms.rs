//! Realms: the master organization or a reseller, with the logins of all customers it has.

use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use crate::clock;

/// The organization at the head of a realm.
#[derive(Debug, Clone, FromRow)]
pub struct Realm {
    /// Id of that organization.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Host of its control panel; `None` for the master, whose host is configured.
    pub control_panel_domain: Option<String>,
    /// A tag of orchd's list.
    pub locale: String,
}

const COLUMNS: &str = "SELECT o.id, o.name, o.control_panel_domain, o.locale FROM orgs o";

/// The master organization's realm; `None` in an empty database.
///
/// # Errors
/// What the database reports.
pub async fn master(db: &mut SqliteConnection) -> sqlx::Result<Option<Realm>> {
    sqlx::query_as(&format!("{COLUMNS} WHERE o.kind = 'master'")).fetch_optional(db).await
}

/// The realm with that id, if it is a realm's and in use.
///
/// # Errors
/// What the database reports.
pub async fn by_id(db: &mut SqliteConnection, id: &str) -> sqlx::Result<Option<Realm>> {
    sqlx::query_as(&format!("{COLUMNS} WHERE o.id = ? AND o.kind <> 'customer' AND o.status = 'active'"))
        .bind(id)
        .fetch_optional(db)
        .await
}

/// The realm whose control panel has that host (no port); the master's for a host nobody has.
///
/// # Errors
/// What the database reports.
pub async fn by_host(db: &mut SqliteConnection, host: &str) -> sqlx::Result<Option<Realm>> {
    let reseller = sqlx::query_as(&format!(
        "{COLUMNS} WHERE o.control_panel_domain = ? AND o.kind = 'reseller' AND o.status = 'active'"
    ))
    .bind(host.to_ascii_lowercase())
    .fetch_optional(&mut *db)
    .await?;
    match reseller {
        Some(realm) => Ok(Some(realm)),
        None => master(db).await,
    }
}

/// The realm that an organization belongs to: the nearest master or reseller upwards, itself included.
///
/// # Errors
/// What the database reports.
pub async fn of_org(db: &mut SqliteConnection, org_id: &str) -> sqlx::Result<Option<Realm>> {
    sqlx::query_as(&format!(
        "WITH RECURSIVE up (id, depth) AS (
             SELECT id, 0 FROM orgs WHERE id = ?
             UNION ALL
             SELECT o.parent_id, up.depth + 1 FROM orgs o JOIN up ON o.id = up.id WHERE o.parent_id IS NOT NULL
         )
         {COLUMNS} JOIN up ON up.id = o.id WHERE o.kind <> 'customer' ORDER BY up.depth LIMIT 1"
    ))
    .bind(org_id)
    .fetch_optional(db)
    .await
}

/// Makes sure that there is a master organization: an empty panel gets one that is called "Control panel".
///
/// # Errors
/// What the database reports.
pub async fn ensure_master(db: &mut SqliteConnection) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO orgs (id, kind, name, created_at) SELECT ?, 'master', 'Control panel', ?
         WHERE NOT EXISTS (SELECT 1 FROM orgs WHERE kind = 'master')",
    )
    .bind(Uuid::new_v4().to_string())
    .bind(clock::now())
    .execute(db)
    .await?;
    Ok(())
}
