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

impl Browser {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// As journeys take it in `E2E_BROWSER`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
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
        };
        let file = project.target.join(format!("webdriver-{}.json", self.name()));
        fs::create_dir_all(&project.target)
            .and_then(|()| fs::write(&file, settings))
            .map_err(Error::file(format!("write {}", file.display())))?;
        let (variable, other) = self.variables();
        command
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &file)
            .env(variable, self.driver(installed)?)
            .env_remove(other)
            .env_remove("CHROMEDRIVER_REMOTE")
            .env_remove("GECKODRIVER_REMOTE");
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
        };
        driver.clone().ok_or_else(|| {
            Error::Missing(format!("the driver of {} is missing: put it on PATH.", self.name()))
        })
    }

    /// The environment variable that names the driver, and the other browser's.
    pub const fn variables(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROMEDRIVER", "GECKODRIVER"),
            Self::Firefox => ("GECKODRIVER", "CHROMEDRIVER"),
        }
    }
}
