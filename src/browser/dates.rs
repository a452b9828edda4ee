//! Dates as people where the browser is used write them.

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// `written` (`YYYY-MM-DD`, or RFC 3339 with a time) as a date in the person's language; `None` where it is no date.
pub(crate) fn local(written: &str) -> Option<String> {
    let date = Date::new(&written.into());
    if date.get_time().is_nan() {
        return None;
    }
    // Digits as in everything else here.
    let language = format!("{}-u-nu-latn", words::locale().unwrap_or(words::tag()));
    let options = Object::new();
    Reflect::set(&options, &"dateStyle".into(), &"medium".into()).ok()?;
    if !written.contains('T') {
        // A day is a day everywhere; read as midnight in London it would be the day before in New York.
        Reflect::set(&options, &"timeZone".into(), &"UTC".into()).ok()?;
    }
    let format = Intl::DateTimeFormat::new(&Array::of1(&language.into()), &options);
    format.format().call1(&JsValue::UNDEFINED, &date).ok()?.as_string()
}
