//! Panics in tasks of the app, which no test harness would notice.

use std::cell::RefCell;
use std::sync::Once;

thread_local! {
    static SEEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// From now on every panic is noted, and then reported as it would have been.
pub(super) fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            SEEN.with_borrow_mut(|seen| seen.push(info.to_string()));
            usual(info);
        }));
    });
}

/// What has panicked since this was last asked.
pub(super) fn take() -> Vec<String> {
    SEEN.take()
}
