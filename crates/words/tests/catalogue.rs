//! The catalogue's own rules, on catalogues made for it; the real one is checked by the build itself.

#![cfg(test)]

#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../build/message.rs"]
mod message;
#[path = "../build/plurals.rs"]
mod plurals;

use catalogue::Catalogue;

const ENGLISH: &str = "hello = Hello { $name }\nbye = Bye\n";
const COUNTED: &str = "n = { $count ->\n    [one] { $count } a\n   *[other] { $count } b\n}\n";

/// What is wrong where every file is as in English but for `file` of `language`.
fn problems(english: &'static str, language: &str, file: &str, text: Option<&'static str>) -> Vec<String> {
    let found = Catalogue::check(|of, name| match (of, name) {
        (of, name) if (of, name) == (language, file) => text,
        ("ja", "page") if english == COUNTED => Some("n = { $count ->\n   *[other] { $count }\n}\n"),
        ("ar", "page") if english == COUNTED => Some(
            "n = { $count ->\n    [one] a\n    [two] b\n    [few] c\n    [many] d\n   *[other] { $count }\n}\n",
        ),
        (_, "page") => Some(english),
        _ => Some(""),
    });
    match found {
        Err(problems) => problems,
        Ok(catalogue) => {
            let messages = english.lines().filter(|line| line.starts_with(char::is_alphabetic)).count();
            assert_eq!(catalogue.messages.len(), messages);
            Vec::new()
        }
    }
}

#[test]
fn what_every_language_says_alike_is_accepted() {
    assert_eq!(problems(ENGLISH, "de", "page", Some("bye = Tschüss\nhello = { $name }, hallo\n")), [""; 0]);
    assert_eq!(problems(COUNTED, "none", "page", None), [""; 0]);
}

#[test]
fn a_missing_message_is_named() {
    let found = problems(ENGLISH, "de", "page", Some("hello = Hallo { $name }\n"));
    assert_eq!(found, ["de/page.ftl: bye is missing"]);
    assert_eq!(problems(ENGLISH, "fr", "panel", None), ["fr/panel.ftl is missing"]);
}

#[test]
fn a_message_that_english_does_not_have_is_named() {
    let found = problems(ENGLISH, "de", "page", Some("hello = Hallo { $name }\nbye = a\nmore = b\n"));
    assert_eq!(found, ["de/page.ftl: more is not in English, or there twice"]);
}

#[test]
fn other_arguments_than_in_english_are_named() {
    for wrong in ["Hallo", "Hallo { $nam }", "Hallo { $name } { $other }"] {
        let text: &'static str = format!("hello = {wrong}\nbye = a\n").leak();
        let found = problems(ENGLISH, "de", "page", Some(text));
        assert!(
            found.len() == 1 && found[0].starts_with("de/page.ftl: hello has the arguments"),
            "{found:?}"
        );
    }
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let too_few = problems(COUNTED, "ar", "page", Some(COUNTED));
    assert!(too_few[0].contains("n has the forms [\"one\", \"other\"], ar has"), "{too_few:?}");
    let plain = problems(COUNTED, "de", "page", Some("n = { $count } c\n"));
    assert!(plain[0].contains("n chooses by None"), "{plain:?}");
    let other = problems(COUNTED, "de", "page", Some("n = { $number ->\n    [one] a\n   *[other] b\n}\n"));
    assert!(other[0].contains("n chooses by Some(\"number\")"), "{other:?}");
}

#[test]
fn anything_beyond_text_arguments_and_one_choice_is_refused() {
    for odd in [
        "bye = { NUMBER($count) }\n",
        "bye = { hello }\n",
        "bye = { -brand }\n",
        "-brand = a\nbye = b\n",
        "bye = a { $count -> \n   *[other] b\n}\n",
        "bye = a\n    b\n",
        "bye = a | b\n",
        "bye = { \"{\" }\n",
        "bye = a\n    .label = b\n",
        "bye\n",
    ] {
        let text: &'static str = format!("hello = {{ $name }}\n{odd}").leak();
        assert!(!problems(ENGLISH, "de", "page", Some(text)).is_empty(), "{odd}");
    }
}
