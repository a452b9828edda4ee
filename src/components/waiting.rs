//! While an answer is on its way.

use leptos::prelude::*;

use super::card::{Landing, StepHeading};

/// The step `loading`: says so politely, and moves no focus.
#[component]
pub(crate) fn Waiting(text: &'static str) -> impl IntoView {
    view! {
        <StepHeading text landing=Landing::Stay>
            {text}
        </StepHeading>
        <div class="progress" aria-hidden="true"></div>
    }
}
