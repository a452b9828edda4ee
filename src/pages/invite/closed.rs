//! The invite can't be used any more, or never could.

use leptos::prelude::*;

use super::model::Model;
use crate::components::card::{Landing, StepHeading};
use crate::components::copy_field::CopyField;
use crate::domain::flow::Closed;
use crate::surroundings;

#[component]
pub(super) fn ClosedInvite(model: Model, closed: Closed) -> impl IntoView {
    let panel_url = surroundings::config().panel_url.as_str();
    let request = match model.link_email() {
        Some(email) => words::invite::request_to(&email),
        None => words::invite::request().to_owned(),
    };
    let title = match closed {
        Closed::Unknown => words::invite::closed_title(),
        Closed::PerhapsAccepted => words::invite::perhaps_title(),
    };
    view! {
        <StepHeading text=title landing=Landing::Heading>
            {title}
        </StepHeading>
        {match closed {
            Closed::PerhapsAccepted => view! { <p>{words::invite::perhaps()}</p> }.into_any(),
            Closed::Unknown => {
                let reasons = [
                    (words::invite::closed_used(), words::invite::closed_used_do()),
                    (words::invite::closed_replaced(), words::invite::closed_replaced_do()),
                    (words::invite::closed_old(), words::invite::closed_old_do()),
                ]
                    .map(|(reason, remedy)| view! { <li><strong>{reason}</strong>" "{remedy}</li> });
                view! { <ul class="reasons">{reasons.into_iter().collect_view()}</ul> }.into_any()
            }
        }}
        <div class="actions">
            <a class="button button-primary" data-action="sign-in" href=panel_url rel="external">
                {words::shared::sign_in()}
            </a>
        </div>
        <CopyField
            id="request"
            label=words::invite::request_label()
            text=request.clone()
            action="copy-request"
            button_label=words::invite::copy_request()
            message=true
        >
            <textarea id="request" readonly=true rows="4" dir="auto">
                {request}
            </textarea>
        </CopyField>
    }
}
