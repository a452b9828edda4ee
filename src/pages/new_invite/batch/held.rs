//! The server has asked for a break.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::clock;
use crate::messages::many;

/// Counts down to `until`; what has to happen then happens by itself.
#[component]
pub(super) fn Held(until: f64) -> impl IntoView {
    let left = RwSignal::new(clock::seconds_until(until));
    let timer =
        set_interval_with_handle(move || left.set(clock::seconds_until(until)), Duration::from_millis(500));
    if let Ok(timer) = timer {
        on_cleanup(move || timer.clear());
    }
    // Not a live region: a screen reader would read out every second.
    view! {
        <p class="notice" data-held="">
            {move || many::held(left.get())}
        </p>
    }
}
