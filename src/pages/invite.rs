//! `/invites/:key?email=`: the invited person's page. One step at a time, as [`flow::decide`] says.

mod accepted;
mod closed;
mod confirm;
mod early;
mod enter_password;
mod model;
mod password_form;
mod retry;
mod set_password;
mod summary;
mod wrong_account;

use leptos::prelude::*;

use crate::components::anew::Anew;
use crate::components::card::Card;
use crate::components::waiting::Waiting;
use crate::domain::flow::Step;
use crate::surroundings;
use model::Model;

#[component]
pub(crate) fn InvitePage() -> impl IntoView {
    let model = Model::new();
    model.load();
    let step = model.step;
    let place = Anew::new();
    view! {
        <Card step=move || {
            step.get().name()
        }>
            {move || {
                surroundings::follow_language();
                let shown = match step.get() {
                    Step::Loading => view! { <Waiting text=words::invite::checking() /> }.into_any(),
                    Step::SetPassword => view! { <set_password::SetPassword model /> }.into_any(),
                    Step::EnterPassword => view! { <enter_password::EnterPassword model /> }.into_any(),
                    Step::Confirm => view! { <confirm::Confirm model /> }.into_any(),
                    Step::WrongAccount => view! { <wrong_account::WrongAccount model /> }.into_any(),
                    Step::Closed(closed) => view! { <closed::ClosedInvite model closed /> }.into_any(),
                    Step::Retry(trouble) => view! { <retry::Retry model trouble /> }.into_any(),
                    Step::Accepted => view! { <accepted::Accepted model /> }.into_any(),
                };
                place.show(shown)
            }}
        </Card>
    }
}
