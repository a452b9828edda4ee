//! What a page can do without: the panel's brand, and help with typing a password. A program of its own, loaded once
//! the one that people came for is running; where it doesn't arrive, nothing is missing.
//!
//! It uses no Leptos, and no view knows of it. It finds the places it fills by their class (`.brand` in index.html,
//! `.rules`, `.strength` and `.caps` in a password's field), and changes nothing else.

mod accent;
mod brand;
mod caps_lock;
mod dom;
mod estimator;
mod password_help;

use wasm_bindgen_futures::spawn_local;

use crate::browser::language;

/// Starts everything. What fails ends here: a page without it is a whole page.
pub fn start() {
    spawn_local(brand::show());
    spawn_local(async {
        // Without words there is nothing to say.
        if language::install(password_help::tell_anew).await.is_some() {
            password_help::listen();
            caps_lock::listen();
        }
    });
}
