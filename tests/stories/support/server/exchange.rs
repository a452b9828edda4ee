//! One request from its arrival to the moment the app has read the answer.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{AbortSignal, Headers, Request, Response, ResponseInit};

use super::answer::{Expected, Fate};
use super::{Held, State};

/// The `number`th request's answer; an error is what `fetch` rejects with.
pub(super) async fn answer(
    state: &Rc<State>,
    request: &Request,
    number: usize,
    expected: Option<Expected>,
) -> Result<JsValue, JsValue> {
    let signal = request.signal();
    let body = JsFuture::from(request.clone()?.text()?).await.unwrap_or_default();
    state.sent.borrow_mut()[number].body = body.as_string().unwrap_or_default();
    let outcome = match expected {
        None => Err(network_error()),
        Some(expected) => play(state, &signal, number, expected).await,
    };
    if signal.aborted() && outcome.is_err() {
        state.sent.borrow_mut()[number].aborted = true;
    }
    if outcome.is_err() {
        state.one_less_under_way();
    }
    outcome
}

async fn play(
    state: &Rc<State>,
    signal: &AbortSignal,
    number: usize,
    expected: Expected,
) -> Result<JsValue, JsValue> {
    if expected.fate == Fate::Held {
        let gate = Promise::new(&mut |release, _| {
            state.held.borrow_mut().push_back(Held { number, name: expected.name.clone(), release });
        });
        state.one_less_under_way();
        let waited = JsFuture::from(Promise::race(&Array::of2(&gate, &aborted(signal)))).await;
        if waited.is_err() {
            // Given up on: whoever waited for this has nothing under way any more.
            state.held.borrow_mut().retain(|held| held.number != number);
            state.one_more_under_way();
            waited?;
        }
    }
    if signal.aborted() {
        return Err(abort_error());
    }
    if expected.fate == Fate::Lost {
        return Err(network_error());
    }
    Ok(response(state, &expected)?.into())
}

/// An answer that tells when it has been read.
fn response(state: &Rc<State>, expected: &Expected) -> Result<Response, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in &expected.headers {
        headers.append(name, value)?;
    }
    let init = ResponseInit::new();
    init.set_status(expected.status);
    init.set_headers(&headers);
    let body = Some(expected.body.as_str()).filter(|body| !body.is_empty());
    let response = Response::new_with_opt_str_and_init(body, &init)?;
    let text: Function = Reflect::get(&response, &"text".into())?.unchecked_into();
    let read = {
        let (state, response) = (Rc::clone(state), Clone::clone(&response));
        Closure::once_into_js(move || {
            future_to_promise(async move {
                let text = text.call0(&response)?;
                let text = JsFuture::from(text.unchecked_into::<Promise>()).await;
                state.one_less_under_way();
                text
            })
        })
    };
    Reflect::set(&response, &"text".into(), &read)?;
    Ok(response)
}

/// Rejects when the app gives up.
fn aborted(signal: &AbortSignal) -> Promise {
    Promise::new(&mut |_, reject| {
        if signal.aborted() {
            reject.call1(&JsValue::NULL, &abort_error()).unwrap();
            return;
        }
        let give_up = Closure::once_into_js(move || reject.call1(&JsValue::NULL, &abort_error()));
        signal.add_event_listener_with_callback("abort", give_up.unchecked_ref()).unwrap();
    })
}

fn network_error() -> JsValue {
    js_sys::TypeError::new("Failed to fetch").into()
}

fn abort_error() -> JsValue {
    web_sys::DomException::new_with_message_and_name("The user aborted a request.", "AbortError")
        .unwrap()
        .into()
}
