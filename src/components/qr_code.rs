//! A text to be scanned with a phone.

use leptos::prelude::*;

use crate::domain::qr::Qr;

/// The code, described by `alt`. Always dark on white, since many
/// readers don't find a light one on dark.
#[component]
pub(crate) fn QrCode(code: Qr, alt: String, caption: &'static str) -> impl IntoView {
    view! {
        <figure class="qr">
            <svg viewBox=format!("0 0 {0} {0}", code.size) role="img" aria-label=alt shape-rendering="crispEdges">
                <rect width=code.size.to_string() height=code.size.to_string() fill="#fff" />
                <path d=code.path fill="#000" />
            </svg>
            <figcaption class="hint">{caption}</figcaption>
        </figure>
    }
}
