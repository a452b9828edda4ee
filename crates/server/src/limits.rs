//! How often anyone may fail (decision D5). Buckets are governor's; what counts, and against whom, is decided here.

mod failures;

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::net::IpAddr;
use std::sync::{Mutex as StdMutex, PoisonError};
use std::time::{Duration, Instant};

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, RateLimiter};
use tokio::sync::{Mutex, MutexGuard};

use crate::config::Limits;
use failures::{Failures, quota};

/// Over the limit; try again after this long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    /// At least a second.
    pub retry_after: Duration,
}

/// Who fails: an address and, where one is known, the login whose password was wrong.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'a> {
    /// Of the client.
    pub address: IpAddr,
    /// Id of the login, or the realm and address that was tried in its place.
    pub login: Option<&'a str>,
}

/// All counters of one server. They live in memory: a restart forgives.
pub struct Limiter {
    address: Failures<IpAddr>,
    login_and_address: Failures<(String, IpAddr)>,
    login: Failures<String>,
    known: StdMutex<HashMap<(String, IpAddr), Instant>>,
    validations: DefaultKeyedRateLimiter<IpAddr>,
    invites: DefaultKeyedRateLimiter<String>,
    wrong_pins: Failures<PinKey>,
    pin_mails: DefaultKeyedRateLimiter<PinKey>,
    turns: [Mutex<()>; TURNS],
}

/// A login, and the address where pins are counted for that address alone.
type PinKey = (String, Option<IpAddr>);

/// Checks of one login's password wait for each other, or many at once would all be let in before the first is
/// counted. Logins share these turns by hash.
const TURNS: usize = 64;

/// How long an address that signed in is remembered as the login's own.
const KNOWN_FOR: Duration = Duration::from_hours(30 * 24);

/// Most entries of a table before those that no longer matter are dropped.
const TABLE_MAX: usize = 10_000;

impl Limiter {
    /// Counters at nought.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self {
            address: Failures::new(limits.failures_per_address),
            login_and_address: Failures::new(limits.failures_per_login_and_address),
            login: Failures::new(limits.failures_per_login),
            known: StdMutex::default(),
            validations: RateLimiter::keyed(quota(limits.validations_per_address)),
            invites: RateLimiter::keyed(quota(limits.invites_per_login)),
            wrong_pins: Failures::new(limits.wrong_pins),
            pin_mails: RateLimiter::keyed(quota(limits.pin_mails)),
            turns: std::array::from_fn(|_| Mutex::new(())),
        }
    }

    /// Waits for this login's turn: hold it from [`Limiter::check`] until [`Limiter::failed`] or the success.
    pub async fn turn(&self, login: &str) -> MutexGuard<'_, ()> {
        let mut hasher = DefaultHasher::new();
        login.hash(&mut hasher);
        let [.., byte] = hasher.finish().to_ne_bytes();
        self.turns[usize::from(byte) % TURNS].lock().await
    }

    /// Whether another attempt may be made.
    ///
    /// # Errors
    /// [`TooMany`] with the longest of the waits.
    pub fn check(&self, attempt: Attempt<'_>) -> Result<(), TooMany> {
        let mut waits = vec![self.address.blocked(&attempt.address)];
        if let Some(login) = attempt.login {
            let both = (login.to_owned(), attempt.address);
            if !self.is_known(&both) {
                waits.push(self.login.blocked(&both.0));
            }
            waits.push(self.login_and_address.blocked(&both));
        }
        waits
            .into_iter()
            .flatten()
            .max()
            .map_or(Ok(()), |wait| Err(TooMany { retry_after: wait.max(Duration::from_secs(1)) }))
    }

    /// Counts a failure.
    pub fn failed(&self, attempt: Attempt<'_>) {
        self.address.count(attempt.address);
        if let Some(login) = attempt.login {
            self.login.count(login.to_owned());
            self.login_and_address.count((login.to_owned(), attempt.address));
        }
    }

    /// Remembers that the login's own person comes from this address.
    pub fn succeeded(&self, login: &str, address: IpAddr) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= TABLE_MAX {
            known.retain(|_, since| since.elapsed() < KNOWN_FOR);
        }
        if known.len() < TABLE_MAX {
            known.insert((login.to_owned(), address), Instant::now());
        }
    }

    fn is_known(&self, both: &(String, IpAddr)) -> bool {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(both).is_some_and(|since| since.elapsed() < KNOWN_FOR)
    }

    /// Counts a validation of an invite.
    ///
    /// # Errors
    /// [`TooMany`].
    pub fn validation(&self, address: IpAddr) -> Result<(), TooMany> {
        take(&self.validations, &address)
    }

    /// Counts an invite that a login creates.
    ///
    /// # Errors
    /// [`TooMany`].
    pub fn invite(&self, login: &str) -> Result<(), TooMany> {
        take(&self.invites, &login.to_owned())
    }

    /// Whether another pin may be tried for the login.
    ///
    /// # Errors
    /// [`TooMany`].
    pub fn check_pin(&self, login: &str, address: IpAddr) -> Result<(), TooMany> {
        match self.wrong_pins.blocked(&self.pin_key(login, address)) {
            Some(wait) => Err(TooMany { retry_after: wait.max(Duration::from_secs(1)) }),
            None => Ok(()),
        }
    }

    /// Counts a wrong pin.
    pub fn pin_failed(&self, login: &str, address: IpAddr) {
        self.address.count(address);
        self.wrong_pins.count(self.pin_key(login, address));
    }

    /// Counts a mail with a pin to the login's person.
    ///
    /// # Errors
    /// [`TooMany`].
    pub fn pin_mail(&self, login: &str, address: IpAddr) -> Result<(), TooMany> {
        take(&self.pin_mails, &self.pin_key(login, address))
    }

    /// Who signed in from there before has a count of their own: whoever got hold of the password can use up the one
    /// for all other addresses, and holds up nobody at home by it.
    fn pin_key(&self, login: &str, address: IpAddr) -> PinKey {
        let both = (login.to_owned(), address);
        let own = self.is_known(&both).then_some(address);
        (both.0, own)
    }

    /// Forgets whoever has been quiet for long enough, so that the tables stay bounded.
    pub fn sweep(&self) {
        self.address.sweep();
        self.login_and_address.sweep();
        self.login.sweep();
        self.validations.retain_recent();
        self.invites.retain_recent();
        self.wrong_pins.sweep();
        self.pin_mails.retain_recent();
    }
}

fn take<K: Hash + Eq + Clone>(bucket: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<(), TooMany> {
    bucket.check_key(key).map_err(|not_until| TooMany {
        retry_after: not_until.wait_time_from(DefaultClock::default().now()).max(Duration::from_secs(1)),
    })
}
