//! Timers that wait for the story and not for time. One that waits for nothing but its turn has it as ever.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::browser::{Replaced, part_of_window, remember_real_timers, soon, window};

/// Far from any handle that the browser itself gives out, so that a stray one hits nothing.
const FIRST_HANDLE: i32 = 1_000_000;

struct Timer {
    handle: i32,
    /// Milliseconds.
    due: f64,
    /// Milliseconds between two calls; `None` for a timer that goes off once.
    every: Option<f64>,
    call: Function,
}

#[derive(Default)]
struct State {
    now: Cell<f64>,
    handles: Cell<i32>,
    timers: RefCell<Vec<Timer>>,
}

/// `setTimeout`, `setInterval`, `performance.now`, in the story's hands.
pub(super) struct Clock {
    state: Rc<State>,
    _replaced: Vec<Replaced>,
}

impl Clock {
    pub(super) fn install() -> Self {
        remember_real_timers();
        let state = Rc::new(State::default());
        let starting = |repeats: bool| {
            let state = Rc::clone(&state);
            Closure::<dyn Fn(Function, JsValue) -> JsValue>::new(move |call, delay: JsValue| {
                state.start(call, delay.as_f64().unwrap_or_default(), repeats)
            })
        };
        let clearing = || {
            let state = Rc::clone(&state);
            Closure::<dyn Fn(JsValue)>::new(move |handle: JsValue| state.clear(&handle))
        };
        let now = {
            let state = Rc::clone(&state);
            Closure::<dyn Fn() -> f64>::new(move || state.now.get())
        };
        let mut replaced = vec![replace_now(now)];
        for (name, repeats) in [("setTimeout", false), ("setInterval", true)] {
            let start = starting(repeats);
            let value = start.as_ref().clone();
            replaced.push(Replaced::new(&window(), name, &value, start));
        }
        for name in ["clearTimeout", "clearInterval"] {
            let clear = clearing();
            let value = clear.as_ref().clone();
            replaced.push(Replaced::new(&window(), name, &value, clear));
        }
        Self { state, _replaced: replaced }
    }

    /// Lets so many seconds pass: every timer that comes due goes off, in order.
    pub(super) fn pass(&self, seconds: f64) {
        let end = self.state.now.get() + seconds * 1000.0;
        while let Some(call) = self.state.next_due(end) {
            call.call0(&JsValue::NULL).expect("a timer's function ran");
        }
        self.state.now.set(end);
    }

    /// How many timers are waiting.
    pub(super) fn waiting(&self) -> usize {
        self.state.timers.borrow().len()
    }
}

fn replace_now(now: Closure<dyn Fn() -> f64>) -> Replaced {
    let value = now.as_ref().clone();
    Replaced::new(&part_of_window("performance"), "now", &value, now)
}

impl State {
    fn start(&self, call: Function, delay: f64, repeats: bool) -> JsValue {
        if delay <= 0.0 && !repeats {
            return soon(&call);
        }
        let handle = FIRST_HANDLE + self.handles.replace(self.handles.get() + 1);
        let due = self.now.get() + delay;
        self.timers.borrow_mut().push(Timer { handle, due, every: repeats.then_some(delay), call });
        handle.into()
    }

    fn clear(&self, handle: &JsValue) {
        self.timers.borrow_mut().retain(|timer| Some(f64::from(timer.handle)) != handle.as_f64());
    }

    /// Moves the time to the next timer that is due by `end`, and gives what it calls.
    fn next_due(&self, end: f64) -> Option<Function> {
        let mut timers = self.timers.borrow_mut();
        let due = |timer: &Timer| timer.due;
        let first = (0..timers.len()).min_by(|a, b| due(&timers[*a]).total_cmp(&due(&timers[*b])))?;
        if timers[first].due > end {
            return None;
        }
        self.now.set(timers[first].due);
        let call = timers[first].call.unchecked_ref::<Function>().clone();
        match timers[first].every {
            Some(every) => timers[first].due += every.max(1.0),
            None => drop(timers.remove(first)),
        }
        Some(call)
    }
}
