//! Asking once more before the link stops working that somebody has already.

use leptos::prelude::*;

use super::model::use_model;
use crate::components::card::{Landing, StepHeading};
use crate::components::named::Named;
use crate::messages::Template;

#[component]
pub(super) fn ConfirmAgain() -> impl IntoView {
    let model = use_model();
    let (_, one) = model.asked_about();
    let who = one?.email;
    let title: Template = words::panel::resend_ask;
    let busy = move || model.is_busy();
    Some(view! {
        <StepHeading text=title(&who) landing=Landing::Heading>
            <Named template=title name=who />
        </StepHeading>
        <p>{words::panel::again_lead()}</p>
        <div class="actions">
            <button
                type="button"
                class="button button-primary"
                data-action="confirm-again"
                aria-disabled=move || busy().then_some("true")
                on:click=move |_| model.confirm_again()
            >
                {move || if busy() { words::panel::creating() } else { words::panel::resend_do() }}
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
    })
}
