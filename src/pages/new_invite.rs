//! `/orgs/:org_id/invites/new`: an admin invites somebody and gets the invite string to hand over.

mod created;
mod form;
mod model;
mod no_access;
mod role_choice;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::components::card::{Card, Landing, StepHeading};
use crate::components::sign_in::SignIn;
use crate::components::trouble_notice::TroubleNotice;
use crate::components::waiting::Waiting;
use crate::domain::admin::{OrgId, Step};
use crate::messages::{admin, sign_in};
use crate::routes;
use model::Model;

/// The router shows this anew for another organization.
#[component]
pub(crate) fn NewInvitePage() -> impl IntoView {
    let params = use_params_map();
    let org_id = Memo::new(move |_| params.read().get("org_id").as_deref().and_then(OrgId::parse));
    move || view! { <Page org_id=org_id.get() /> }
}

#[component]
fn Page(org_id: Option<OrgId>) -> impl IntoView {
    let model = Model::new(org_id);
    provide_context(model);
    model.load();
    let step = model.step;
    view! {
        <Card step=move || {
            step.get().name()
        }>
            {move || match step.get() {
                Step::Loading => view! { <Waiting text=sign_in::LOADING /> }.into_any(),
                Step::SignIn => {
                    view! { <SignIn lead=sign_in::LEAD_TO_INVITE on_done=move || model.load() /> }.into_any()
                }
                Step::NoAccess => view! { <no_access::NoAccess /> }.into_any(),
                Step::NotFound => view! { <OrgNotFound /> }.into_any(),
                Step::Retry(trouble) => {
                    view! { <TroubleNotice trouble on_retry=move || model.load() /> }.into_any()
                }
                Step::Form => view! { <form::InviteForm /> }.into_any(),
                Step::Created => view! { <created::Created /> }.into_any(),
            }}
        </Card>
    }
}

#[component]
fn OrgNotFound() -> impl IntoView {
    view! {
        <StepHeading text=admin::ORG_NOT_FOUND_TITLE landing=Landing::Heading>
            {admin::ORG_NOT_FOUND_TITLE}
        </StepHeading>
        <p>{admin::ORG_NOT_FOUND}</p>
        <div class="actions">
            <a class="button button-primary" href=routes::HOME>
                {admin::BACK}
            </a>
        </div>
    }
}
