//! A person with an account here joins with the password they have.

use leptos::prelude::*;

use super::model::Model;
use super::password_form::{PasswordForm, first_field};
use super::summary::Summary;
use crate::components::card::Landing;
use crate::components::password_field::Kind;
use crate::domain::flow::Form;
use crate::surroundings;

#[component]
pub(super) fn EnterPassword(model: Model) -> impl IntoView {
    let forgot = surroundings::config().forgot_password_url.as_deref();
    view! {
        <Summary model lead=words::page::enter_password_lead() landing=Landing::Field(first_field(model)) />
        <PasswordForm model kind=Kind::Current label=words::page::current_password() />
        <p class="alternatives">
            {forgot
                .map(|url| {
                    view! {
                        <a href=url rel="external" data-action="forgot-password">
                            {words::invite::forgot_password()}
                        </a>
                    }
                })}
            <button
                type="button"
                class="link"
                data-action="no-password"
                on:click=move |_| model.choose(Form::NewPassword)
            >
                {words::page::no_password()}
            </button>
        </p>
    }
}
