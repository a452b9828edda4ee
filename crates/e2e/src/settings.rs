//! Which browser, bundle, server and drivers a journey uses: from the environment, with defaults for a checkout that
//! was built the usual way.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::error::{Error, Result};

/// The browser to use: `chromium` (the default), `firefox` or `webkit`.
pub const BROWSER: &str = "E2E_BROWSER";
/// Folder of the built bundle; by default `dist` in the repository.
pub const DIST: &str = "E2E_DIST";
/// The server's program; by default the one built last in the target folder this test was built in.
pub const SERVER: &str = "E2E_SERVER";
/// Path of Chromium's driver.
pub const CHROMEDRIVER: &str = "CHROMEDRIVER";
/// Path of Firefox's driver.
pub const GECKODRIVER: &str = "GECKODRIVER";
/// Path of WebKit's driver: other test programs know it by Safari's name only.
pub const SAFARIDRIVER: &str = "SAFARIDRIVER";

/// Chromium without its window; by default the one on PATH.
pub const HEADLESS_SHELL: &str = "E2E_HEADLESS_SHELL";

/// Set to anything where walks through all there is of a kind are to leave nothing out.
pub const ALL: &str = "E2E_ALL";

/// axe-core's script; by default the one in the tools' cache.
pub const AXE: &str = "E2E_AXE";

/// A browser that journeys are made in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKit's own small browser, by `WebKitWebDriver`.
    WebKit,
}

impl Kind {
    /// As [`BROWSER`] says.
    ///
    /// # Errors
    /// When it names no browser.
    pub fn chosen() -> Result<Self> {
        match env::var(BROWSER).as_deref() {
            Ok("chromium") | Err(_) => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => Err(Error::Setting {
                variable: BROWSER,
                value: other.to_owned(),
                remedy: "set it to chromium, firefox or webkit.",
            }),
        }
    }

    /// Fails unless the chosen browser is one of `able`, so that no journey passes that wasn't made.
    ///
    /// # Errors
    /// With what the others lack.
    pub fn must_be(able: &[Self], why: &'static str) -> Result<()> {
        let browser = Self::chosen()?;
        if able.contains(&browser) { Ok(()) } else { Err(Error::Unable { browser, why }) }
    }

    /// The driver's program.
    ///
    /// # Errors
    /// When it isn't there.
    pub fn driver(self) -> Result<PathBuf> {
        let (variable, program, what) = match self {
            Self::Chromium => (CHROMEDRIVER, "chromedriver", "Chromium's driver"),
            Self::Firefox => (GECKODRIVER, "geckodriver", "Firefox's driver"),
            Self::WebKit => (SAFARIDRIVER, "WebKitWebDriver", "WebKit's driver"),
        };
        let given = env::var_os(variable).map(PathBuf::from);
        let found = given.clone().or_else(|| on_path(program)).or_else(|| in_tool_cache(program));
        found.filter(|path| path.is_file()).ok_or_else(|| Error::Missing {
            what,
            path: given.unwrap_or_else(|| program.into()),
            remedy: "`cargo xtask test journeys` installs it, or set CHROMEDRIVER, GECKODRIVER or SAFARIDRIVER to its path.",
        })
    }
}

/// Chromium's engine with no window around it: its pages are the same, and it is there in a third of the time. Nothing
/// where the machine has none.
#[must_use]
pub fn headless_shell() -> Option<PathBuf> {
    let given = env::var_os(HEADLESS_SHELL).map(PathBuf::from);
    given.or_else(|| on_path("chromium-headless-shell")).filter(|path| path.is_file())
}

/// Whether walks leave nothing out: as [`ALL`] says.
#[must_use]
pub fn all() -> bool {
    env::var_os(ALL).is_some()
}

/// axe-core's script.
///
/// # Errors
/// When it isn't there.
pub fn axe() -> Result<PathBuf> {
    let given = env::var_os(AXE).map(PathBuf::from);
    let found = given.clone().or_else(|| in_cache(|tool| tool.join("package/axe.min.js")));
    found.filter(|path| path.is_file()).ok_or_else(|| Error::Missing {
        what: "axe-core",
        path: given.unwrap_or_else(|| "axe.min.js".into()),
        remedy: "`cargo xtask test journeys` installs it, or set E2E_AXE to its path.",
    })
}

/// The built bundle's folder.
///
/// # Errors
/// When there is no bundle in it.
pub fn dist() -> Result<PathBuf> {
    let dist = env::var_os(DIST).map_or_else(|| repository().join("dist"), PathBuf::from);
    if dist.join("index.html").is_file() {
        return Ok(dist);
    }
    Err(Error::Missing {
        what: "the app's bundle",
        path: dist,
        remedy: "build it with `cargo xtask build`, or set E2E_DIST to its absolute path.",
    })
}

/// The server's program.
///
/// # Errors
/// When it isn't there.
pub fn server() -> Result<PathBuf> {
    let given = env::var_os(SERVER).map(PathBuf::from);
    let found = given.clone().or_else(built_server);
    found.filter(|path| path.is_file()).ok_or_else(|| Error::Missing {
        what: "the server",
        path: given.unwrap_or_else(|| "control-panel-server".into()),
        remedy: "build it with `cargo build --package control-panel-server`, or set E2E_SERVER to its path.",
    })
}

/// The server built last: an old release build must not stand in for a new debug one.
fn built_server() -> Option<PathBuf> {
    let target = target()?;
    let built_at = |path: &PathBuf| fs::metadata(path).and_then(|meta| meta.modified()).ok();
    ["release", "debug"]
        .into_iter()
        .map(|profile| target.join(profile).join("control-panel-server"))
        .filter_map(|path| Some((built_at(&path)?, path)))
        .max_by_key(|(at, _): &(SystemTime, PathBuf)| *at)
        .map(|(_, path)| path)
}

/// The target folder this test was built in.
pub(crate) fn target() -> Option<PathBuf> {
    let this_test = env::current_exe().ok()?;
    this_test.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file()).map(Path::to_owned)
}

fn repository() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Where `cargo xtask` keeps what it builds for itself.
fn in_tool_cache(program: &str) -> Option<PathBuf> {
    in_cache(|tool| tool.join("bin").join(program))
}

/// The first file of that name in the folder of a tool.
fn in_cache(file: impl Fn(&Path) -> PathBuf) -> Option<PathBuf> {
    let caches = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let caches = caches.or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cache")))?;
    let tools = fs::read_dir(caches.join("control-panel-invites")).ok()?;
    tools.flatten().map(|tool| file(&tool.path())).find(|path| path.is_file())
}
