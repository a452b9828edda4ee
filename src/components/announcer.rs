//! What a screen reader is told without the focus moving.

use leptos::prelude::*;

use crate::surroundings;

/// The one polite live region of a program: it has to be in the page before its text changes, so it stands outside of all steps.
#[component]
pub(crate) fn Announcer() -> impl IntoView {
    let Voice(said) = surroundings::voice();
    view! {
        <p class="visually-hidden" role="status" data-announcer="">
            {move || said.get()}
        </p>
    }
}

/// What is being said. It can speak from anywhere, also after an `await`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Voice(RwSignal<String>);

impl Voice {
    /// A voice that has said nothing yet.
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Says it once, when what is being said is over.
    pub(crate) fn announce(self, text: impl Into<String>) {
        let Self(signal) = self;
        let mut text = text.into();
        // A region is read out when its text changes: what is said twice has to look different.
        if signal.try_with_untracked(|said| *said == text).unwrap_or(false) {
            text.push('\u{a0}');
        }
        signal.try_set(text);
    }

    /// Takes back what was said, so that nobody finds it at the end of a page it isn't true of any more.
    pub(crate) fn hush(self) {
        self.0.try_set(String::new());
    }
}
