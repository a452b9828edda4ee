//! The list: who, as what, since when.

use leptos::prelude::*;

use super::model::{OwnerRight, Reading, use_model};
use super::row::PendingRow;
use crate::browser;
use crate::components::card::{HEADING, Landing, StepHeading};
use crate::components::named::Named;
use crate::components::org_links::{Here, OrgLinks};
use crate::components::pager::Pager;
use crate::messages::pending;

/// Id of the field to search in.
const SEARCH: &str = "pending-search";

#[component]
pub(super) fn PendingList() -> impl IntoView {
    let model = use_model();
    let org = model.org_name();
    let text = org
        .as_ref()
        .map_or_else(|| words::panel::pending_invites().to_owned(), |org| words::panel::pending_of(org));
    let nobody =
        Memo::new(move |_| model.reading.get() == Reading::Done && model.members.with(Vec::is_empty));
    // What can be done about an owner would come later, and make its row another height.
    let listed = Memo::new(move |_| {
        model.owner_right.get() != OwnerRight::Asking && model.found.with(|found| !found.is_empty())
    });
    view! {
        <StepHeading text landing=Landing::Heading>
            {match org {
                Some(name) => view! { <Named template=words::panel::pending_of name /> }.into_any(),
                None => words::panel::pending_invites().into_any(),
            }}
        </StepHeading>
        <p class="lead">{words::panel::pending_lead()}</p>
        // Not below the list, which grows.
        <OrgLinks org_id=model.org_id() here=Here::Pending />
        {move || {
            (!nobody.get())
                .then(|| {
                    view! {
                        <div class="field">
                            <label for=SEARCH>{words::panel::pending_search()}</label>
                            <input
                                id=SEARCH
                                type="search"
                                autocomplete="off"
                                autocapitalize="none"
                                spellcheck="false"
                                prop:value=move || model.typed.get()
                                on:input:target=move |event| model.type_in(event.target().value())
                            />
                        </div>
                    }
                })
        }}
        <Status />
        {move || listed.get().then(|| view! { <Table /> })}
        <Pager
            pages=Signal::derive(move || model.pages())
            page=model.page
            on_turn=move |page| model.page.set(page)
        />
    }
}

/// How many there are, and whether that is all.
#[component]
fn Status() -> impl IntoView {
    let model = use_model();
    let counts = Memo::new(move |_| (model.found.with(Vec::len), model.members.with(Vec::len)));
    view! {
        <div class="list-status">
            {move || match (counts.get(), model.reading.get()) {
                ((0, 0), Reading::Done) => Some(view! { <p class="notice" data-list="empty">{words::panel::pending_empty()}</p> }.into_any()),
                ((0, 0), _) => None,
                ((0, _), _) => Some(view! { <p class="notice" data-list="not-found">{words::panel::pending_not_found()}</p> }.into_any()),
                ((found, of), _) => {
                    Some(view! { <p class="hint" data-list="count">{pending::count(found, of)}</p> }.into_any())
                }
            }}
            {move || match model.reading.get() {
                Reading::Done => None,
                Reading::UnderWay(_, 0) => {
                    Some(view! { <p class="hint" data-list="loading">{words::panel::pending_reading()}</p> }.into_any())
                }
                Reading::UnderWay(read, of) => {
                    Some(view! { <p class="hint" data-list="loading">{pending::reading(read, of)}</p> }.into_any())
                }
                Reading::Failed(error) => {
                    Some(
                        view! {
                            <div class="notice notice-error" data-list="error">
                                <p role="alert">{pending::unread(error)}</p>
                                <button
                                    type="button"
                                    class="link"
                                    data-action="try-again"
                                    on:click=move |_| {
                                        model.read();
                                        browser::focus(HEADING);
                                    }
                                >
                                    {words::shared::try_again()}
                                </button>
                            </div>
                        }
                            .into_any(),
                    )
                }
            }}
        </div>
    }
}

/// A table that turns into cards where there is no room for one; its roles are written out, since browsers forget them
/// when the display changes.
#[component]
fn Table() -> impl IntoView {
    let model = use_model();
    view! {
        <table class="pending" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{words::panel::name_column()}</th>
                    <th role="columnheader" scope="col">{words::panel::email_column()}</th>
                    <th role="columnheader" scope="col">{words::panel::roles_label()}</th>
                    <th role="columnheader" scope="col">{words::panel::pending_since()}</th>
                    <th role="columnheader" scope="col">
                        <span class="visually-hidden">{words::panel::pending_actions()}</span>
                    </th>
                </tr>
            </thead>
            <For each=move || model.shown() key=|member| member.id.clone() let:member>
                <PendingRow member />
            </For>
        </table>
    }
}
