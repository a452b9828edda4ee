//! The invite can't be used any more, or never could.

use leptos::prelude::*;

use super::model::Model;
use crate::components::card::{Landing, StepHeading};
use crate::components::copy_field::CopyField;
use crate::domain::flow::Closed;
use crate::messages::{self, invite};
use crate::surroundings;

#[component]
pub(super) fn ClosedInvite(model: Model, closed: Closed) -> impl IntoView {
    let panel_url = surroundings::config().panel_url.as_str();
    let request = match model.link_email() {
        Some(email) => messages::filled(invite::REQUEST_TO, &email),
        None => invite::REQUEST.to_owned(),
    };
    let title = match closed {
        Closed::Unknown => invite::CLOSED_TITLE,
        Closed::PerhapsAccepted => invite::PERHAPS_TITLE,
    };
    view! {
        <StepHeading text=title landing=Landing::Heading>
            {title}
        </StepHeading>
        {match closed {
            Closed::PerhapsAccepted => view! { <p>{invite::PERHAPS}</p> }.into_any(),
            Closed::Unknown => {
                let reasons = invite::CLOSED_REASONS
                    .map(|(reason, remedy)| view! { <li><strong>{reason}</strong>" "{remedy}</li> });
                view! { <ul class="reasons">{reasons.into_iter().collect_view()}</ul> }.into_any()
            }
        }}
        <div class="actions">
            <a class="button button-primary" data-action="sign-in" href=panel_url rel="external">
                {invite::SIGN_IN}
            </a>
        </div>
        <CopyField
            id="request"
            label=invite::REQUEST_LABEL
            text=request.clone()
            action="copy-request"
            button_label=invite::COPY_REQUEST
            message=true
        >
            <textarea id="request" readonly=true rows="4" dir="auto">
                {request}
            </textarea>
        </CopyField>
    }
}
