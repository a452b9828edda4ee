//! A server that gives recorded answers, each once, and refuses everything else.

mod answer;
mod exchange;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Function, Promise};
use serde_json::Value;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::future_to_promise;
use web_sys::Request;

use super::browser::{Replaced, window};
pub(in super::super) use answer::Expected;
pub(in super::super) use answer::on;

/// A request that the app made.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Sent {
    /// `POST /api/invites/abc`; the whole address where it leads to another origin.
    pub(in super::super) name: String,
    /// As it was sent, if there was one.
    pub(in super::super) body: String,
    pub(in super::super) content_type: Option<String>,
    /// Whether the session's cookie goes along: `same-origin`.
    pub(in super::super) credentials: String,
    /// `no-store`, when nothing of it may be kept.
    pub(in super::super) cache: String,
    /// The app gave up on it before it was answered.
    pub(in super::super) aborted: bool,
}

impl Sent {
    pub(in super::super) fn json(&self) -> Value {
        serde_json::from_str(&self.body)
            .unwrap_or_else(|_| panic!("{} has no JSON: {}", self.name, self.body))
    }
}

#[derive(Default)]
struct State {
    expected: RefCell<VecDeque<Expected>>,
    /// Answers to what nothing else is expected for, as often as it is asked, or never.
    usual: RefCell<Vec<Expected>>,
    sent: RefCell<Vec<Sent>>,
    unexpected: RefCell<Vec<String>>,
    /// Answers that wait for the story, oldest first.
    held: RefCell<VecDeque<Held>>,
    /// Requests the app hasn't read the answer of yet, without those that are held.
    under_way: Cell<usize>,
}

/// An answer that waits for the story.
struct Held {
    /// Of the request, counted from the page's first.
    number: usize,
    name: String,
    release: Function,
}

/// In place of `window.fetch`.
pub(super) struct Server {
    state: Rc<State>,
    _fetch: Replaced,
}

impl Server {
    pub(super) fn install() -> Self {
        let state = Rc::new(State::default());
        let fetch = {
            let state = Rc::clone(&state);
            Closure::<dyn Fn(JsValue) -> Promise>::new(move |input: JsValue| State::fetch(&state, input))
        };
        let value = fetch.as_ref().clone();
        Self { state, _fetch: Replaced::new(&window(), "fetch", &value, fetch) }
    }

    pub(super) fn expect(&self, expected: Expected) {
        self.state.expected.borrow_mut().push_back(expected);
    }

    /// The answer wherever nothing else is expected, as often as it is asked for.
    pub(super) fn usually(&self, expected: Expected) {
        self.state.usual.borrow_mut().push(expected);
    }

    pub(super) fn sent(&self) -> Vec<Sent> {
        self.state.sent.borrow().clone()
    }

    pub(super) fn under_way(&self) -> usize {
        self.state.under_way.get()
    }

    /// Whether an answer to such a request is being held back.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.state.held.borrow().iter().any(|held| held.name == name)
    }

    /// Gives the oldest answer that is held back for such a request.
    pub(super) fn release(&self, name: &str) {
        let mut held = self.state.held.borrow_mut();
        let at = held.iter().position(|held| held.name == name);
        let next = at.and_then(|at| held.remove(at)).unwrap_or_else(|| panic!("{name} isn't held"));
        drop(held);
        self.state.one_more_under_way();
        next.release.call0(&JsValue::NULL).unwrap();
    }

    /// What was wrong with the requests as a whole, if something was.
    pub(super) fn complaints(&self) -> Vec<String> {
        let unexpected = self.state.unexpected.borrow().clone();
        let unexpected = unexpected.into_iter().map(|name| format!("nobody expected {name}"));
        let expected = self.state.expected.borrow();
        let missing = expected.iter().map(|expected| format!("{} never came", expected.name));
        unexpected.chain(missing).collect()
    }
}

impl State {
    fn fetch(self: &Rc<Self>, input: JsValue) -> Promise {
        let request = input.dyn_into::<Request>().expect("the app sends requests, not addresses");
        let name = name_of(&request);
        let number = self.sent.borrow().len();
        self.sent.borrow_mut().push(Sent {
            name: name.clone(),
            content_type: request.headers().get("Content-Type").unwrap(),
            credentials: JsValue::from(request.credentials()).as_string().unwrap_or_default(),
            cache: JsValue::from(request.cache()).as_string().unwrap_or_default(),
            ..Sent::default()
        });
        let expected = {
            let mut all = self.expected.borrow_mut();
            let at = all.iter().position(|expected| expected.name == name);
            at.and_then(|at| all.remove(at))
        };
        let usual = || self.usual.borrow().iter().find(|usual| usual.name == name).cloned();
        let expected = expected.or_else(usual);
        if expected.is_none() {
            self.unexpected.borrow_mut().push(name);
        }
        self.one_more_under_way();
        let state = Rc::clone(self);
        future_to_promise(async move { exchange::answer(&state, &request, number, expected).await })
    }

    fn one_more_under_way(&self) {
        self.under_way.set(self.under_way.get() + 1);
    }

    fn one_less_under_way(&self) {
        self.under_way.set(self.under_way.get().saturating_sub(1));
    }
}

fn name_of(request: &Request) -> String {
    let origin = web_sys::window().unwrap().location().origin().unwrap();
    let url = request.url();
    // gloo-net ends every query with an ampersand, which means nothing.
    let path = url.strip_prefix(&origin).unwrap_or(&url).trim_end_matches('&');
    format!("{} {path}", request.method())
}
