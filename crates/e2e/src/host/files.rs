//! A plain static host: files by their names, the page for every other path, and nothing said of them but their type.

use std::fs;
use std::io;
use std::path::Path;

/// Content types by the end of a file's name.
const TYPES: [(&str, &str); 6] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("css", "text/css; charset=utf-8"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
];

/// The answer to a request of that head.
pub(super) fn answer(folder: &Path, head: &str) -> io::Result<Vec<u8>> {
    let path = head.split_whitespace().nth(1).unwrap_or_default();
    let name = path.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let is_file = !name.contains('/') && !name.is_empty() && folder.join(name).is_file();
    let file = folder.join(if is_file { name } else { "index.html" });
    let end = file.extension().and_then(|end| end.to_str()).unwrap_or_default();
    let kind = TYPES.iter().find(|(known, _)| *known == end).map_or("text/plain", |(_, kind)| kind);
    let body = fs::read(file)?;
    let length = body.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n"
    );
    Ok([head.into_bytes(), body].concat())
}
