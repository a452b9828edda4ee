//! Somebody else is signed in. The organization is not named: it is no business of theirs.

use leptos::prelude::*;

use super::model::Model;
use crate::components::card::{Landing, StepHeading};
use crate::components::named::Named;
use crate::surroundings;

#[component]
pub(super) fn WrongAccount(model: Model) -> impl IntoView {
    let panel_url = surroundings::config().panel_url.as_str();
    view! {
        <StepHeading text=words::invite::wrong_account_title() landing=Landing::Heading>
            {words::invite::wrong_account_title()}
        </StepHeading>
        <p>
            {move || match model.signed_in_as() {
                Some(name) => view! { <Named template=words::invite::wrong_account name /> }.into_any(),
                None => words::invite::wrong_account_unknown().into_any(),
            }}
        </p>
        <div class="actions">
            <SignOutButton model action="sign-out" class="button button-primary" label=words::invite::sign_out_and_continue() />
            <a class="button" data-action="stay" href=panel_url rel="external">
                {words::invite::stay_signed_in()}
            </a>
        </div>
    }
}

/// Signs out and comes back to the same invite; says so where it doesn't work.
#[component]
pub(super) fn SignOutButton(
    model: Model,
    action: &'static str,
    class: &'static str,
    label: &'static str,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let sign_out = move |_| {
        if busy.get_untracked() || model.sending.get_untracked() {
            return;
        }
        busy.set(true);
        model.sign_out(move || {
            busy.try_set(false);
        });
    };
    view! {
        <button
            type="button"
            class=class
            data-action=action
            aria-disabled=move || busy.get().then_some("true")
            on:click=sign_out
        >
            {move || if busy.get() { words::invite::signing_out() } else { label }.to_owned()}
        </button>
        <span role="alert" class="notice-inline">
            {move || if model.sign_out_failed() { words::shared::sign_out_failed() } else { "" }.to_owned()}
        </span>
    }
}
