//! The person is a member.

use leptos::prelude::*;

use super::model::Model;
use crate::components::card::{Landing, StepHeading};
use crate::components::named::Named;
use crate::messages::roles;
use crate::surroundings;

#[component]
pub(super) fn Accepted(model: Model) -> impl IntoView {
    let details = model.details();
    let panel_url = surroundings::config().panel_url.as_str();
    let org = details.org_name;
    let text = org
        .as_ref()
        .map_or_else(|| words::invite::welcome().to_owned(), |org| words::invite::welcome_to(org));
    let joined = details.role.map_or_else(
        || words::invite::joined().to_owned(),
        |role| words::invite::joined_as(roles::name(role)),
    );
    view! {
        <StepHeading text landing=Landing::Heading>
            {match org {
                Some(name) => view! { <Named template=words::invite::welcome_to name /> }.into_any(),
                None => words::invite::welcome().into_any(),
            }}
        </StepHeading>
        <p class="lead">{joined}</p>
        <div class="actions">
            // A full page load: the panel is another app, which has to see the new session.
            <a class="button button-primary" data-action="go-to-panel" href=panel_url rel="external">
                {words::invite::go_to_panel()}
            </a>
        </div>
    }
}
