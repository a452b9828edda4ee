//! What few people need.

use leptos::prelude::*;

use crate::components::field::{FieldError, TextField};

/// The notifications, behind a click.
#[component]
pub(super) fn More(value: RwSignal<String>) -> impl IntoView {
    // What was entered before is never hidden.
    let open = value.with_untracked(|typed| !typed.trim().is_empty());
    view! {
        <details class="more" open=open>
            <summary>{words::panel::more()}</summary>
            <TextField
                id="notifications"
                label=words::panel::notifications()
                hint=Some(words::panel::notifications_hint().to_owned())
                name="notifications"
                autocomplete="off"
                value
                error=FieldError::none()
                not_mine=true
            />
        </details>
    }
}
