//! The app's bundle: read once at the start, served from memory with its headers and its precompressed files.

mod inline;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::headers::{self, Kind};

const INDEX: &str = "index.html";

/// Why there is no bundle to serve.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// No `index.html`.
    #[error("{} holds no index.html: build the app first (`cargo xtask build`) or name its folder with --dist", .0.display())]
    Missing(PathBuf),
    /// Something in it can't be read.
    #[error("{} can't be read ({}): check who may read it", .0.display(), .1)]
    Unreadable(PathBuf, io::Error),
}

/// All files of the bundle. Cheap to clone.
#[derive(Clone)]
pub struct Bundle(Arc<Parts>);

struct Parts {
    files: HashMap<String, File>,
    invite_page: HeaderMap,
    page: HeaderMap,
    hashed: HeaderMap,
    asset: HeaderMap,
    missing: HeaderMap,
}

struct File {
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    content_type: &'static str,
    etag: HeaderValue,
    is_hashed: bool,
}

impl Bundle {
    /// Reads the folder. `is_https` adds what only makes sense over TLS.
    ///
    /// # Errors
    /// [`BundleError`].
    pub fn read(dist: &Path, is_https: bool) -> Result<Self, BundleError> {
        let (raw, policy) = read(dist)?;
        let mut files = HashMap::new();
        for (name, plain) in &raw {
            if is_packed_copy(name, &raw) {
                continue;
            }
            files.insert(
                name.clone(),
                File {
                    plain: plain.clone(),
                    brotli: raw.get(&format!("{name}.br")).cloned(),
                    gzip: raw.get(&format!("{name}.gz")).cloned(),
                    content_type: content_type(name),
                    etag: etag(plain),
                    is_hashed: is_hashed(name),
                },
            );
        }
        let map = |kind| headers::map(kind, &policy, is_https);
        Ok(Self(Arc::new(Parts {
            files,
            invite_page: map(Kind::InvitePage),
            page: map(Kind::Page),
            hashed: map(Kind::HashedAsset),
            asset: map(Kind::Asset),
            missing: map(Kind::Missing),
        })))
    }
}

type Files = HashMap<String, Bytes>;

/// All files by their paths, and the page's policy.
fn read(dist: &Path) -> Result<(Files, String), BundleError> {
    let index =
        std::fs::read_to_string(dist.join(INDEX)).map_err(|_| BundleError::Missing(dist.to_owned()))?;
    let mut files = Files::new();
    collect(dist, "", &mut files).map_err(|error| BundleError::Unreadable(dist.to_owned(), error))?;
    let policy = headers::page_policy(&inline::hashes(&index, "script"), &inline::hashes(&index, "style"));
    Ok((files, policy))
}

/// What there is to say of a bundle that another server hosts: paths of its files, and the page's policy.
///
/// # Errors
/// [`BundleError`].
pub(crate) fn outline(dist: &Path) -> Result<(Vec<String>, String), BundleError> {
    let (files, policy) = read(dist)?;
    let mut names: Vec<String> = files.keys().filter(|name| !is_packed_copy(name, &files)).cloned().collect();
    names.sort();
    Ok((names, policy))
}

fn is_packed_copy(name: &str, files: &Files) -> bool {
    [".br", ".gz"].iter().any(|ending| name.strip_suffix(ending).is_some_and(|of| files.contains_key(of)))
}

/// Reads every file below `folder` under its path with `/` between the parts.
fn collect(folder: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let name = format!("{prefix}{name}");
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, std::fs::read(entry.path())?.into());
        }
    }
    Ok(())
}

/// Serves the bundle under `/`, for GET and HEAD.
pub fn router(bundle: Bundle) -> Router {
    Router::new().fallback(serve).with_state(bundle)
}

async fn serve(State(bundle): State<Bundle>, request: Request) -> Response {
    let Bundle(parts) = &bundle;
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let allow = [(header::ALLOW, "GET, HEAD")];
        return refusal(parts, StatusCode::METHOD_NOT_ALLOWED, allow.into_response());
    }
    let path = request.uri().path();
    let name = path.trim_start_matches('/');
    if name != INDEX
        && let Some(file) = parts.files.get(name)
    {
        let kind = if file.is_hashed { &parts.hashed } else { &parts.asset };
        return answer(file, kind, request.headers());
    }
    let Some(index) = parts.files.get(INDEX).filter(|_| is_page(path, request.headers())) else {
        return refusal(parts, StatusCode::NOT_FOUND, ().into_response());
    };
    if path.starts_with("/invites/") {
        return answer(index, &parts.invite_page, request.headers());
    }
    answer(index, &parts.page, request.headers())
}

