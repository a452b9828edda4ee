//! A sentence with a name in it.

use leptos::prelude::*;

use crate::messages::{self, Template};

/// The sentence `template` with `name` in it. The name stands in `<bdi>`, so that its direction changes nothing
/// around it.
#[component]
pub(crate) fn Named(template: Template, #[prop(into)] name: String) -> impl IntoView {
    let (before, after) = messages::around_name(template);
    view! {
        {before}
        <bdi>{name}</bdi>
        {after}
    }
}
