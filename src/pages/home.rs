//! `/`: the organizations that one may invite to; for those who aren't signed in, the way in.

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use orchd_types::logins::LoginMembership;
use orchd_types::text;

use crate::browser;
use crate::components::card::{Landing, StepHeading};
use crate::components::named::Named;
use crate::components::screens::{Screen, Screens};
use crate::components::session_bar::SessionBar;
use crate::components::sign_in::SignIn;
use crate::components::trouble_notice::TroubleNotice;
use crate::components::waiting::Waiting;
use crate::domain::admin;
use crate::domain::outcome::MembershipsError;
use crate::domain::trouble::Trouble;
use crate::routes;
use crate::surroundings;

/// What the page shows.
#[derive(Clone, PartialEq)]
enum Step {
    Loading,
    SignIn,
    Organizations(Vec<LoginMembership>),
    Retry(Trouble),
}

impl Step {
    const fn name(&self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::SignIn => "sign-in",
            Self::Organizations(_) => "organizations",
            Self::Retry(_) => "retry",
        }
    }
}

#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let api = StoredValue::new(surroundings::api());
    let step = RwSignal::new(Step::Loading);
    let owner = StoredValue::new(Owner::current().unwrap_or_default());
    let ask = move |in_sight: bool| {
        let api = api.get_value();
        let question = async move {
            let now = match api.memberships().await {
                Ok(answer) => Step::Organizations(admin::may_invite_to(&answer.memberships)),
                Err(MembershipsError::InvalidSession) => Step::SignIn,
                Err(MembershipsError::Trouble(_)) if in_sight => return,
                Err(MembershipsError::Trouble(trouble)) => Step::Retry(trouble),
            };
            // What is still true stays as it is, with what was typed.
            if step.with_untracked(|before| *before != now) {
                step.set(now);
            }
        };
        owner.with_value(|owner| owner.with(|| spawn_local_scoped_with_cancellation(question)));
    };
    let load = move || {
        step.set(Step::Loading);
        ask(false);
    };
    // Out of the browser's cache it comes as it was left; one may have signed in or out since.
    browser::on_page_kept(|| (), move || ask(true));
    load();
    view! {
        <Screens screen=Box::new(move || {
            let now = step.get();
            let name = now.name();
            Screen {
                name: Box::new(move || name),
                // The form to sign in has to remember how far it is.
                follows_language: now != Step::SignIn,
                show: Box::new(move || match now.clone() {
                    Step::Loading => view! { <Waiting text=words::page::one_moment() /> }.into_any(),
                    Step::SignIn => view! { <SignIn lead=words::panel::sign_in_lead on_done=load /> }.into_any(),
                    Step::Organizations(orgs) => view! { <Organizations orgs on_sign_out=load /> }.into_any(),
                    Step::Retry(trouble) => view! { <TroubleNotice trouble on_retry=load /> }.into_any(),
                }),
            }
        }) />
    }
}

#[component]
fn Organizations(orgs: Vec<LoginMembership>, on_sign_out: impl Fn() + Copy + 'static) -> impl IntoView {
    let none = orgs.is_empty();
    let rows = orgs
        .into_iter()
        .map(|org| {
            let name = text::neutralised(&org.org_name);
            let pending = words::panel::pending_of(&name);
            view! {
                <li>
                    <a href=routes::new_invite(&org.org_id)>
                        <Named template=words::panel::invite_someone_to name />
                    </a>
                    <a class="choice-second" href=routes::pending(&org.org_id) aria-label=pending>
                        {words::panel::pending_invites()}
                    </a>
                </li>
            }
        })
        .collect_view();
    let title =
        if none { words::panel::no_organizations_title() } else { words::panel::organizations_title() };
    view! {
        <StepHeading text=title landing=Landing::Heading>
            {title}
        </StepHeading>
        <p class="lead">{if none { words::panel::no_organizations() } else { words::panel::organizations_lead() }}</p>
        <ul class="choices">{rows}</ul>
        <SessionBar on_sign_out />
    }
}