/// Whether the app answers for this path: `/invites/…` and `/orgs/…` always, other paths unless they look like a
/// file or the client wants something else than a page.
fn is_page(path: &str, headers: &HeaderMap) -> bool {
    if path == "/api" || path.starts_with("/api/") {
        return false;
    }
    let is_route = path.starts_with("/invites/") || path.starts_with("/orgs/");
    let name = path.rsplit('/').next().unwrap_or_default();
    let looks_like_file = name.contains('.') && name != INDEX;
    let wants_page = headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_none_or(|accept| accept.contains("text/html") || accept.contains("*/*"));
    is_route || (!looks_like_file && wants_page)
}

fn answer(file: &File, headers: &HeaderMap, asked: &HeaderMap) -> Response {
    let (body, encoding) = file.encoded(asked);
    let is_secret = headers.get(header::CACHE_CONTROL).is_some_and(|value| value == "no-store");
    let known = asked.get_all(header::IF_NONE_MATCH);
    let mut response = if !is_secret && known.iter().any(|tag| tag == file.etag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        body.into_response()
    };
    let own = response.headers_mut();
    own.extend(headers.clone());
    own.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.content_type));
    own.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !is_secret {
        own.insert(header::ETAG, file.etag.clone());
    }
    if let Some(encoding) = encoding {
        own.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn refusal(parts: &Parts, status: StatusCode, mut response: Response) -> Response {
    *response.status_mut() = status;
    response.headers_mut().extend(parts.missing.clone());
    response
}

impl File {
    /// The smallest form the client takes.
    fn encoded(&self, asked: &HeaderMap) -> (Bytes, Option<&'static str>) {
        let accepts = |coding: &str| {
            asked
                .get_all(header::ACCEPT_ENCODING)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .flat_map(|value| value.split(','))
                .any(|offer| {
                    let mut parts = offer.split(';').map(str::trim);
                    parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding))
                        && !parts.any(|weight| {
                            weight
                                .strip_prefix("q=")
                                .and_then(|q| q.parse().ok())
                                .is_some_and(|q: f32| q <= 0.0)
                        })
                })
        };
        if let Some(brotli) = self.brotli.as_ref().filter(|_| accepts("br")) {
            return (brotli.clone(), Some("br"));
        }
        if let Some(gzip) = self.gzip.as_ref().filter(|_| accepts("gzip")) {
            return (gzip.clone(), Some("gzip"));
        }
        (self.plain.clone(), None)
    }
}

/// What [`is_hashed`] says, as a regular expression.
pub(crate) const HASHED_NAME: &str = "(^|[/_.-])[0-9a-fA-F]{16}([_.-][^/]*)?$";

/// Whether the name changes with the content: it has a part of 16 hexadecimal digits, as trunk writes them.
pub(crate) fn is_hashed(name: &str) -> bool {
    const DIGITS: usize = 16;
    name.rsplit('/')
        .next()
        .unwrap_or_default()
        .split(['-', '_', '.'])
        .any(|part| part.len() == DIGITS && part.bytes().all(|c| c.is_ascii_hexdigit()))
}

fn etag(content: &[u8]) -> HeaderValue {
    let tag = URL_SAFE_NO_PAD.encode(Sha256::digest(content));
    HeaderValue::from_str(&format!("\"{tag}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}

/// Types by the ending of a file's name.
pub(crate) const TYPES: [(&str, &str); 18] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("map", "application/json; charset=utf-8"),
    ("webmanifest", "application/manifest+json; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("gif", "image/gif"),
    ("avif", "image/avif"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
];

fn content_type(name: &str) -> &'static str {
    let ending = name.rsplit('.').next().unwrap_or_default();
    TYPES.iter().find(|(known, _)| *known == ending).map_or("application/octet-stream", |(_, of)| of)
}

#[cfg(test)]
mod tests {
    use super::{HASHED_NAME, is_hashed};
    use proptest::prelude::proptest;

    proptest! {
        #[test]
        fn h4_the_expression_for_hashed_names_says_what_this_server_goes_by(
            name in "(/?[a-zA-F]{0,3}[-_.])?([0-9a-fA-F]{15,17})([-_.][a-z]{0,4}){0,2}(/x[.]js)?"
        ) {
            let expression = regex::Regex::new(HASHED_NAME).unwrap();
            assert_eq!(expression.is_match(&name), is_hashed(&name), "{name}");
        }
    }
}
