//! Every response header that is about safety or caching, in one place (H1 to H4). Configuration examples for other
//! web servers are written from [`all`] too.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// What is answered, as far as headers go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Anything under `/api`, but for pictures.
    Api,
    /// A picture under `/api/branding/`: its address changes with its content.
    Picture,
    /// The page under `/invites/`: its address is a secret.
    InvitePage,
    /// Any other page.
    Page,
    /// A file whose name changes with its content.
    HashedAsset,
    /// Any other file.
    Asset,
    /// No file: one of that name may be there later.
    Missing,
}

/// A page's policy; `hashes` are `'sha256-…'` sources of its own inline scripts and styles.
#[must_use]
pub fn page_policy(script_hashes: &[String], style_hashes: &[String]) -> String {
    let with = |base: &str, hashes: &[String]| {
        hashes.iter().fold(base.to_owned(), |list, hash| format!("{list} {hash}"))
    };
    format!(
        "default-src 'none'; {}; {}; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
         trusted-types default",
        with("script-src 'self' 'wasm-unsafe-eval'", script_hashes),
        with("style-src 'self'", style_hashes),
    )
}

/// The policy of everything that isn't a page.
pub const API_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// The policy of the bundle's files. It matters for one of them, the script of the worker that estimates passwords: that
/// may run the wasm which the page hands it, and ask nobody for anything.
pub const ASSET_POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval'; frame-ancestors 'none'";

/// The policy of pictures. One that is opened by itself is a document, and of this origin: in a sandbox it has no
/// origin, no scripts and no forms. Without `'unsafe-inline'` its own styles count for nothing either, which is why
/// [none may have any](crate::branding::svg::SvgError::Style).
pub const PICTURE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// Everything that isn't used, by the names that browsers know: of others they complain. The clipboard is written to.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), \
display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), \
identity-credentials-get=(), idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), \
otp-credentials=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), \
screen-wake-lock=(), serial=(), storage-access=(), sync-xhr=(), usb=(), window-management=(), xr-spatial-tracking=()";

/// All headers of that kind of answer. `policy` is the page's own, from [`page_policy`].
#[must_use]
pub fn all(kind: Kind, policy: &str, is_https: bool) -> Vec<(HeaderName, String)> {
    let cache = match kind {
        Kind::Api | Kind::InvitePage | Kind::Missing => "no-store",
        Kind::Page | Kind::Asset => "no-cache",
        Kind::HashedAsset | Kind::Picture => "public, max-age=31536000, immutable",
    };
    let policy = match kind {
        Kind::InvitePage | Kind::Page => policy,
        Kind::Picture => PICTURE_POLICY,
        Kind::HashedAsset | Kind::Asset => ASSET_POLICY,
        Kind::Api | Kind::Missing => API_POLICY,
    };
    let mut headers = vec![
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, cache),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    ];
    if kind == Kind::InvitePage {
        headers.push((HeaderName::from_static("x-robots-tag"), "noindex, nofollow"));
    }
    if is_https {
        headers.push((header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains"));
    }
    headers.into_iter().map(|(name, value)| (name, value.to_owned())).collect()
}

/// The same, ready to be put on answers.
#[must_use]
pub fn map(kind: Kind, policy: &str, is_https: bool) -> HeaderMap {
    all(kind, policy, is_https)
        .into_iter()
        .filter_map(|(name, value)| Some((name, HeaderValue::from_str(&value).ok()?)))
        .collect()
}
