//! `getOrg`, and the organization's id in paths.

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use orchd_types::error::ErrorCode;
use orchd_types::orgs::Org;
use uuid::Uuid;

use super::error::ApiError;
use super::session::Session;
use crate::orgs;
use crate::panel::Panel;

/// `{org_id}` of the path, in the spelling the database has. What is no UUID is 400.
pub struct OrgId(pub String);

impl FromRequestParts<Panel> for OrgId {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, panel: &Panel) -> Result<Self, ApiError> {
        let path: Result<Path<Uuid>, PathRejection> = Path::from_request_parts(parts, panel).await;
        path.map(|Path(id)| Self(id.to_string()))
            .map_err(|_| ApiError::invalid(ErrorCode::InvalidInput, "org_id"))
    }
}

/// The organization, for an admin of it or of a parent.
pub async fn get(
    State(panel): State<Panel>,
    session: Session,
    OrgId(org_id): OrgId,
) -> Result<Json<Org>, ApiError> {
    let mut connection = panel.pool.acquire().await?;
    if !orgs::exists(&mut connection, &org_id).await? {
        return Err(ApiError::not_found());
    }
    let rights = orgs::rights(&mut connection, &org_id, &session.login_id).await?;
    if !rights.admin() {
        return Err(ApiError::no_right());
    }
    orgs::get(&mut connection, &org_id, rights).await?.map(Json).ok_or_else(ApiError::not_found)
}
