//! Signed in, without the right to invite here.

use leptos::prelude::*;

use super::model::use_model;
use crate::components::card::{Landing, StepHeading};
use crate::components::session_bar::SessionBar;

#[component]
pub(super) fn NoAccess() -> impl IntoView {
    let model = use_model();
    view! {
        <StepHeading text=words::panel::no_access_title() landing=Landing::Heading>
            {words::panel::no_access_title()}
        </StepHeading>
        <p>{words::panel::no_access()}</p>
        <SessionBar label=words::panel::sign_in_otherwise() on_sign_out=move || model.load() />
    }
}
