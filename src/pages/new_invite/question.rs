//! Asking once more before an invite goes out.

use leptos::prelude::*;

use super::model::use_model;
use crate::components::card::{Landing, StepHeading};
use crate::components::named::Named;
use crate::messages::Template;

/// `title` about `who`, then `text`; `yes` is what the button of `action` is called that calls `on_yes`. No leads back.
#[component]
pub(super) fn Question(
    title: Template,
    who: String,
    text: &'static str,
    action: &'static str,
    yes: String,
    on_yes: impl Fn() + 'static,
) -> impl IntoView {
    let model = use_model();
    let busy = move || model.is_busy();
    view! {
        <StepHeading text=title(&who) landing=Landing::Heading>
            <Named template=title name=who />
        </StepHeading>
        <p>{text}</p>
        <div class="actions">
            <button
                type="button"
                class="button button-primary"
                data-action=action
                aria-disabled=move || busy().then_some("true")
                on:click=move |_| on_yes()
            >
                {move || if busy() { words::panel::creating().to_owned() } else { yes.clone() }}
            </button>
            <button
                type="button"
                class="button"
                data-action="cancel"
                on:click=move |_| {
                    if !untrack(busy) {
                        model.back();
                    }
                }
            >
                {words::panel::cancel()}
            </button>
        </div>
    }
}
