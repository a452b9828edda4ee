//! The words of the language that index.html has chosen and fetched.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Resolves to the words of the language that was chosen; `changed` is called with those of each that is chosen
    /// later.
    #[wasm_bindgen(js_name = takeWords, catch)]
    fn take_words(changed: &Closure<dyn FnMut(JsValue)>) -> Result<Promise, JsValue>;
}

/// Waits for the words and has them spoken; `changed` is called whenever the person has chosen another language.
/// `None` where there are none: index.html, which knows why, says so.
pub(crate) async fn install(changed: fn()) -> Option<()> {
    let changed = Closure::new(move |lines: JsValue| {
        speak(&lines);
        changed();
    });
    let chosen = take_words(&changed).ok()?;
    changed.forget();
    speak(&JsFuture::from(chosen).await.ok()?)
}

fn speak(lines: &JsValue) -> Option<()> {
    words::install(lines.as_string()?);
    Some(())
}
