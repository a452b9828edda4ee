//! Until both answers are in.

use leptos::prelude::*;

use crate::components::card::{Landing, StepHeading};
use crate::messages::invite;

#[component]
pub(super) fn Loading() -> impl IntoView {
    view! {
        <StepHeading text=invite::CHECKING landing=Landing::Stay>
            {invite::CHECKING}
        </StepHeading>
        <div class="progress" aria-hidden="true"></div>
    }
}
