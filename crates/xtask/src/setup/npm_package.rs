//! Packages from npm: tools for building and testing. Nothing of them reaches the bundle.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha512};

use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::{command, must};

/// One package in one version.
#[derive(Debug)]
pub struct NpmPackage {
    name: &'static str,
    version: &'static str,
    /// Of the package as npm gives it out: what comes is what was looked at.
    sha512: &'static str,
    /// The file in it that is used.
    file: &'static str,
}

/// axe-core, which finds in pages what keeps people out: a script.
pub const AXE: NpmPackage = NpmPackage {
    name: "axe-core",
    version: "4.14.1",
    sha512: "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
    file: "axe.min.js",
};

/// wasm-opt, which makes wasm smaller: itself compiled to wasm, and run by Node.js. Building it from its C++ took nine
/// minutes; Debian's version (108) exports the wrong table where there are two.
pub const WASM_OPT: NpmPackage = NpmPackage {
    name: "binaryen",
    version: "132.0.0",
    sha512: "4Usg7yEvwO3FMso3Oov6qkOOHSod1IEv+boKkh77kTljM+eNBouqCTbqWswGzbG+vDNO/b/v2C4gfEh1WgB9Lg==",
    file: "bin/wasm-opt",
};

impl NpmPackage {
    /// Its file, where it is installed.
    pub fn find(&self, project: &Project) -> Option<PathBuf> {
        let file = self.folder(project).join("package").join(self.file);
        file.is_file().then_some(file)
    }

    /// How many steps [`NpmPackage::install`] takes.
    pub const STEPS: usize = 2;

    /// Downloads it, in [`NpmPackage::STEPS`] of `progress`. Nothing of the package is run.
    ///
    /// # Errors
    /// What npm said, and when it gave out something else than before.
    pub fn install(&self, project: &Project, progress: &mut Progress) -> Result<PathBuf, Error> {
        let Self { name, version, .. } = self;
        let folder = self.folder(project);
        let fresh = project.cache.join(format!("{name}-new"));
        // What an interrupted set-up left, or nothing.
        let _ = fs::remove_dir_all(&fresh);
        fs::create_dir_all(&fresh).map_err(Error::file(format!("make the folder {}", fresh.display())))?;
        let step = progress.begin(&format!("Installing {name} {version}"), "5 s");
        let log = project.log(&format!("install-{name}"));
        must(
            command("npm")
                .args(["pack", "--silent", "--ignore-scripts", "--pack-destination"])
                .arg(&fresh)
                .arg(format!("{name}@{version}"))
                .env("npm_config_update_notifier", "false")
                .current_dir(&fresh),
            step,
            &log,
        )?;
        let package = fresh.join(format!("{name}-{version}.tgz"));
        self.check(&package)?;
        let step = progress.begin(&format!("Unpacking {name}"), "1 s");
        must(command("tar").arg("-xzf").arg(&package).arg("-C").arg(&fresh), step, &log)?;
        // What was unpacked is enough.
        let _ = fs::remove_file(&package);
        // Whole or not at all: an interrupted set-up must not look like one that is through.
        let _ = fs::remove_dir_all(&folder);
        fs::rename(&fresh, &folder).map_err(Error::file(format!("rename {}", fresh.display())))?;
        self.find(project).ok_or_else(|| Error::Missing(format!("npm's {name} has no {}.", self.file)))
    }

    fn folder(&self, project: &Project) -> PathBuf {
        project.cache.join(format!("{}-{}", self.name, self.version))
    }

    fn check(&self, package: &Path) -> Result<(), Error> {
        let bytes = fs::read(package).map_err(Error::file(format!("read {}", package.display())))?;
        let hash = STANDARD.encode(Sha512::digest(bytes));
        if hash == self.sha512 {
            return Ok(());
        }
        Err(Error::Missing(format!(
            "npm gave out another {} {} than the one this was written with (sha512 {hash}): try again on another \
             network.",
            self.name, self.version
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::AXE;
    use std::fs;

    #[test]
    fn another_package_under_the_same_name_is_refused() {
        let file = std::env::temp_dir().join(format!("xtask-npm-{}.tgz", std::process::id()));
        fs::write(&file, b"another one").unwrap();
        let refused = AXE.check(&file).unwrap_err().to_string();
        assert!(refused.contains("another axe-core"), "{refused}");
        fs::remove_file(&file).unwrap();
    }
}
