//! The words of the language that index.html has chosen and fetched.

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use words::Language;

#[wasm_bindgen]
extern "C" {
    /// A language, as index.html hands it over.
    type Spoken;

    /// Its tag.
    #[wasm_bindgen(method, getter)]
    fn language(this: &Spoken) -> String;

    /// The tag that the API knows for what the person reads.
    #[wasm_bindgen(method, getter)]
    fn locale(this: &Spoken) -> String;

    /// Its words, in the order of the catalogue.
    #[wasm_bindgen(method, getter)]
    fn words(this: &Spoken) -> Array;

    /// Resolves to the language that was chosen; `changed` is called with each that is chosen later.
    #[wasm_bindgen(js_name = takeLanguage, catch)]
    fn take_language(changed: &Closure<dyn FnMut(JsValue)>) -> Result<Promise, JsValue>;
}

/// Waits for the words and has them spoken; `changed` is called whenever the person has chosen another language.
/// `None` where there are none: index.html, which knows why, says so.
pub(crate) async fn install(changed: impl Fn() + 'static) -> Option<()> {
    let changed = Closure::new(move |spoken| {
        speak(spoken);
        changed();
    });
    let chosen = take_language(&changed).ok()?;
    changed.forget();
    speak(JsFuture::from(chosen).await.ok()?);
    Some(())
}

fn speak(spoken: JsValue) {
    let spoken: Spoken = spoken.unchecked_into();
    // No word holds a line's end.
    let words = leaked(String::from(spoken.words().join("\n")));
    words::install(Language {
        tag: leaked(spoken.language()),
        locale: Some(leaked(spoken.locale())),
        words: Vec::leak(words.split('\n').collect()),
    });
}

/// For as long as the program runs; see [`words::install`].
fn leaked(text: String) -> &'static str {
    String::leak(text)
}
