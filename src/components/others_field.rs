//! An input for what is somebody else's.

use leptos::prelude::*;

use super::field::{Field, FieldError, described_by};

/// A one-line input in its frame, bound to `value`. Password managers are asked to leave it alone: what they know is the
/// admin's own. It is apart from [`EmailField`](super::field::EmailField), whose program has no room for these attributes.
#[component]
pub(crate) fn OthersField(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: RwSignal<String>,
    error: FieldError,
) -> impl IntoView {
    view! {
        <Field id label hint=Some(hint.to_owned()) error>
            <input
                id=id
                name=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                data-1p-ignore=true
                data-lpignore="true"
                data-bwignore=true
                aria-describedby=described_by(id, true)
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
