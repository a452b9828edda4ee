//! The invited person is signed in: one click.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use orchd_types::error::ErrorCode;

use super::model::use_model;
use super::summary::Summary;
use super::wrong_account::SignOutButton;
use crate::components::card::Landing;
use crate::components::submit::{FormError, Submit};
use crate::config::Config;
use crate::domain::flow::Refusal;
use crate::messages::{invite, problems};

#[component]
pub(super) fn Confirm() -> impl IntoView {
    let model = use_model();
    let config = expect_context::<Config>();
    let sending = model.sending;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        model.confirm();
    };
    let refused = Signal::derive(move || match model.refusal()? {
        Refusal::Input(code) => Some(problems::accept_input(code, 0, config.password_min)),
        // The session was asked about since, and it lives: else another step would be shown.
        Refusal::SessionEnded | Refusal::Credentials => {
            Some(problems::accept_input(ErrorCode::Unknown, 0, config.password_min))
        }
    });
    view! {
        <Summary lead=invite::CONFIRM_LEAD landing=Landing::Heading />
        <p class="account">
            <span>{invite::SIGNED_IN_AS}</span>
            " "
            <bdi>{move || model.signed_in_as()}</bdi>
        </p>
        <form method="post" novalidate=true on:submit=submit>
            <FormError error=refused />
            <div class="actions">
                <Submit action="accept" label=invite::ACCEPT label_sending=invite::JOINING sending />
                <a class="button" data-action="not-now" href=config.panel_url.clone() rel="external">
                    {invite::NOT_NOW}
                </a>
            </div>
        </form>
        <p class="alternatives">
            <SignOutButton action="use-another-account" class="link" label=invite::USE_ANOTHER_ACCOUNT />
        </p>
    }
}
