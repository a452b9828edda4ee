//! The roles, each with what it means.

use leptos::prelude::*;

use super::model::Typed;
use crate::components::field::FieldError;
use crate::domain::role_choice::Choice;
use crate::messages::roles;

/// Id of the group, and the name of its inputs.
pub(super) const ROLE: &str = "role";

#[component]
pub(super) fn RoleChoice(choices: Vec<Choice>, typed: Typed, error: FieldError) -> impl IntoView {
    let options =
        choices.into_iter().map(|choice| view! { <RoleOption choice typed error /> }).collect_view();
    view! {
        <fieldset
            id=ROLE
            tabindex="-1"
            class="field roles"
            class:field-invalid=move || error.is_there()
            aria-describedby="role-hint role-error"
        >
            <legend>{words::panel::roles_label()}</legend>
            <p class="hint" id="role-hint">
                {words::panel::roles_hint()}
            </p>
            {options}
            <p class="field-error" id="role-error">
                {move || error.text()}
            </p>
        </fieldset>
    }
}

#[component]
fn RoleOption(choice: Choice, typed: Typed, error: FieldError) -> impl IntoView {
    let Choice { role, why_not } = choice;
    view! {
        <label class="option" class:option-off=why_not.is_some()>
            <input
                type="checkbox"
                name=ROLE
                value=role.as_str()
                disabled=why_not.is_some()
                prop:checked=move || typed.roles.with(|roles| roles.contains(&role))
                on:change:target=move |event| {
                    typed.choose_role(role, event.target().checked());
                    error.set(None);
                }
            />
            <span>
                <strong>{roles::name(role)}</strong>
                " "
                <span class="meaning">{roles::meaning(role)}</span>
                {why_not
                    .map(|why| {
                        view! {
                            " "
                            <span class="why-not">{roles::why_not(why)}</span>
                        }
                    })}
            </span>
        </label>
    }
}
