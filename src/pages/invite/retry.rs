//! Something between the page and the server failed; nothing is lost by it.

use leptos::prelude::*;

use super::model::Model;
use crate::components::trouble_notice::TroubleNotice;
use crate::domain::trouble::Trouble;

#[component]
pub(super) fn Retry(model: Model, trouble: Trouble) -> impl IntoView {
    let kept = !model.password.now().is_empty();
    view! { <TroubleNotice trouble kept on_retry=move || model.try_again() /> }
}
