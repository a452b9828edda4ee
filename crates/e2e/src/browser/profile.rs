//! Firefox's profile. At its first start Firefox compiles its own scripts, for seconds, and keeps them in the profile:
//! journeys start with the copy of a profile that was used once, for a blank page.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use thirtyfour::WebDriver;
use tokio::sync::OnceCell;

use super::Options;
use super::launch::{self, Started};
use crate::error::Result;
use crate::settings::{self, Kind};

/// What of a used profile says how and by whom it was used.
const ITS_OWN: [&str; 5] = ["lock", ".parentlock", "MarionetteActivePort", "prefs.js", "user.js"];

static USED: OnceCell<Option<PathBuf>> = OnceCell::const_new();

/// Fills the new folder `profile`.
pub(super) async fn fill(profile: &Path) -> Result<()> {
    fs::create_dir_all(profile)?;
    match USED.get_or_try_init(used).await? {
        Some(used) => Ok(copy(used, profile)?),
        None => Ok(()),
    }
}

/// A profile that this version of Firefox has used, in the target folder; nothing where it has no place there.
async fn used() -> Result<Option<PathBuf>> {
    let Some((target, version)) = settings::target().zip(version()) else { return Ok(None) };
    let place = target.join("e2e").join(version);
    if place.is_dir() {
        return Ok(Some(place));
    }
    fs::create_dir_all(target.join("e2e"))?;
    let home = tempfile::Builder::new().prefix("profile-").tempdir_in(target.join("e2e"))?;
    let profile = home.path().join("profile");
    fs::create_dir(&profile)?;
    let Started { driver: process, port, .. } = launch::driver(Kind::Firefox, home.path()).await?;
    let capabilities = launch::capabilities(Kind::Firefox, home.path(), Options::default())?;
    let session = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
    // What it keeps, it writes when it ends.
    session.quit().await?;
    drop(process);
    // Whoever was faster has made the same.
    match fs::rename(&profile, &place) {
        Err(error) if !place.is_dir() => Err(error.into()),
        _ => Ok(Some(place)),
    }
}

/// Firefox's name and version, as the name of a folder.
fn version() -> Option<String> {
    let told = |program| Command::new(program).arg("--version").output().ok();
    let output = told("firefox").or_else(|| told("firefox-esr"))?;
    let text = String::from_utf8(output.stdout).ok().filter(|text| !text.trim().is_empty())?;
    Some(text.trim().replace(|c: char| !(c.is_ascii_alphanumeric() || c == '.'), "-"))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if ITS_OWN.iter().any(|name| entry.file_name() == **name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&place)?;
            copy(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), place)?;
        }
    }
    Ok(())
}
