//! How WebKit is started: its small browser, MiniBrowser, on a screen in memory.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use serde_json::json;
use thirtyfour::Capabilities;
use url::Url;

use super::launch::Started;
use super::{Browser, Options};
use crate::error::{Error, Result};
use crate::listening::{FORGET, HEARD, HOLD_TIMERS};
use crate::process::Process;

/// Without a window manager, the window that holds the pointer has the focus. It waits in the middle of the screen,
/// which even the smallest window covers here; larger ones reach beyond the screen's edges and don't mind.
const SCREEN: &str = "200x200x24";

/// The buttons above the page let no window be narrower than some 450 pixels, unless they are told to be small.
const SMALL_BUTTONS: &str =
    "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: none; font-size: 1px; }";

/// A screen that no other browser is on.
async fn screen() -> Result<(Process, u32)> {
    let mut command = Command::new("Xvfb");
    // It takes a free number, and writes it to stdout as soon as it can be used.
    command.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]);
    Process::start("Xvfb", command, |line| line.trim().parse().ok()).await
}

/// Starts the driver for a browser on a screen of its own; everything the two write goes below `home`.
pub(super) async fn driver(mut command: Command, home: &Path) -> Result<Started> {
    let (screen, number) = screen().await?;
    let theme = home.join(".config/gtk-3.0");
    fs::create_dir_all(&theme)?;
    fs::write(theme.join("gtk.css"), SMALL_BUTTONS)?;
    // It can't take a free port by itself.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    command
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{number}"))
        .env("HOME", home)
        // Nothing of the screen, the settings and the running programs of whoever is at the machine.
        .env("GDK_BACKEND", "x11")
        .env("GSETTINGS_BACKEND", "memory")
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1")
        // Its language is the machine's, and no language at all where that is "C".
        .env("LANG", "en_US.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("WAYLAND_DISPLAY");
    for folder in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
        command.env_remove(folder);
    }
    let driver = Process::start_listening("WebKitWebDriver", command, port).await?;
    Ok(Started { driver, port, screen: Some(screen) })
}

/// What the browser is asked for.
pub(super) fn capabilities(options: Options) -> Result<Capabilities> {
    let mut webkit = Capabilities::new();
    if !options.scripts {
        let browser = json!({ "binary": browser()?, "args": ["--automation", "--enable-javascript=false"] });
        webkit.set("webkitgtk:browserOptions", browser)?;
    }
    Ok(webkit)
}

/// MiniBrowser, which the driver finds by itself unless it is to be started with arguments.
fn browser() -> Result<PathBuf> {
    let libraries = fs::read_dir("/usr/lib")?.flatten().map(|folder| folder.path());
    let mut places = libraries.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
    places.find(|path| path.is_file()).ok_or_else(|| Error::Missing {
        what: "WebKit's browser",
        path: "/usr/lib/*/webkit2gtk-4.1/MiniBrowser".into(),
        remedy: "it comes with Debian's package webkit2gtk-driver.",
    })
}

impl Browser {
    /// Before another page is opened: takes note of what this one complained about, and has the other keep its long
    /// timers if that is asked for.
    pub(super) async fn leave_for(&self, url: &str) -> Result<()> {
        let heard = self.heard_here().await?;
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).extend(heard);
        self.driver.execute(FORGET, Vec::new()).await?;
        if self.holding.load(Ordering::Relaxed) {
            // A text of the same origin, whose tab keeps what it is told for the page.
            let text = Url::parse(url).and_then(|url| url.join("/robots.txt"));
            self.driver.goto(text.map_err(|why| Error::unreadable(url, why))?.as_str()).await?;
            self.driver.execute(HOLD_TIMERS, Vec::new()).await?;
        }
        Ok(())
    }

    /// What all pages so far have complained about.
    pub(super) async fn heard(&self) -> Result<Vec<String>> {
        let here = self.heard_here().await?;
        let mut all = self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone();
        all.extend(here);
        Ok(all)
    }

    async fn heard_here(&self) -> Result<Vec<String>> {
        self.ask(HEARD).await
    }
}
