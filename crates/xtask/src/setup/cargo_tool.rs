//! Programs that come from crates.io, each in a folder that carries its version.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::progress::Progress;
use crate::project::{Project, is_program, on_path};
use crate::run::{answer, command, must, watch};

/// trunk's version: the next one wants a newer compiler.
pub const TRUNK_VERSION: &str = "0.21.14";
/// geckodriver's program and crate.
pub const GECKODRIVER: &str = "geckodriver";
/// cargo-deny's program and crate.
pub const CARGO_DENY: &str = "cargo-deny";
const CARGO_DENY_VERSION: &str = "0.20.2";
const GECKODRIVER_VERSION: &str = "0.36.0";

/// A crate that is installed for its programs.
#[derive(Debug)]
pub struct CargoTool {
    /// The crate's name.
    pub name: &'static str,
    version: String,
    /// The programs it must bring; the first one tells its version.
    programs: &'static [&'static str],
    /// Whether it is built with the versions it was released with.
    locked: bool,
    /// These tools run for seconds: building them fast is worth more than fast tools.
    opt_level: &'static str,
    about: &'static str,
}

impl CargoTool {
    /// Bundles the app.
    pub fn trunk() -> Self {
        Self {
            name: "trunk",
            version: TRUNK_VERSION.to_owned(),
            programs: &["trunk"],
            locked: true,
            opt_level: "0",
            about: "6 min",
        }
    }

    /// Makes the bridge to JavaScript and runs browser tests. Its version must be the library's.
    pub fn wasm_bindgen(version: String) -> Self {
        Self {
            name: "wasm-bindgen-cli",
            version,
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            // Its lock file may name versions that mirrors of the registry don't have yet.
            locked: false,
            // The tests' wasm is large.
            opt_level: "1",
            about: "2 min",
        }
    }

    /// Drives Firefox; Debian has no package of it.
    pub fn geckodriver() -> Self {
        Self {
            name: GECKODRIVER,
            version: GECKODRIVER_VERSION.to_owned(),
            programs: &[GECKODRIVER],
            locked: true,
            opt_level: "0",
            about: "90 s",
        }
    }

    /// Looks for what is known to be wrong with a library.
    pub fn cargo_deny() -> Self {
        Self {
            name: CARGO_DENY,
            version: CARGO_DENY_VERSION.to_owned(),
            programs: &[CARGO_DENY],
            locked: true,
            opt_level: "0",
            about: "5 min",
        }
    }

    /// The folder its programs are in, here or on PATH, in exactly this version.
    pub fn folder(&self, project: &Project) -> Option<PathBuf> {
        let ours = self.root(project).join("bin");
        if self.complete(&ours) {
            return Some(ours);
        }
        let on_path = on_path(self.programs.first()?)?;
        let folder = on_path.parent()?;
        self.complete(folder).then(|| folder.to_owned())
    }

    fn root(&self, project: &Project) -> PathBuf {
        project.cache.join(format!("{}-{}", self.name, self.version))
    }

    fn complete(&self, folder: &Path) -> bool {
        self.programs.iter().all(|name| is_program(&folder.join(name)))
            && self.programs.first().is_some_and(|name| {
                answer(command(folder.join(name)).arg("--version"))
                    .is_some_and(|text| names_version(&text, &self.version))
            })
    }

    /// Downloads it where cargo-binstall can, else builds it.
    ///
    /// # Errors
    /// What cargo said.
    pub fn install(&self, project: &Project, progress: &mut Progress) -> Result<PathBuf, Error> {
        let root = self.root(project);
        let folder = root.join("bin");
        let what = format!("Installing {} {}", self.name, self.version);
        let log = project.log(&format!("install-{}", self.name));

        if on_path("cargo-binstall").is_some() {
            progress.plan(1);
            let mut step = progress.begin(&format!("{what}, prebuilt"), "10 s");
            let outcome = watch(
                command("cargo-binstall")
                    .args(["--no-confirm", "--disable-strategies", "compile"])
                    .arg("--install-path")
                    .arg(&folder)
                    .arg(format!("{}@{}", self.name, self.version)),
                &mut step,
                &log,
                Some(std::time::Duration::from_mins(5)),
            );
            if outcome.is_ok_and(|outcome| outcome.status.success()) && self.complete(&folder) {
                step.end("done");
                return Ok(folder);
            }
            step.end("can't be downloaded here: building it instead");
        }

        let step = progress.begin(&what, self.about);
        let mut cargo = command("cargo");
        cargo
            .args(["install", "--force", "--version", &self.version])
            .args(self.locked.then_some("--locked"))
            .arg("--root")
            .arg(&root)
            .arg(self.name)
            // Kept until the set-up is through: an interrupted one goes on where it was.
            .env("CARGO_TARGET_DIR", build_folder(project))
            .env("CARGO_PROFILE_RELEASE_LTO", "false")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level)
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .env_remove("RUSTFLAGS");
        must(&mut cargo, step, &log)?;
        if self.complete(&folder) {
            return Ok(folder);
        }
        Err(Error::Missing(format!(
            "{} was installed but doesn't run in version {}: remove {} and try again.",
            self.name,
            self.version,
            root.display()
        )))
    }
}

/// Whether the answer to `--version` names this version as a word.
fn names_version(answer: &str, version: &str) -> bool {
    answer.split_whitespace().any(|word| word == version)
}

/// Removes what building left behind.
pub fn clean_up(project: &Project) {
    // What is left only takes room.
    let _ = fs::remove_dir_all(build_folder(project));
}

fn build_folder(project: &Project) -> PathBuf {
    project.cache.join("build")
}

#[cfg(test)]
mod tests {
    use super::names_version;

    #[test]
    fn a_version_is_a_whole_word_of_the_answer() {
        assert!(names_version("trunk 0.21.14", "0.21.14"));
        assert!(names_version("geckodriver 0.36.0 (a3d508507022 2025-02-24)", "0.36.0"));
        assert!(!names_version("wasm-bindgen 0.2.130", "0.2.13"));
        assert!(!names_version("", "0.2.13"));
    }
}
