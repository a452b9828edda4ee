//! What the tests in browsers need of the environment.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::error::Error;
use crate::project::Project;
use crate::setup::Installed;

/// A browser the tests run in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Chromium with its driver.
    Chromium,
    /// Firefox with its driver.
    Firefox,
    /// WebKit's own small browser with its driver, on a screen in memory.
    WebKit,
}

/// What `wasm-bindgen-test-runner` asks Chromium for, besides running headless: nothing but the
/// tests may use the network.
const CHROMIUM: &str = r#"{
  "goog:chromeOptions": {
    "args": [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--no-first-run",
      "--window-size=1280,900"
    ]
  }
}
"#;
const FIREFOX: &str = r#"{
  "moz:firefoxOptions": {
    "args": ["--width=1280", "--height=900"],
    "prefs": {
      "app.normandy.enabled": false,
      "app.update.disabledForTesting": true,
      "datareporting.policy.dataSubmissionEnabled": false,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false
    }
  }
}
"#;

/// The runner sends WebKit none: what it does by itself is right.
const WEBKIT: &str = "{}\n";

impl Browser {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As journeys take it in `E2E_BROWSER`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Tells wasm-bindgen's test runner to use this browser and no other.
    ///
    /// # Errors
    /// When the driver is missing or the browser's settings can't be written.
    pub fn choose(
        self,
        project: &Project,
        installed: &Installed,
        command: &mut Command,
    ) -> Result<(), Error> {
        let settings = match self {
            Self::Chromium => CHROMIUM,
            Self::Firefox => FIREFOX,
            Self::WebKit => WEBKIT,
        };
        let file = project.target.join(format!("webdriver-{}.json", self.name()));
        fs::create_dir_all(&project.target)
            .and_then(|()| fs::write(&file, settings))
            .map_err(Error::file(format!("write {}", file.display())))?;
        for other in Self::ALL {
            command.env_remove(other.variable()).env_remove(format!("{}_REMOTE", other.variable()));
        }
        command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &file).env(self.variable(), self.driver(installed)?);
        Ok(())
    }

    /// The driver's program.
    ///
    /// # Errors
    /// When it isn't there.
    pub fn driver(self, installed: &Installed) -> Result<PathBuf, Error> {
        let driver = match self {
            Self::Chromium => &installed.chromedriver,
            Self::Firefox => &installed.geckodriver,
            Self::WebKit => &installed.webkit_driver,
        };
        driver.clone().ok_or_else(|| {
            Error::Missing(format!("the driver of {} is missing: put it on PATH.", self.name()))
        })
    }

    /// The environment variable that names the driver. Safari's stands for WebKit's: the two speak alike, and the
    /// runner knows only that one.
    pub const fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "SAFARIDRIVER",
        }
    }
}
