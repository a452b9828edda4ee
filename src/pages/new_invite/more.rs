//! What few people need.

use leptos::prelude::*;

use crate::components::field::{FieldError, TextField};
use crate::messages::admin;

/// The notifications, behind a click.
#[component]
pub(super) fn More(value: RwSignal<String>) -> impl IntoView {
    // What was entered before is never hidden.
    let open = value.with_untracked(|typed| !typed.trim().is_empty());
    view! {
        <details class="more" open=open>
            <summary>{admin::MORE}</summary>
            <TextField
                id="notifications"
                label=admin::NOTIFICATIONS
                hint=Some(admin::NOTIFICATIONS_HINT.to_owned())
                name="notifications"
                autocomplete="off"
                value
                error=FieldError::new(None)
                not_mine=true
            />
        </details>
    }
}
