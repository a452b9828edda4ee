//! `getOrg`, and the ids in paths.

use axum::Json;
use axum::extract::{FromRequestParts, RawPathParams, State};
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

    async fn from_request_parts(parts: &mut Parts, _: &Panel) -> Result<Self, ApiError> {
        uuid_of(parts, "org_id").await.map(Self)
    }
}

/// A parameter of the path that is a UUID, in the spelling the database has.
///
/// # Errors
/// 400 that names it.
pub async fn uuid_of(parts: &mut Parts, name: &'static str) -> Result<String, ApiError> {
    let invalid = || ApiError::invalid(ErrorCode::InvalidInput, name);
    let params = RawPathParams::from_request_parts(parts, &()).await.map_err(|_| invalid())?;
    let (_, value) = params.iter().find(|(param, _)| *param == name).ok_or_else(invalid)?;
    Uuid::parse_str(value).map(|id| id.to_string()).map_err(|_| invalid())
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
    orgs::get(&mut connection, &org_id, &rights).await?.map(Json).ok_or_else(ApiError::not_found)
}
