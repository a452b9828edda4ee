//! Where the code comes from: the server doesn't say, and wants to be told.

use leptos::prelude::*;

use super::model::use_model;
use crate::components::field::FieldError;
use crate::domain::sign_in::Method;

/// Name of the inputs.
const METHOD: &str = "method";

/// Id of the first of them.
pub(super) const FIRST_METHOD: &str = "method-email";

#[component]
pub(super) fn MethodChoice(error: FieldError) -> impl IntoView {
    view! {
        <fieldset
            class="field roles"
            class:field-invalid=move || error.is_there()
            aria-describedby="method-error"
        >
            <legend>{words::panel::code_from()}</legend>
            {Method::ALL.map(|method| view! { <MethodOption method error /> }).into_iter().collect_view()}
            <p class="field-error" id="method-error">
                {move || error.text()}
            </p>
        </fieldset>
    }
}

#[component]
fn MethodOption(method: Method, error: FieldError) -> impl IntoView {
    let model = use_model();
    let (id, value, name, hint) = match method {
        Method::Email => {
            (FIRST_METHOD, "email", words::panel::code_by_email(), words::panel::code_by_email_hint())
        }
        Method::Authenticator => {
            ("method-app", "app", words::panel::code_by_app(), words::panel::code_by_app_hint())
        }
    };
    view! {
        <label class="option">
            <input
                id=id
                type="radio"
                name=METHOD
                value=value
                prop:checked=move || model.method() == Some(method)
                on:change=move |_| {
                    model.choose(method);
                    error.set(None);
                }
            />
            <span>
                <strong>{name}</strong>
                " "
                <span class="meaning">{hint}</span>
            </span>
        </label>
    }
}
