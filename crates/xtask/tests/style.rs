//! What the style sheets have to do without.

#![cfg(test)]

use std::fs;
use std::path::Path;

/// `css` without its comments.
fn code(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |code, part| code + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// Browsers that don't know it drop the whole declaration: with it in a token, every colour would be gone.
#[test]
fn no_style_asks_for_light_dark_which_older_webkit_lacks() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
    let mut sheets = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let css = fs::read_to_string(&path).unwrap();
        assert!(!code(&css).contains("light-dark("), "{}", path.display());
        sheets += 1;
    }
    assert!(sheets > 0);
}

#[test]
fn what_stands_in_a_comment_is_not_asked_for() {
    let css = "/* no light-dark() */ a { color: red } /* b */ c {} /* d";
    assert_eq!(code(css), " a { color: red }  c {} ");
}
