use super::{Entry, MAX_ENTRIES, TooMany, read};
use orchd_types::text::is_deceptive;
use proptest::prelude::{any, prop, prop_oneof, proptest};
use proptest::strategy::{Just, Strategy};

/// Entries as `Name <mail>`, `mail` or `!what was written`.
fn listed(text: &str) -> Vec<String> {
    let show = |entry: Entry| match (entry.name, entry.email) {
        (Some(name), Some(email)) => format!("{name} <{email}>"),
        (None, Some(email)) => email,
        (_, None) => format!("!{}", entry.written),
    };
    read(text).unwrap().into_iter().map(show).collect()
}

#[test]
fn addresses_are_separated_by_whatever_people_put_between_them() {
    for text in [
        "ada@example.com grace@example.com",
        "ada@example.com,grace@example.com",
        "ada@example.com; grace@example.com;",
        "ada@example.com\ngrace@example.com\n",
        "\r\n ada@example.com\r\n\r\ngrace@example.com",
        "ada@example.com\tgrace@example.com",
        "ada@example.com，grace@example.com；",
        "• ada@example.com\n• grace@example.com",
        "> ada@example.com,\n> grace@example.com.",
        "(ada@example.com) 'grace@example.com'",
        "\"ada@example.com\", <grace@example.com>",
        "mailto:ada@example.com,MAILTO:grace@example.com?subject=Hi",
        "\u{feff}ada@example.com\u{a0}grace@example.com\u{200b}",
        "ada@example.com<grace@example.com>",
        "“ada@example.com” „grace@example.com“",
        "«ada@example.com», »grace@example.com«",
        "「ada@example.com」、「grace@example.com」。",
        "‹ada@example.com› ’grace@example.com‘",
        "•ada@example.com\n– grace@example.com。",
        "1. ada@example.com\n2. grace@example.com",
        "ada@example.com، grace@example.com؛",
        "a\u{200b}d\u{ad}a@exam\u{2060}ple.com\u{200c} gra\u{200d}ce@\u{feff}example.com",
    ] {
        assert_eq!(listed(text), ["ada@example.com", "grace@example.com"], "{text:?}");
    }
}

