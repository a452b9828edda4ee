//! What a screen reader would be told, in order.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MutationObserver, MutationObserverInit};

use super::Page;

/// Listens to the live region for as long as it lives.
pub(in super::super::super) struct Heard {
    said: Rc<RefCell<Vec<String>>>,
    observer: MutationObserver,
    _callback: Closure<dyn Fn(Array)>,
}

impl Page {
    /// Begins to listen: what the live region holds already isn't heard.
    pub(in super::super::super) fn listen(&self) -> Heard {
        let region = self.get("[data-announcer]");
        let said = Rc::new(RefCell::new(Vec::new()));
        let callback = {
            let (said, region) = (Rc::clone(&said), region.clone());
            Closure::<dyn Fn(Array)>::new(move |_| {
                // What is taken back makes no sound.
                let text = region.text_content().filter(|text| !text.is_empty());
                said.borrow_mut().extend(text);
            })
        };
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).unwrap();
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_character_data(true);
        options.set_subtree(true);
        observer.observe_with_options(&region, &options).unwrap();
        Heard { said, observer, _callback: callback }
    }
}

impl Heard {
    pub(in super::super::super) fn so_far(&self) -> Vec<String> {
        self.said.borrow().clone()
    }
}

impl Drop for Heard {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
