//! The parts of the browser that a story replaces and puts back, and the real passing of time.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How long a story waits for something before it fails, in milliseconds of real time.
const PATIENCE: f64 = 12_000.0;

thread_local! {
    /// The real one, whatever a story has put in its place.
    static SET_TIMEOUT: Function =
        Reflect::get(&js_sys::global(), &"setTimeout".into()).unwrap().unchecked_into();
}

/// Takes note of the browser's own timers; has to happen before they are replaced.
pub(super) fn remember_real_timers() {
    SET_TIMEOUT.with(|_| ());
}

/// Lets everything that is due run: microtasks, then whatever the browser has queued.
pub(super) async fn turn() {
    let next = Promise::new(&mut |resolve, _| {
        soon(&resolve);
    });
    JsFuture::from(next).await.unwrap();
}

/// Has the browser call `what` when all that is due now has run; gives the timer's handle.
pub(super) fn soon(what: &Function) -> JsValue {
    SET_TIMEOUT.with(|set_timeout| set_timeout.call2(&js_sys::global(), what, &0.into())).unwrap()
}

/// Waits until the browser is about to paint the page.
pub(super) async fn next_picture() {
    let next = Promise::new(&mut |resolve, _| {
        window().unchecked_ref::<web_sys::Window>().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(next).await.unwrap();
}

/// Waits until `holds`; says `false` when it doesn't for too long.
pub(super) async fn patiently(mut holds: impl FnMut() -> bool) -> bool {
    let end = js_sys::Date::now() + PATIENCE;
    while !holds() {
        if js_sys::Date::now() > end {
            return false;
        }
        turn().await;
    }
    true
}

/// A property of an object that has another value until this is dropped.
pub(super) struct Replaced {
    object: Object,
    name: JsValue,
    /// What the object itself had before; `None` where the property came from its prototype.
    before: Option<Object>,
    /// Keeps what the new value needs.
    _keep: Box<dyn std::any::Any>,
}

impl Replaced {
    /// Gives `object` a property of its own; `keep` lives as long.
    pub(super) fn new(object: &Object, name: &str, value: &JsValue, keep: impl std::any::Any) -> Self {
        Self::described(object, name, [("value", value), ("writable", &true.into())], keep)
    }

    /// Gives `object` a property of its own that throws when it is asked for.
    pub(super) fn throwing(object: &Object, name: &str) -> Self {
        let get =
            Function::new_no_args("throw new DOMException('The operation is insecure.', 'SecurityError')");
        Self::described(object, name, [("get", &get), ("set", &JsValue::UNDEFINED)], ())
    }

    fn described(object: &Object, name: &str, by: [(&str, &JsValue); 2], keep: impl std::any::Any) -> Self {
        let name = JsValue::from_str(name);
        let own = Object::get_own_property_descriptor(object, &name);
        let before = (!own.is_undefined()).then(|| own.unchecked_into());
        let descriptor = Object::new();
        for (key, value) in by.into_iter().chain([("configurable", &true.into())]) {
            Reflect::set(&descriptor, &key.into(), value).unwrap();
        }
        // Without this, code that has often asked WebKit for a property of the window's gets the old one.
        let _ = Reflect::delete_property(object, &name);
        assert!(Reflect::define_property(object, &name, &descriptor).unwrap(), "can't replace {name:?}");
        Self { object: object.clone(), name, before, _keep: Box::new(keep) }
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        let _ = Reflect::delete_property(&self.object, &self.name);
        if let Some(before) = &self.before {
            let _ = Reflect::define_property(&self.object, &self.name, before);
        }
    }
}

/// `window`, as an object with properties.
pub(super) fn window() -> Object {
    js_sys::global()
}

/// A property of `window` that is an object.
pub(super) fn part_of_window(name: &str) -> Object {
    Reflect::get(&window(), &name.into()).unwrap().unchecked_into()
}
