//! Thin wrappers around what the browser offers. Where it refuses, the page goes on without.

pub(crate) mod clock;
pub(crate) mod dates;
pub(crate) mod device;
pub(crate) mod download;
pub(crate) mod language;
pub(crate) mod leaving;
pub(crate) mod spelling;

use std::cell::Cell;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::{
    document, on_cleanup, request_animation_frame, set_timeout, window, window_event_listener,
};
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement, HtmlMetaElement, HtmlTextAreaElement};

thread_local! {
    static FOCUS_HELD: Cell<bool> = const { Cell::new(false) };
}

/// Whether the browser knows that it has no network; `false` where it doesn't know.
pub(crate) fn is_offline() -> bool {
    !window().navigator().on_line()
}

/// Whether the browser keeps cookies of this page. What `navigator.cookieEnabled` says is no answer: Chromium says yes
/// whatever it does.
pub(crate) fn keeps_cookies() -> bool {
    let Ok(page) = document().dyn_into::<HtmlDocument>() else { return true };
    let kept = page.set_cookie("probe=1;SameSite=Strict").is_ok()
        && page.cookie().is_ok_and(|cookies| cookies.contains("probe=1"));
    let _ = page.set_cookie("probe=;SameSite=Strict;Max-Age=0");
    kept
}

/// `location.pathname` and `location.search`, percent-encoded as they are.
pub(crate) fn path_and_search() -> (String, String) {
    let location = window().location();
    (location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

/// `https://panel.example.com`, without a slash.
pub(crate) fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Puts another path of this origin into the address bar; nothing is loaded, and the old one can't be gone back to.
pub(crate) fn replace_address(path: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(path));
    }
}

/// Puts a path of this origin into the address bar as a new entry of the history; nothing is loaded.
pub(crate) fn add_address(path: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(path));
    }
}

/// Sets the tab's title.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// Content of `<meta name=…>`.
pub(crate) fn meta(name: &str) -> Option<String> {
    let tag = document().query_selector(&format!("meta[name='{name}']")).ok().flatten()?;
    tag.dyn_into::<HtmlMetaElement>().ok().map(|meta| meta.content())
}

/// Calls `then` when the page is painted next. A tab in the background is painted who knows when: there, soon.
pub(crate) fn with_next_picture(then: impl FnOnce() + 'static) {
    // One kind of function, lest the program has the ways to call one many times.
    let then: Box<dyn FnOnce()> = Box::new(then);
    if document().hidden() {
        set_timeout(then, Duration::ZERO);
    } else {
        request_animation_frame(then);
    }
}

/// Calls `then` when the next picture is out, in which what was clicked is seen to be: for what takes a slow phone longer
/// than a person should wait for a sign that the click was heard.
pub(crate) fn after_next_picture(then: impl FnOnce() + 'static) {
    let then: Box<dyn FnOnce()> = Box::new(then);
    with_next_picture(move || set_timeout(then, Duration::ZERO));
}

/// Has the focus stay where it is until what is on its way to the page is there, whatever that asks for.
pub(crate) fn hold_focus() {
    FOCUS_HELD.set(true);
    with_next_picture(|| FOCUS_HELD.set(false));
}

/// Moves the focus to the element of that id, if it is there.
pub(crate) fn focus(id: &str) {
    if FOCUS_HELD.get() {
        return;
    }
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Takes the focus from whatever of the program's has it, before that is gone.
pub(crate) fn leave_focus() {
    if FOCUS_HELD.get() {
        return;
    }
    if let Ok(Some(element)) = document().query_selector("#app :focus") {
        let _ = element.unchecked_into::<HtmlElement>().blur();
    }
}

/// Once what is on its way to the page is there: if the element that had the focus is gone, the one of that id gets it.
pub(crate) fn rescue_focus(id: &'static str) {
    spawn_local(async move {
        tick().await;
        let document = document();
        if document.active_element().is_none_or(|element| element.tag_name() == "BODY") {
            focus(id);
        }
    });
}

/// What stands in the input of that id right now, be it typed or filled in by a password manager without an event.
pub(crate) fn typed(id: &str) -> String {
    let input = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// Copies `text`, and tells whether that really happened. Over plain http there is no clipboard API, nor in some apps'
/// browsers: there the input of the id `source`, which shows the text, is selected and copied the old way.
pub(crate) async fn copy(text: &str, source: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    if window().is_secure_context() && clipboard.is_object() {
        let written = JsFuture::from(clipboard.write_text(text)).await;
        if written.is_ok() {
            return true;
        }
    }
    select(source)
        && document().dyn_into::<HtmlDocument>().is_ok_and(|page| page.exec_command("copy") == Ok(true))
}

/// Focuses and selects the field of that id.
pub(crate) fn select(id: &str) -> bool {
    if FOCUS_HELD.get() {
        return false;
    }
    let Some(field) = document().get_element_by_id(id) else { return false };
    let _ = field.unchecked_ref::<HtmlElement>().focus();
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    }
    true
}

/// Focuses the input of that id, and selects a part of the `text` in it. One that holds something else has been typed
/// into, where the cursor is right.
pub(crate) fn put_cursor(id: &str, text: &str, start: u32, end: u32) {
    let input = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input.filter(|input| input.value() == text) {
        let _ = input.focus();
        let _ = input.set_selection_range(start, end);
    }
}

/// Clicks what carries this `data-action`, if it is there.
pub(crate) fn click(action: &str) {
    if let Some(element) = acting(action) {
        element.click();
    }
}

/// Moves the focus to what carries this `data-action`, else to the element of that id.
pub(crate) fn focus_again(action_or_id: &str) {
    match acting(action_or_id) {
        Some(element) => {
            let _ = element.focus();
        }
        None => focus(action_or_id),
    }
}

fn acting(action: &str) -> Option<HtmlElement> {
    let found = document().query_selector(&format!("[data-action='{action}']")).ok().flatten();
    found.and_then(|e| e.dyn_into().ok())
}

/// Calls `leaving` when the page is left (it may be kept and shown again), and `restored` when it is shown again so,
/// for as long as the current owner lives.
pub(crate) fn on_page_kept(leaving: impl Fn() + 'static, restored: impl Fn() + 'static) {
    let hide = window_event_listener(ev::pagehide, move |_| leaving());
    let show = window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            restored();
        }
    });
    on_cleanup(move || {
        hide.remove();
        show.remove();
    });
}
