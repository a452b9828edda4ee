//! Looking for part of a name in any case, where `SQLite`'s own LIKE knows the case of ASCII letters alone.

/// A pattern for GLOB that finds `text` anywhere, in upper or lower case of any script; `None` for no text at all.
#[must_use]
pub fn pattern(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let mut pattern = String::from("*");
    for c in text.chars() {
        let (mut lower, mut upper) = (c.to_lowercase(), c.to_uppercase());
        match (lower.next(), lower.next(), upper.next(), upper.next()) {
            // One letter each way; what turns into several ("ß", "İ") stands for itself.
            (Some(lower), None, Some(upper), None) if lower != upper => {
                pattern.extend(['[', c, lower, upper, ']']);
            }
            _ if matches!(c, '*' | '?' | '[') => pattern.extend(['[', c, ']']),
            _ => pattern.push(c),
        }
    }
    pattern.push('*');
    Some(pattern)
}

#[cfg(test)]
mod tests {
    use super::pattern;
    use proptest::prelude::{any, prop_assert, proptest};
    use sqlx::{Connection as _, SqliteConnection};

    async fn finds(db: &mut SqliteConnection, text: &str, name: &str) -> bool {
        sqlx::query_scalar("SELECT ? GLOB ?").bind(name).bind(pattern(text)).fetch_one(db).await.unwrap()
    }

    #[tokio::test]
    async fn part_of_a_name_is_found_in_any_case_and_signs_stand_for_themselves() {
        let mut db = SqliteConnection::connect(":memory:").await.unwrap();
        for (text, name, found) in [
            ("lovelace", "Ada Lovelace", true),
            (" ADA ", "Ada Lovelace", true),
            ("ÄRGER", "kein ärger", true),
            ("иван", "ИВАН Петров", true),
            ("straße", "Straße 1", true),
            ("straße", "Strase 1", false),
            ("ǅ", "ǆ", true),
            ("100%", "100% sure", true),
            ("100%", "1000 sure", false),
            ("a_b", "axb", false),
            ("a*b", "a*b", true),
            ("a*b", "axxb", false),
            ("what?", "WHAT?", true),
            ("wha??", "what?", false),
            ("[ab]", "[AB]", true),
            ("[ab]", "a", false),
            ("^a-c]", "x^A-c]y", true),
            ("'; DROP", "a'; drop b", true),
            ("ada@example.com", "Ada@Example.COM", true),
            ("bob", "Ada", false),
        ] {
            assert_eq!(finds(&mut db, text, name).await, found, "{text} in {name}");
        }
        assert_eq!(pattern(" \t"), None);
    }

    proptest! {
        #[test]
        fn a_text_is_found_in_itself(text in any::<String>()) {
            let text = text.replace('\0', "");
            let found = tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
                let mut db = SqliteConnection::connect(":memory:").await.unwrap();
                finds(&mut db, &text, &text).await
            });
            prop_assert!(pattern(&text).is_none() || found);
        }
    }
}
