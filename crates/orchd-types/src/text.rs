//! Characters that change how other text reads: refused by the server, neutralised by the client.

/// Whether `c` is a control character, one that turns the direction of the text around it (Unicode's `Bidi_Control`
/// property), or one that nobody sees, so that a name could read as something it isn't. The joiner and the non-joiner,
/// without width as well, stay: names in Persian, Hindi or Sinhala are written with them.
#[must_use]
pub fn is_deceptive(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether `c` is the joiner or the non-joiner, which shape the letters beside them and have no width of their own.
#[must_use]
pub fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// `text` without deceptive characters; line breaks and tabs among them become single spaces, ends are trimmed.
#[must_use]
pub fn neutralised(text: &str) -> String {
    let spaced = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_deceptive(*c));
    let mut clean = String::with_capacity(text.len());
    for c in spaced {
        if c != ' ' || !clean.ends_with(' ') {
            clean.push(c);
        }
    }
    clean.trim().to_owned()
}

/// `text` in lower case, as Unicode has it in every locale.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn lowercase(text: &str) -> String {
    text.to_lowercase()
}

/// `text` in lower case, as Unicode has it in every locale. The browser has the tables for it; ours would be a tenth of
/// what an invited person downloads.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn lowercase(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

#[cfg(test)]
mod tests {
    use super::{is_deceptive, neutralised};
    use proptest::prelude::{any, proptest};

    #[test]
    fn x4_overrides_and_controls_go_while_right_to_left_letters_stay() {
        assert_eq!(neutralised("Acme\u{202E}gnitsoH\u{0000}"), "AcmegnitsoH");
        assert_eq!(neutralised("استضافة\u{2067} الويب"), "استضافة الويب");
        assert_eq!(neutralised("  two\r\n lines\t "), "two lines");
        assert_eq!(neutralised("\u{2066}\u{2069}"), "");
        assert_eq!(neutralised("\u{FEFF}Ac\u{AD}me\u{200B} \u{2060}"), "Acme");
        assert_eq!(neutralised("نرگس\u{200C}ها ක්\u{200D}ෂ"), "نرگس\u{200C}ها ක්\u{200D}ෂ");
    }

    proptest! {
        #[test]
        fn x4_neutralised_text_holds_no_deceptive_character_and_stays_as_it_is(text in any::<String>()) {
            let clean = neutralised(&text);
            assert!(!clean.chars().any(is_deceptive));
            assert_eq!(neutralised(&clean), clean);
        }
    }
}
