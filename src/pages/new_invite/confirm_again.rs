//! Asking once more before the link stops working that somebody has already.

use leptos::prelude::*;

use super::model::use_model;
use super::question::Question;

#[component]
pub(super) fn ConfirmAgain() -> impl IntoView {
    let model = use_model();
    let (_, one) = model.asked_about();
    let who = one?.email;
    Some(view! {
        <Question
            title=words::panel::resend_ask
            who
            text=words::panel::again_lead()
            action="confirm-again"
            yes=words::panel::resend_do().to_owned()
            on_yes=move || model.confirm_again()
        />
    })
}