#[test]
fn a_name_beside_the_address_is_its_name() {
    for (text, entries) in [
        ("Ada Lovelace <ada@example.com>", &["Ada Lovelace <ada@example.com>"][..]),
        ("Ada<ada@example.com>", &["Ada <ada@example.com>"]),
        ("\"Lovelace, Ada\" <ada@example.com>", &["Lovelace, Ada <ada@example.com>"]),
        ("'Ada Lovelace' <ada@example.com>", &["Ada Lovelace <ada@example.com>"]),
        (r#""Ada \"Countess\" L" <ada@example.com>"#, &["Ada \"Countess\" L <ada@example.com>"]),
        ("<ada@example.com>", &["ada@example.com"]),
        ("ada@example.com <Ada@example.com>", &["Ada@example.com"]),
        ("\"Ada @ Acme\" <ada@example.com>", &["Ada @ Acme <ada@example.com>"]),
        ("\"Ada (ada@home)\" <ada@example.com>", &["Ada (ada@home) <ada@example.com>"]),
        ("Ada @ Acme <ada@example.com>", &["Ada @ Acme <ada@example.com>"]),
        ("“Ada Lovelace” <ada@example.com>", &["Ada Lovelace <ada@example.com>"]),
        ("‘Ada’ <ada@example.com>", &["Ada <ada@example.com>"]),
        ("„Lovelace; Ada“ <ada@example.com>", &["Lovelace; Ada <ada@example.com>"]),
        ("Grace O’Neil <grace@example.com>", &["Grace O’Neil <grace@example.com>"]),
        ("نرگس\u{200c}ها <n@example.com>", &["نرگس\u{200c}ها <n@example.com>"]),
        ("A\u{ad}da\u{200b} <ada@example.com>", &["Ada <ada@example.com>"]),
        ("Ada <mailto:ada%2Bx@example.com>", &["Ada <ada+x@example.com>"]),
        ("山田 太郎 <taro@example.com>", &["山田 太郎 <taro@example.com>"]),
        (
            "Ada <ada@example.com> Grace H <grace@example.com>",
            &["Ada <ada@example.com>", "Grace H <grace@example.com>"],
        ),
        ("bob@example.com Ada <ada@example.com>", &["bob@example.com", "Ada <ada@example.com>"]),
        ("bob@example.com, Ada <ada@example.com>", &["bob@example.com", "Ada <ada@example.com>"]),
        (
            "Lovelace, Ada <ada@example.com>; Hopper, Grace <grace@example.com>",
            &["Lovelace, Ada <ada@example.com>", "Hopper, Grace <grace@example.com>"],
        ),
        ("Ada Lovelace\tada@example.com", &["Ada Lovelace <ada@example.com>"]),
        (
            "ada@example.com\tAda\tLovelace\nx@example.com",
            &["Ada Lovelace <ada@example.com>", "x@example.com"],
        ),
        ("Ada\u{202e} <ada@example.com>", &["Ada <ada@example.com>"]),
        ("Ada Lovelace ada@example.com", &["Ada Lovelace <ada@example.com>"]),
        ("Ada,ada@example.com", &["Ada <ada@example.com>"]),
        (
            "Lovelace, Ada, ada@example.com\nx@example.com",
            &["Lovelace, Ada <ada@example.com>", "x@example.com"],
        ),
        ("\"Ada\",\"ada@example.com\"", &["Ada <ada@example.com>"]),
        ("foo, <ada@example.com>", &["foo <ada@example.com>"]),
        ("foo, bar, Ada <ada@example.com>", &["foo, bar, Ada <ada@example.com>"]),
        (
            "Ada ada@example.com, Grace H grace@example.com",
            &["Ada <ada@example.com>", "Grace H <grace@example.com>"],
        ),
        ("Ada\tada@example.com\tgrace@example.com", &["Ada <ada@example.com>", "grace@example.com"]),
    ] {
        assert_eq!(listed(text), entries, "{text:?}");
    }
}

#[test]
fn what_is_no_address_stays_in_the_list_as_it_was_written() {
    for (text, entries) in [
        ("ada", &["!ada"][..]),
        ("Ada Lovelace", &["!Ada Lovelace"]),
        ("ada@ grace@example.com", &["!ada@", "grace@example.com"]),
        ("foo\nada@example.com", &["!foo", "ada@example.com"]),
        ("foo; ada@example.com", &["!foo", "ada@example.com"]),
        ("ada@example.com, foo, bar baz", &["ada@example.com", "!foo", "!bar baz"]),
        ("Name,Email\nAda,ada@example.com", &["!Name", "!Email", "Ada <ada@example.com>"]),
        ("Ada ada@", &["!Ada ada@"]),
        ("ada@exam\u{202e}ple.com", &["!ada@example.com"]),
        ("Ada <ada@>", &["!Ada <ada@>"]),
        ("Ada <>", &["!Ada <>"]),
        ("<ada@example.com", &["ada@example.com"]),
        ("Ada <ada", &["!Ada <ada"]),
        ("\"Ada <ada@example.com>", &["Ada <ada@example.com>"]),
        ("ada@b@example.com", &["!ada@b@example.com"]),
        ("<ada@example.com, bob@example.com>", &["!<ada@example.com, bob@example.com>"]),
        ("a\u{202e}da@", &["!ada@"]),
    ] {
        assert_eq!(listed(text), entries, "{text:?}");
    }
    for nothing in ["", " ", ",;\n\t", "- • *", "<>", "\"\""] {
        assert!(listed(nothing).is_empty(), "{nothing:?}");
    }
}

#[test]
fn five_hundred_are_taken_and_more_are_counted() {
    let lines = |n: usize, before: &str| {
        (0..n).map(|i| format!("{before}p{i}@example.com")).collect::<Vec<_>>().join("\n")
    };
    let list = |n: usize| lines(n, "");
    assert_eq!(read(&list(MAX_ENTRIES)).unwrap().len(), MAX_ENTRIES);
    assert_eq!(read(&list(MAX_ENTRIES + 1)), Err(TooMany { entries: MAX_ENTRIES + 1 }));
    let named = lines(MAX_ENTRIES, "Per Son, ");
    assert_eq!(read(&named).unwrap().len(), MAX_ENTRIES, "people are counted, not words");
}

fn pasted() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[a-z]{1,5}@[a-z]{1,5}\\.com",
        "[A-Z][a-z]{0,4}",
        prop::sample::select(vec![",", ";", "\n", "\t", " ", "<", ">", "\"", "\\", "mailto:", "@"])
            .prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn nothing_that_was_pasted_gets_lost(text in pasted()) {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let written: String = read(&text).unwrap().into_iter().map(|entry| entry.written).collect();
        assert_eq!(letters(&written), letters(&text));
    }

    #[test]
    fn an_address_that_is_read_is_one_and_nothing_deceives(text in pasted()) {
        for entry in read(&text).unwrap() {
            assert!(entry.email.is_none_or(|email| orchd_types::email::parse(&email) == Some(email.as_str())));
            assert!(!entry.written.chars().chain(entry.name.unwrap_or_default().chars()).any(is_deceptive));
        }
    }

    #[test]
    fn a_list_reads_back_whatever_separates_it(
        people in prop::collection::vec(("[a-z]{1,8}@[a-z]{1,8}\\.(com|org)", prop_oneof![Just(None), "[A-Z][a-z]{0,6}( [A-Z][a-z]{0,6})?".prop_map(Some)]), 0..20),
        separator in prop::sample::select(vec![",", ";", "\n", ", ", "; ", "\r\n", " ,\n"]),
    ) {
        let written: Vec<_> = people.iter().map(|(mail, name)| match name {
            Some(name) => format!("{name} <{mail}>"),
            None => mail.clone(),
        }).collect();
        let read: Vec<_> = read(&written.join(separator)).unwrap().into_iter().map(|e| (e.email.unwrap(), e.name)).collect();
        assert_eq!(read, people);
    }
}
