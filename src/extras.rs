//! What a page can do without: the panel's brand, until when an invite can be accepted, and help with typing a password.
//! A program of its own, loaded when the one that people came for is running and there is something for this one to do
//! (`boot/later.js`); where it doesn't arrive, nothing is missing.
//!
//! It uses no Leptos, and no view knows of it. It finds the places it fills by their class (`.brand` in index.html,
//! `.rules`, `.strength` and `.caps` in a password's field, `.alternatives` at the end of an invite's forms), and changes
//! nothing else.

mod accent;
mod brand;
mod caps_lock;
mod dom;
mod estimator;
mod password_help;
mod until;

use wasm_bindgen_futures::spawn_local;

use crate::browser::language;

/// Starts everything. What fails ends here: a page without it is a whole page.
pub fn start() {
    spawn_local(brand::show());
    spawn_local(async {
        // Without words there is nothing to say.
        if language::install(tell_anew).await.is_some() {
            until::tell();
            password_help::listen();
            caps_lock::listen();
        }
    });
}

/// In another language from here on.
fn tell_anew() {
    password_help::tell_anew();
    until::say_anew();
}
