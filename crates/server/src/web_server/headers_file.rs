//! `_headers`, to be put into the bundle's folder.

use super::{Site, indented};
use crate::headers::Kind;
use crate::static_files::is_hashed;

/// Hosts differ in what they do where two rules match one path (the later one wins, or both values are joined), so no
/// two rules here do: there is none for `/*`, and each file has its own.
pub(super) fn example(site: &Site) -> String {
    let rule = |path: &str, kind| {
        let lines = site.headers(kind).into_iter();
        format!("{path}\n{}", indented(2, lines.map(|(name, value)| format!("{name}: {value}"))))
    };
    let mut rules = vec![
        rule("/", Kind::Page),
        rule("/index.html", Kind::Page),
        rule("/orgs/*", Kind::Page),
        rule("/invites/*", Kind::InvitePage),
    ];
    for file in site.files.iter().filter(|file| *file != "index.html") {
        let kind = if is_hashed(file) { Kind::HashedAsset } else { Kind::Asset };
        rules.push(rule(&format!("/{file}"), kind));
    }
    format!(
        "# Written by `control-panel-server web-server`. Write it anew after each build of the bundle.\n\
# Beside it, in _redirects, /orgs/* and /invites/* have to lead to /index.html with status 200, and /api/* to orchd.\n\
{}",
        rules.concat()
    )
}
