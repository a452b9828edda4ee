//! JSON, read by the browser's own parser: a parser of ours would be a sixth of what an invited person downloads.
//!
//! Natively, where the decoders are tested, `serde_json` stands in for the browser.

use crate::domain::trouble::Trouble;

/// A JSON value.
#[derive(Debug)]
pub(crate) struct Json(value::Value);

impl Json {
    /// # Errors
    /// [`Trouble::Unreadable`] for anything that isn't JSON.
    pub(crate) fn parse(text: &str) -> Result<Self, Trouble> {
        value::parse(text).map(Self).ok_or(Trouble::Unreadable)
    }

    /// The text of an object's field; `None` where it is missing or null.
    ///
    /// # Errors
    /// [`Trouble::Unreadable`] where this is no object, or the field no text.
    pub(crate) fn text(&self, field: &str) -> Result<Option<String>, Trouble> {
        self.field(field)?.map(|found| value::text(&found).ok_or(Trouble::Unreadable)).transpose()
    }

    /// The truth value of an object's field.
    ///
    /// # Errors
    /// [`Trouble::Unreadable`] where there is none.
    pub(crate) fn truth(&self, field: &str) -> Result<bool, Trouble> {
        self.field(field)?.and_then(|found| value::truth(&found)).ok_or(Trouble::Unreadable)
    }

    /// The values of an array in an object's field.
    ///
    /// # Errors
    /// [`Trouble::Unreadable`] where there is none.
    pub(crate) fn list(&self, field: &str) -> Result<Vec<Self>, Trouble> {
        let list = self.field(field)?.and_then(|found| value::list(&found)).ok_or(Trouble::Unreadable)?;
        Ok(list.into_iter().map(Self).collect())
    }

    fn field(&self, name: &str) -> Result<Option<value::Value>, Trouble> {
        value::field(&self.0, name)
    }
}

/// An object of texts as JSON; a field without one is left out.
pub(super) fn object(fields: &[(&str, Option<&str>)]) -> String {
    let mut json = String::from("{");
    for (name, text) in fields.iter().filter_map(|(name, text)| Some((name, (*text)?))) {
        json.push_str(if json.len() == 1 { "\"" } else { ",\"" });
        json.push_str(name);
        json.push_str("\":");
        json.push_str(&value::written(text));
    }
    json + "}"
}

#[cfg(target_arch = "wasm32")]
mod value {
    use js_sys::{Array, JSON, Reflect};
    use wasm_bindgen::{JsCast, JsValue};

    use crate::domain::trouble::Trouble;

    pub(super) type Value = JsValue;

    pub(super) fn parse(text: &str) -> Option<Value> {
        JSON::parse(text).ok()
    }

    /// `None` where the field is missing or null.
    pub(super) fn field(object: &Value, name: &str) -> Result<Option<Value>, Trouble> {
        if !object.is_object() || Array::is_array(object) {
            return Err(Trouble::Unreadable);
        }
        let found = Reflect::get(object, &name.into()).map_err(|_| Trouble::Unreadable)?;
        Ok(Some(found).filter(|found| !found.is_null() && !found.is_undefined()))
    }

    pub(super) fn text(value: &Value) -> Option<String> {
        value.as_string()
    }

    pub(super) fn truth(value: &Value) -> Option<bool> {
        value.as_bool()
    }

    pub(super) fn list(value: &Value) -> Option<Vec<Value>> {
        value.dyn_ref::<Array>().map(|list| list.iter().collect())
    }

    /// A text in quotes.
    pub(super) fn written(text: &str) -> String {
        // Only what is no text at all has no JSON.
        JSON::stringify(&text.into()).map(String::from).unwrap_or_default()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod value {
    pub(super) use serde_json::Value;

    use crate::domain::trouble::Trouble;

    pub(super) fn parse(text: &str) -> Option<Value> {
        serde_json::from_str(text).ok()
    }

    pub(super) fn field(object: &Value, name: &str) -> Result<Option<Value>, Trouble> {
        let object = object.as_object().ok_or(Trouble::Unreadable)?;
        Ok(object.get(name).cloned().filter(|found| !found.is_null()))
    }

    pub(super) fn text(value: &Value) -> Option<String> {
        value.as_str().map(str::to_owned)
    }

    pub(super) fn truth(value: &Value) -> Option<bool> {
        value.as_bool()
    }

    pub(super) fn list(value: &Value) -> Option<Vec<Value>> {
        value.as_array().cloned()
    }

    pub(super) fn written(text: &str) -> String {
        Value::from(text).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::object;

    #[test]
    fn an_object_has_the_fields_that_have_a_text_and_is_one_without_any() {
        assert_eq!(object(&[]), "{}");
        assert_eq!(object(&[("name", None)]), "{}");
        assert_eq!(object(&[("a", Some("x\"y")), ("b", None), ("c", Some(""))]), r#"{"a":"x\"y","c":""}"#);
    }
}
