//! `branding`: pictures and settings of a realm's control panel.

use std::error::Error;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use clap::Args;
use control_panel_server::branding::pictures::{BYTES_MAX, Picture, PictureError, PictureKind};
use control_panel_server::branding::settings::{self, SettingError};
use control_panel_server::branding::{self, pictures};
use control_panel_server::db;
use sqlx::SqliteConnection;

use super::{open, realm};

/// What stands in place of a file to remove a picture. A file of that name is `./none`.
const NONE: &str = "none";

#[derive(Args)]
pub(crate) struct Branding {
    /// Folder of the database.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Realm, when it isn't the master organization's.
    #[arg(long, value_name = "ORG_ID")]
    realm: Option<String>,
    /// Logo for a light background; `none` removes it, as with the other pictures.
    #[arg(long, value_name = "FILE")]
    logo: Option<PathBuf>,
    /// Logo for a dark background.
    #[arg(long, value_name = "FILE")]
    inverse_logo: Option<PathBuf>,
    /// Icon for a dark background.
    #[arg(long, value_name = "FILE")]
    inverse_icon: Option<PathBuf>,
    /// Picture beside the sign-in form.
    #[arg(long, value_name = "FILE")]
    login_image: Option<PathBuf>,
    /// The tab's icon.
    #[arg(long, value_name = "FILE")]
    favicon: Option<PathBuf>,
    /// A setting, accentColor=#0f766e for one; without a value it is removed; may be given more than once.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = setting)]
    settings: Vec<(String, String)>,
    /// Remove all there is first.
    #[arg(long)]
    clear: bool,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("{} can't be read ({}): check its name and who may read it", .0.display(), .1)]
    Unreadable(PathBuf, io::Error),
    #[error("{} can't be shown: {}", .0.display(), .1)]
    Picture(PathBuf, PictureError),
    #[error("--set: {0}")]
    Setting(#[from] SettingError),
}

fn setting(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or_else(|| "NAME=VALUE, or NAME= to remove it".to_owned())?;
    Ok((name.to_owned(), value.to_owned()))
}

/// Changes what is asked for, all of it or, where one thing is refused, nothing; prints what the branding is then.
pub(crate) async fn set(asked: Branding) -> Result<(), Box<dyn Error>> {
    let pictures = pictures_of(&asked)?;
    for (name, value) in asked.settings.iter().filter(|(_, value)| !value.is_empty()) {
        settings::check(name, value).map_err(Refused::Setting)?;
    }
    let pool = open(&asked.data).await?;
    let mut tx = db::begin(&pool).await?;
    let realm = realm(&mut tx, asked.realm.as_deref()).await?;
    if asked.clear {
        branding::clear(&mut tx, &realm.id).await?;
    }
    for (kind, picture) in &pictures {
        match picture {
            Some(picture) => pictures::put(&mut tx, &realm.id, *kind, picture).await?,
            None => pictures::remove(&mut tx, &realm.id, *kind).await?,
        }
    }
    for (name, value) in &asked.settings {
        if value.is_empty() {
            settings::remove(&mut tx, &realm.id, name).await?;
        } else {
            settings::put(&mut tx, &realm.id, name, value).await?;
        }
    }
    let now = describe(&mut tx, &realm.id).await?;
    tx.commit().await?;
    println!("Branding of {}\n{now}", realm.name);
    pool.close().await;
    Ok(())
}

/// The pictures asked for; `None` for one to remove.
fn pictures_of(asked: &Branding) -> Result<Vec<(PictureKind, Option<Picture>)>, Refused> {
    let files = [
        (PictureKind::Logo, &asked.logo),
        (PictureKind::InverseLogo, &asked.inverse_logo),
        (PictureKind::InverseIcon, &asked.inverse_icon),
        (PictureKind::LoginImage, &asked.login_image),
        (PictureKind::Favicon, &asked.favicon),
    ];
    let mut pictures = Vec::new();
    for (kind, file) in files {
        match file.as_deref() {
            None => {}
            Some(file) if file == Path::new(NONE) => pictures.push((kind, None)),
            Some(file) => pictures.push((kind, Some(read(file)?))),
        }
    }
    Ok(pictures)
}

/// Reads no more than it takes to know that a file is too large.
fn read(file: &Path) -> Result<Picture, Refused> {
    let unreadable = |error| Refused::Unreadable(file.to_owned(), error);
    let mut content = Vec::new();
    let most = u64::try_from(BYTES_MAX).unwrap_or(u64::MAX).saturating_add(1);
    File::open(file).map_err(unreadable)?.take(most).read_to_end(&mut content).map_err(unreadable)?;
    Picture::of(content).map_err(|error| Refused::Picture(file.to_owned(), error))
}

/// A line for each picture and each setting.
async fn describe(db: &mut SqliteConnection, realm_id: &str) -> sqlx::Result<String> {
    let stored = pictures::list(db, realm_id).await?;
    let mut lines: Vec<String> = PictureKind::ALL
        .into_iter()
        .map(|kind| {
            let what = stored.iter().find(|picture| picture.kind == kind).map_or_else(
                || NONE.to_owned(),
                |picture| format!("{}  {} bytes", picture.path(), picture.bytes),
            );
            format!("  {:<12} {what}", kind.name())
        })
        .collect();
    let settings = settings::list(db, realm_id).await?;
    lines.extend(settings.into_iter().map(|setting| format!("  {:<12} {}", setting.name, setting.value)));
    Ok(lines.join("\n"))
}
