//! What the server is told when it starts.

use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Duration;

use url::Url;

/// Everything that differs between two servers.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Folder of the database, of mail written to files and of `demo.json`. Created when missing.
    pub data: PathBuf,
    /// Folder of the app's bundle.
    pub dist: PathBuf,
    /// Address of the master organization's control panel; its scheme and port hold for resellers' domains too.
    /// `None` means `http://localhost:PORT` of the listener.
    pub public_url: Option<Url>,
    /// Mail server; `None` writes each mail to a file.
    pub smtp: Option<String>,
    /// Address that mail comes from; `None` means `no-reply@` the control panel's domain.
    pub mail_from: Option<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Whether to fill the panel with something to try.
    pub demo: bool,
    /// How long an invite can be accepted.
    pub invite_life: Duration,
    /// Fewest code points of a new password.
    pub password_min: usize,
    /// How long sessions last.
    pub sessions: SessionLife,
    /// How much anyone may try.
    pub limits: Limits,
    /// What connections may take.
    pub connections: Connections,
}

/// What connections may take.
#[derive(Debug, Clone, Copy)]
pub struct Connections {
    /// How many may be open.
    pub at_once: usize,
    /// How long one may be without a request, and a request's head may take to come.
    pub header: Duration,
    /// How long a request may take in all, with its body.
    pub request: Duration,
    /// A connection this old is closed once it has no request under way: a client that doesn't read its answers,
    /// however slowly, ends some time.
    pub age: Duration,
    /// How long requests under way may take to end, when the server or their connection is to stop.
    pub drain: Duration,
}

impl Default for Connections {
    fn default() -> Self {
        Self {
            at_once: 512,
            header: Duration::from_secs(30),
            request: Duration::from_secs(30),
            age: Duration::from_mins(10),
            drain: Duration::from_secs(20),
        }
    }
}

/// How long a session lasts.
#[derive(Debug, Clone, Copy)]
pub struct SessionLife {
    /// Without any request.
    pub idle: Duration,
    /// Whatever is done with it.
    pub absolute: Duration,
}

impl Default for SessionLife {
    fn default() -> Self {
        const HOUR: u64 = 60 * 60;
        Self { idle: Duration::from_secs(12 * HOUR), absolute: Duration::from_secs(7 * 24 * HOUR) }
    }
}

/// So many at once, then one more each time `refill` has passed.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// At once.
    pub burst: NonZeroU32,
    /// Until one more.
    pub refill: Duration,
}

impl Limit {
    /// `burst` at once (0 counts as 1), then one each `refill`.
    #[must_use]
    pub fn new(burst: u32, refill: Duration) -> Self {
        Self { burst: NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN), refill }
    }
}

/// The limits of decision D5. Only failures count against the first three and the wrong pins.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Failed sign-ins and accepts from one address.
    pub failures_per_address: Limit,
    /// Wrong passwords for one login from one address.
    pub failures_per_login_and_address: Limit,
    /// Wrong passwords for one login from anywhere. An address that signed in to that login lately is not held up by
    /// it, so that nobody can lock somebody else out.
    pub failures_per_login: Limit,
    /// Invites validated from one address.
    pub validations_per_address: Limit,
    /// Invites created by one login.
    pub invites_per_login: Limit,
    /// Wrong pins for one login: from all addresses together, and apart from those from each address that signed in
    /// to it lately. Far fewer than passwords, for there are only a million pins.
    pub wrong_pins: Limit,
    /// Pins mailed to one login, counted like [`Limits::wrong_pins`].
    pub pin_mails: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            failures_per_address: Limit::new(100, Duration::from_secs(1)),
            failures_per_login_and_address: Limit::new(10, Duration::from_secs(20)),
            failures_per_login: Limit::new(100, Duration::from_secs(10)),
            validations_per_address: Limit::new(300, Duration::from_millis(200)),
            invites_per_login: Limit::new(300, Duration::from_secs(2)),
            wrong_pins: Limit::new(10, Duration::from_mins(5)),
            pin_mails: Limit::new(5, Duration::from_mins(1)),
        }
    }
}
