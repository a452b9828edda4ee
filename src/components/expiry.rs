//! How long an invite's link works.

use leptos::prelude::*;

use crate::messages;

/// `until`: the last day, as the person writes dates; where the server doesn't say, what it usually is.
#[component]
pub(crate) fn Expiry(until: Option<String>) -> impl IntoView {
    let text = match until {
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
