//! Leaving a page, what it asks then, and the files it makes.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Event, EventInit, KeyboardEvent, KeyboardEventInit};

use super::super::browser::{part_of_window, window};
use super::Page;

impl Page {
    /// From now on the person answers every question of the page so; the questions are given back.
    pub(in super::super::super) fn answers_questions(&self, yes: bool) -> Array {
        let asked = Array::new();
        let confirm = {
            let asked = asked.clone();
            Closure::<dyn Fn(JsValue) -> bool>::new(move |question: JsValue| {
                asked.push(&question);
                yes
            })
        };
        let value = confirm.as_ref().clone();
        self.replace(&window(), "confirm", &value, confirm);
        asked
    }

    /// Whether the browser would ask before the tab is closed now.
    pub(in super::super::super) fn holds_on_to_the_tab(&self) -> bool {
        let options = EventInit::new();
        options.set_cancelable(true);
        let event = Event::new_with_event_init_dict("beforeunload", &options).unwrap();
        web_sys::window().unwrap().dispatch_event(&event).unwrap();
        event.default_prevented()
    }

    /// From now on files that the page makes are caught.
    pub(in super::super::super) fn catch_files(&self) -> Array {
        let files = Array::new();
        let make = {
            let files = files.clone();
            Closure::<dyn Fn(JsValue) -> String>::new(move |blob: JsValue| {
                format!("blob:caught-{}", files.push(&blob))
            })
        };
        let value = make.as_ref().clone();
        self.replace(&part_of_window("URL"), "createObjectURL", &value, make);
        let links = Reflect::get(&part_of_window("HTMLAnchorElement"), &"prototype".into()).unwrap();
        self.replace(links.unchecked_ref(), "click", &Function::new_no_args(""), ());
        files
    }

    /// From now on the addresses of files that the page gives up are noted.
    pub(in super::super::super) fn watch_files_go(&self) -> Array {
        let gone = Array::new();
        let give_up = {
            let gone = gone.clone();
            Closure::<dyn Fn(JsValue)>::new(move |url: JsValue| {
                gone.push(&url);
            })
        };
        let value = give_up.as_ref().clone();
        self.replace(&part_of_window("URL"), "revokeObjectURL", &value, give_up);
        gone
    }

    /// The text of a file.
    pub(in super::super::super) async fn text_of_file(&self, file: JsValue) -> String {
        let blob: Blob = file.dyn_into().unwrap();
        let bytes = JsFuture::from(blob.array_buffer().unchecked_into::<Promise>()).await.unwrap();
        String::from_utf8(js_sys::Uint8Array::new(&bytes).to_vec()).unwrap()
    }

    /// Presses a key in a field, with nothing but what the page itself makes of it.
    pub(in super::super::super) fn press_key_in(&self, selector: &str, key: &str) {
        let options = KeyboardEventInit::new();
        options.set_key(key);
        options.set_bubbles(true);
        options.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).unwrap();
        self.get(selector).dispatch_event(&event).unwrap();
    }
}
