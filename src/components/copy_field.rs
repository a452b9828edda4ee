//! A text to take along, selectable, with a button that copies it and tells the truth about it.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser;
use crate::surroundings;

/// What has become of copying `text`, and a handler that does it, with the field of the id `source` at hand that shows
/// the text. `done` is set once it is copied.
pub(super) fn copier(text: String, source: String, done: RwSignal<bool>) -> (Copied, impl Fn(MouseEvent)) {
    let voice = surroundings::voice();
    let copied = Copied { done, refused: RwSignal::new(false) };
    let copy = move |_| {
        let (text, source) = (text.clone(), source.clone());
        spawn_local(async move {
            let done = browser::copy(&text, &source).await;
            if !done {
                browser::select(&source);
            }
            voice.announce(if done { words::shared::copied() } else { words::shared::not_copied() });
            copied.done.try_set(done);
            copied.refused.try_set(!done);
        });
    };
    (copied, copy)
}

/// What has become of copying; neither, as long as nobody has tried.
#[derive(Clone, Copy)]
pub(super) struct Copied {
    pub(super) done: RwSignal<bool>,
    pub(super) refused: RwSignal<bool>,
}

/// What to say of copying; nothing where it has worked.
pub(super) fn not_copied(copied: Copied) -> AnyView {
    if copied.refused.get() {
        view! { <p class="hint">{words::shared::not_copied()}</p> }.into_any()
    } else {
        ().into_any()
    }
}

/// A field of `id` that shows `text`, given as the child, and a Copy button with `action` and `button_label`.
/// `message`: the text is a few sentences, to be read whole. `done` is set once it is copied.
#[component]
pub(crate) fn CopyField(
    id: &'static str,
    label: &'static str,
    text: String,
    action: &'static str,
    #[prop(default = words::shared::copy())] button_label: &'static str,
    #[prop(optional)] message: bool,
    #[prop(default = RwSignal::new(false))] done: RwSignal<bool>,
    children: Children,
) -> impl IntoView {
    let (copied, copy) = copier(text, id.to_owned(), done);
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <div class=if message { "copy copy-message" } else { "copy" }>
                {children()}
                <button type="button" class="button" data-action=action on:click=copy>
                    {move || if copied.done.get() { words::shared::copied() } else { button_label }.to_owned()}
                </button>
            </div>
            {move || not_copied(copied)}
        </div>
    }
}
