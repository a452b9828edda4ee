//! Asking before a page is left while something on it isn't finished: the tab closed or reloaded, a link followed, Back
//! or Forward pressed.

use leptos::ev::{self, MouseEvent};
use leptos::prelude::{
    GetValue, SetValue, StoredValue, WithValue, on_cleanup, request_animation_frame, window,
    window_event_listener,
};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlAnchorElement};

use crate::browser;

/// While there is a `question`, it is asked before Back or Forward leads to another page of the app, and the browser asks
/// in words of its own before the tab is closed, reloaded or led elsewhere. Lasts as long as the current owner.
pub(crate) fn ask(question: impl Fn() -> Option<&'static str> + Copy + 'static) {
    let listener = window_event_listener(ev::beforeunload, move |event| {
        if question().is_some() {
            event.prevent_default();
            // Browsers of some years ago ask only for this.
            event.set_return_value("unfinished");
        }
    });
    on_cleanup(move || listener.remove());
    ask_before_going_back(question);
}

/// When a page hears of Back, the address is another one already. Who stays gets it back as a new entry: which way it
/// went, and how far, no browser tells.
fn ask_before_going_back(question: impl Fn() -> Option<&'static str> + 'static) {
    let here = StoredValue::new(address());
    // The router puts the address into the bar once the page is there.
    request_animation_frame(move || {
        here.try_set_value(address());
    });
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let here = here.try_get_value().unwrap_or_default();
        let Some(question) = question().filter(|_| !here.is_empty() && address() != here) else { return };
        if !agrees(question) {
            event.stop_immediate_propagation();
            browser::add_address(&here);
        }
    });
    // The router listens at the same place, and first: those who capture hear it before the others.
    let call = listener.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback_and_bool("popstate", call, true);
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || {
        listener.try_with_value(|listener| {
            let call = listener.as_ref().unchecked_ref();
            let _ = window().remove_event_listener_with_callback_and_bool("popstate", call, true);
        });
    });
}

fn address() -> String {
    let (path, search) = browser::path_and_search();
    path + &search
}

/// For a click somewhere on the page: if it would follow a link within the app, asks the `question` there is and lets
/// nothing happen unless the person agrees. Has to hear of the click before the router does.
pub(crate) fn ask_before_following(event: &MouseEvent, question: Option<&str>) {
    let Some(question) = question else { return };
    let elsewhere = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if link.is_some_and(|link| leads_within(&link)) && !elsewhere && !agrees(question) {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Whether the router follows the link. What another one does is the browser's: an address of a mail leaves nothing, and
/// before all others it asks by itself.
fn leads_within(link: &HtmlAnchorElement) -> bool {
    let external = link.rel().split_ascii_whitespace().any(|rel| rel == "external");
    link.origin() == browser::origin()
        && link.target().is_empty()
        && !external
        && !link.has_attribute("download")
}

/// Asks, and waits for the answer.
pub(crate) fn agrees(question: &str) -> bool {
    window().confirm_with_message(question).unwrap_or(false)
}
