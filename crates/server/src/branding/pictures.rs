//! Pictures of control panels: what is taken, where it is kept, and the address it has.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};
use sqlx::{FromRow, SqliteConnection};

use super::media::MediaType;
use super::svg::{self, SvgError};

/// Largest picture, in bytes. The table says the same.
pub const BYTES_MAX: usize = 1024 * 1024;

/// How much of the SHA-256 stands in a picture's address, in bytes: nobody finds two pictures with the same.
const NAME_BYTES: usize = 16;

/// What [`Stored::path`] gives, as a regular expression.
pub(crate) const PATH: &str = "^/api/branding/[0-9a-f]{32}\\.[a-z]+$";

/// What a picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "camelCase")]
pub enum PictureKind {
    /// Logo for a light background.
    Logo,
    /// Logo for a dark background.
    InverseLogo,
    /// Icon for a dark background.
    InverseIcon,
    /// Picture beside the sign-in form.
    LoginImage,
    /// The tab's icon.
    Favicon,
}

impl PictureKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Logo, Self::InverseLogo, Self::InverseIcon, Self::LoginImage, Self::Favicon];

    /// Its name, as the contract's fields begin.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::InverseLogo => "inverseLogo",
            Self::InverseIcon => "inverseIcon",
            Self::LoginImage => "loginImage",
            Self::Favicon => "favicon",
        }
    }
}

/// Why a picture is refused.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// More than [`BYTES_MAX`].
    #[error("it is larger than 1 MiB")]
    TooLarge,
    /// None of [`MediaType`].
    #[error("its content is no PNG, JPEG, WebP, GIF, SVG or ICO")]
    OtherType,
    /// SVG with more in it than a drawing.
    #[error(transparent)]
    Svg(#[from] SvgError),
}

/// A picture that may be shown to anybody.
pub struct Picture {
    content: Vec<u8>,
    media_type: MediaType,
}

impl Picture {
    /// Looks at the content, which alone decides.
    ///
    /// # Errors
    /// [`PictureError`].
    pub fn of(content: Vec<u8>) -> Result<Self, PictureError> {
        if content.len() > BYTES_MAX {
            return Err(PictureError::TooLarge);
        }
        let media_type = MediaType::of(&content).ok_or(PictureError::OtherType)?;
        if media_type == MediaType::Svg {
            svg::check(std::str::from_utf8(&content).map_err(|_| PictureError::OtherType)?)?;
        }
        Ok(Self { content, media_type })
    }
}

/// What is known of a realm's picture without its content.
#[derive(Debug, Clone, FromRow)]
pub struct Stored {
    /// What it is for.
    pub kind: PictureKind,
    /// What it is.
    pub media_type: MediaType,
    /// Of the content.
    pub sha256: Vec<u8>,
    /// How large the content is.
    pub bytes: i64,
}

impl Stored {
    /// Its address: a path of every control panel's own origin, wherever `/api` leads to this server. It changes with
    /// the content, so that what stands behind it never does and browsers need not ask again.
    #[must_use]
    pub fn path(&self) -> String {
        let mut name = String::with_capacity(2 * NAME_BYTES);
        for byte in self.sha256.iter().take(NAME_BYTES) {
            // Writing into a String can't fail.
            let _ = write!(name, "{byte:02x}");
        }
        format!("/api/branding/{name}.{}", self.media_type.extension())
    }
}

/// Gives the realm that picture in place of the one of that kind it has.
///
/// # Errors
/// What the database reports.
pub async fn put(
    db: &mut SqliteConnection,
    realm_id: &str,
    kind: PictureKind,
    picture: &Picture,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT OR REPLACE INTO branding_pictures (realm_id, kind, media_type, sha256, content)
         VALUES (?, ?, ?, ?, ?)",
    )
    .bind(realm_id)
    .bind(kind)
    .bind(picture.media_type)
    .bind(Sha256::digest(&picture.content).as_slice())
    .bind(&picture.content)
    .execute(db)
    .await?;
    Ok(())
}

/// Removes the realm's picture of that kind, if it has one.
///
/// # Errors
/// What the database reports.
pub async fn remove(db: &mut SqliteConnection, realm_id: &str, kind: PictureKind) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM branding_pictures WHERE realm_id = ? AND kind = ?")
        .bind(realm_id)
        .bind(kind)
        .execute(db)
        .await?;
    Ok(())
}

/// The realm's pictures.
///
/// # Errors
/// What the database reports.
pub async fn list(db: &mut SqliteConnection, realm_id: &str) -> sqlx::Result<Vec<Stored>> {
    sqlx::query_as(
        "SELECT kind, media_type, sha256, length(content) AS bytes FROM branding_pictures WHERE realm_id = ?",
    )
    .bind(realm_id)
    .fetch_all(db)
    .await
}

/// The picture whose [address](Stored::path) ends in `file`, whichever realm shows it. No picture is a secret: what is
/// on a sign-in page is there for everybody.
///
/// # Errors
/// What the database reports.
pub async fn by_file(db: &mut SqliteConnection, file: &str) -> sqlx::Result<Option<(MediaType, Vec<u8>)>> {
    let Some((name, media_type)) = parse(file) else {
        return Ok(None);
    };
    sqlx::query_as(
        "SELECT media_type, content FROM branding_pictures
         WHERE substr(sha256, 1, 16) = ? AND media_type = ? LIMIT 1",
    )
    .bind(name.as_slice())
    .bind(media_type)
    .fetch_optional(db)
    .await
}

/// The two parts of a picture's name, if it is one, in the only spelling it has.
fn parse(file: &str) -> Option<([u8; NAME_BYTES], MediaType)> {
    let (name, extension) = file.split_once('.')?;
    let media_type = MediaType::ALL.into_iter().find(|of| of.extension() == extension)?;
    let is_hex = |c: u8| c.is_ascii_digit() || matches!(c, b'a'..=b'f');
    if name.len() != 2 * NAME_BYTES || !name.bytes().all(is_hex) {
        return None;
    }
    Some((u128::from_str_radix(name, 16).ok()?.to_be_bytes(), media_type))
}

#[cfg(test)]
mod tests {
    use super::{MediaType, PATH, PictureKind, Stored, parse};

    #[test]
    fn h4_a_pictures_address_is_read_as_it_is_written_and_in_no_other_spelling() {
        let pattern = regex::Regex::new(PATH).unwrap();
        for media_type in MediaType::ALL {
            let sha256 = (0..32).map(|n| n * 7).collect::<Vec<u8>>();
            let name: [u8; 16] = sha256[..16].try_into().unwrap();
            let stored = Stored { kind: PictureKind::Logo, media_type, sha256, bytes: 1 };
            let path = stored.path();
            assert!(pattern.is_match(&path), "{path}");
            assert_eq!(parse(path.strip_prefix("/api/branding/").unwrap()), Some((name, media_type)));
        }
        for other in [
            "",
            ".png",
            "00070e151c232a31383f464d545b6269",
            "00070e151c232a31383f464d545b6269.",
            "00070E151C232A31383F464D545B6269.png",
            "00070e151c232a31383f464d545b626.png",
            "00070e151c232a31383f464d545b62690.png",
            "+0070e151c232a31383f464d545b6269.png",
            "00070e151c232a31383f464d545b6269.PNG",
            "00070e151c232a31383f464d545b6269.jpeg",
            "00070e151c232a31383f464d545b6269.svg.png",
        ] {
            assert_eq!(parse(other), None, "{other}");
        }
    }
}
