//! The fields that say who is invited.

use leptos::prelude::*;

use super::model::use_model;
use crate::components::field::{Field, FieldError, described_by};
use crate::components::others_field::OthersField;

pub(super) const EMAIL: &str = "invitee-email";
pub(super) const NAME: &str = "invitee-name";

/// Lines that the field shows of a long list.
const MOST_LINES: usize = 8;

/// One field that takes an address or a list of them, and for a single person the name. A text area keeps the line
/// breaks of what is pasted, and no password manager fills one.
#[component]
pub(super) fn WhomFields(whom_error: FieldError, name_error: FieldError) -> impl IntoView {
    let model = use_model();
    let typed = model.typed;
    let lines = Memo::new(move |_| typed.whom.with(|text| text.lines().count().clamp(1, MOST_LINES)));
    let is_list = Memo::new(move |_| typed.count.get() > 1);
    view! {
        <Field id=EMAIL label=words::panel::their_email() hint=Some(words::panel::their_email_hint().to_owned()) error=whom_error>
            <textarea
                id=EMAIL
                name="invitee-email"
                class="grows"
                rows=move || lines.get().to_string()
                inputmode="email"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                data-1p-ignore=true
                data-lpignore="true"
                data-bwignore=true
                aria-describedby=described_by(EMAIL, true)
                aria-invalid=move || whom_error.is_there().then_some("true")
                prop:value=move || typed.whom.get()
                on:input:target=move |event| {
                    typed.whom.set(event.target().value());
                    whom_error.set(None);
                    model.forget_refused_address();
                }
            ></textarea>
        </Field>
        {move || {
            if is_list.get() {
                view! {
                    <div class="notice" data-list="">
                        <p>{move || words::panel::many_entries(typed.count.get())}</p>
                        <p class="hint">{words::panel::many_names()}</p>
                    </div>
                }
                    .into_any()
            } else {
                view! {
                    <OthersField
                        id=NAME
                        label=words::panel::their_name()
                        hint=words::panel::their_name_hint()
                        value=typed.name
                        error=name_error
                    />
                }
                    .into_any()
            }
        }}
    }
}
