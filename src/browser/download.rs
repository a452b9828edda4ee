//! Files made by the page.

use std::cell::RefCell;

use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

thread_local! {
    /// Of the last file. Some browsers read it only when the person has said where to put it, however long that takes.
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Hands `text` to the browser as a file of that name and kind, and tells whether that could be done. Nothing leaves the
/// machine.
pub(crate) fn file(name: &str, kind: &str, text: &str) -> bool {
    // Where the browser refuses there is still “copy all”.
    try_file(name, kind, text).is_ok()
}

fn try_file(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    // Not in the page: nothing that listens to clicks there takes this for a link that leads away.
    link.click();
    // The one before has been read or never will be. The last one goes with the page.
    if let Some(before) = LAST.replace(Some(url)) {
        Url::revoke_object_url(&before)?;
    }
    Ok(())
}
