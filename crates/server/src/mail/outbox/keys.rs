//! Keys of invites whose mail has yet to go out: in memory alone, since only their hashes may be stored (I2).
//!
//! A process that starts knows none of those that an earlier one made. The mails that still wait then get keys of their
//! own ([`super::waiting::another_key`]).

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::secret::Secret;

/// A key, and the second in which its mail was asked for.
struct Known {
    key: Secret,
    since: i64,
}

/// By the id of the mail.
#[derive(Default)]
pub(super) struct Keys(Mutex<HashMap<String, Known>>);

impl Keys {
    pub(super) fn remember(&self, mail_id: &str, key: &Secret, since: i64) {
        self.table().insert(mail_id.to_owned(), Known { key: key.clone(), since });
    }

    pub(super) fn of(&self, mail_id: &str) -> Option<Secret> {
        Some(self.table().get(mail_id)?.key.clone())
    }

    pub(super) fn forget(&self, mail_id: &str) {
        self.table().remove(mail_id);
    }

    /// Those too, whose mail went with its invite, or was never committed.
    pub(super) fn forget_before(&self, second: i64) {
        self.table().retain(|_, known| known.since >= second);
    }

    fn table(&self) -> MutexGuard<'_, HashMap<String, Known>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;
    use crate::secret::Secret;

    #[test]
    fn a_key_is_known_until_its_mail_is_gone_or_too_old() {
        let keys = Keys::default();
        let [a, b] = [(); 2].map(|()| Secret::random().unwrap());
        keys.remember("a", &a, 100);
        keys.remember("b", &b, 200);
        assert_eq!(keys.of("a").unwrap().expose(), a.expose());
        keys.forget_before(101);
        assert!(keys.of("a").is_none());
        assert_eq!(keys.of("b").unwrap().expose(), b.expose());
        keys.forget("b");
        assert!(keys.of("b").is_none());
    }
}
