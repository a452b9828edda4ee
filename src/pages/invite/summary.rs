//! What one is invited to: organization and role.

use leptos::prelude::*;

use super::model::Model;
use crate::components::card::{Landing, StepHeading};
use crate::components::named::Named;
use crate::messages::roles;

/// The heading with the organization's name, and the role in plain words.
#[component]
pub(super) fn Summary(model: Model, lead: &'static str, landing: Landing) -> impl IntoView {
    let details = model.details();
    let org = details.org_name;
    let text =
        org.as_ref().map_or_else(|| words::invite::invited().to_owned(), |org| words::page::invited_to(org));
    view! {
        <StepHeading text landing>
            {match org {
                Some(name) => view! { <Named template=words::page::invited_to name /> }.into_any(),
                None => words::invite::invited().into_any(),
            }}
        </StepHeading>
        {details
            .role
            .map(|role| {
                view! {
                    <dl class="role" data-role=role.as_str()>
                        <dt>{words::page::your_role()}</dt>
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
