//! How often anyone may fail (decision D5). Buckets are governor's; what counts, and against whom, is decided here.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Mutex as StdMutex, MutexGuard as StdMutexGuard, PoisonError};
use std::time::{Duration, Instant};

use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use tokio::sync::{Mutex, MutexGuard};

use crate::config::{Limit, Limits};

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
    turns: [Mutex<()>; TURNS],
}

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

    /// Forgets whoever has been quiet for long enough, so that the tables stay bounded.
    pub fn sweep(&self) {
        self.address.sweep();
        self.login_and_address.sweep();
        self.login.sweep();
        self.validations.retain_recent();
        self.invites.retain_recent();
    }
}

/// Failures of each `K`; over the limit the key is held up until its bucket has room again.
struct Failures<K: Hash + Eq + Clone> {
    bucket: Bucket<K>,
    refill: Duration,
    blocked_until: StdMutex<HashMap<K, Instant>>,
}

/// A keyed bucket that tells how much room it has left.
type Bucket<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock, StateInformationMiddleware>;

impl<K: Hash + Eq + Clone> Failures<K> {
    fn new(limit: Limit) -> Self {
        Self {
            bucket: RateLimiter::keyed(quota(limit)).with_middleware(),
            refill: limit.refill,
            blocked_until: StdMutex::default(),
        }
    }

    fn blocked(&self, key: &K) -> Option<Duration> {
        self.table().get(key).and_then(|until| until.checked_duration_since(Instant::now()))
    }

    /// The failure that fills the bucket holds the key up until there is room for another one.
    fn count(&self, key: K) {
        let wait = match self.bucket.check_key(&key) {
            Ok(state) if state.remaining_burst_capacity() > 0 => return,
            Ok(_) => self.refill,
            Err(not_until) => not_until.wait_time_from(DefaultClock::default().now()),
        };
        self.table().insert(key, Instant::now() + wait);
    }

    fn table(&self) -> StdMutexGuard<'_, HashMap<K, Instant>> {
        self.blocked_until.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sweep(&self) {
        self.bucket.retain_recent();
        let now = Instant::now();
        self.table().retain(|_, until| *until > now);
    }
}

fn quota(limit: Limit) -> Quota {
    Quota::with_period(limit.refill)
        .unwrap_or_else(|| Quota::per_second(NonZeroU32::MIN))
        .allow_burst(limit.burst)
}

fn take<K: Hash + Eq + Clone>(bucket: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<(), TooMany> {
    bucket.check_key(key).map_err(|not_until| TooMany {
        retry_after: not_until.wait_time_from(DefaultClock::default().now()).max(Duration::from_secs(1)),
    })
}
