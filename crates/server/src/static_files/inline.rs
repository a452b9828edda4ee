//! The page's own inline scripts and styles, as sources that its policy may name.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// `'sha256-…'` of the text inside every `<name …>…</name>` of the page that has no `src`. The page is our own build's:
/// its tags are well formed, and neither element can contain its own end tag.
pub(super) fn hashes(page: &str, name: &str) -> Vec<String> {
    let (open, close) = (format!("<{name}"), format!("</{name}"));
    let mut found = Vec::new();
    let mut rest = without_comments(page);
    while let Some(start) = rest.find(&open) {
        let after = rest.split_off(start + open.len());
        let is_tag = after.starts_with(|c: char| c == '>' || c.is_ascii_whitespace());
        let Some((attributes, content)) = after.split_once('>').filter(|_| is_tag) else {
            rest = after;
            continue;
        };
        let Some(end) = content.find(&close) else {
            break;
        };
        let (content, tail) = content.split_at(end);
        let has_src = attributes
            .split_ascii_whitespace()
            .any(|attribute| attribute == "src" || attribute.starts_with("src="));
        if !has_src && !content.is_empty() {
            let hash = STANDARD.encode(Sha256::digest(content.as_bytes()));
            found.push(format!("'sha256-{hash}'"));
        }
        rest = tail.to_owned();
    }
    found
}

fn without_comments(page: &str) -> String {
    let mut clean = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<!--") {
        clean.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    clean + rest
}

#[cfg(test)]
mod tests {
    use super::hashes;

    #[test]
    fn h1_inline_scripts_and_styles_are_named_by_hash_and_others_are_not() {
        let page = "<!-- <script>no</script> --><style>a{}</style><script src=\"/x.js\"></script>\
            <script type=\"module\">alert(1)</script><scripted>no</scripted><script defer src=/y.js></script>";
        assert_eq!(hashes(page, "script"), ["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"]);
        assert_eq!(hashes(page, "style").len(), 1);
        assert!(hashes("<p>nothing</p>", "script").is_empty());
        assert!(hashes("<script>never closed", "script").is_empty());
    }
}
