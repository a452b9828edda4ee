//! A labelled input with its hint and its error.

use leptos::prelude::*;
use leptos::reactive::graph::{AnySource, ToAnySource as _};

/// What a field's error is: nothing, or a sentence. Shown below the field and tied to it. Nothing is an empty text, so
/// that the program has one kind of signal for texts. It outlives the form, which is made anew in another language and
/// says then what is wrong still.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FieldError(RwSignal<String>);

impl FieldError {
    pub(crate) fn none() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Tracked.
    pub(crate) fn is_there(self) -> bool {
        !self.text().is_empty()
    }

    /// Empty where there is none; tracked.
    pub(crate) fn text(self) -> String {
        self.0.get()
    }

    /// What follows it, for whoever has to tell all of that.
    pub(crate) fn to_any_source(self) -> AnySource {
        self.0.to_any_source()
    }

    pub(crate) fn set(self, error: Option<String>) {
        self.0.set(error.unwrap_or_default());
    }

    /// Says what is wrong: in another language only (`again`), where something was said before.
    pub(crate) fn say(self, error: Option<String>, again: bool) {
        if !again || !self.0.get_untracked().is_empty() {
            self.set(error);
        }
    }
}

/// Ids of a field's hint and error, for `aria-describedby`.
pub(crate) fn described_by(id: &'static str, has_hint: bool) -> String {
    if has_hint { format!("{id}-hint {id}-error") } else { format!("{id}-error") }
}

/// The frame of a field: label, hint, the input given as children, error. The input has `id`, and describes itself by
/// [`described_by`].
#[component]
pub(crate) fn Field(
    id: &'static str,
    label: &'static str,
    #[prop(default = None)] hint: Option<String>,
    error: FieldError,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" class:field-invalid=move || error.is_there()>
            <label for=id>{label}</label>
            {children()}
            {hint
                .map(|hint| {
                    view! {
                        <p class="hint" id=format!("{id}-hint")>
                            {hint}
                        </p>
                    }
                })}
            <p class="field-error" id=format!("{id}-error")>
                {move || error.text()}
            </p>
        </div>
    }
}

/// Id of the field of a person's own address; there is one to a page.
pub(crate) const EMAIL: &str = "email";

/// The person's own address, which password managers take for the name of the login.
#[component]
pub(crate) fn EmailField(
    #[prop(default = None)] hint: Option<String>,
    value: RwSignal<String>,
    error: FieldError,
    /// Whether it can't be typed, since it is known.
    read_only: RwSignal<bool>,
) -> impl IntoView {
    let has_hint = hint.is_some();
    view! {
        <Field id=EMAIL label=words::page::email() hint error>
            <input
                id=EMAIL
                name="email"
                type="email"
                autocomplete="username"
                autocapitalize="none"
                spellcheck="false"
                readonly=move || read_only.get().then_some("")
                aria-describedby=described_by(EMAIL, has_hint)
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
