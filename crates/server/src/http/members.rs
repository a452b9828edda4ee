//! `getMembers`, `deleteMember`.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use orchd_types::members::{MembersPage, MembersSortBy};
use orchd_types::role::Role;

use super::error::ApiError;
use super::orgs::{OrgId, uuid_of};
use super::query::Query;
use super::session::Session;
use crate::members::list::{self, Wanted};
use crate::members::remove;
use crate::orgs;
use crate::panel::Panel;

/// Members, pending ones too, for an admin of the organization or of a parent. The contract has no 400 for this
/// operation: an id that is no UUID is nobody's, a role never heard of is held by nobody, and any other parameter that
/// says nothing sensible counts as not given.
pub async fn list(
    State(panel): State<Panel>,
    session: Session,
    org_id: Result<OrgId, ApiError>,
    query: Query,
) -> Result<Json<MembersPage>, ApiError> {
    let OrgId(org_id) = org_id.map_err(|_| ApiError::not_found())?;
    let mut connection = panel.pool.acquire().await?;
    if !orgs::exists(&mut connection, &org_id).await? {
        return Err(ApiError::not_found());
    }
    if !orgs::rights(&mut connection, &org_id, &session.login_id).await?.admin() {
        return Err(ApiError::no_right());
    }
    drop(connection);
    let wanted = Wanted {
        offset: query.offset().unwrap_or_default(),
        limit: query.limit().or_else(|_| Query::default().limit())?,
        search: query.search(),
        sort_by: query.get("sortBy").and_then(MembersSortBy::from_wire).unwrap_or_default(),
        descending: query.get("sortOrder") == Some("desc"),
        role: query.get("role").map(Role::from_wire),
    };
    Ok(Json(list::list(&panel.pool, &org_id, &wanted).await?))
}

/// `{member_id}` of the path. What is no UUID is 400.
pub struct MemberId(String);

impl FromRequestParts<Panel> for MemberId {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &Panel) -> Result<Self, ApiError> {
        uuid_of(parts, "member_id").await.map(Self)
    }
}

/// Removes a member; a pending one's invite ends with it (D6).
pub async fn delete(
    State(panel): State<Panel>,
    session: Session,
    OrgId(org_id): OrgId,
    MemberId(member_id): MemberId,
) -> Result<StatusCode, ApiError> {
    remove::remove(&panel.writer, &session.login_id, &org_id, &member_id).await?;
    Ok(StatusCode::NO_CONTENT)
}
