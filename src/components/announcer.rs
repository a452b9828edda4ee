//! What a screen reader is told without the focus moving.

use leptos::prelude::*;

/// The one polite live region of the app; a context, [`announce`] writes to it.
#[derive(Debug, Clone, Copy)]
struct Announcement(RwSignal<String>);

/// Makes the region available to everything below.
pub(crate) fn provide_announcer() {
    provide_context(Announcement(RwSignal::new(String::new())));
}

/// The region itself: it has to be in the page before its text changes, so it stands outside of all steps.
#[component]
pub(crate) fn Announcer() -> impl IntoView {
    let announcement = use_context::<Announcement>();
    view! {
        <p class="visually-hidden" role="status" data-announcer="">
            {move || announcement.map(|Announcement(text)| text.get())}
        </p>
    }
}

/// Something that can speak from anywhere, also after an `await`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Voice(Option<Announcement>);

/// The voice of the app the caller stands in.
pub(crate) fn use_voice() -> Voice {
    Voice(use_context())
}

impl Voice {
    /// Says it once, when what is being said is over.
    pub(crate) fn announce(self, text: impl Into<String>) {
        if let Some(Announcement(signal)) = self.0 {
            signal.try_set(text.into());
        }
    }
}
