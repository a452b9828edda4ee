//! How drivers and browsers are started.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::{Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel};

use super::{Options, webkit};
use crate::error::Result;
use crate::panel::PLAIN_HOST;
use crate::process::Process;
use crate::settings::{self, Kind};

/// Parts of Chromium's own window that are pages as well: nobody sees them here, and they take more of the processor than
/// the page that a journey is about.
const WINDOW_PAGES: &str = "--disable-features=InitialWebUI,PreloadTopChromeWebUI,WebUILocationBar,WebUIOmniboxAimPopup,\
    WebUIOmniboxFullPopup,WebUIOmniboxPopup,WebUIReloadButton,WebUIToolbar";

/// Nothing but the journey may use the network, and nothing may depend on the machine's screen or sandbox.
const CHROMIUM: [&str; 14] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--window-size=1280,900",
    "--disable-extensions",
    WINDOW_PAGES,
];

/// A driver that waits for its browser's session.
pub(super) struct Started {
    pub(super) driver: Process,
    pub(super) port: u16,
    /// What the browser's windows are on, where it has to have something. Ends after the driver: fields are dropped in
    /// order.
    pub(super) screen: Option<Process>,
}

/// What drivers say of a port that they can't have.
const TAKEN: [&str; 3] = ["Address already in use", "IPv4 port not available", "Unable to listen"];

/// Starts the driver on a free port; everything it and its browser write to goes below `home`.
pub(super) async fn driver(kind: Kind, home: &Path) -> Result<Started> {
    for _ in 0..10 {
        match driver_once(kind, home).await {
            // ChromeDriver takes a port that is free for IPv6, and gives up where another program has it for IPv4;
            // WebKit's gives up where another program was faster.
            Err(error) if TAKEN.iter().any(|words| error.to_string().contains(words)) => {}
            started => return started,
        }
    }
    driver_once(kind, home).await
}

async fn driver_once(kind: Kind, home: &Path) -> Result<Started> {
    let (driver, port) = match kind {
        Kind::Chromium => {
            let mut command = command(kind, home)?;
            command.arg("--port=0");
            // "ChromeDriver was started successfully on port 43210."
            Process::start("chromedriver", command, |line| {
                line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
            })
            .await?
        }
        Kind::Firefox => {
            let mut command = command(kind, home)?;
            command.args(["--port", "0", "--websocket-port", "0", "--allow-system-access"]);
            command.env("HOME", home);
            // "1700000000000 geckodriver INFO Listening on 127.0.0.1:43210"
            Process::start("geckodriver", command, |line| {
                line.split_once("Listening on 127.0.0.1:")?.1.trim().parse().ok()
            })
            .await?
        }
        Kind::WebKit => return webkit::driver(command(kind, home)?, home).await,
    };
    Ok(Started { driver, port, screen: None })
}

fn command(kind: Kind, home: &Path) -> Result<Command> {
    let mut command = Command::new(kind.driver()?);
    command.env("TMPDIR", home);
    Ok(command)
}

/// What Firefox keeps for itself, below `home`; Chromium's driver finds a place there.
pub(super) fn profile(home: &Path) -> PathBuf {
    home.join("profile")
}

/// What the browser is asked for.
pub(super) fn capabilities(kind: Kind, home: &Path, options: Options) -> Result<Capabilities> {
    Ok(match kind {
        Kind::Chromium => {
            let mut chromium = DesiredCapabilities::chrome();
            // The shell has neither settings nor a window.
            let is_usual = options == Options::default();
            if let Some(shell) = settings::headless_shell().filter(|_| is_usual) {
                chromium.set_binary(&shell.to_string_lossy())?;
            }
            for arg in CHROMIUM {
                chromium.add_arg(arg)?;
            }
            chromium.add_arg(&format!("--host-resolver-rules=MAP {PLAIN_HOST} 127.0.0.1"))?;
            chromium.set_browser_log_level(LoggingPrefsLogLevel::All)?;
            // No bubble about saving or leaked passwords comes between a journey and its page.
            let mut preferences = json!({
                "credentials_enable_service": false,
                "profile.password_manager_enabled": false,
                "profile.password_manager_leak_detection": false,
            });
            if !options.scripts {
                preferences["profile.managed_default_content_settings.javascript"] = json!(2);
            }
            if !options.cookies {
                preferences["profile.default_content_setting_values.cookies"] = json!(2);
            }
            if let Some(languages) = options.languages {
                preferences["intl.accept_languages"] = json!(languages);
            }
            chromium.add_experimental_option("prefs", preferences)?;
            chromium.into()
        }
        Kind::Firefox => {
            let mut firefox = DesiredCapabilities::firefox();
            firefox.add_arg("-headless")?;
            firefox.add_arg("-profile")?;
            firefox.add_arg(&profile(home).display().to_string())?;
            let mut preferences = FirefoxPreferences::new();
            for quiet in [
                "app.normandy.enabled",
                "datareporting.policy.dataSubmissionEnabled",
                "network.captive-portal-service.enabled",
                "network.connectivity-service.enabled",
                "signon.rememberSignons",
            ] {
                preferences.set(quiet, false)?;
            }
            preferences.set("app.update.disabledForTesting", true)?;
            preferences.set("network.dns.localDomains", PLAIN_HOST)?;
            // A connection that was opened beforehand counts as a used one after a second: Firefox repeats by itself what
            // is reset on it, an accept included, and no page hears of it.
            preferences.set("network.http.speculative-parallel-limit", 0)?;
            // What pages (not the browser's own parts) complain about goes to the driver's output, where `look` reads it.
            preferences.set("devtools.console.stdout.content", true)?;
            preferences.set("devtools.console.stdout.chrome", false)?;
            preferences.set("browser.dom.window.dump.enabled", true)?;
            preferences.set("javascript.enabled", options.scripts)?;
            if !options.cookies {
                preferences.set("network.cookie.cookieBehavior", 2)?;
            }
            if let Some(languages) = options.languages {
                preferences.set("intl.accept_languages", languages)?;
            }
            firefox.set_preferences(preferences)?;
            firefox.into()
        }
        Kind::WebKit => webkit::capabilities(options)?,
    })
}
