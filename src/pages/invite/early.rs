//! The form that index.html shows before this program has arrived: what was done in it goes on here.

use js_sys::JsString;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::browser;
use crate::components::password_field::PASSWORD;

#[wasm_bindgen]
extern "C" {
    /// What was done in the form.
    pub(super) type EarlyForm;

    #[wasm_bindgen(method, getter)]
    fn password(this: &EarlyForm) -> String;

    /// Where the selection in the password starts.
    #[wasm_bindgen(method, getter)]
    fn start(this: &EarlyForm) -> u32;

    /// Where it ends.
    #[wasm_bindgen(method, getter)]
    fn end(this: &EarlyForm) -> u32;

    /// The `data-action` or the id of what has the focus; null where that is nothing of the form.
    #[wasm_bindgen(method, getter)]
    fn focused(this: &EarlyForm) -> Option<JsString>;

    /// The `data-action` of what was clicked last, null where nothing was.
    #[wasm_bindgen(method, getter)]
    fn clicked(this: &EarlyForm) -> Option<JsString>;

    #[wasm_bindgen(js_name = takeForm, catch)]
    fn take_form() -> Result<Option<EarlyForm>, JsValue>;
}

/// Takes the form out of the page, if it is there.
pub(super) fn take() -> Option<EarlyForm> {
    // A page without the function, as another host's index.html may be, shows no form early.
    take_form().unwrap_or_default()
}

impl EarlyForm {
    /// What was typed.
    pub(super) fn typed(&self) -> String {
        self.password()
    }

    /// Once the program's own form is there: puts the focus and the cursor where they were, and does what was clicked.
    pub(super) fn go_on(self) {
        let focused = self.focused().map(String::from);
        if focused.is_none() {
            // The person is at something else on the page, and stays there.
            browser::hold_focus();
        }
        browser::with_next_picture(move || {
            match focused.as_deref() {
                Some(PASSWORD) => browser::put_cursor(PASSWORD, &self.password(), self.start(), self.end()),
                Some(other) => browser::focus_again(other),
                None => {}
            }
            if let Some(action) = self.clicked() {
                browser::click(&String::from(action));
            }
        });
    }
}
