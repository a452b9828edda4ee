//! `/invites/:key?email=`: the invited person's page. One step at a time, as [`flow::decide`] says.

mod accepted;
mod closed;
mod confirm;
mod enter_password;
mod model;
mod password_form;
mod retry;
mod set_password;
mod summary;
mod wrong_account;

use leptos::prelude::*;

use crate::components::card::Card;
use crate::components::waiting::Waiting;
use crate::domain::flow::Step;
use crate::messages::invite as messages;
use model::Model;

#[component]
pub(crate) fn InvitePage() -> impl IntoView {
    let model = Model::new();
    provide_context(model);
    model.load();
    let step = model.step;
    view! {
        <Card step=Signal::derive(move || {
            step.get().name()
        })>
            {move || match step.get() {
                Step::Loading => view! { <Waiting text=messages::CHECKING /> }.into_any(),
                Step::SetPassword => view! { <set_password::SetPassword /> }.into_any(),
                Step::EnterPassword => view! { <enter_password::EnterPassword /> }.into_any(),
                Step::Confirm => view! { <confirm::Confirm /> }.into_any(),
                Step::WrongAccount => view! { <wrong_account::WrongAccount /> }.into_any(),
                Step::Closed(closed) => view! { <closed::ClosedInvite closed /> }.into_any(),
                Step::Retry(trouble) => view! { <retry::Retry trouble /> }.into_any(),
                Step::Accepted => view! { <accepted::Accepted /> }.into_any(),
            }}
        </Card>
    }
}
