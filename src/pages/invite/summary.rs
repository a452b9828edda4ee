//! What one is invited to: organization and role.

use leptos::prelude::*;

use super::model::Model;
use crate::components::card::{Landing, StepHeading};
use crate::components::named::Named;
use crate::messages::{self, invite, roles};

/// The heading with the organization's name, and the role in plain words.
#[component]
pub(super) fn Summary(model: Model, lead: &'static str, landing: Landing) -> impl IntoView {
    let details = model.details();
    let org = details.org_name;
    let text = org
        .as_ref()
        .map_or_else(|| invite::INVITED.to_owned(), |org| messages::filled(invite::INVITED_TO, org));
    view! {
        <StepHeading text landing>
            {match org {
                Some(name) => view! { <Named template=invite::INVITED_TO name /> }.into_any(),
                None => invite::INVITED.into_any(),
            }}
        </StepHeading>
        {details
            .role
            .map(|role| {
                view! {
                    <dl class="role" data-role=role.as_str()>
                        <dt>{invite::YOUR_ROLE}</dt>
                        <dd>
                            <strong>{roles::name(role)}</strong>
                            " "
                            <span>{roles::meaning(role)}</span>
                        </dd>
                    </dl>
                }
            })}
        <p class="lead">{lead}</p>
    }
}
