//! Every message is said somewhere.

#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};

use words::FUNCTIONS;

/// The file of what index.html says in all languages.
const NO_SCRIPT: &str = "noscript";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sources(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

fn is_said(code: &str, file: &str, function: &str) -> bool {
    let name = format!("words::{file}::{function}");
    code.match_indices(&name).any(|(at, _)| {
        code[at + name.len()..].chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '_')
    })
}

/// The places in the words that index.html fills in, and the English that stands there before.
fn page() -> Vec<(usize, String)> {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let mut all = Vec::new();
    for (at, _) in page.match_indices("data-t=\"") {
        let start = page[..at].rfind('<').unwrap();
        let tag_end = at + page[at..].find('>').unwrap();
        let name = page[start + 1..tag_end].split(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned();
        let close = page[tag_end..].find(&format!("</{name}>")).unwrap();
        let place = page[at + 8..].split('"').next().unwrap().parse().unwrap();
        all.push((place, page[tag_end + 1..tag_end + close].trim().to_owned()));
    }
    all
}

fn english() -> Vec<String> {
    let json = fs::read_to_string(root().join("public/words-invite-en.json")).unwrap();
    serde_json::from_str(&json).unwrap()
}

#[test]
fn every_message_is_said_by_a_program_or_by_the_page() {
    let mut code = String::new();
    for speaker in ["src", "crates/words/src", "crates/server/src"] {
        sources(&root().join(speaker), &mut code);
    }
    let page: Vec<usize> = page().into_iter().map(|(place, _)| place).collect();
    let labels = fs::read_to_string(root().join("index.html")).unwrap();
    let unused: Vec<_> = FUNCTIONS
        .iter()
        .enumerate()
        .filter(|(index, (file, function))| {
            let on_page =
                page.contains(&(index + 1)) || labels.contains(&format!("data-t-label=\"{}\"", index + 1));
            !is_said(&code, file, function) && !on_page && *file != NO_SCRIPT
        })
        .map(|(_, name)| name)
        .collect();
    assert!(unused.is_empty(), "never said: {unused:?}");
    assert!(
        is_said("words::page::join()", "page", "join") && !is_said("words::page::joined()", "page", "join")
    );
}

#[test]
fn the_page_says_in_english_what_the_catalogue_has_at_that_place() {
    let english = english();
    let page = page();
    let stands_there: Vec<_> =
        page.iter().filter(|(_, text)| !text.is_empty() && text != "<bdi></bdi>").collect();
    assert_eq!(stands_there.len(), 4, "the shell, the notice, the chooser: {page:?}");
    for (place, text) in stands_there {
        assert_eq!(*text, english[*place], "data-t=\"{place}\"");
    }
}

#[test]
fn the_page_offers_every_language_there_is_a_file_for_and_no_other() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let mut offered: Vec<String> = page
        .match_indices("<option value=\"")
        .map(|(at, opening)| page[at + opening.len()..].split('"').next().unwrap().to_owned())
        .collect();
    offered.sort();
    assert_eq!(offered, languages());
}

/// The languages there are words in, sorted.
fn languages() -> Vec<String> {
    let mut there: Vec<String> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    there.sort();
    there
}

/// The first thing that is said, before any words have arrived.
#[test]
fn the_boot_script_has_the_first_words_of_every_language() {
    let script = fs::read_to_string(root().join("src/boot/choice.js")).unwrap();
    let (_, moments) = script.split_once("const moments = {").unwrap();
    let place = FUNCTIONS.iter().position(|(_, function)| *function == "one_moment").unwrap() + 1;
    let mut said: Vec<String> = Vec::new();
    for line in moments.split_once('}').unwrap().0.lines().filter(|line| !line.is_empty()) {
        let (language, text) = line.trim().trim_end_matches(',').split_once(": ").unwrap();
        let language = language.trim_matches('"');
        let json = fs::read_to_string(root().join(format!("public/words-invite-{language}.json"))).unwrap();
        let words: Vec<String> = serde_json::from_str(&json).unwrap();
        assert_eq!(text.trim_matches('"'), words[place], "{language}");
        said.push(language.to_owned());
    }
    said.sort();
    assert_eq!(said, languages());
}

/// Without scripts, nobody chooses one.
#[test]
fn the_page_says_in_every_language_that_scripts_are_off() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let (_, rest) = page.rsplit_once("<noscript>").unwrap();
    let mut said: Vec<(String, String)> = Vec::new();
    for paragraph in rest.split("<p lang=\"").skip(1) {
        let (language, after) = paragraph.split_once('"').unwrap();
        let (turned, text) = after.split_once('>').unwrap();
        assert_eq!(turned.contains("rtl"), words::speaking(language, words::is_from_right), "{language}");
        said.push((language.to_owned(), text.split_once("</p>").unwrap().0.to_owned()));
    }
    assert_eq!(FUNCTIONS.iter().filter(|(file, _)| *file == NO_SCRIPT).count(), 1);
    for (language, text) in &said {
        assert_eq!(text, words::speaking(language, words::noscript::scripts_off), "{language}");
    }
    let languages: std::collections::HashSet<_> = said.iter().map(|(language, _)| language).collect();
    assert_eq!(languages.len(), 7);
}

#[test]
fn what_goes_out_as_a_locale_is_on_the_api_s_list() {
    let tags = fs::read_to_string(root().join("crates/server/contract/locales.txt")).unwrap();
    for language in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).unwrap() {
        let language = language.unwrap().file_name().into_string().unwrap();
        let own = language.split('-').next().unwrap();
        assert!(tags.lines().any(|tag| tag == own), "{own}");
        let json = fs::read_to_string(root().join(format!("public/words-invite-{language}.json"))).unwrap();
        let words: Vec<String> = serde_json::from_str(&json).unwrap();
        let regions: Vec<&str> = words[0].split(' ').collect();
        assert!(!regions.is_empty());
        for region in regions {
            assert!(tags.lines().any(|tag| tag == format!("{own}-{region}")), "{own}-{region}");
        }
    }
}

/// The plural form would be chosen by English rules.
#[test]
fn no_sentence_of_a_mail_depends_on_a_number() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    for language in fs::read_dir(locales).unwrap() {
        let file = language.unwrap().path().join("mail.ftl");
        assert!(!fs::read_to_string(&file).unwrap().contains("->"), "{}", file.display());
    }
}
