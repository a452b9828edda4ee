//! The logo in the place of the panel's mark, once it has arrived whole.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlImageElement};

use super::read::Brand;
use super::show_name;
use crate::extras::dom;

/// From how many times as wide as high on a logo is taken to hold the name: a narrower one has it written beside it.
const WIDE: f64 = 1.6;

/// Whether there is one to wait for. Where there is none for a scheme, the other scheme's stands on a ground of its own.
pub(super) fn show(brand: &Brand) -> bool {
    let icon = brand.inverse_icon.as_ref().filter(|_| brand.logo.is_none());
    let dark = brand.inverse_logo.as_ref().or(icon);
    let (Some(for_light), Some(for_dark)) = (brand.logo.as_ref().or(dark), dark.or(brand.logo.as_ref()))
    else {
        return false;
    };
    let fits = match (&brand.logo, dark) {
        (Some(_), None) => "light",
        (None, Some(_)) => "dark",
        _ => "both",
    };
    let source = [("media", "(prefers-color-scheme: dark)"), ("srcset", for_dark)];
    // Its name is what it says, until one sees that the name stands beside it.
    let image = [("alt", &*brand.name), ("data-fits", fits)];
    let (Some(picture), Some(source), Some(image)) =
        (dom::element("picture", &[]), dom::element("source", &source), dom::element("img", &image))
    else {
        return false;
    };
    let _ = picture.append_child(&source);
    let _ = picture.append_child(&image);
    {
        let (picture, name) = (picture.clone(), brand.name.clone());
        dom::on(&image.clone(), "load", move |event: Event| arrived(&picture, &event, &name));
    }
    let name = brand.name.clone();
    // Broken, or broken in the scheme that the browser has changed to: the mark is back.
    dom::on(&image.clone(), "error", move |_: Event| {
        picture.remove();
        show_name(&name);
    });
    image.set_attribute("src", for_light).is_ok()
}

fn arrived(picture: &HtmlElement, event: &Event, name: &str) {
    let image = event.target().and_then(|target| target.dyn_into::<HtmlImageElement>().ok());
    let (Some(image), Some(place)) = (image, dom::find(".brand")) else { return };
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    if width < WIDE * height {
        image.set_alt("");
        let _ = picture.set_attribute("class", "narrow");
    }
    if picture.parent_element().is_none() {
        let _ = place.prepend_with_node_1(picture);
    }
    show_name(name);
}
