//! What every request is answered with: the database, the counters, hashing, mail, and a few settings.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::SqlitePool;

use crate::config::SessionLife;
use crate::limits::Limiter;
use crate::links::Links;
use crate::mail::delivery::Delivery;
use crate::mail::outbox::Outbox;
use crate::passwords::Passwords;
use crate::sessions::touches::Touches;

/// Shared by all requests. Cheap to clone.
#[derive(Clone)]
pub struct Panel(Arc<Parts>);

/// The parts of a [`Panel`].
pub struct Parts {
    /// The database, for those who only read: [`crate::db::readers`].
    pub pool: SqlitePool,
    /// The same for those who write: [`crate::db::writer`].
    pub writer: SqlitePool,
    /// The uses of sessions, to be written down.
    pub touches: Touches,
    /// Hashing.
    pub passwords: Passwords,
    /// Counters.
    pub limiter: Limiter,
    /// Mail.
    pub delivery: Delivery,
    /// Mail that has yet to go out.
    pub outbox: Outbox,
    /// Address mail comes from; `None` means `no-reply@` the control panel's domain.
    pub mail_from: Option<String>,
    /// Where the control panels are.
    pub links: Links,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// How long an invite can be accepted.
    pub invite_life: Duration,
    /// Fewest code points of a new password.
    pub password_min: usize,
    /// How long sessions last.
    pub sessions: SessionLife,
}

impl Panel {
    /// Of its parts.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// Address that mail of a realm comes from; `domain` is its control panel's, `None` the master's.
    #[must_use]
    pub fn sender(&self, domain: Option<&str>) -> String {
        self.mail_from
            .clone()
            .unwrap_or_else(|| format!("no-reply@{}", domain.unwrap_or(self.links.master_host())))
    }
}

impl std::ops::Deref for Panel {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
