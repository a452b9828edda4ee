//! The little of the page that is needed here, without Leptos.

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, MutationObserver, MutationObserverInit};

#[wasm_bindgen]
extern "C" {
    /// Resolves when the next picture is out (`boot/first.js`).
    #[wasm_bindgen(js_name = picture, catch)]
    fn next_picture() -> Result<Promise, JsValue>;
}

/// Waits for the next picture.
pub(super) async fn picture() {
    if let Ok(picture) = next_picture() {
        let _ = JsFuture::from(picture).await;
    }
}

/// The page.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The first element of that selector.
pub(super) fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// All elements of that selector.
pub(super) fn all(selector: &str) -> Vec<Element> {
    let Some(found) = document().and_then(|page| page.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// A new element with attributes.
pub(super) fn element(name: &str, attributes: &[(&str, &str)]) -> Option<HtmlElement> {
    let element = document()?.create_element(name).ok()?;
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    element.dyn_into().ok()
}

/// Sets the text of an element unless it is that already: a live region would say it again.
pub(super) fn say(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Calls `heard` for every such event of `target`, for as long as the page lives.
pub(super) fn on<T: JsCast>(target: &EventTarget, event: &str, heard: impl Fn(T) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        // A password manager's made-up events are not always what they are called.
        if let Ok(event) = JsValue::from(event).dyn_into() {
            heard(event);
        }
    });
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Calls `changed` whenever what the program shows has changed, for as long as the page lives.
pub(super) fn on_change(changed: impl Fn() + 'static) {
    let Some(app) = find("#app") else { return };
    let changed = Closure::<dyn Fn()>::new(changed);
    if let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) {
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        let _ = observer.observe_with_options(&app, &what);
    }
    changed.forget();
}

/// Whether the person has asked their browser to download no more than it must, or is on a line so slow that they would.
pub(super) fn saves_data() -> bool {
    let read = |from: &JsValue, name: &str| js_sys::Reflect::get(from, &name.into()).unwrap_or_default();
    let Some(window) = web_sys::window() else { return false };
    let connection = read(&window.navigator(), "connection");
    let kind = read(&connection, "effectiveType").as_string().unwrap_or_default();
    read(&connection, "saveData").is_truthy() || kind.ends_with("2g")
}
