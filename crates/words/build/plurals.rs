//! Which plural forms a language has for whole numbers from one to a thousand (Unicode CLDR). The browser knows which
//! number takes which; here it only counts that none is forgotten.

/// Forms that a sentence has to have, in this order. A form that a language has besides (Arabic for zero, French for
/// millions) is said as `other`.
pub fn required(language: &str) -> &'static [&'static str] {
    match language {
        "ja" => &["other"],
        "ar" => &["one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}
