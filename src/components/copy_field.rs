//! A text to take along, selectable, with a button that copies it and tells the truth about it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser;
use crate::messages;
use crate::surroundings;

/// `text` in a read-only field of `id`, and a Copy button with `action` and `button_label`. `message`: the text is a
/// few sentences, to be read whole.
#[component]
pub(crate) fn CopyField(
    id: &'static str,
    label: &'static str,
    text: String,
    action: &'static str,
    #[prop(default = messages::COPY)] button_label: &'static str,
    #[prop(optional)] message: bool,
) -> impl IntoView {
    let voice = surroundings::voice();
    let copied = RwSignal::new(None::<bool>);
    let value = text.clone();
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move {
            let done = browser::copy(&text, id).await;
            if !done {
                browser::select(id);
            }
            voice.announce(if done { messages::COPIED } else { messages::NOT_COPIED });
            copied.try_set(Some(done));
        });
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <div class="copy" class:copy-message=message>
                {if message {
                    view! { <textarea id=id readonly=true rows="4" prop:value=value dir="auto"></textarea> }.into_any()
                } else {
                    view! {
                        <input
                            id=id
                            type="text"
                            readonly=true
                            value=value
                            autocomplete="off"
                            spellcheck="false"
                            dir="auto"
                        />
                    }
                        .into_any()
                }}
                <button type="button" class="button" data-action=action on:click=copy>
                    {move || if copied.get() == Some(true) { messages::COPIED } else { button_label }}
                </button>
            </div>
            {move || (copied.get() == Some(false)).then(|| view! { <p class="hint">{messages::NOT_COPIED}</p> })}
        </div>
    }
}
