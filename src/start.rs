//! How a program takes the place of the static shell.

use leptos::mount::mount_to;
use leptos::prelude::{IntoView, document};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use crate::browser::language;
use crate::surroundings;

/// Mounts `app` in place of the shell once there are words to speak with. index.html sees a panic as what it is in a browser, an error that nobody caught,
/// and shows its static sentence.
pub fn start<V: IntoView + 'static>(app: fn() -> V) {
    #[cfg(debug_assertions)]
    tell_of_panics();
    let Some(place) = document().get_element_by_id("app").and_then(|e| e.dyn_into::<HtmlElement>().ok())
    else {
        return show_broken();
    };
    spawn_local(async move {
        if language::install(surroundings::reword).await.is_none() {
            return show_broken();
        }
        if let Some(shell) = document().get_element_by_id("shell") {
            shell.remove();
        }
        mount_to(place, app).forget();
    });
}

/// Writes the place of a panic to the console. Never the message: it could hold what a person typed.
#[cfg(debug_assertions)]
fn tell_of_panics() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        leptos::logging::error!("The app stopped at {place}");
    }));
}

/// Shows the static sentence of index.html that a page which can't go on ends with.
fn show_broken() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-broken", "");
    }
}
