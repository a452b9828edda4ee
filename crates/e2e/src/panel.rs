//! A control panel of a journey's own: the real server, its data folder, its port.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use tempfile::TempDir;

use crate::error::{Error, Result};
use crate::listening;
use crate::process::Process;
use crate::settings::{self, Kind};

/// A server on data of its own. It can be stopped and started again on the same data and the same port.
pub struct Panel {
    // Before the folder it works in: fields are dropped in order.
    process: Option<Process>,
    data: TempDir,
    dist: PathBuf,
    _listening: Option<TempDir>,
    port: u16,
    host: &'static str,
    demo: Demo,
}

/// A host that is the machine itself for every browser and [`Person`](crate::person::Person) here, but none that
/// browsers trust without TLS, as they do `localhost`.
pub const PLAIN_HOST: &str = "panel.example";

/// The same for WebKit, which can't be told where a name leads: this machine's IPv4 address written as an IPv6 one,
/// which WebKit doesn't know for its own.
const PLAIN_ADDRESS: &str = "[::ffff:7f00:1]";

/// What `demo.json` in the data folder tells: how to get in, and one link for each way of accepting.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Demo {
    /// The panel's address as its links have it, without a slash at the end.
    pub panel_url: String,
    /// May invite to [`Demo::org_id`].
    pub admin: Account,
    /// A UUID.
    pub org_id: String,
    /// Its name.
    pub org_name: String,
    /// A registered login.
    pub existing: Account,
    /// One for each way of accepting.
    pub links: DemoLinks,
    /// Who signs in with a second step.
    pub two_factor: TwoFactor,
}

/// Two admins, by what they are asked for after the password.
#[derive(Debug, Clone, Deserialize)]
pub struct TwoFactor {
    /// A pin by mail.
    pub email: Account,
    /// A code of an authenticator app.
    pub otp: OtpAccount,
}

/// A login with an authenticator app.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OtpAccount {
    /// Address and password.
    #[serde(flatten)]
    pub account: Account,
    /// What the app reads: `otpauth://totp/…`.
    pub otpauth_uri: String,
}

/// A login and its password.
#[derive(Debug, Clone, Deserialize)]
pub struct Account {
    /// Its address.
    pub email: String,
    /// Its password.
    pub password: String,
}

/// The four links that the demo prints.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DemoLinks {
    /// For somebody who sets a password.
    pub new_person: String,
    /// For somebody who has one.
    pub existing_person: String,
    /// For somebody who is signed in.
    pub confirm: String,
    /// For somebody else than who is signed in.
    pub wrong_account: String,
}

impl Panel {
    /// Starts a server with the built bundle, the demo's accounts, an empty data folder and a free port.
    ///
    /// # Errors
    /// When bundle or server are missing, or the server doesn't start.
    pub async fn start() -> Result<Self> {
        Self::start_with(settings::dist()?).await
    }

    /// As [`Panel::start`], with another bundle.
    ///
    /// # Errors
    /// When the server is missing or doesn't start.
    pub async fn start_with(dist: PathBuf) -> Result<Self> {
        let listening = if Kind::chosen()? == Kind::WebKit { Some(listening::copy(&dist)?) } else { None };
        let dist = listening.as_ref().map_or(dist, |copy| copy.path().to_owned());
        let data = tempfile::Builder::new().prefix("e2e-panel-").tempdir()?;
        let (process, port) = serve(data.path(), &dist, 0, None).await?;
        let demo = demo(data.path())?;
        Ok(Self { process: Some(process), data, dist, _listening: listening, port, host: "localhost", demo })
    }

    /// Kills the server; its data and its port stay.
    pub fn stop(&mut self) {
        self.process = None;
    }

    /// Starts it again where it was.
    ///
    /// # Errors
    /// When it doesn't start.
    pub async fn start_again(&mut self) -> Result<()> {
        self.stop();
        let public_url = format!("http://{}:{}", self.host, self.port);
        let (process, _) = serve(self.data.path(), &self.dist, self.port, Some(&public_url)).await?;
        self.process = Some(process);
        self.demo = demo(self.data.path())?;
        Ok(())
    }

    /// Starts it again as the panel of [`PLAIN_HOST`], where pages are no secure context.
    ///
    /// # Errors
    /// When it doesn't start.
    pub async fn move_to_plain_host(&mut self) -> Result<()> {
        self.host = if Kind::chosen()? == Kind::WebKit { PLAIN_ADDRESS } else { PLAIN_HOST };
        self.start_again().await
    }

    /// The address of `path` (with its slash) as a person would type it.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.demo.panel_url)
    }

    /// Who and what the demo has.
    #[must_use]
    pub const fn demo(&self) -> &Demo {
        &self.demo
    }

    /// The folder of the bundle that is served.
    #[must_use]
    pub fn dist(&self) -> &Path {
        &self.dist
    }

    /// The folder of database and mail.
    #[must_use]
    pub fn data(&self) -> &Path {
        self.data.path()
    }

    /// Sets pictures and settings of the master's brand: options of the server's command `branding`.
    ///
    /// # Errors
    /// When the command refuses them.
    pub fn brand(&self, options: &[&str]) -> Result<()> {
        let mut command = Command::new(settings::server()?);
        let output = command.arg("branding").arg("--data").arg(self.data()).args(options).output()?;
        if output.status.success() {
            return Ok(());
        }
        Err(Error::unreadable("the brand", String::from_utf8_lossy(&output.stderr)))
    }

    /// Everything the server has printed since it was started last.
    #[must_use]
    pub fn printed(&self) -> String {
        self.process.as_ref().map(|process| process.lines().join("\n")).unwrap_or_default()
    }
}

fn demo(data: &Path) -> Result<Demo> {
    let file = std::fs::read(data.join("demo.json"))?;
    serde_json::from_slice(&file).map_err(|why| Error::unreadable("demo.json", why))
}

async fn serve(data: &Path, dist: &Path, port: u16, public_url: Option<&str>) -> Result<(Process, u16)> {
    let mut command = Command::new(settings::server()?);
    command.arg("serve").arg("--demo");
    command.arg("--data").arg(data).arg("--dist").arg(dist);
    command.args(["--listen", &format!("127.0.0.1:{port}")]);
    if let Some(url) = public_url {
        command.args(["--public-url", url]);
    }
    Process::start("the server", command, |line| {
        line.strip_prefix("listening on http://127.0.0.1:")?.trim_end_matches('/').parse().ok()
    })
    .await
}
