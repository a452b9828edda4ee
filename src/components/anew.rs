//! A view in the place of another, with nothing of that one in it.

use leptos::prelude::*;

use crate::browser;

/// The place. Leptos would make the old view over into a new one of the same kind, attribute by attribute: that takes
/// twice the time of building it, and a card would be as wide as its step needs while it stands where the old one was.
#[derive(Clone, Copy)]
pub(crate) struct Anew(StoredValue<bool>);

impl Anew {
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(false))
    }

    /// To be returned in the place of `view`.
    pub(crate) fn show(self, view: AnyView) -> AnyView {
        // What has the focus is about to go. Let go of after the change, it would have the browser lay out both views.
        browser::leave_focus();
        self.0.update_value(|is_left| *is_left = !*is_left);
        // Of another kind each time.
        if self.0.get_value() { view } else { Some(view).into_any() }
    }
}
