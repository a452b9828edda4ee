//! What few people need.

use leptos::prelude::*;

use crate::components::field::FieldError;
use crate::components::others_field::OthersField;

/// The notifications, behind a click.
#[component]
pub(super) fn More(value: RwSignal<String>) -> impl IntoView {
    // What was entered before is never hidden.
    let open = value.with_untracked(|typed| !typed.trim().is_empty());
    view! {
        <details class="more" open=open>
            <summary>{words::panel::more()}</summary>
            <OthersField
                id="notifications"
                label=words::panel::notifications()
                hint=words::panel::notifications_hint()
                value
                error=FieldError::none()
            />
        </details>
    }
}
