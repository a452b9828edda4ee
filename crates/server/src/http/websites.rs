//! `getWebsites`.

use axum::Json;
use axum::extract::State;
use orchd_types::websites::WebsitesPage;

use super::error::ApiError;
use super::orgs::OrgId;
use super::query::Query;
use super::session::Session;
use crate::orgs::{self, Reach};
use crate::panel::Panel;
use crate::websites::{self, Wanted};

/// The organization's websites, as far as the session's login may see them ([`orgs::Rights::websites`]).
pub async fn list(
    State(panel): State<Panel>,
    session: Session,
    OrgId(org_id): OrgId,
    query: Query,
) -> Result<Json<WebsitesPage>, ApiError> {
    let mut connection = panel.pool.acquire().await?;
    if !orgs::exists(&mut connection, &org_id).await? {
        return Err(ApiError::not_found());
    }
    let given_to = match orgs::rights(&mut connection, &org_id, &session.login_id).await?.websites() {
        Reach::All => None,
        Reach::Given => Some(session.login_id),
        Reach::Nothing => return Err(ApiError::no_right()),
    };
    drop(connection);
    let wanted = Wanted { offset: query.offset()?, limit: query.limit()?, search: query.search(), given_to };
    Ok(Json(websites::list(&panel.pool, &org_id, &wanted).await?))
}
