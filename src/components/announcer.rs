//! What a screen reader is told without the focus moving.

use leptos::prelude::*;

/// The one polite live region of the app; a context, [`Voice`] writes to it.
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
        let Some(Announcement(signal)) = self.0 else { return };
        let mut text = text.into();
        // A region is read out when its text changes: what is said twice has to look different.
        if signal.try_with_untracked(|said| *said == text).unwrap_or(false) {
            text.push('\u{a0}');
        }
        signal.try_set(text);
    }

    /// Takes back what was said, so that nobody finds it at the end of a page it isn't true of any more.
    pub(crate) fn hush(self) {
        if let Some(Announcement(signal)) = self.0 {
            signal.try_set(String::new());
        }
    }
}
