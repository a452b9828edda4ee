//! The websites that are chosen already: they stay in sight whatever is searched for.

use leptos::prelude::*;

use super::{Site, WEBSITE_SEARCH, WebsiteSearch};
use crate::browser;
use crate::surroundings;

#[component]
pub(super) fn ChosenSites(search: WebsiteSearch) -> impl IntoView {
    let some = Memo::new(move |_| search.chosen.with(|chosen| !chosen.is_empty()));
    move || {
        some.get().then(|| {
            view! {
                <ul class="chips" aria-label=words::panel::websites_chosen()>
                    <For each=move || search.chosen.get() key=|site| site.id.clone() let:site>
                        <Chip site search />
                    </For>
                </ul>
            }
        })
    }
}

#[component]
fn Chip(site: Site, search: WebsiteSearch) -> impl IntoView {
    let voice = surroundings::voice();
    let name = site.name.clone();
    let remove = move |_| {
        search.choose(&site, false);
        // What was pressed is gone: without this the focus would be, too.
        browser::focus(WEBSITE_SEARCH);
        voice.announce(words::panel::websites_removed(&site.name));
    };
    view! {
        <li class="chip">
            <bdi>{name.clone()}</bdi>
            <button
                type="button"
                class="chip-remove"
                data-action="remove-website"
                aria-label=words::panel::websites_remove(&name)
                on:click=remove
            >
                "×"
            </button>
        </li>
    }
}
