//! Signing in, in the place where it turns out to be needed: a password, then for some logins a code.

mod method_choice;
mod model;
mod password_step;
mod pin_field;
mod pin_step;
mod remember;

use leptos::prelude::*;

use crate::browser;
use crate::domain::sign_in::Stage;
use crate::surroundings;
use model::Model;
use password_step::PasswordStep;
use pin_step::PinStep;

/// A sign-in form under `lead`; `on_done` is called once there is a session.
#[component]
pub(crate) fn SignIn(lead: fn() -> &'static str, on_done: impl Fn() + Copy + 'static) -> impl IntoView {
    let model = Model::new(on_done);
    provide_context(model);
    browser::on_page_kept(move || model.forget_secrets(), || {});
    move || {
        surroundings::follow_language();
        match model.stage.get() {
            Stage::Password => view! { <PasswordStep lead=lead() /> }.into_any(),
            Stage::Pin => view! { <PinStep /> }.into_any(),
        }
    }
}
