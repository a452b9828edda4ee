//! The invited person is signed in: one click.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::model::Model;
use super::summary::Summary;
use super::wrong_account::SignOutButton;
use crate::components::card::Landing;
use crate::components::submit::{FormError, Submit};
use crate::surroundings;

#[component]
pub(super) fn Confirm(model: Model) -> impl IntoView {
    let panel_url = surroundings::config().panel_url.as_str();
    let sending = model.sending;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        model.confirm();
    };
    // Nothing was typed here, so nothing can be mended. A session that has ended leads to another step.
    let refused = move || model.refusal().map(|_| words::invite::confirm_refused().to_owned());
    view! {
        <Summary model lead=words::invite::confirm_lead() landing=Landing::Heading />
        // No paragraph: the next step has one in its place, which would be this one, moved.
        <div class="account">
            <span>{words::invite::signed_in_as()}</span>
            " "
            <bdi>{move || model.signed_in_as().unwrap_or_default()}</bdi>
        </div>
        <form method="post" novalidate=true on:submit=submit>
            <FormError error=refused />
            <div class="actions">
                <Submit action="accept" label=words::invite::accept() label_sending=words::invite::joining() sending />
                <a class="button" data-action="not-now" href=panel_url rel="external">
                    {words::invite::not_now()}
                </a>
            </div>
        </form>
        <p class="alternatives">
            <SignOutButton model action="use-another-account" class="link" label=words::invite::use_another_account() />
        </p>
    }
}
