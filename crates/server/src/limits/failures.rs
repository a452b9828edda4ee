//! A bucket that only failures fill.

use std::collections::HashMap;
use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

use crate::config::Limit;

/// Failures of each `K`; over the limit the key is held up until its bucket has room again.
pub(super) struct Failures<K: Hash + Eq + Clone> {
    bucket: Bucket<K>,
    refill: Duration,
    blocked_until: Mutex<HashMap<K, Instant>>,
}

/// A keyed bucket that tells how much room it has left.
type Bucket<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock, StateInformationMiddleware>;

impl<K: Hash + Eq + Clone> Failures<K> {
    pub(super) fn new(limit: Limit) -> Self {
        Self {
            bucket: RateLimiter::keyed(quota(limit)).with_middleware(),
            refill: limit.refill,
            blocked_until: Mutex::default(),
        }
    }

    pub(super) fn blocked(&self, key: &K) -> Option<Duration> {
        self.table().get(key).and_then(|until| until.checked_duration_since(Instant::now()))
    }

    /// The failure that fills the bucket holds the key up until there is room for another one.
    pub(super) fn count(&self, key: K) {
        let wait = match self.bucket.check_key(&key) {
            Ok(state) if state.remaining_burst_capacity() > 0 => return,
            Ok(_) => self.refill,
            Err(not_until) => not_until.wait_time_from(DefaultClock::default().now()),
        };
        self.table().insert(key, Instant::now() + wait);
    }

    fn table(&self) -> MutexGuard<'_, HashMap<K, Instant>> {
        self.blocked_until.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn sweep(&self) {
        self.bucket.retain_recent();
        let now = Instant::now();
        self.table().retain(|_, until| *until > now);
    }
}

/// The limit in governor's terms.
pub(super) fn quota(limit: Limit) -> Quota {
    Quota::with_period(limit.refill)
        .unwrap_or_else(|| Quota::per_second(NonZeroU32::MIN))
        .allow_burst(limit.burst)
}
