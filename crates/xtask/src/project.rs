//! Where things are, and in which versions.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::run::command;

/// The repository and the folders around it.
#[derive(Debug)]
pub struct Project {
    /// The repository's root.
    pub root: PathBuf,
    /// Cargo's target folder for everything native.
    pub target: PathBuf,
    /// What is installed for this user, outlives the repository.
    pub cache: PathBuf,
}

impl Project {
    /// Finds the repository this program was built from.
    ///
    /// # Errors
    /// When neither `XDG_CACHE_HOME` nor `HOME` says where caches go.
    pub fn find() -> Result<Self, Error> {
        // Cargo sets this at run time too, which survives a moved repository.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.ancestors().nth(2).unwrap_or(&manifest);
        let root = root.canonicalize().map_err(Error::file(format!("open {}", root.display())))?;
        let target = match env::var_os("CARGO_TARGET_DIR") {
            // Cargo takes a relative one from where it was called.
            Some(folder) => std::path::absolute(&folder)
                .map_err(Error::file(format!("use CARGO_TARGET_DIR={}", folder.display())))?,
            None => root.join("target"),
        };
        let caches = env::var_os("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
            .or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cache")))
            .ok_or_else(|| {
                Error::Missing("set HOME, so that tools can be kept under ~/.cache.".to_owned())
            })?;
        Ok(Self { root, target, cache: caches.join("control-panel-invites") })
    }

    /// cargo for everything native.
    pub fn cargo(&self) -> Command {
        let mut cargo = command("cargo");
        cargo.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        cargo
    }

    /// The finished bundle.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Cargo's target folder for wasm: apart, because there the compiler may be another one.
    pub fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// The full output of a step. `name` is a file name without its ending.
    pub fn log(&self, name: &str) -> PathBuf {
        self.target.join("xtask-logs").join(format!("{name}.log"))
    }

    /// The server's release program.
    pub fn server(&self) -> PathBuf {
        self.target.join("release/control-panel-server")
    }

    /// The server's program as journeys use it.
    pub fn test_server(&self) -> PathBuf {
        self.target.join("debug/control-panel-server")
    }

    /// The version of `package` that `Cargo.lock` holds.
    ///
    /// # Errors
    /// When the file or the package isn't there.
    pub fn locked_version(&self, package: &str) -> Result<String, Error> {
        let path = self.root.join("Cargo.lock");
        let text = fs::read_to_string(&path).map_err(Error::file(format!("read {}", path.display())))?;
        version_in_lock(&text, package).map(str::to_owned).ok_or_else(|| {
            Error::Missing(format!("Cargo.lock names no `{package}`: restore the file from git."))
        })
    }
}

/// The version of `package` in the text of a `Cargo.lock`: the first one, should the lock file
/// hold several.
fn version_in_lock<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    while let Some(line) = lines.next() {
        if line == wanted {
            return lines.next()?.strip_prefix("version = \"")?.strip_suffix('"');
        }
    }
    None
}

/// The first program of that name on PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| is_program(path))
}

/// Whether there is a file that may be executed.
pub fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.99"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "wasm-bindgen-macro",
]
"#;

    #[test]
    fn the_version_is_that_of_the_package_with_exactly_this_name() {
        assert_eq!(version_in_lock(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in_lock(LOCK, "wasm-bindgen-macro"), Some("0.2.99"));
        assert_eq!(version_in_lock(LOCK, "wasm"), None);
        assert_eq!(version_in_lock("", "wasm-bindgen"), None);
    }
}
