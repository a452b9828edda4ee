//! A fault in words, with the way out of it.

use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use super::card::{Landing, StepHeading};
use crate::domain::trouble::Trouble;
use crate::messages;
use crate::messages::problems;

/// The step `retry`: what failed, how long to wait where the server said so, and a button. `kept`: the person had
/// typed something, and is told that it is still there.
#[component]
pub(crate) fn TroubleNotice(
    trouble: Trouble,
    #[prop(optional)] kept: bool,
    on_retry: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let left = countdown(trouble.wait().unwrap_or(0));
    let waiting = Memo::new(move |_| left.get() > 0);
    let retry = move |_| {
        if !waiting.get_untracked() {
            on_retry();
        }
    };
    view! {
        <StepHeading text=problems::RETRY_TITLE landing=Landing::Heading>
            {problems::RETRY_TITLE}
        </StepHeading>
        <p role="alert">{problems::trouble(trouble)}</p>
        {kept.then(|| view! { <p>{problems::RETRY_KEPT}</p> })}
        // Not a live region: a screen reader would read out every second.
        {move || {
            waiting
                .get()
                .then(|| {
                    view! {
                        <p class="countdown" data-countdown="">
                            {move || messages::filled(problems::WAIT, &problems::duration(left.get()))}
                        </p>
                    }
                })
        }}
        <div class="actions">
            <button
                type="button"
                class="button button-primary"
                data-action="try-again"
                aria-disabled=move || waiting.get().then_some("true")
                on:click=retry
            >
                {messages::TRY_AGAIN}
            </button>
        </div>
    }
}

/// Seconds left of `seconds`, counting down to 0 by a clock that nobody can set.
fn countdown(seconds: u32) -> RwSignal<u32> {
    let left = RwSignal::new(seconds);
    if seconds == 0 {
        return left;
    }
    let now = || window().performance().map_or(0.0, |clock| clock.now());
    let end = now() + f64::from(seconds) * 1000.0;
    let timer = StoredValue::new(None::<IntervalHandle>);
    let tick = move || {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to what was started with, and a float's cast saturates"
        )]
        let seconds_left = ((end - now()) / 1000.0).ceil().clamp(0.0, f64::from(seconds)) as u32;
        left.set(seconds_left);
        if seconds_left == 0
            && let Some(Some(timer)) = timer.try_get_value()
        {
            timer.clear();
        }
    };
    timer.set_value(set_interval_with_handle(tick, Duration::from_millis(250)).ok());
    on_cleanup(move || {
        if let Some(Some(timer)) = timer.try_get_value() {
            timer.clear();
        }
    });
    left
}
