//! The addresses that logins' own people come from.

use std::collections::HashMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// How long an address that signed in is remembered as the login's own.
const FOR: Duration = Duration::from_hours(30 * 24);

/// Most addresses of one login: another one takes the place of the oldest. Nobody takes up room but their own.
const EACH: usize = 16;

/// Most logins, about 100 bytes each: another one takes the place of the one that was away for longest.
const LOGINS: usize = 50_000;

/// Addresses by login, each with when it signed in last.
#[derive(Default)]
pub(super) struct Known(HashMap<String, Vec<(IpAddr, Instant)>>);

impl Known {
    pub(super) fn has(&self, login: &str, address: IpAddr) -> bool {
        self.0.get(login).is_some_and(|all| all.iter().any(|(at, since)| *at == address && is_fresh(*since)))
    }

    pub(super) fn remember(&mut self, login: &str, address: IpAddr) {
        if !self.0.contains_key(login) && self.0.len() >= LOGINS {
            self.sweep();
            if self.0.len() >= LOGINS {
                self.forget_one();
            }
        }
        let all = self.0.entry(login.to_owned()).or_default();
        // The last one is the newest.
        all.retain(|(at, _)| *at != address);
        if all.len() >= EACH {
            all.remove(0);
        }
        all.push((address, Instant::now()));
    }

    fn forget_one(&mut self) {
        let last = |all: &Vec<(IpAddr, Instant)>| all.last().map(|(_, since)| *since);
        let oldest = self.0.iter().min_by_key(|(_, all)| last(all)).map(|(login, _)| login.clone());
        if let Some(login) = oldest {
            self.0.remove(&login);
        }
    }

    /// Forgets what was too long ago.
    pub(super) fn sweep(&mut self) {
        self.0.retain(|_, all| {
            all.retain(|(_, since)| is_fresh(*since));
            !all.is_empty()
        });
    }
}

fn is_fresh(since: Instant) -> bool {
    since.elapsed() < FOR
}

#[cfg(test)]
mod tests {
    use super::{EACH, FOR, Known, LOGINS};
    use std::net::{IpAddr, Ipv4Addr};
    use std::time::Instant;

    fn address(number: u32) -> IpAddr {
        Ipv4Addr::from_bits(number).into()
    }

    #[test]
    fn r3_one_login_takes_up_no_more_than_its_own_room_and_its_oldest_address_goes() {
        let mut known = Known::default();
        known.remember("ada", address(0));
        let each = u32::try_from(EACH).unwrap();
        for number in 1..20_000 {
            known.remember("mallory", address(number));
        }
        assert!(known.has("ada", address(0)));
        assert_eq!(known.0["mallory"].len(), EACH);
        assert!(known.has("mallory", address(19_999)) && !known.has("mallory", address(19_999 - each)));
        // Whoever comes again is the newest.
        known.remember("mallory", address(20_000 - each));
        known.remember("mallory", address(1));
        assert!(known.has("mallory", address(20_000 - each)));
        assert!(!known.has("mallory", address(20_000 - each + 1)));
    }

    #[test]
    fn r3_the_table_is_bounded_and_who_was_away_for_longest_goes() {
        let mut known = Known::default();
        for number in 0..=LOGINS {
            known.remember(&number.to_string(), address(1));
        }
        assert_eq!(known.0.len(), LOGINS);
        assert!(!known.has("0", address(1)) && known.has("1", address(1)));
    }

    #[test]
    fn what_was_too_long_ago_is_forgotten() {
        let mut known = Known::default();
        let Some(then) = Instant::now().checked_sub(FOR) else { return };
        known.0.insert("ada".to_owned(), vec![(address(1), then), (address(2), Instant::now())]);
        known.0.insert("bob".to_owned(), vec![(address(1), then)]);
        assert!(!known.has("ada", address(1)) && known.has("ada", address(2)));
        known.sweep();
        assert_eq!((known.0.len(), known.0["ada"].len()), (1, 1));
    }
}
