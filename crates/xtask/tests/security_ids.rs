//! What must hold has a test that says so in its name: `i4_of_fifty_simultaneous_accepts_exactly_one_succeeds` shows I4.
#![expect(clippy::unwrap_used, reason = "a helper of a test that can't go on fails the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each id stands for, in a few words.
const IDS: [(&str, &str); 48] = [
    ("h1", "the pages' policy, without 'unsafe-inline', under trusted types"),
    ("h2", "the other headers of every answer, and exact types"),
    ("h3", "what may be kept, and that a missing file is no page"),
    ("h4", "the same headers in the examples for other web servers"),
    ("h5", "a program that was changed on its way is not run"),
    ("u1", "the link's host is configured"),
    ("u2", "no secret in logs, errors or panics"),
    ("u3", "neither key nor address in the address bar once joined"),
    ("u4", "no request to another origin, no Referer on any"),
    ("u5", "looking consumes nothing"),
    ("f1", "passwords: length in code points, nothing cut off"),
    ("f2", "no rules of kinds; common ones refused with the reason"),
    ("f3", "paste, managers, showing it"),
    ("f4", "what password managers look for"),
    ("f5", "no password in a URL where the program is missing"),
    ("f6", "no password left after success, nor on a page that is put aside"),
    ("f7", "Argon2id, by few threads"),
    ("s1", "the cookie's attributes"),
    ("s2", "sessions: random, hashed, renewed, ending"),
    ("s3", "nothing that another site sends"),
    ("s4", "no token where a script could reach it"),
    ("i1", "keys: at least 128 random bits"),
    ("i2", "keys stored as a hash"),
    ("i3", "10 days by the server's clock"),
    ("i4", "of many accepts at once, exactly one"),
    ("i5", "a newer invite or a revocation kills the older key"),
    ("i6", "an accept is bound to the invite's login"),
    ("r1", "dead keys: one answer"),
    ("r2", "unknown addresses cost what known ones do"),
    ("r3", "limits, and nobody locked out"),
    ("x1", "markup shows as text"),
    ("x2", "a key stays one path segment"),
    ("x3", "where one goes after joining is configured"),
    ("x4", "no text that turns what is around it"),
    ("x5", "line breaks add no mail header"),
    ("x6", "errors say nothing of the inside"),
    ("q1", "faults named, what was typed kept"),
    ("q2", "nothing repeated by itself; the outcome is asked for"),
    ("q3", "broken answers break no page"),
    ("q4", "one request however often one clicks"),
    ("q5", "leaving breaks nothing"),
    ("q6", "pages that are put aside and come back"),
    ("q7", "a second tab"),
    ("q8", "the browser's clock decides nothing"),
    ("q9", "storage that throws"),
    ("q10", "without scripts or program: a sentence"),
    ("q11", "the server: killed, full, locked, slow clients"),
    ("q12", "load without an error, memory within a bound"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every Rust file below the folder, but for what was built.
fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The names of the tests in a source: functions under an attribute that makes them one.
fn tests_in(source: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut is_test = false;
    for line in source.lines().map(str::trim_start) {
        if let Some(attribute) = line.strip_prefix("#[") {
            let name = attribute.split([']', '(']).next().unwrap_or_default();
            is_test |= matches!(name, "test" | "tokio::test" | "wasm_bindgen_test");
        } else if let Some((_, rest)) = line.split_once("fn ") {
            if is_test {
                names.push(rest.split(['(', '<']).next().unwrap_or_default());
            }
            is_test = false;
        }
    }
    names
}

/// What a name begins with before its first word: `i3_d4_an_invite…` has `i3` and `d4`.
fn ids_of(name: &str) -> impl Iterator<Item = &str> {
    name.split('_').take_while(|part| {
        let number = part.trim_start_matches(|c: char| c.is_ascii_lowercase());
        part.len() - number.len() == 1 && number.parse::<u8>().is_ok()
    })
}

/// All ids that names of tests begin with, and the tests.
fn shown() -> BTreeMap<String, Vec<String>> {
    let mut files = Vec::new();
    for folder in ["src", "tests", "crates"] {
        rust_files(&root().join(folder), &mut files);
    }
    let mut shown: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in files {
        for name in tests_in(&fs::read_to_string(file).unwrap()) {
            for id in ids_of(name) {
                shown.entry(id.to_owned()).or_default().push(name.to_owned());
            }
        }
    }
    shown
}

#[test]
fn everything_that_must_hold_is_shown_by_a_test_of_its_name() {
    let shown = shown();
    let missing: Vec<_> = IDS.iter().filter(|(id, _)| !shown.contains_key(*id)).collect();
    assert!(missing.is_empty(), "no test's name begins with: {missing:#?}");
    let known: BTreeSet<_> = IDS.iter().map(|(id, _)| *id).collect();
    // d1 to d8 are decisions about the contract.
    let unknown = |id: &&String| !known.contains(id.as_str()) && !id.starts_with('d');
    let unknown: Vec<_> = shown.keys().filter(unknown).map(|id| (id, &shown[id])).collect();
    assert!(unknown.is_empty(), "nobody knows what these stand for: {unknown:#?}");
}

#[test]
fn what_is_promised_in_security_md_names_all_ids_and_no_other() {
    let text = fs::read_to_string(root().join("SECURITY.md")).unwrap();
    let (_, promised) = text.split_once("## What is promised").unwrap();
    let (promised, _) = promised.split_once("\n## ").unwrap();
    let brackets = promised.split('(').skip(1).filter_map(|rest| rest.split(')').next());
    let named: BTreeSet<_> = brackets
        .flat_map(|inside| inside.split(", "))
        .filter(|word| ids_of(&word.to_lowercase()).count() == 1)
        .map(str::to_lowercase)
        .collect();
    let known: BTreeSet<_> = IDS.iter().map(|(id, _)| (*id).to_owned()).collect();
    assert_eq!(named, known);
}

#[test]
fn names_are_read_from_sources_as_they_are_written() {
    let source = "
        #[test]
        fn i3_d4_a_test() {}
        fn q1_a_helper() {}
        #[tokio::test(flavor = \"multi_thread\")]
        async fn q11_another() {}
        #[wasm_bindgen_test]
        #[expect(dead_code)]
        pub async fn h1_a_third<T>() {}
        proptest! {
            #[test]
            fn f2_a_fourth(text in any::<String>()) {}
        }
        #[cfg(test)]
        fn x1_not_one() {}";
    assert_eq!(tests_in(source), ["i3_d4_a_test", "q11_another", "h1_a_third", "f2_a_fourth"]);
    assert_eq!(ids_of("i3_d4_an_invite_h1").collect::<Vec<_>>(), ["i3", "d4"]);
    assert_eq!(ids_of("of_50_accepts").count() + ids_of("create_2_i5").count(), 0);
}
