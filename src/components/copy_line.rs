//! A line to take along, of which there are many on a page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser;
use crate::messages;
use crate::surroundings;

/// `text` in a read-only field of `id` that is called `label`, and a Copy button called `button_label`.
#[component]
pub(crate) fn CopyLine(id: String, label: String, button_label: String, text: String) -> impl IntoView {
    let voice = surroundings::voice();
    let copied = RwSignal::new(None::<bool>);
    let (source, value) = (id.clone(), text.clone());
    let copy = move |_| {
        let (text, source) = (text.clone(), source.clone());
        spawn_local(async move {
            let done = browser::copy(&text, &source).await;
            if !done {
                browser::select(&source);
            }
            voice.announce(if done { messages::COPIED } else { messages::NOT_COPIED });
            copied.try_set(Some(done));
        });
    };
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
                {move || if copied.get() == Some(true) { messages::COPIED } else { messages::COPY }}
            </button>
        </div>
        {move || (copied.get() == Some(false)).then(|| view! { <p class="hint">{messages::NOT_COPIED}</p> })}
    }
}
