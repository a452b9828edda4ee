//! `/orgs/:org_id/invites/new`: an admin invites somebody, or many, and gets the invite strings to hand over.

mod batch;
mod confirm_again;
mod confirm_role;
mod created;
mod form;
mod model;
mod more;
mod no_access;
mod question;
mod review;
mod role_choice;
mod websites;
mod whom;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::browser::leaving;
use crate::components::card::{Landing, StepHeading};
use crate::components::screens::{Screen, Screens};
use crate::components::sign_in::SignIn;
use crate::components::trouble_notice::TroubleNotice;
use crate::components::waiting::Waiting;
use crate::domain::admin::{OrgId, Stage, Step};
use crate::routes;
use model::{Model, use_model};

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
    leaving::ask(move || model.why_stay());
    view! {
        <div
            class="page"
            on:click=move |event| leaving::ask_before_following(&event, model.why_stay())
        >
            <Screens screen=Box::new(move || {
                let step = model.step.get();
                Screen {
                    name: Box::new(move || step.name(model.batch.is_over())),
                    show: Box::new(move || show(step)),
                    // The form to sign in has to remember how far it is.
                    follows_language: step != Step::SignIn,
                }
            }) />
        </div>
    }
}

fn show(step: Step) -> AnyView {
    let model = use_model();
    match step {
        Step::Loading => view! { <Waiting text=words::page::one_moment() /> }.into_any(),
        Step::SignIn => {
            view! { <SignIn lead=words::panel::sign_in_to_invite on_done=move || model.load() /> }.into_any()
        }
        Step::NoAccess => view! { <no_access::NoAccess /> }.into_any(),
        Step::NotFound => view! { <OrgNotFound /> }.into_any(),
        Step::Retry(trouble) => {
            let kept = model.typed.is_touched();
            view! { <TroubleNotice trouble kept on_retry=move || model.load() /> }.into_any()
        }
        Step::At(Stage::Form) => view! { <form::InviteForm /> }.into_any(),
        Step::At(Stage::Review) => view! { <review::ReviewList /> }.into_any(),
        Step::At(Stage::Again) => view! { <confirm_again::ConfirmAgain /> }.into_any(),
        Step::At(Stage::Confirm) => view! { <confirm_role::ConfirmRole /> }.into_any(),
        Step::At(Stage::Batch) => view! { <batch::BatchList /> }.into_any(),
        Step::At(Stage::Created) => view! { <created::Created /> }.into_any(),
    }
}

/// Where the address names no organization that there is.
#[component]
pub(super) fn OrgNotFound() -> impl IntoView {
    view! {
        <StepHeading text=words::panel::org_not_found_title() landing=Landing::Heading>
            {words::panel::org_not_found_title()}
        </StepHeading>
        <p>{words::panel::org_not_found()}</p>
        <div class="actions">
            <a class="button button-primary" href=routes::HOME>
                {words::panel::all_organizations()}
            </a>
        </div>
    }
}
