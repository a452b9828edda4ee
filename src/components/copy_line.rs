//! A line to take along, of which there are many on a page.

use leptos::prelude::*;

use super::copy_field::{copier, not_copied};

/// `text` in a read-only field of `id` that is called `label`, and a Copy button called `button_label`. `done` is set
/// once it is copied.
#[component]
pub(crate) fn CopyLine(
    id: String,
    label: String,
    button_label: String,
    text: String,
    #[prop(default = RwSignal::new(false))] done: RwSignal<bool>,
) -> impl IntoView {
    let value = text.clone();
    let (copied, copy) = copier(text, id.clone(), done);
    view! {
        <div class="copy">
            <input
                id=id
                type="text"
                readonly=true
                aria-label=label
                value=value
                autocomplete="off"
                spellcheck="false"
                dir="auto"
            />
            <button type="button" class="button" data-action="copy" aria-label=button_label on:click=copy>
                {move || if copied.done.get() { words::shared::copied() } else { words::shared::copy() }}
            </button>
        </div>
        {move || not_copied(copied)}
    }
}
