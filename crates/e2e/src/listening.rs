//! A bundle whose page is listened to. WebKit tells its driver nothing of what a page complains about, and lets it run
//! no script before the page's own: there the page carries one more script.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::browser::HOLD;
use crate::error::{Error, Result};

/// Asks the page what it has complained about; pages that aren't the bundle's have nothing to say.
pub(crate) const HEARD: &str = "return window.e2e?.heard() ?? []";
/// Has it forget that.
pub(crate) const FORGET: &str = "window.e2e?.forget()";
/// Has pages of the same origin keep long timers, from the next one on.
pub(crate) const HOLD_TIMERS: &str = "sessionStorage.setItem('e2e:hold', '')";

/// A copy of the bundle with the script in its page.
pub(crate) fn copy(dist: &Path) -> Result<TempDir> {
    let copy = tempfile::Builder::new().prefix("e2e-listening-").tempdir()?;
    for file in fs::read_dir(dist)?.flatten().filter(|file| file.path().is_file()) {
        let name = file.file_name();
        // The page's compressed forms would be without it.
        if !name.to_string_lossy().starts_with("index.html") {
            fs::copy(file.path(), copy.path().join(name))?;
        }
    }
    let page = fs::read_to_string(dist.join("index.html"))?;
    let (before, after) = page
        .split_once("<head>")
        .ok_or_else(|| Error::unreadable("the bundle's page", "it has no <head>"))?;
    let page = format!("{before}<head><script src=\"/listening.js\"></script>{after}");
    fs::write(copy.path().join("index.html"), page)?;
    let script = include_str!("listening.js");
    let script = format!("{script}if (e2e.holds) {{{HOLD}}}\n");
    fs::write(copy.path().join("listening.js"), script)?;
    Ok(copy)
}
