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

/// What is told to those who are too many at once, though none of them has failed yet: soon it is known whether they do.
const SOON: Duration = Duration::from_secs(1);

/// Failures of each `K`; over the limit the key is held up until its bucket has room again.
pub(super) struct Failures<K: Hash + Eq + Clone> {
    bucket: Bucket<K>,
    limit: Limit,
    table: Mutex<HashMap<K, Entry>>,
}

/// A keyed bucket that tells how much room it has left.
type Bucket<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock, StateInformationMiddleware>;

struct Entry {
    /// Room in the bucket, as it was told `since`.
    left: u32,
    since: Instant,
    blocked_until: Instant,
    /// Attempts of which it isn't known yet whether they fail.
    under_way: u32,
}

impl Entry {
    fn wait(&self, now: Instant) -> Option<Duration> {
        self.blocked_until.checked_duration_since(now).filter(|wait| !wait.is_zero())
    }

    /// The room there is now, and at least was: the bucket has filled up since.
    fn room(&self, limit: Limit, now: Instant) -> u32 {
        let since = now.saturating_duration_since(self.since).as_nanos();
        let more = since.checked_div(limit.refill.as_nanos()).unwrap_or(u128::MAX);
        self.left.saturating_add(u32::try_from(more).unwrap_or(u32::MAX)).min(limit.burst.get())
    }
}

impl<K: Hash + Eq + Clone> Failures<K> {
    pub(super) fn new(limit: Limit) -> Self {
        Self { bucket: RateLimiter::keyed(quota(limit)).with_middleware(), limit, table: Mutex::default() }
    }

    pub(super) fn blocked(&self, key: &K) -> Option<Duration> {
        self.table().get(key).and_then(|entry| entry.wait(Instant::now()))
    }

    /// Lets one attempt begin where all that are under way might fail and there would still be room. Each that may
    /// begin is to [`Failures::end`].
    pub(super) fn begin(&self, key: K) -> Result<(), Duration> {
        let now = Instant::now();
        let mut table = self.table();
        let entry = table.entry(key).or_insert_with(|| self.empty(now));
        if let Some(wait) = entry.wait(now) {
            return Err(wait);
        }
        if entry.under_way >= entry.room(self.limit, now) {
            return Err(SOON);
        }
        entry.under_way += 1;
        Ok(())
    }

    /// Gives back the place of one that has begun. A failure is counted before.
    pub(super) fn end(&self, key: &K) {
        let mut table = self.table();
        if let Some(entry) = table.get_mut(key) {
            entry.under_way = entry.under_way.saturating_sub(1);
            if self.is_idle(entry, Instant::now()) {
                table.remove(key);
            }
        }
    }

    /// The failure that fills the bucket holds the key up until there is room for another one.
    pub(super) fn count(&self, key: K) {
        let told = self.bucket.check_key(&key);
        let now = Instant::now();
        let (left, wait) = match told {
            Ok(state) if state.remaining_burst_capacity() > 0 => {
                (state.remaining_burst_capacity(), Duration::ZERO)
            }
            Ok(_) => (0, self.limit.refill),
            Err(not_until) => (0, not_until.wait_time_from(DefaultClock::default().now())),
        };
        let mut table = self.table();
        let entry = table.entry(key).or_insert_with(|| self.empty(now));
        *entry = Entry { left, since: now, blocked_until: now + wait, under_way: entry.under_way };
    }

    fn empty(&self, now: Instant) -> Entry {
        Entry { left: self.limit.burst.get(), since: now, blocked_until: now, under_way: 0 }
    }

    /// Whether the entry says no more than none would.
    fn is_idle(&self, entry: &Entry, now: Instant) -> bool {
        entry.under_way == 0
            && entry.wait(now).is_none()
            && entry.room(self.limit, now) == self.limit.burst.get()
    }

    fn table(&self) -> MutexGuard<'_, HashMap<K, Entry>> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn sweep(&self) {
        self.bucket.retain_recent();
        let now = Instant::now();
        self.table().retain(|_, entry| !self.is_idle(entry, now));
    }
}

/// The limit in governor's terms.
pub(super) fn quota(limit: Limit) -> Quota {
    Quota::with_period(limit.refill)
        .unwrap_or_else(|| Quota::per_second(NonZeroU32::MIN))
        .allow_burst(limit.burst)
}

#[cfg(test)]
mod tests {
    use super::Failures;
    use crate::config::Limit;
    use std::time::Duration;

    fn failures(burst: u32) -> Failures<u8> {
        Failures::new(Limit::new(burst, Duration::from_hours(1)))
    }

    #[test]
    fn r3_no_more_begin_at_once_than_may_still_fail() {
        let failures = failures(3);
        for _ in 0..3 {
            failures.begin(1).unwrap();
        }
        failures.begin(1).unwrap_err();
        failures.begin(2).unwrap();
        failures.count(1);
        failures.end(&1);
        failures.begin(1).unwrap_err();
        failures.end(&1);
        failures.begin(1).unwrap();
        failures.begin(1).unwrap_err();
    }

    #[test]
    fn r3_whatever_succeeds_leaves_nothing_behind() {
        let failures = failures(3);
        for _ in 0..10 {
            failures.begin(1).unwrap();
            failures.end(&1);
        }
        assert!(failures.table().is_empty());
        failures.count(1);
        failures.sweep();
        assert_eq!(failures.table().len(), 1, "a failure stays");
    }

    #[test]
    fn r3_the_failure_that_fills_the_bucket_holds_up() {
        let failures = failures(2);
        failures.count(1);
        assert_eq!(failures.blocked(&1), None);
        failures.count(1);
        assert!(failures.blocked(&1).unwrap() > Duration::from_mins(59));
        assert!(failures.begin(1).unwrap_err() > Duration::from_mins(59));
    }
}
