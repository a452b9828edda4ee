//! How often anyone may fail (decision D5). Buckets are governor's; what counts, and against whom, is decided here.

mod failures;
mod known;

use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::net::IpAddr;
use std::sync::{Mutex as StdMutex, MutexGuard as StdMutexGuard, PoisonError};
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, RateLimiter};
use tokio::sync::{Mutex, MutexGuard, Semaphore, SemaphorePermit};

use crate::config::Limits;
use failures::{Failures, quota};
use known::Known;

/// Over the limit; try again after this long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    /// At least a second.
    pub retry_after: Duration,
}

/// So many wait for their turn that another one would wait for too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Busy;

/// A login's turn, until it is dropped.
#[must_use]
pub struct Turn<'a> {
    _turn: MutexGuard<'a, ()>,
    _place: SemaphorePermit<'a>,
}

/// Who may fail, and at what.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'a> {
    /// Of the client.
    pub address: IpAddr,
    /// What is tried.
    pub at: Target<'a>,
}

/// What can be tried, and with whose failures it is counted. Whoever has a good key is none of those who fail at
/// signing in: they could keep the invited person out for as long as they like.
#[derive(Debug, Clone, Copy)]
pub enum Target<'a> {
    /// A key that is good for nothing.
    Key,
    /// The password of a login, at signing in: its id, or the realm and address that were tried in its place.
    SignIn(&'a str),
    /// The password of a login, with a good key of its own: its id. From one address it counts with sign-ins; those
    /// from anywhere else count for other sign-ins alone.
    Accept(&'a str),
    /// Whose invite it is, where the login has no password to guess: the member's id. Nothing that happens elsewhere
    /// counts here.
    Join(&'a str),
}

impl<'a> Target<'a> {
    const fn id(self) -> Option<&'a str> {
        match self {
            Self::Key => None,
            Self::SignIn(id) | Self::Accept(id) | Self::Join(id) => Some(id),
        }
    }
}

/// An attempt that may be made, from when it begins until it is known what came of it: dropped, its place is given back.
#[must_use]
pub struct Trial<'a> {
    limiter: &'a Limiter,
    attempt: Attempt<'a>,
}

impl Trial<'_> {
    /// Counts a failure.
    pub fn failed(self) {
        let Attempt { address, at } = self.attempt;
        let limiter = self.limiter;
        limiter.address.count(address);
        match at {
            Target::Key => {}
            Target::SignIn(login) => limiter.login.count(login.to_owned()),
            Target::Accept(login) => {
                limiter.login.count(login.to_owned());
                limiter.accepts.count(login.to_owned());
            }
            Target::Join(member) => limiter.accepts.count(member.to_owned()),
        }
        if let Some(id) = at.id() {
            limiter.login_and_address.count((id.to_owned(), address));
        }
    }
}

impl Drop for Trial<'_> {
    fn drop(&mut self) {
        if !matches!(self.attempt.at, Target::Join(_)) {
            self.limiter.address.end(&self.attempt.address);
        }
    }
}

/// All counters of one server. They live in memory: a restart forgives.
pub struct Limiter {
    address: Failures<IpAddr>,
    login_and_address: Failures<(String, IpAddr)>,
    login: Failures<String>,
    accepts: Failures<String>,
    known: StdMutex<Known>,
    validations: DefaultKeyedRateLimiter<IpAddr>,
    invites: DefaultKeyedRateLimiter<String>,
    wrong_pins: Failures<PinKey>,
    pin_mails: DefaultKeyedRateLimiter<PinKey>,
    turns: [Mutex<()>; TURNS],
    places: Semaphore,
}

/// A login, and the address where pins are counted for that address alone.
type PinKey = (String, Option<IpAddr>);

/// Checks of one login's password wait for each other, or many at once would all be let in before the first is
/// counted. Logins share these turns by hash.
const TURNS: usize = 64;

