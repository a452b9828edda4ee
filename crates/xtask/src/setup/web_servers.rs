//! nginx and Caddy, which tests of the server start with the configuration that is written for them.
//!
//! Debian's packages are unpacked into a folder and not installed: installed, both would be started at once, and again at
//! every start of the machine.

use std::fs;
use std::path::{Path, PathBuf};

use super::apt;
use crate::error::Error;
use crate::progress::Progress;
use crate::project::{Project, is_program, on_path};
use crate::run::{answer, command, must};

const NGINX: &str = "nginx";
const CADDY: &str = "caddy";

/// Where the two programs are.
#[derive(Debug, Clone)]
pub struct WebServers {
    /// nginx.
    pub nginx: PathBuf,
    /// Caddy.
    pub caddy: PathBuf,
}

/// How many steps [`install`] takes at most.
pub const STEPS: usize = 3;

/// The machine's own ones, or those that were unpacked.
pub fn find(project: &Project) -> Option<WebServers> {
    let unpacked = folder(project);
    let program = |name: &str, of: &str| {
        let places = [on_path(name), Some(Path::new("/usr/sbin").join(name)), Some(unpacked.join(of))];
        places.into_iter().flatten().find(|path| is_program(path) && runs(path))
    };
    Some(WebServers { nginx: program(NGINX, "usr/sbin/nginx")?, caddy: program(CADDY, "usr/bin/caddy")? })
}

/// Whether it finds the libraries that it needs.
fn runs(program: &Path) -> bool {
    let version = if program.ends_with(NGINX) { "-v" } else { "version" };
    answer(command(program).arg(version)).is_some()
}

/// Downloads and unpacks them, in up to [`STEPS`] of `progress`.
///
/// # Errors
/// What apt-get or dpkg-deb said, and when the programs don't run.
pub fn install(project: &Project, progress: &mut Progress) -> Result<WebServers, Error> {
    let (folder, fresh) = (folder(project), project.cache.join("web-servers-new"));
    // What an interrupted set-up left, or nothing.
    let _ = fs::remove_dir_all(&fresh);
    fs::create_dir_all(&fresh).map_err(Error::file(format!("make the folder {}", fresh.display())))?;
    let log = project.log("install-web-servers");
    let download = || {
        let mut apt = command("apt-get");
        // Nobody but apt's own user would be asked to write there, who may not.
        apt.args(["--quiet", "-o", "APT::Sandbox::User=root", "download", NGINX, CADDY]).current_dir(&fresh);
        apt
    };
    let step = progress.begin("Downloading nginx and Caddy", "10 s");
    if must(&mut download(), step, &log).is_err() {
        // The lists name versions that are there no more, or there are no lists yet.
        apt::refresh(project, progress, &[NGINX, CADDY])?;
        progress.plan(1);
        must(&mut download(), progress.begin("Downloading nginx and Caddy", "10 s"), &log)?;
    }
    let step = progress.begin("Unpacking nginx and Caddy", "1 s");
    let script =
        "for package in *.deb; do dpkg-deb --extract \"$package\" . && rm \"$package\" || exit 1; done";
    must(command("sh").args(["-c", script]).current_dir(&fresh), step, &log)?;
    // Whole or not at all: an interrupted set-up must not look like one that is through.
    let _ = fs::remove_dir_all(&folder);
    fs::rename(&fresh, &folder).map_err(Error::file(format!("rename {}", fresh.display())))?;
    find(project).ok_or_else(|| {
        Error::Missing(
            "nginx and Caddy were downloaded but don't run: install Debian's packages libssl3, libpcre2-8-0 and \
             libcrypt1, then try again."
                .to_owned(),
        )
    })
}

fn folder(project: &Project) -> PathBuf {
    project.cache.join("web-servers")
}
