//! What the demo's reseller puts on its control panel. The master's stays as it comes, so that both can be seen.

use orchd_types::branding::ACCENT_COLOR;
use sqlx::SqliteConnection;

use super::DemoError;
use super::seed::RESELLER;
use crate::branding::pictures::{self, Picture, PictureKind};
use crate::branding::settings;

const PICTURES: [(PictureKind, &[u8]); 4] = [
    (PictureKind::Logo, include_bytes!("branding/logo.svg")),
    (PictureKind::InverseLogo, include_bytes!("branding/inverse-logo.svg")),
    (PictureKind::LoginImage, include_bytes!("branding/login-image.svg")),
    (PictureKind::Favicon, include_bytes!("branding/favicon.svg")),
];

const ACCENT: &str = "#4a5bc7";

/// Brands the reseller when `is_new`; later on its branding stays as people have left it.
pub(super) async fn seed(db: &mut SqliteConnection, is_new: bool) -> Result<(), DemoError> {
    if !is_new {
        return Ok(());
    }
    for (kind, content) in PICTURES {
        pictures::put(db, RESELLER, kind, &Picture::of(content.to_vec())?).await?;
    }
    Ok(settings::put(db, RESELLER, ACCENT_COLOR, ACCENT).await?)
}

#[cfg(test)]
mod tests {
    use super::{ACCENT, ACCENT_COLOR};
    use crate::branding::settings;

    #[test]
    fn the_demos_accent_colour_is_one_that_the_command_would_take() {
        assert_eq!(settings::check(ACCENT_COLOR, ACCENT), Ok(()));
    }
}
