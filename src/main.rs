//! Mounts the app in place of the static shell.

use control_panel_invites::app::App;
use leptos::mount::mount_to;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

fn main() {
    std::panic::set_hook(Box::new(|info| {
        // The place, never the message: a message could hold what a person typed.
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        leptos::logging::error!("The app stopped at {place}");
        show_broken();
    }));
    let Some(place) = document().get_element_by_id("app").and_then(|e| e.dyn_into::<HtmlElement>().ok())
    else {
        return show_broken();
    };
    place.set_text_content(None);
    mount_to(place, App).forget();
}

/// Shows the static sentence of index.html that a page which can't go on ends with.
fn show_broken() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-broken", "");
    }
}
