//! `/orgs/:org_id/invites`: who has been invited and hasn't joined; resend and revoke.

mod list;
mod model;
mod panel;
mod row;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::new_invite::OrgNotFound;
use crate::browser::leaving;
use crate::components::card::{Landing, StepHeading};
use crate::components::screens::{Screen, Screens};
use crate::components::session_bar::SessionBar;
use crate::components::sign_in::SignIn;
use crate::components::trouble_notice::TroubleNotice;
use crate::components::waiting::Waiting;
use crate::domain::admin::OrgId;
use model::{Model, Step};

/// The router shows this anew for another organization.
#[component]
pub(crate) fn PendingPage() -> impl IntoView {
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
        <div class="page" on:click=move |event| leaving::ask_before_following(&event, model.why_stay())>
            <Screens screen=Box::new(move || {
                let step = model.step.get();
                Screen {
                    name: Box::new(move || step.name()),
                    show: Box::new(move || show(model, step)),
                    // The form to sign in has to remember how far it is.
                    follows_language: step != Step::SignIn,
                }
            }) />
        </div>
    }
}

fn show(model: Model, step: Step) -> AnyView {
    match step {
        Step::Loading => view! { <Waiting text=words::page::one_moment() /> }.into_any(),
        Step::SignIn => {
            view! { <SignIn lead=words::panel::sign_in_to_pending on_done=move || model.load() /> }.into_any()
        }
        Step::NoAccess => view! { <NoAccess /> }.into_any(),
        Step::NotFound => view! { <OrgNotFound /> }.into_any(),
        Step::Retry(trouble) => view! { <TroubleNotice trouble on_retry=move || model.load() /> }.into_any(),
        Step::List => view! { <list::PendingList /> }.into_any(),
    }
}

#[component]
fn NoAccess() -> impl IntoView {
    let model = model::use_model();
    view! {
        <StepHeading text=words::panel::pending_no_access_title() landing=Landing::Heading>
            {words::panel::pending_no_access_title()}
        </StepHeading>
        <p>{words::panel::pending_no_access()}</p>
        <SessionBar label=words::panel::sign_in_otherwise() on_sign_out=move || model.load() />
    }
}
