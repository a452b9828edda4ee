//! How long an invite's link works.

use leptos::prelude::*;

use crate::browser::dates;
use crate::messages;

/// `expires`: until when (RFC 3339); where the server doesn't say, what it usually is. Said as the person writes dates.
#[component]
pub(crate) fn Expiry(expires: Option<String>) -> impl IntoView {
    let text = match expires.and_then(|expires| dates::local(&expires)) {
        Some(date) => {
            let (before, after) = messages::around_name(words::panel::expiry_until);
            view! {
                {before}
                <time>{date}</time>
                {after}
            }
            .into_any()
        }
        None => words::panel::expiry().into_any(),
    };
    view! { <p class="hint">{text}</p> }
}
