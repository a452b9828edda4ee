//! A password input that can be looked at.

use std::cell::Cell;

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::reactive::graph::{AnySource, ToAnySource as _};

use super::announcer::Voice;
use super::field::{Field, FieldError, described_by};
use crate::browser;
use crate::domain::secret::Password;
use crate::surroundings;

/// Id of the input; there is one to a page.
pub(crate) const PASSWORD: &str = "password";

/// Whether the password is one that exists or one that is being made, for password managers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Current,
    New,
}

impl Kind {
    const fn autocomplete(self) -> &'static str {
        match self {
            Self::Current => "current-password",
            Self::New => "new-password",
        }
    }
}

/// What is typed into a password's field. Inside is a signal of texts, which shares its code with all other texts; nothing
/// of it prints, and what comes out is a [`Password`].
#[derive(Clone, Copy)]
pub(crate) struct TypedPassword(RwSignal<String>);

impl TypedPassword {
    pub(crate) fn none() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// As it stands there now.
    pub(crate) fn now(self) -> Password {
        Password::new(self.0.get_untracked())
    }

    pub(crate) fn set(self, typed: String) {
        self.0.set(typed);
    }

    pub(crate) fn forget(self) {
        self.set(String::new());
    }

    /// What follows it, for whoever has to tell all of that.
    pub(crate) fn to_any_source(self) -> AnySource {
        self.0.to_any_source()
    }
}

thread_local! {
    /// Whether "Show" or "Hide" was clicked and is still to be followed; there is one to a page.
    static CLICKED: Cell<bool> = const { Cell::new(false) };
}

/// Whether what is typed can be read.
#[derive(Clone, Copy)]
pub(crate) struct Shown(RwSignal<bool>);

impl Shown {
    pub(crate) fn not_yet() -> Self {
        Self(RwSignal::new(false))
    }

    /// Hides it. A click that is still to be followed isn't followed any more.
    pub(crate) fn hide(self) {
        CLICKED.set(false);
        self.0.set(false);
    }

    /// The click is seen first. Does nothing where the field has gone, or after another click meanwhile.
    fn toggle(self, voice: Voice) {
        CLICKED.set(!CLICKED.get());
        browser::after_next_picture(move || {
            let is_due = CLICKED.take();
            let Some(shown) = self.0.try_get_untracked().filter(|_| is_due) else { return };
            self.0.set(!shown);
            voice.announce(if shown {
                words::shared::password_hidden()
            } else {
                words::shared::password_shown()
            });
        });
    }

    fn get(self) -> bool {
        self.0.get()
    }
}

/// The field, with a button that shows and hides what is typed and says so. The form hides it when it is submitted.
#[component]
pub(crate) fn PasswordField(
    label: &'static str,
    kind: Kind,
    value: TypedPassword,
    error: FieldError,
    shown: Shown,
) -> impl IntoView {
    let voice = surroundings::voice();
    let is_new = kind == Kind::New;
    view! {
        <Field id=PASSWORD label error>
            <div class="password">
                <input
                    id=PASSWORD
                    name="password"
                    type=move || Some(if shown.get() { "text" } else { "password" })
                    autocomplete=kind.autocomplete()
                    autocapitalize="none"
                    {..custom_attribute("autocorrect", "off")}
                    spellcheck="false"
                    aria-describedby=described_by(PASSWORD, is_new)
                    aria-invalid=move || error.is_there().then_some("true")
                    prop:value=move || value.0.get()
                    on:input:target=move |event| {
                        value.set(event.target().value());
                        error.set(None);
                    }
                />
                <button
                    type="button"
                    class="password-toggle"
                    data-action="toggle-password"
                    aria-controls=PASSWORD
                    aria-label=move || {
                        Some(if shown.get() { words::shared::hide_password() } else { words::page::show_password() })
                    }
                    on:click=move |_| shown.toggle(voice)
                >
                    {move || if shown.get() { words::shared::hide() } else { words::page::show() }.to_owned()}
                </button>
            </div>
            <p class="caps" role="status"></p>
            {is_new.then(rules)}
        </Field>
    }
}

/// What a new password has to be, stated before anything is typed. What is said while it is typed comes from
/// `extras::password_help`, which finds these places; none of it is needed.
fn rules() -> AnyView {
    let length = words::page::rule_length(surroundings::config().password_min);
    view! {
        <ul class="rules" id=format!("{PASSWORD}-hint")>
            <li data-rule="length">{length}</li>
            <li data-rule="own">{words::page::rule_own()}</li>
            <li data-rule="common">{words::page::rule_common()}</li>
        </ul>
        <div class="strength">
            <span class="bar" aria-hidden="true"></span>
            <span role="status">{words::page::password_advice()}</span>
        </div>
    }
    .into_any()
}
