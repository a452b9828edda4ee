//! The field for the code.

use leptos::prelude::*;

use super::model::use_model;
use crate::components::field::{Field, FieldError, described_by};

/// Id of the input.
pub(super) const PIN: &str = "pin";

/// Browsers and phones fill it in themselves, and show their keyboard of digits. It is plain text: a code that was
/// pasted with spaces in it stays as it came, and nothing is cut off.
#[component]
pub(super) fn PinField(error: FieldError) -> impl IntoView {
    let value = use_model().pin;
    view! {
        <Field id=PIN label=words::panel::code() hint=Some(words::panel::code_hint().to_owned()) error>
            <input
                id=PIN
                name="pin"
                type="text"
                inputmode="numeric"
                autocomplete="one-time-code"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=described_by(PIN, true)
                aria-invalid=move || error.is_there().then_some("true")
                prop:value=move || value.get()
                on:input:target=move |event| {
                    value.set(event.target().value());
                    error.set(None);
                }
            />
        </Field>
    }
}
