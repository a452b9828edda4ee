//! A new person chooses a password.

use leptos::prelude::*;

use super::model::Model;
use super::password_form::{PasswordForm, first_field};
use super::summary::Summary;
use crate::components::card::Landing;
use crate::components::password_field::Kind;
use crate::domain::flow::Form;

#[component]
pub(super) fn SetPassword(model: Model) -> impl IntoView {
    view! {
        <Summary model lead=words::page::set_password_lead() landing=Landing::Field(first_field(model)) />
        <PasswordForm model kind=Kind::New label=words::page::new_password() />
        <p class="alternatives">
            <button
                type="button"
                class="link"
                data-action="have-password"
                on:click=move |_| model.choose(Form::ExistingPassword)
            >
                {words::page::have_password()}
            </button>
        </p>
    }
}
