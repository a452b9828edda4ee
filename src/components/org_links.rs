//! The ways between an organization's pages.

use leptos::prelude::*;

use crate::domain::admin::OrgId;
use crate::routes;

/// The page that the links stand on: it has none to itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Here {
    Form,
    Pending,
}

#[component]
pub(crate) fn OrgLinks(org_id: Option<OrgId>, here: Here) -> impl IntoView {
    let org_id = org_id?;
    let (href, label) = match here {
        Here::Form => (routes::pending(org_id.as_str()), words::panel::pending_invites()),
        Here::Pending => (routes::new_invite(org_id.as_str()), words::panel::invite_someone()),
    };
    Some(view! {
        <nav class="session">
            <a href=href>{label}</a>
            <a href=routes::HOME>{words::panel::all_organizations()}</a>
        </nav>
    })
}
