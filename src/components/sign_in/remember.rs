//! Whether this browser is to be asked for a code the next time.

use leptos::prelude::*;

use super::model::use_model;

#[component]
pub(super) fn Remember() -> impl IntoView {
    let value = use_model().remember;
    view! {
        <label class="option option-plain">
            <input
                id="remember"
                type="checkbox"
                prop:checked=move || value.get()
                on:change:target=move |event| value.set(event.target().checked())
            />
            <span>
                <strong>{words::panel::remember_device()}</strong>
                " "
                <span class="meaning">{words::panel::remember_device_hint()}</span>
            </span>
        </label>
    }
}
