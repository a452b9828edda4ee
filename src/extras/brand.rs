//! The panel's brand: what getBranding says of the reseller, shown at the head of the page.
//!
//! Nobody waits for it, and it moves nothing: its place is there from the first paint.

mod logo;
mod read;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use super::{accent, dom};
use read::Brand;

#[wasm_bindgen]
extern "C" {
    /// Resolves to the body of getBranding's answer; index.html may have asked for it already.
    #[wasm_bindgen(js_name = takeBranding, catch)]
    fn take_branding() -> Result<Promise, JsValue>;
}

/// Asks for the brand and shows it.
pub(super) async fn show() {
    if let Some(brand) = ask().await {
        show_accent(&brand);
        show_favicon(&brand);
        // A logo says whether the name stands beside it once it is there: shown before, the name would move.
        if !logo::show(&brand) {
            show_name(&brand.name);
        }
        show_login_image(&brand);
    }
}

async fn ask() -> Option<Brand> {
    let answer = JsFuture::from(take_branding().ok()?).await.ok()?;
    Brand::read(&answer.as_string()?)
}

fn show_accent(brand: &Brand) {
    use wasm_bindgen::JsCast;

    let root = dom::document().and_then(|page| page.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    for (name, value) in brand.accent.as_deref().map(accent::properties).unwrap_or_default() {
        let _ = root.style().set_property(&name, &value);
    }
}

fn show_favicon(brand: &Brand) {
    let (Some(path), Some(link)) = (&brand.favicon, dom::find("link[rel=icon]")) else { return };
    let _ = link.remove_attribute("type");
    let _ = link.set_attribute("href", path);
}

fn show_name(name: &str) {
    if let Some(place) = dom::find(".brand bdi") {
        dom::say(&place, name);
    }
}

/// Beside the card where there is room; the style decides, and a picture that isn't shown isn't asked for.
fn show_login_image(brand: &Brand) {
    let Some(path) = &brand.login_image else { return };
    let attributes = [("class", "login-image"), ("alt", ""), ("loading", "lazy"), ("src", path)];
    if let (Some(image), Some(place)) = (dom::element("img", &attributes), dom::find(".brand")) {
        let _ = place.append_child(&image);
    }
}
