//! Questions that index.html asked while this program was on its way.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::AbortController;

#[wasm_bindgen]
extern "C" {
    /// A question on its way.
    pub(super) type Early;

    /// Resolves to the `Response`.
    #[wasm_bindgen(method, getter)]
    pub(super) fn answer(this: &Early) -> Promise;

    #[wasm_bindgen(method, getter)]
    pub(super) fn controller(this: &Early) -> AbortController;

    #[wasm_bindgen(js_name = takeEarly, catch)]
    fn take_early(what: &str) -> Result<Option<Early>, JsValue>;
}

/// The question of that method and URL, if it was asked early and nobody has taken it over yet.
pub(super) fn take(method: &str, url: &str) -> Option<Early> {
    // A page without the function, as another host's index.html may be, asks nothing early.
    take_early(&format!("{method} {url}")).unwrap_or_default()
}
