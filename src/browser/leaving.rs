//! Asking before a page is left while something on it isn't finished.

use leptos::ev::{self, MouseEvent};
use leptos::prelude::{on_cleanup, window, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// While `unfinished`, the browser asks before the tab is closed, reloaded or led elsewhere; in words of its own.
/// Lasts as long as the current owner.
pub(crate) fn ask_before_unload(unfinished: impl Fn() -> bool + 'static) {
    let listener = window_event_listener(ev::beforeunload, move |event| {
        if unfinished() {
            event.prevent_default();
            // Browsers of some years ago ask only for this.
            event.set_return_value("unfinished");
        }
    });
    on_cleanup(move || listener.remove());
}

/// For a click somewhere on the page: if it would follow a link within the app, asks `question` and lets nothing
/// happen unless the person agrees. Has to hear of the click before the router does.
pub(crate) fn ask_before_following(event: &MouseEvent, question: &str) {
    let elsewhere = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
    if link.is_some() && !elsewhere && !window().confirm_with_message(question).unwrap_or(false) {
        event.prevent_default();
        event.stop_propagation();
    }
}
