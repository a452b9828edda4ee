//! Websites of organizations, as far as giving access to them goes.

use sqlx::SqliteConnection;

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
