//! Asking once more before somebody gets a role that gives much.

use leptos::prelude::*;
use orchd_types::role::Role;

use super::model::use_model;
use super::question::Question;
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
    view! { <Question title who text=may action="confirm-role" yes on_yes=move || model.confirm() /> }
}
