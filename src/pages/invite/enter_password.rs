//! A person with an account here joins with the password they have.

use leptos::prelude::*;

use super::model::use_model;
use super::password_form::{PasswordForm, first_field};
use super::summary::Summary;
use crate::components::card::Landing;
use crate::components::password_field::Kind;
use crate::config::Config;
use crate::domain::flow::Form;
use crate::domain::forms;
use crate::domain::secret::Password;
use crate::messages::invite;

#[component]
pub(super) fn EnterPassword() -> impl IntoView {
    let model = use_model();
    let forgot = expect_context::<Config>().forgot_password_url;
    let check = |password: &Password, _: &str| forms::check_existing_password(password);
    view! {
        <Summary lead=invite::ENTER_PASSWORD_LEAD landing=Landing::Field(first_field(model)) />
        <PasswordForm kind=Kind::Current label=invite::CURRENT_PASSWORD check />
        <p class="alternatives">
            {forgot
                .map(|url| {
                    view! {
                        <a href=url rel="external" data-action="forgot-password">
                            {invite::FORGOT_PASSWORD}
                        </a>
                    }
                })}
            <button
                type="button"
                class="link"
                data-action="no-password"
                on:click=move |_| model.choose(Form::NewPassword)
            >
                {invite::NO_PASSWORD}
            </button>
        </p>
    }
}
