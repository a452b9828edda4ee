//! The invited person is signed in: one click.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::model::Model;
use super::summary::Summary;
use super::wrong_account::SignOutButton;
use crate::components::card::Landing;
use crate::components::submit::{FormError, Submit};
use crate::messages::{invite, problems};
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
    let refused = move || model.refusal().map(|_| problems::CONFIRM_REFUSED.to_owned());
    view! {
        <Summary model lead=invite::CONFIRM_LEAD landing=Landing::Heading />
        <p class="account">
            <span>{invite::SIGNED_IN_AS}</span>
            " "
            <bdi>{move || model.signed_in_as()}</bdi>
        </p>
        <form method="post" novalidate=true on:submit=submit>
            <FormError error=refused />
            <div class="actions">
                <Submit action="accept" label=invite::ACCEPT label_sending=invite::JOINING sending />
                <a class="button" data-action="not-now" href=panel_url rel="external">
                    {invite::NOT_NOW}
                </a>
            </div>
        </form>
        <p class="alternatives">
            <SignOutButton model action="use-another-account" class="link" label=invite::USE_ANOTHER_ACCOUNT />
        </p>
    }
}
