//! `getBranding`, and the pictures it names.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::IntoResponse;
use axum::{Extension, Json};
use orchd_types::branding::Branding;
use url::form_urlencoded;

use super::client::RequestHost;
use super::error::ApiError;
use crate::branding::{self, pictures};
use crate::headers::Kind;
use crate::panel::Panel;
use crate::realms;

/// Of the realm behind the host, or of the realm that `orgId` belongs to. It never fails for want of branding: an
/// `orgId` nobody has gets an empty one.
pub async fn get(
    State(panel): State<Panel>,
    RequestHost(host): RequestHost,
    RawQuery(query): RawQuery,
) -> Result<Json<Branding>, ApiError> {
    let org_id = query.as_deref().and_then(|query| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "orgId")
            .map(|(_, value)| value.to_ascii_lowercase())
    });
    let mut connection = panel.pool.acquire().await?;
    let realm = match org_id {
        Some(org_id) => realms::of_org(&mut connection, &org_id).await?,
        None => realms::by_host(&mut connection, &host).await?,
    };
    let branding = match realm {
        Some(realm) => branding::of_realm(&mut connection, &realm, panel.links.master_host()).await?,
        None => branding::nobodys(),
    };
    Ok(Json(branding))
}

/// A picture of some realm's branding. The contract says that there are paths, not where they lead: this is where
/// those of this server do, under `/api` so that they work behind whatever leads that here.
pub async fn picture(
    State(panel): State<Panel>,
    file: Result<Path<String>, PathRejection>,
) -> Result<impl IntoResponse, ApiError> {
    let Path(file) = file.map_err(|_| ApiError::not_found())?;
    let mut connection = panel.pool.acquire().await?;
    let found = pictures::by_file(&mut connection, &file).await?;
    let (media_type, content) = found.ok_or_else(ApiError::not_found)?;
    Ok((Extension(Kind::Picture), [(header::CONTENT_TYPE, media_type.content_type())], content))
}
