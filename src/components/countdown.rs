//! A wait that the server asked for, counted down.

use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use super::announcer::Voice;
use crate::messages::problems;

/// Seconds that are left, by a clock that nobody can set. Ends with the owner it was made under; copies share it.
#[derive(Clone, Copy)]
pub(crate) struct Countdown {
    left: RwSignal<u32>,
    on: RwSignal<bool>,
    timer: StoredValue<Option<IntervalHandle>>,
}

impl Countdown {
    /// One that isn't on.
    pub(crate) fn new() -> Self {
        let left = RwSignal::new(0);
        let timer = StoredValue::new(None);
        on_cleanup(move || stop(timer));
        Self { left, on: RwSignal::new(false), timer }
    }

    /// Counts from `seconds`; without any, what was counted is over.
    pub(crate) fn start(self, seconds: Option<u32>) {
        stop(self.timer);
        let seconds = seconds.unwrap_or(0);
        self.left.set(seconds);
        self.on.set(seconds > 0);
        if seconds == 0 {
            return;
        }
        let now = || window().performance().map_or(0.0, |clock| clock.now());
        let end = now() + f64::from(seconds) * 1000.0;
        let tick = move || {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped to what was started with, and a float's cast saturates"
            )]
            let left = ((end - now()) / 1000.0).ceil().clamp(0.0, f64::from(seconds)) as u32;
            self.left.set(left);
            if left == 0 {
                self.on.set(false);
                stop(self.timer);
            }
        };
        self.timer.set_value(set_interval_with_handle(tick, Duration::from_millis(250)).ok());
    }

    /// From now on says politely when a wait is over.
    pub(crate) fn announce_end(self, voice: Voice) {
        Effect::new(move |was_on: Option<bool>| {
            let on = self.is_on();
            if was_on == Some(true) && !on {
                voice.announce(words::panel::wait_over());
            }
            on
        });
    }

    /// Whether there is something left; tracked.
    pub(crate) fn is_on(self) -> bool {
        self.on.get()
    }

    /// The same, untracked.
    pub(crate) fn is_on_untracked(self) -> bool {
        self.on.get_untracked()
    }
}

fn stop(timer: StoredValue<Option<IntervalHandle>>) {
    if let Some(Some(timer)) = timer.try_get_value() {
        timer.clear();
    }
}

/// The wait in words, for as long as it lasts.
#[component]
pub(crate) fn CountdownLine(wait: Countdown) -> impl IntoView {
    // Not a live region: a screen reader would read out every second.
    move || {
        if !wait.is_on() {
            return ().into_any();
        }
        view! {
            <p class="countdown" data-countdown="">
                {move || problems::wait(wait.left.get())}
            </p>
        }
        .into_any()
    }
}
