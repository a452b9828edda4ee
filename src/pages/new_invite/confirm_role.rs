//! Asking once more before somebody gets a role that gives much.

use leptos::prelude::*;
use orchd_types::role::Role;

use super::model::use_model;
use crate::components::card::{Landing, StepHeading};
use crate::components::named::Named;
use crate::messages::Template;

#[component]
pub(super) fn ConfirmRole() -> impl IntoView {
    let model = use_model();
    let (role, one) = model.asked_about();
    let (title, may): (Template, _) = match role {
        Some(Role::Owner) => (words::panel::confirm_owner, words::panel::owner_may()),
        _ => (words::panel::confirm_super_admin, words::panel::super_admin_may()),
    };
    let to_send = model.review.to_send();
    let (who, yes) = match one {
        Some(invitee) => (invitee.email, words::panel::confirm_one().to_owned()),
        None => (words::panel::people(to_send), words::panel::confirm_many(to_send)),
    };
    view! {
        <StepHeading text=title(&who) landing=Landing::Heading>
            <Named template=title name=who />
        </StepHeading>
        <p>{may}</p>
        <div class="actions">
            <button
                type="button"
                class="button button-primary"
                data-action="confirm-role"
                aria-disabled=move || model.sending.get().then_some("true")
                on:click=move |_| model.confirm()
            >
                {move || if model.sending.get() { words::panel::creating().to_owned() } else { yes.clone() }}
            </button>
            <button
                type="button"
                class="button"
                data-action="cancel"
                on:click=move |_| {
                    if !model.sending.get_untracked() {
                        model.back();
                    }
                }
            >
                {words::panel::cancel()}
            </button>
        </div>
    }
}
