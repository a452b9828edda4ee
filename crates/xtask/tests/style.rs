//! What the style sheets have to do without.

#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// `css` without its comments.
fn code(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |code, part| code + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// The style sheets, by name.
fn sheets() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
    let sheets = fs::read_dir(folder).unwrap().map(|file| {
        let path = file.unwrap().path();
        (path.file_name().unwrap().to_string_lossy().into_owned(), code(&fs::read_to_string(&path).unwrap()))
    });
    sheets.collect()
}

/// What is designed once: these get their values from tokens.css and tokens-later.css.
const DESIGNED: [&str; 5] = ["font-size", "font-weight", "border-radius", "transition", "animation"];

/// Of the value of a designed property, what is a length, a weight or a time of its own: no token, no share of something.
fn own_measures(value: &str) -> Vec<&str> {
    let words = value.split([' ', ',', ';', '\n']).filter(|word| !word.starts_with("var("));
    let measures = words.filter(|word| word.starts_with(|c: char| c.is_ascii_digit() || c == '.'));
    measures.filter(|word| !word.ends_with('%') && word.trim_end_matches('s') != "0").collect()
}

#[test]
fn sizes_of_type_weights_radii_and_times_are_the_design_s_own() {
    for (name, css) in sheets().into_iter().filter(|(name, _)| !name.starts_with("tokens")) {
        for property in DESIGNED {
            for (at, _) in css.match_indices(&format!(" {property}: ")) {
                let declaration = css[at..].split([';', '}']).next().unwrap();
                let (_, value) = declaration.split_once(": ").unwrap();
                assert!(own_measures(value).is_empty(), "{name}: {declaration}");
            }
        }
    }
    assert_eq!(own_measures("slide var(--sweep) 0.8s linear, x 2px 0s 50% 0"), ["0.8s", "2px"]);
}

/// The names of custom properties that stand right after `before`.
fn tokens<'a>(css: &'a str, before: &str) -> BTreeSet<&'a str> {
    let starts = css.match_indices(before).map(|(at, _)| &css[at + before.len()..]);
    starts.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap()).collect()
}

/// What the first picture is drawn with is there when it is: the other tokens come later.
#[test]
fn the_first_picture_has_all_its_tokens() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../index.html")).unwrap();
    let (first, _) = page.split_once("<body>").unwrap();
    let is_first = |name: &str| first.contains(&format!("rel=\"inline\" type=\"css\" href=\"style/{name}\""));
    let css: String = sheets().into_iter().filter(|(name, _)| is_first(name)).map(|(_, css)| css).collect();
    let (used, given) = (tokens(&css, "var(--"), tokens(&css, "\n    --"));
    assert!(given.len() > 10, "{given:?}");
    // A brand's own come when it does.
    let missing: Vec<_> = used
        .difference(&given)
        .filter(|name| !name.ends_with("-light") && !name.ends_with("-dark"))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A browser that has read long enough paints after the second piece of the body: the shell's tag is one, its dots another.
#[test]
fn the_first_picture_has_something_in_it_wherever_reading_stops() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../index.html")).unwrap();
    let (_, body) = page.split_once("<body>").unwrap();
    let comments = body.split("<!--").skip(1).map(|rest| rest.split_once("-->").unwrap().1.trim());
    let body = comments.collect::<String>();
    let (tag, after) = body.split_once('>').unwrap();
    assert!(tag.starts_with("<main ") && tag.contains("id=\"shell\""), "{tag}");
    let text = after.split('<').next().unwrap().trim();
    assert_eq!(text, "…", "seen, and of no language");
}

/// Browsers that don't know it drop the whole declaration: with it in a token, every colour would be gone.
#[test]
fn no_style_asks_for_light_dark_which_older_webkit_lacks() {
    let sheets = sheets();
    assert!(!sheets.is_empty());
    for (name, css) in sheets {
        assert!(!css.contains("light-dark("), "{name}");
    }
}

#[test]
fn what_stands_in_a_comment_is_not_asked_for() {
    let css = "/* no light-dark() */ a { color: red } /* b */ c {} /* d";
    assert_eq!(code(css), " a { color: red }  c {} ");
}
