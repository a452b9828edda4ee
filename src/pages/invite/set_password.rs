//! A new person chooses a password.

use leptos::prelude::*;
use orchd_types::password::Context;

use super::model::use_model;
use super::password_form::{PasswordForm, first_field};
use super::summary::Summary;
use crate::components::card::Landing;
use crate::components::password_field::Kind;
use crate::config::Config;
use crate::domain::flow::Form;
use crate::domain::forms;
use crate::domain::secret::Password;
use crate::messages::{invite, problems};

#[component]
pub(super) fn SetPassword() -> impl IntoView {
    let model = use_model();
    let min = expect_context::<Config>().password_min;
    let org_name = model.details().org_name;
    let check = move |password: &Password, email: &str| {
        let context = Context { email: Some(email), name: None, org_name: org_name.as_deref() };
        forms::check_new_password(password, min, context)
    };
    view! {
        <Summary lead=invite::SET_PASSWORD_LEAD landing=Landing::Field(first_field(model)) />
        <PasswordForm kind=Kind::New label=invite::NEW_PASSWORD hint=Some(problems::password_rules(min)) check />
        <p class="alternatives">
            <button
                type="button"
                class="link"
                data-action="have-password"
                on:click=move |_| model.choose(Form::ExistingPassword)
            >
                {invite::HAVE_PASSWORD}
            </button>
        </p>
    }
}
