//! Asking once more before somebody gets a role that gives much.

use leptos::prelude::*;
use orchd_types::role::Role;

use super::model::use_model;
use crate::components::card::{Landing, StepHeading};
use crate::components::named::Named;
use crate::messages::{self, admin, many};

#[component]
pub(super) fn ConfirmRole() -> impl IntoView {
    let model = use_model();
    let (role, one) = model.asked_about();
    let (title, may) = match role {
        Some(Role::Owner) => (admin::CONFIRM_OWNER, admin::OWNER_MAY),
        _ => (admin::CONFIRM_SUPER_ADMIN, admin::SUPER_ADMIN_MAY),
    };
    let to_send = model.review.to_send();
    let (who, yes) = match one {
        Some(invitee) => (invitee.email, admin::CONFIRM_ONE.to_owned()),
        None => (many::people(to_send), many::confirm(to_send)),
    };
    view! {
        <StepHeading text=messages::filled(title, &who) landing=Landing::Heading>
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
                {move || if model.sending.get() { admin::CREATING.to_owned() } else { yes.clone() }}
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
                {admin::CANCEL}
            </button>
        </div>
    }
}
