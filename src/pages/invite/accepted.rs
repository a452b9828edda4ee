//! The person is a member.

use leptos::prelude::*;

use super::model::Model;
use crate::components::card::{Landing, StepHeading};
use crate::components::named::Named;
use crate::messages::{self, invite, roles};
use crate::surroundings;

#[component]
pub(super) fn Accepted(model: Model) -> impl IntoView {
    let details = model.details();
    let panel_url = surroundings::config().panel_url.as_str();
    let org = details.org_name;
    let text = org
        .as_ref()
        .map_or_else(|| invite::WELCOME.to_owned(), |org| messages::filled(invite::WELCOME_TO, org));
    let joined = details.role.map_or_else(
        || invite::JOINED.to_owned(),
        |role| messages::filled(invite::JOINED_AS, roles::name(role)),
    );
    view! {
        <StepHeading text landing=Landing::Heading>
            {match org {
                Some(name) => view! { <Named template=invite::WELCOME_TO name /> }.into_any(),
                None => invite::WELCOME.into_any(),
            }}
        </StepHeading>
        <p class="lead">{joined}</p>
        <div class="actions">
            // A full page load: the panel is another app, which has to see the new session.
            <a class="button button-primary" data-action="go-to-panel" href=panel_url rel="external">
                {invite::GO_TO_PANEL}
            </a>
        </div>
    }
}
