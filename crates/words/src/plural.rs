//! Which of a message's forms goes with a number.

/// The form of that name in `one:…|other:…`, else the last, which is `other`.
pub(crate) fn form<'a>(forms: &'a str, category: &str) -> &'a str {
    let mut last = "";
    for form in forms.split('|') {
        let (name, text) = form.split_once(':').unwrap_or(("", form));
        if name == category {
            return text;
        }
        last = text;
    }
    last
}

/// The browser knows the rules of every language.
#[cfg(target_arch = "wasm32")]
pub(crate) fn category(count: usize) -> String {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        type PluralRules;

        #[wasm_bindgen(constructor, js_namespace = Intl)]
        fn new(language: &str) -> PluralRules;

        #[wasm_bindgen(method)]
        fn select(this: &PluralRules, count: usize) -> String;
    }

    PluralRules::new(crate::tag()).select(count)
}

/// Natively only English is spoken.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn category(count: usize) -> String {
    if count == 1 { "one" } else { "other" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::form;

    #[test]
    fn a_form_is_found_by_its_name_and_the_last_one_is_for_all_others() {
        let forms = "one:{0} a: b|few:c|other:d";
        assert_eq!(form(forms, "one"), "{0} a: b");
        assert_eq!(form(forms, "few"), "c");
        assert_eq!(form(forms, "many"), "d");
    }
}
