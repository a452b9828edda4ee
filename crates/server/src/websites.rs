//! Websites of organizations, as far as giving access to them goes.

use orchd_types::websites::{DomainKind, Website, WebsiteDomain, WebsiteKind, WebsiteStatus, WebsitesPage};
use sqlx::{FromRow, SqliteConnection, SqlitePool};

use crate::{clock, search};

/// Whether the organization has a website of that id that isn't deleted.
///
/// # Errors
/// What the database reports.
pub async fn belongs(db: &mut SqliteConnection, website_id: &str, org_id: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM websites WHERE id = ? AND org_id = ? AND status <> 'deleted')",
    )
    .bind(website_id)
    .bind(org_id)
    .fetch_one(db)
    .await
}

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// How many to leave out.
    pub offset: i64,
    /// How many at most.
    pub limit: i64,
    /// Part of a domain, in any case; empty for all.
    pub search: String,
    /// Only those that this login was given in the organization.
    pub given_to: Option<String>,
}

#[derive(FromRow)]
struct Row {
    id: String,
    org_id: String,
    domain: String,
    status: String,
    kind: String,
    color_code: String,
    size: i64,
    created_at: i64,
}

/// `status <> 'deleted'` in just these words, or the index of that condition is not taken.
const WHERE: &str = "FROM websites w WHERE w.org_id = ?1 AND w.status <> 'deleted'
    AND (?2 IS NULL OR w.domain GLOB ?2)
    AND (?3 IS NULL OR EXISTS (
        SELECT 1 FROM members m JOIN member_site_accesses s ON s.member_id = m.id
        WHERE m.org_id = ?1 AND m.login_id = ?3 AND m.is_active AND s.website_id = w.id))";

/// The organization's websites that aren't deleted, by domain: the page, and how many there are in all.
///
/// # Errors
/// What the database reports.
pub async fn list(pool: &SqlitePool, org_id: &str, wanted: &Wanted) -> sqlx::Result<WebsitesPage> {
    let pattern = search::pattern(&wanted.search);
    let mut tx = pool.begin().await?;
    let total: i64 = sqlx::query_scalar(&format!("SELECT COUNT(*) {WHERE}"))
        .bind(org_id)
        .bind(&pattern)
        .bind(&wanted.given_to)
        .fetch_one(&mut *tx)
        .await?;
    let rows: Vec<Row> = sqlx::query_as(&page_sql())
        .bind(org_id)
        .bind(&pattern)
        .bind(&wanted.given_to)
        .bind(wanted.limit)
        .bind(wanted.offset)
        .fetch_all(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(WebsitesPage { items: rows.into_iter().map(website).collect(), total: total.try_into().unwrap_or(0) })
}

fn page_sql() -> String {
    format!(
        "SELECT w.id, w.org_id, w.domain, w.status, w.kind, w.color_code, w.size, w.created_at
         {WHERE} ORDER BY w.domain COLLATE NOCASE, w.id LIMIT ?4 OFFSET ?5"
    )
}

/// This server hosts nothing: of what hosting would know there is one domain, which has the website's own id.
fn website(row: Row) -> Website {
    Website {
        domain: WebsiteDomain {
            id: row.id.clone(),
            domain: row.domain,
            document_root: "public_html".to_owned(),
            kind: DomainKind::Primary,
            ..WebsiteDomain::default()
        },
        id: row.id,
        aliases: Vec::new(),
        subdomains: Vec::new(),
        status: match row.status.as_str() {
            "disabled" => WebsiteStatus::Disabled,
            "deleted" => WebsiteStatus::Deleted,
            _ => WebsiteStatus::Active,
        },
        color_code: row.color_code,
        size: row.size.try_into().unwrap_or(0),
        org_id: row.org_id,
        kind: match row.kind.as_str() {
            "controlPanel" => WebsiteKind::ControlPanel,
            "phpMyAdmin" => WebsiteKind::PhpMyAdmin,
            "roundcube" => WebsiteKind::Roundcube,
            "staging" => WebsiteKind::Staging,
            "serverHostname" => WebsiteKind::ServerHostname,
            _ => WebsiteKind::Normal,
        },
        created_at: clock::rfc3339(row.created_at),
    }
}

#[cfg(test)]
mod tests {
    use super::page_sql;
    use crate::db;

    #[tokio::test]
    async fn a_page_comes_sorted_out_of_the_index() {
        let folder = tempfile::tempdir().unwrap();
        let pool = db::open(folder.path()).await.unwrap();
        let steps: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(&format!("EXPLAIN QUERY PLAN {}", page_sql())).fetch_all(&pool).await.unwrap();
        let steps: Vec<&str> = steps.iter().map(|(_, _, _, step)| step.as_str()).collect();
        assert!(steps.iter().any(|step| step.contains("USING INDEX websites_by_domain")), "{steps:?}");
        assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{steps:?}");
        assert!(!steps.iter().any(|step| step.starts_with("SCAN")), "{steps:?}");
    }
}
