//! A fault in words, with the way out of it.

use leptos::prelude::*;

use super::card::{Landing, StepHeading};
use super::countdown::{Countdown, CountdownLine};
use crate::domain::trouble::Trouble;
use crate::messages::problems;

/// The step `retry`: what failed, how long to wait where the server said so, and a button. `kept`: the person had
/// typed something, and is told that it is still there.
#[component]
pub(crate) fn TroubleNotice(
    trouble: Trouble,
    #[prop(optional)] kept: bool,
    on_retry: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let wait = Countdown::new();
    wait.start(trouble.wait());
    let retry = move |_| {
        if !wait.is_on_untracked() {
            on_retry();
        }
    };
    view! {
        <StepHeading text=words::shared::retry_title() landing=Landing::Heading>
            {words::shared::retry_title()}
        </StepHeading>
        <p role="alert">{problems::trouble(trouble)}</p>
        {kept.then(|| view! { <p>{words::shared::retry_kept()}</p> })}
        <CountdownLine wait />
        <div class="actions">
            <button
                type="button"
                class="button button-primary"
                data-action="try-again"
                aria-disabled=move || wait.is_on().then_some("true")
                on:click=retry
            >
                {words::shared::try_again()}
            </button>
        </div>
    }
}
