//! `getMembers`: a page at a time, found and sorted by the database.

use orchd_types::members::{Member, MembersPage, MembersSortBy};
use orchd_types::role::Role;
use sqlx::{FromRow, SqlitePool};

use super::parse_roles;
use crate::{clock, search};

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// How many to leave out.
    pub offset: i64,
    /// How many at most.
    pub limit: i64,
    /// Part of a name or an address, in any case; empty for all.
    pub search: String,
    /// By what.
    pub sort_by: MembersSortBy,
    /// The last one first.
    pub descending: bool,
    /// Only who has this role. Nobody has [`Role::Unknown`].
    pub role: Option<Role>,
}

#[derive(FromRow)]
struct Row {
    id: String,
    login_id: String,
    is_active: bool,
    email: String,
    name: String,
    roles: String,
    site_accesses: String,
    notifications: String,
    joined_at: i64,
    avatar_path: Option<String>,
    color_code: String,
}

const WHERE: &str = "FROM members m JOIN logins l ON l.id = m.login_id
    WHERE m.org_id = ?1 AND (?2 IS NULL OR l.name GLOB ?2 OR l.email GLOB ?2)
    AND (?3 IS NULL OR EXISTS (SELECT 1 FROM member_roles r WHERE r.member_id = m.id AND r.role = ?3))";

/// The page, and how many there are in all. Both are of the same moment.
///
/// # Errors
/// What the database reports.
pub async fn list(pool: &SqlitePool, org_id: &str, wanted: &Wanted) -> sqlx::Result<MembersPage> {
    let pattern = search::pattern(&wanted.search);
    let role = wanted.role.map(Role::as_str);
    let mut tx = pool.begin().await?;
    let total: i64 = sqlx::query_scalar(&format!("SELECT COUNT(*) {WHERE}"))
        .bind(org_id)
        .bind(&pattern)
        .bind(role)
        .fetch_one(&mut *tx)
        .await?;
    let rows: Vec<Row> = sqlx::query_as(&page_sql(wanted))
        .bind(org_id)
        .bind(&pattern)
        .bind(role)
        .bind(wanted.limit)
        .bind(wanted.offset)
        .fetch_all(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(MembersPage { items: rows.into_iter().map(member).collect(), total: total.try_into().unwrap_or(0) })
}

/// The words are this module's own, never a caller's. The id at the end makes every order a total one.
fn page_sql(wanted: &Wanted) -> String {
    let direction = if wanted.descending { "DESC" } else { "ASC" };
    let order = match wanted.sort_by {
        MembersSortBy::Name => format!("l.name COLLATE NOCASE {direction}, m.id {direction}"),
        MembersSortBy::Email => format!("l.email_canonical {direction}, m.id {direction}"),
        MembersSortBy::JoinedAt => format!("m.joined_at {direction}, m.id {direction}"),
        MembersSortBy::IsActive => format!("m.is_active {direction}, l.name COLLATE NOCASE, m.id"),
    };
    format!(
        "SELECT m.id, m.login_id, m.is_active, l.email, l.name, m.joined_at, l.avatar_path, l.color_code,
                (SELECT COALESCE(GROUP_CONCAT(role), '') FROM member_roles r WHERE r.member_id = m.id) AS roles,
                (SELECT json_group_array(website_id) FROM member_site_accesses s WHERE s.member_id = m.id)
                    AS site_accesses,
                (SELECT json_group_array(name) FROM member_notifications n WHERE n.member_id = m.id)
                    AS notifications
         {WHERE} ORDER BY {order} LIMIT ?4 OFFSET ?5"
    )
}

fn member(row: Row) -> Member {
    // The database has just written them.
    let names = |json: &str| serde_json::from_str(json).unwrap_or_default();
    Member {
        id: row.id,
        login_id: row.login_id,
        is_active: row.is_active,
        email: row.email,
        name: row.name,
        roles: parse_roles(&row.roles),
        site_accesses: names(&row.site_accesses),
        notifications: names(&row.notifications),
        joined_at: clock::date(row.joined_at),
        avatar_path: row.avatar_path,
        color_code: row.color_code,
    }
}

#[cfg(test)]
mod tests {
    use super::{MembersSortBy, Wanted, page_sql};
    use crate::db;

    /// What the database does with a statement, a line for each step.
    async fn plan(sql: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let pool = db::open(folder.path()).await.unwrap();
        let steps: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(&format!("EXPLAIN QUERY PLAN {sql}")).fetch_all(&pool).await.unwrap();
        steps.into_iter().map(|(_, _, _, step)| step).collect()
    }

    #[tokio::test]
    async fn no_order_reads_more_than_the_organizations_own_rows() {
        for sort_by in MembersSortBy::ALL {
            let steps = plan(&page_sql(&Wanted { sort_by, ..Wanted::default() })).await;
            assert!(!steps.iter().any(|step| step.starts_with("SCAN")), "{sort_by:?}: {steps:?}");
            let sorts = steps.iter().any(|step| step.contains("TEMP B-TREE"));
            assert!(!sorts || sort_by != MembersSortBy::JoinedAt, "{steps:?}");
        }
    }
}
