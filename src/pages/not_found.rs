//! Any path that leads nowhere.

use leptos::prelude::*;

use crate::components::card::{Card, Landing, StepHeading};
use crate::routes;
use crate::surroundings;

#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    view! {
        <Card step=|| "not-found">
            {move || {
                surroundings::follow_language();
                view! {
                    <StepHeading text=words::panel::not_found_title() landing=Landing::Heading>
                        {words::panel::not_found_title()}
                    </StepHeading>
                    <p>{words::panel::not_found()}</p>
                    <div class="actions">
                        <a class="button button-primary" href=routes::HOME>
                            {words::panel::to_start()}
                        </a>
                    </div>
                }
            }}
        </Card>
    }
}
