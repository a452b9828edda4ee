//! The roles on offer, each with what it means.

use leptos::prelude::*;
use orchd_types::role::Role;

use crate::components::field::FieldError;
use crate::messages::{admin, roles};

/// Id of the group, and the name of its inputs.
pub(super) const ROLE: &str = "role";

#[component]
pub(super) fn RoleChoice(
    offered: Vec<Role>,
    value: RwSignal<Option<Role>>,
    error: FieldError,
) -> impl IntoView {
    let options = offered.into_iter().map(|role| view! { <RoleOption role value error /> }).collect_view();
    view! {
        <fieldset
            id=ROLE
            tabindex="-1"
            class="field roles"
            class:field-invalid=move || error.with(Option::is_some)
            aria-describedby="role-error"
        >
            <legend>{admin::ROLE}</legend>
            {options}
            <p class="field-error" id="role-error">
                {move || error.get()}
            </p>
        </fieldset>
    }
}

#[component]
fn RoleOption(role: Role, value: RwSignal<Option<Role>>, error: FieldError) -> impl IntoView {
    view! {
        <label class="option">
            <input
                type="radio"
                name=ROLE
                value=role.as_str()
                prop:checked=move || value.get() == Some(role)
                on:change=move |_| {
                    value.set(Some(role));
                    error.set(None);
                }
            />
            <span>
                <strong>{roles::name(role)}</strong>
                " "
                <span class="meaning">{roles::meaning(role)}</span>
            </span>
        </label>
    }
}
