//! The worker that estimates passwords (`strength`), as the page sees it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, JsString, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, Worker};

use super::dom;
use crate::strength::Estimate;

#[wasm_bindgen]
extern "C" {
    /// Starts the worker's script and fetches its wasm, whose integrity is checked: `[Worker, WebAssembly.Module]`.
    #[wasm_bindgen(js_name = startStrength, catch)]
    fn start_strength() -> Result<Promise, JsValue>;
}

/// Ends with its worker when it is dropped, and takes along what it was told.
pub(super) struct Estimator(Rc<RefCell<State>>);

struct State {
    /// Not there until it has arrived, or where it can't be had.
    worker: Option<Worker>,
    /// What the worker is at.
    asked: Option<String>,
    /// What it is asked next: what was typed in between is of no interest any more.
    next: Option<(String, Array)>,
    found: fn(&str, Estimate),
    /// Kept for as long as the worker may call it.
    heard: Option<Closure<dyn Fn(MessageEvent)>>,
}

impl Estimator {
    /// Fetches and starts the worker; `found` is called with each password that was estimated. Nothing where the person
    /// wants to save data.
    pub(super) fn start(found: fn(&str, Estimate)) -> Option<Self> {
        if dom::saves_data() {
            return None;
        }
        let state =
            Rc::new(RefCell::new(State { worker: None, asked: None, next: None, found, heard: None }));
        let this = Self(Rc::clone(&state));
        spawn_local(async move {
            // Without a worker there is no estimate, and the page goes on.
            let _ = arrive(&state).await;
        });
        Some(this)
    }

    /// Asks about `typed`; `known` are the address and names that it must not be made of.
    pub(super) fn ask(&self, typed: String, known: &[String]) {
        let known = known.iter().map(|known| JsValue::from(known.as_str())).collect();
        self.0.borrow_mut().next = Some((typed, known));
        go_on(&self.0);
    }
}

impl Drop for Estimator {
    fn drop(&mut self) {
        let mut state = self.0.borrow_mut();
        state.next = None;
        if let Some(worker) = state.worker.take() {
            worker.terminate();
        }
    }
}

async fn arrive(state: &Rc<RefCell<State>>) -> Result<(), JsValue> {
    let parts: Array = JsFuture::from(start_strength()?).await?.dyn_into()?;
    let worker: Worker = parts.get(0).dyn_into()?;
    let heard = {
        let state = Rc::downgrade(state);
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(state) = state.upgrade() {
                hear(&state, &event.data());
            }
        })
    };
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    worker.post_message(&parts.get(1))?;
    // The field may have gone while it was on its way: then nobody but this knows of it.
    if Rc::strong_count(state) == 1 {
        worker.terminate();
        return Ok(());
    }
    let mut now = state.borrow_mut();
    now.worker = Some(worker);
    // Until it says that it is there it is at nothing anybody asked.
    now.asked = Some(String::new());
    now.heard = Some(heard);
    Ok(())
}

/// Either `true`, once it is there, or the score and whether the password is a common one.
fn hear(state: &Rc<RefCell<State>>, told: &JsValue) {
    let asked = state.borrow_mut().asked.take();
    if let (Some(asked), Some(answer)) = (asked, told.dyn_ref::<Array>()) {
        let score = answer.get(0).as_f64().unwrap_or_default();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 4")]
        let score = score.clamp(0.0, 4.0) as u8;
        let found = state.borrow().found;
        found(&asked, Estimate { score, is_common: answer.get(1).is_truthy() });
    }
    go_on(state);
}

/// Has the worker estimate what comes next, if it is there and at nothing else.
fn go_on(state: &Rc<RefCell<State>>) {
    let mut state = state.borrow_mut();
    if state.asked.is_some() {
        return;
    }
    let Some(worker) = state.worker.clone() else { return };
    let Some((typed, known)) = state.next.take() else { return };
    if worker.post_message(&Array::of2(&JsString::from(typed.as_str()), &known)).is_ok() {
        state.asked = Some(typed);
    }
}
