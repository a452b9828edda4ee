//! What a person does on a page.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Event, EventInit, HtmlElement, HtmlFormElement, HtmlInputElement, PageTransitionEvent,
    PageTransitionEventInit,
};

use super::super::browser::{Replaced, part_of_window, window};
use super::Page;
use super::look::selector_of;
use super::stage::document;

/// Ways in which browsers refuse to keep anything.
#[derive(Debug, Clone, Copy)]
pub(in super::super::super) enum Refusal {
    Throws,
    HasNone,
    IsFull,
}

impl Page {
    /// Types or pastes into a field, in place of what is there.
    pub(in super::super::super) fn fill(&self, selector: &str, text: &str) {
        let field: HtmlElement = self.get(selector).unchecked_into();
        assert!(!field.has_attribute("readonly"), "{selector} can't be typed into");
        field.focus().unwrap();
        Reflect::set(&field, &"value".into(), &text.into()).unwrap();
        dispatch(&field, "input");
        dispatch(&field, "change");
    }

    /// Fills a field as some password managers do: without telling the page.
    pub(in super::super::super) fn fill_silently(&self, selector: &str, text: &str) {
        self.input(selector).set_value(text);
    }

    pub(in super::super::super) fn click(&self, selector: &str) {
        let element: HtmlElement = self.get(selector).unchecked_into();
        element.focus().unwrap();
        element.click();
    }

    /// Clicks the button or link of that `data-action`.
    pub(in super::super::super) fn click_action(&self, action: &str) {
        self.click(&selector_of(action));
    }

    /// Presses Enter where the focus is: a button is clicked, in a field the form's default button.
    pub(in super::super::super) fn press_enter(&self) {
        let focused: HtmlElement =
            document().active_element().expect("something has the focus").unchecked_into();
        let Some(input) = focused.dyn_ref::<HtmlInputElement>() else { return focused.click() };
        let form: HtmlFormElement = input.form().expect("a field of a form has the focus");
        match form.query_selector("button[type=submit]").unwrap() {
            Some(button) => button.unchecked_into::<HtmlElement>().click(),
            None => form.request_submit().unwrap(),
        }
    }

    /// Goes into a field and presses Enter there.
    pub(in super::super::super) fn press_enter_in(&self, selector: &str) {
        self.input(selector).focus().unwrap();
        self.press_enter();
    }

    /// Goes back to the page before in the tab's history, within this document.
    pub(in super::super::super) async fn go_back(&self) {
        self.travel(-1).await;
    }

    /// Goes forward again.
    pub(in super::super::super) async fn go_forward(&self) {
        self.travel(1).await;
    }

    /// Presses Back or Forward once, and waits for nothing: the page may not let it happen.
    pub(in super::super::super) fn presses(&self, pages: i32) {
        web_sys::window().unwrap().history().unwrap().go_with_delta(pages).unwrap();
    }

    /// Browsers ignore this, too, when it happens very often, until some seconds have passed.
    async fn travel(&self, pages: i32) {
        let window = web_sys::window().unwrap();
        let (history, location) = (window.history().unwrap(), window.location());
        let before = location.href().unwrap();
        let mut tries = 0;
        self.until("the tab is at another page", || {
            let arrived = location.href().unwrap() != before;
            if !arrived && tries % 500 == 0 {
                history.go_with_delta(pages).unwrap();
            }
            tries += 1;
            arrived
        })
        .await;
    }

    /// The browser puts the page aside, to show it again later perhaps.
    pub(in super::super::super) fn is_left_but_kept(&self) {
        page_transition("pagehide");
    }

    /// The browser shows the page again as it was put aside.
    pub(in super::super::super) fn is_shown_again(&self) {
        page_transition("pageshow");
    }

    /// From now on the browser says that it has a network or hasn't.
    pub(in super::super::super) fn is_online(&self, online: bool) {
        self.replace(&part_of_window("navigator"), "onLine", &online.into(), ());
    }

    /// From now on the clipboard takes text (it's given back), or refuses it, by the clipboard API and the old way.
    pub(in super::super::super) fn clipboard(&self, takes: bool) -> Array {
        let copied = Array::new();
        let write = {
            let copied = copied.clone();
            Closure::<dyn Fn(JsValue) -> Promise>::new(move |text: JsValue| {
                if takes {
                    copied.push(&text);
                    Promise::resolve(&JsValue::UNDEFINED)
                } else {
                    Promise::reject(&"NotAllowedError".into())
                }
            })
        };
        let clipboard = Object::new();
        Reflect::set(&clipboard, &"writeText".into(), write.as_ref()).unwrap();
        self.replace(&part_of_window("navigator"), "clipboard", &clipboard, write);
        self.old_copy_command(takes);
        copied
    }

    /// Plain http: no clipboard API at all; the old copy command works or doesn't.
    pub(in super::super::super) fn insecure_context(&self, copy_command_works: bool) {
        self.replace(&window(), "isSecureContext", &JsValue::FALSE, ());
        self.has_no_clipboard(copy_command_works);
    }

    /// As in some apps' browsers, on https as well; the old copy command works or doesn't.
    pub(in super::super::super) fn has_no_clipboard(&self, copy_command_works: bool) {
        self.replace(&part_of_window("navigator"), "clipboard", &JsValue::UNDEFINED, ());
        self.old_copy_command(copy_command_works);
    }

    /// From now on the browser lets no page keep anything, in that way.
    pub(in super::super::super) fn refuses_to_keep(&self, how: Refusal) {
        let replaced = match how {
            Refusal::Throws => Replaced::throwing(&window(), "localStorage"),
            Refusal::HasNone => Replaced::new(&window(), "localStorage", &JsValue::NULL, ()),
            Refusal::IsFull => {
                let full = "throw new DOMException('', 'QuotaExceededError')";
                let storage = Object::new();
                for (name, body) in [("getItem", "return null"), ("setItem", full), ("removeItem", "")] {
                    Reflect::set(&storage, &name.into(), &Function::new_no_args(body)).unwrap();
                }
                Replaced::new(&window(), "localStorage", &storage, ())
            }
        };
        self.stage().replaced.borrow_mut().push(replaced);
    }

    fn old_copy_command(&self, works: bool) {
        let command = Function::new_no_args(if works { "return true" } else { "return false" });
        self.replace(&part_of_window("document"), "execCommand", &command, ());
    }

    pub(super) fn replace(&self, object: &Object, name: &str, value: &JsValue, keep: impl std::any::Any) {
        let replaced = Replaced::new(object, name, value, keep);
        self.stage().replaced.borrow_mut().push(replaced);
    }
}

fn dispatch(field: &HtmlElement, kind: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    field.dispatch_event(&Event::new_with_event_init_dict(kind, &options).unwrap()).unwrap();
}

fn page_transition(kind: &str) {
    let options = PageTransitionEventInit::new();
    options.set_persisted(true);
    let event = PageTransitionEvent::new_with_event_init_dict(kind, &options).unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
}
