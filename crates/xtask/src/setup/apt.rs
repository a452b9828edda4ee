//! Debian packages.

use std::process::{Command, Stdio};

use super::Needs;
use crate::error::Error;
use crate::progress::Progress;
use crate::project::{Project, on_path};
use crate::run::{answer, command, must};

/// A package, and the programs that make it unnecessary: one of each group is enough.
struct Package {
    name: &'static str,
    programs: &'static [&'static str],
}

const CHROMIUM: Package = Package { name: "chromium", programs: &["chromium", "google-chrome", "chrome"] };
/// For journeys. Whoever has brought a Chrome makes them in that: shell and driver are of one version.
const HEADLESS_SHELL: Package = Package {
    name: "chromium-headless-shell",
    programs: &["chromium-headless-shell", "google-chrome", "chrome"],
};
const CHROMEDRIVER: Package = Package { name: "chromium-driver", programs: &["chromedriver"] };
/// Makes scripts and styles of the bundle small.
const ESBUILD: Package = Package { name: "esbuild", programs: &["esbuild"] };
const FIREFOX: Package = Package { name: "firefox-esr", programs: &["firefox-esr", "firefox"] };
/// Brings WebKit itself along.
const WEBKIT_DRIVER: Package = Package { name: "webkit2gtk-driver", programs: &["WebKitWebDriver"] };
/// Runs wasm-opt.
const NODE: Package = Package { name: "nodejs", programs: &["node"] };
/// Downloads packages of its own, each once.
const NPM: Package = Package { name: "npm", programs: &["npm"] };
/// A screen for WebKit, which has no way to run without one.
const XVFB: Package = Package { name: "xvfb", programs: &["Xvfb"] };

const BROWSERS: &[Package] = &[CHROMIUM, HEADLESS_SHELL, CHROMEDRIVER, FIREFOX, WEBKIT_DRIVER, XVFB];

/// The packages that must be installed for `needs`, and where one of npm's is yet to come, for that.
pub fn missing(needs: Needs, npm: bool) -> Vec<&'static str> {
    let bundler: &[Package] = if needs.bundler { &[ESBUILD, NODE] } else { &[] };
    let browsers: &[Package] = if needs.browsers { BROWSERS } else { &[] };
    bundler
        .iter()
        .chain(browsers)
        .chain(npm.then_some(&NPM))
        .filter(|package| package.programs.iter().all(|name| on_path(name).is_none()))
        .map(|package| package.name)
        .collect()
}

/// Of `names`, those dpkg doesn't know as installed.
pub fn not_installed(names: &[&'static str]) -> Vec<&'static str> {
    names.iter().copied().filter(|name| version(name).is_none()).collect()
}

/// The version of an installed package.
pub fn version(name: &str) -> Option<String> {
    let text =
        answer(command("dpkg-query").args(["--show", "--showformat=${db:Status-Status} ${Version}", name]))?;
    text.strip_prefix("installed ").map(str::to_owned)
}

/// How many steps [`install`] takes.
pub fn steps(names: &[&'static str]) -> usize {
    2 * usize::from(!names.is_empty())
}

/// Installs packages, in [`steps`] of `progress`.
///
/// # Errors
/// [`Error::Packages`] without apt-get or the right to use it, else what apt-get said.
pub fn install(project: &Project, progress: &mut Progress, names: &[&'static str]) -> Result<(), Error> {
    if names.is_empty() {
        return Ok(());
    }
    let root = may_install(names)?;
    update(project, progress, root)?;
    let step = progress.begin(&format!("Installing Debian packages: {}", names.join(" ")), "1 min");
    must(
        apt_get(root).args(["install", "--yes", "--no-install-recommends"]).args(names),
        step,
        &project.log("apt-install"),
    )?;
    Ok(())
}

/// Refreshes the lists of packages, in one step of `progress`, so that `names` can be downloaded.
///
/// # Errors
/// As [`install`].
pub fn refresh(project: &Project, progress: &mut Progress, names: &[&'static str]) -> Result<(), Error> {
    let root = may_install(names)?;
    update(project, progress, root)
}

/// Whether this is root; whoever isn't may become it.
fn may_install(names: &[&'static str]) -> Result<bool, Error> {
    let refuse = |why| Error::Packages { names: names.iter().map(|&name| name.to_owned()).collect(), why };
    if on_path("apt-get").is_none() {
        return Err(refuse("there is no apt-get here"));
    }
    let root = answer(command("id").arg("-u")).as_deref() == Some("0");
    if !root && !may_sudo() {
        return Err(refuse("only root may install them"));
    }
    Ok(root)
}

fn update(project: &Project, progress: &mut Progress, root: bool) -> Result<(), Error> {
    let step = progress.begin("Refreshing Debian's package lists", "20 s");
    must(apt_get(root).arg("update"), step, &project.log("apt-update"))?;
    Ok(())
}

/// Asks for the password where there is a terminal, and remembers it for the calls that follow.
fn may_sudo() -> bool {
    on_path("sudo").is_some()
        && Command::new("sudo")
            .arg("--validate")
            .stdin(Stdio::inherit())
            .status()
            .is_ok_and(|status| status.success())
}

fn apt_get(root: bool) -> Command {
    let mut apt = if root {
        command("env")
    } else {
        let mut sudo = command("sudo");
        sudo.args(["--non-interactive", "env"]);
        sudo
    };
    apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    apt
}
