//! `getBranding`.

use axum::Json;
use axum::extract::{RawQuery, State};
use orchd_types::branding::Branding;
use url::form_urlencoded;

use super::client::RequestHost;
use super::error::ApiError;
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
        Some(realm) => realms::branding(&mut connection, &realm, panel.links.master_host()).await?,
        None => realms::empty_branding(),
    };
    Ok(Json(branding))
}