/// Most that have their turn or wait for it. Each takes a hash of some 15 ms: the last one waits for four seconds where
/// one thread hashes. Whoever comes beyond is told so at once, which is kinder than half a minute of waiting in vain.
const TURNS_AT_ONCE: usize = 256;

/// And this long at most, however slow the machine is.
const TURN_MAX: Duration = Duration::from_secs(20);

impl Limiter {
    /// Counters at nought.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self {
            address: Failures::new(limits.failures_per_address),
            login_and_address: Failures::new(limits.failures_per_login_and_address),
            login: Failures::new(limits.failures_per_login),
            accepts: Failures::new(limits.failures_per_login),
            known: StdMutex::default(),
            validations: RateLimiter::keyed(quota(limits.validations_per_address)),
            invites: RateLimiter::keyed(quota(limits.invites_per_login)),
            wrong_pins: Failures::new(limits.wrong_pins),
            pin_mails: RateLimiter::keyed(quota(limits.pin_mails)),
            turns: std::array::from_fn(|_| Mutex::new(())),
            places: Semaphore::new(TURNS_AT_ONCE),
        }
    }

    /// Waits for this login's turn: hold it from [`Limiter::begin`] until it is known what came of the attempt.
    ///
    /// # Errors
    /// [`Busy`] when too many wait already, or it doesn't come in time.
    pub async fn turn(&self, login: &str) -> Result<Turn<'_>, Busy> {
        let place = self.places.try_acquire().map_err(|_| Busy)?;
        let mut hasher = DefaultHasher::new();
        login.hash(&mut hasher);
        let [.., byte] = hasher.finish().to_ne_bytes();
        let turn = self.turns[usize::from(byte) % TURNS].lock();
        let turn = tokio::time::timeout(TURN_MAX, turn).await.map_err(|_| Busy)?;
        Ok(Turn { _turn: turn, _place: place })
    }

    /// Lets another attempt begin.
    ///
    /// # Errors
    /// [`TooMany`] with the longest of the waits.
    pub fn begin<'a>(&'a self, attempt: Attempt<'a>) -> Result<Trial<'a>, TooMany> {
        let Attempt { address, at } = attempt;
        let mut waits = Vec::new();
        match at {
            Target::SignIn(login) if !self.is_known(login, address) => {
                waits.push(self.login.blocked(&login.to_owned()));
            }
            Target::Accept(login) if !self.is_known(login, address) => {
                waits.push(self.accepts.blocked(&login.to_owned()));
            }
            Target::Key | Target::SignIn(_) | Target::Accept(_) => {}
            Target::Join(member) => waits.push(self.accepts.blocked(&member.to_owned())),
        }
        if let Some(id) = at.id() {
            waits.push(self.login_and_address.blocked(&(id.to_owned(), address)));
        }
        let may_begin = waits.iter().all(Option::is_none);
        waits.push(match at {
            // Others at the same address may fail at what they like.
            Target::Join(_) => None,
            _ if may_begin => self.address.begin(address).err(),
            _ => self.address.blocked(&address),
        });
        match waits.into_iter().flatten().max() {
            Some(wait) => Err(TooMany { retry_after: wait.max(Duration::from_secs(1)) }),
            None => Ok(Trial { limiter: self, attempt }),
        }
    }

    /// Remembers that the login's own person comes from this address.
    pub fn succeeded(&self, login: &str, address: IpAddr) {
        self.known().remember(login, address);
    }

    fn is_known(&self, login: &str, address: IpAddr) -> bool {
        self.known().has(login, address)
    }

    fn known(&self) -> StdMutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
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
        (login.to_owned(), self.is_known(login, address).then_some(address))
    }

    /// Forgets whoever has been quiet for long enough, so that the tables stay bounded.
    pub fn sweep(&self) {
        self.address.sweep();
        self.login_and_address.sweep();
        self.login.sweep();
        self.accepts.sweep();
        self.known().sweep();
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
