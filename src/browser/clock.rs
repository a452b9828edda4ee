//! Time that nobody can set, and waiting for it.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::{GetValue, StoredValue, UpdateValue, on_cleanup, window};

/// Milliseconds since the page was opened.
pub(crate) fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Whole seconds until that time, at least 0.
pub(crate) fn seconds_until(time: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped, and a float's cast saturates"
    )]
    let seconds = ((time - now()) / 1000.0).ceil().clamp(0.0, f64::from(u32::MAX)) as u32;
    seconds
}

/// One call that can be put off: setting it again forgets the one before. Forgets it, too, when its owner goes.
#[derive(Clone, Copy)]
pub(crate) struct Alarm(StoredValue<Option<TimeoutHandle>>);

impl Alarm {
    /// Belongs to the current owner.
    pub(crate) fn new() -> Self {
        let alarm = Self(StoredValue::new(None));
        on_cleanup(move || alarm.forget());
        alarm
    }

    /// Calls `call` in so many milliseconds, unless something comes in between.
    pub(crate) fn set(self, milliseconds: f64, call: impl FnOnce() + 'static) {
        self.forget();
        let duration = Duration::from_secs_f64((milliseconds / 1000.0).clamp(0.0, 86_400.0));
        let handle = set_timeout_with_handle(call, duration).ok();
        self.0.try_update_value(|alarm| *alarm = handle);
    }

    /// Nothing is called any more.
    pub(crate) fn forget(self) {
        if let Some(Some(handle)) = self.0.try_get_value() {
            handle.clear();
        }
    }
}
