//! axe-core, which finds in pages what keeps people out: a script from npm, for tests only.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha512};

use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::{command, must};

const VERSION: &str = "4.14.1";

/// Of the package as npm gives it out: what comes is what was looked at.
const SHA512: &str =
    "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==";

/// The script, where it is installed.
pub fn find(project: &Project) -> Option<PathBuf> {
    let script = folder(project).join("package/axe.min.js");
    script.is_file().then_some(script)
}

/// Downloads it, in one step of `progress`. Nothing of the package is run.
///
/// # Errors
/// What npm said, and when it gave out something else than before.
pub fn install(project: &Project, progress: &mut Progress) -> Result<PathBuf, Error> {
    let folder = folder(project);
    let fresh = project.cache.join("axe-core-new");
    // What an interrupted set-up left, or nothing.
    let _ = fs::remove_dir_all(&fresh);
    fs::create_dir_all(&fresh).map_err(Error::file(format!("make the folder {}", fresh.display())))?;
    let step = progress.begin(&format!("Installing axe-core {VERSION}"), "5 s");
    let log = project.log("install-axe-core");
    must(
        command("npm")
            .args(["pack", "--silent", "--ignore-scripts", "--pack-destination"])
            .arg(&fresh)
            .arg(format!("axe-core@{VERSION}"))
            .env("npm_config_update_notifier", "false")
            .current_dir(&fresh),
        step,
        &log,
    )?;
    let package = fresh.join(format!("axe-core-{VERSION}.tgz"));
    check(&package)?;
    let step = progress.begin("Unpacking axe-core", "1 s");
    must(command("tar").arg("-xzf").arg(&package).arg("-C").arg(&fresh), step, &log)?;
    // Whole or not at all: an interrupted set-up must not look like one that is through.
    let _ = fs::remove_dir_all(&folder);
    fs::rename(&fresh, &folder).map_err(Error::file(format!("rename {}", fresh.display())))?;
    find(project).ok_or_else(|| Error::Missing("axe-core's package has no axe.min.js.".to_owned()))
}

/// How many steps [`install`] takes.
pub const STEPS: usize = 2;

fn folder(project: &Project) -> PathBuf {
    project.cache.join(format!("axe-core-{VERSION}"))
}

fn check(package: &Path) -> Result<(), Error> {
    let bytes = fs::read(package).map_err(Error::file(format!("read {}", package.display())))?;
    let hash = STANDARD.encode(Sha512::digest(bytes));
    if hash == SHA512 {
        return Ok(());
    }
    Err(Error::Missing(format!(
        "npm gave out another axe-core {VERSION} than the one this was written with (sha512 {hash}): try again on \
         another network."
    )))
}

#[cfg(test)]
mod tests {
    use super::check;
    use std::fs;

    #[test]
    fn another_package_under_the_same_name_is_refused() {
        let file = std::env::temp_dir().join(format!("xtask-axe-{}.tgz", std::process::id()));
        fs::write(&file, b"another one").unwrap();
        let refused = check(&file).unwrap_err().to_string();
        assert!(refused.contains("another axe-core"), "{refused}");
        fs::remove_file(&file).unwrap();
    }
}
