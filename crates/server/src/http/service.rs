//! `orchdVersion`, `orchdStatus`.

use axum::Json;
use axum::extract::State;

use super::error::ApiError;
use crate::panel::Panel;

/// The service's own version.
pub async fn version() -> Json<&'static str> {
    Json(env!("CARGO_PKG_VERSION"))
}

/// `"ready"` when the database answers.
pub async fn status(State(panel): State<Panel>) -> Result<Json<&'static str>, ApiError> {
    sqlx::query("SELECT 1").execute(&panel.pool).await?;
    Ok(Json("ready"))
}
