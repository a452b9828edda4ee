//! Any path that leads nowhere.

use leptos::prelude::*;

use crate::components::card::{Card, Landing, StepHeading};
use crate::messages;
use crate::routes;

#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    view! {
        <Card step=|| "not-found">
            <StepHeading text=messages::NOT_FOUND_TITLE landing=Landing::Heading>
                {messages::NOT_FOUND_TITLE}
            </StepHeading>
            <p>{messages::NOT_FOUND}</p>
            <div class="actions">
                <a class="button button-primary" href=routes::HOME>
                    {messages::TO_START}
                </a>
            </div>
        </Card>
    }
}
