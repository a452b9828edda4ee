//! What a realm's control panel looks like: its pictures and its settings, as `control-panel-server branding` sets
//! them and `getBranding` tells them.

pub mod media;
pub mod pictures;
pub mod settings;
pub mod svg;

use orchd_types::branding::Branding;
use sqlx::SqliteConnection;

use crate::locales;
use crate::realms::Realm;
use pictures::PictureKind;

/// Branding of a realm. The master's control panel has `master_host`.
///
/// # Errors
/// What the database reports.
pub async fn of_realm(db: &mut SqliteConnection, realm: &Realm, master_host: &str) -> sqlx::Result<Branding> {
    let pictures = pictures::list(db, &realm.id).await?;
    let path =
        |kind: PictureKind| pictures.iter().find(|picture| picture.kind == kind).map(pictures::Stored::path);
    let domain = realm.control_panel_domain.clone();
    Ok(Branding {
        org_name: realm.name.clone(),
        control_panel_domain: Some(domain.unwrap_or_else(|| master_host.to_owned())),
        logo_path: path(PictureKind::Logo),
        inverse_logo_path: path(PictureKind::InverseLogo),
        inverse_icon_path: path(PictureKind::InverseIcon),
        login_image_path: path(PictureKind::LoginImage),
        favicon_path: path(PictureKind::Favicon),
        settings: settings::list(db, &realm.id).await?,
        locale: realm.locale.clone(),
        ..nobodys()
    })
}

/// The branding of nobody: what is answered where there is no realm to speak of.
#[must_use]
pub fn nobodys() -> Branding {
    Branding { locale: locales::DEFAULT.to_owned(), ..Branding::default() }
}

/// Removes all of a realm's pictures and settings.
///
/// # Errors
/// What the database reports.
pub async fn clear(db: &mut SqliteConnection, realm_id: &str) -> sqlx::Result<()> {
    for table in ["branding_pictures", "branding_settings"] {
        sqlx::query(&format!("DELETE FROM {table} WHERE realm_id = ?"))
            .bind(realm_id)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}
