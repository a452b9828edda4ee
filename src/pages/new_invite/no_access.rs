//! Signed in, without the right to invite here.

use leptos::prelude::*;

use super::model::use_model;
use crate::components::card::{Landing, StepHeading};
use crate::components::session_bar::SessionBar;
use crate::messages::admin;

#[component]
pub(super) fn NoAccess() -> impl IntoView {
    let model = use_model();
    view! {
        <StepHeading text=admin::NO_ACCESS_TITLE landing=Landing::Heading>
            {admin::NO_ACCESS_TITLE}
        </StepHeading>
        <p>{admin::NO_ACCESS}</p>
        <SessionBar label=admin::USE_ANOTHER_ACCOUNT on_sign_out=move || model.load() />
    }
}
