//! Says below a password's field that Caps Lock is on, while it matters.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::dom;

/// Listens to the whole page: fields come and go.
pub(super) fn listen() {
    let Some(page) = dom::document() else { return };
    for event in ["keydown", "keyup"] {
        dom::on(&page, event, |event: KeyboardEvent| {
            tell(&event, event.get_modifier_state("CapsLock"));
        });
    }
    dom::on(&page, "focusout", |event: Event| tell(&event, false));
}

fn tell(event: &Event, on: bool) {
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let place = field
        .filter(|field| field.matches(".password input") == Ok(true))
        .and_then(|field| field.closest(".field").ok().flatten())
        .and_then(|field| field.query_selector(".caps").ok().flatten());
    if let Some(place) = place {
        dom::say(&place, if on { words::shared::caps_lock() } else { "" });
    }
}
