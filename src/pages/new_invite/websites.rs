//! The websites of a collaborator: found by name, page by page, and chosen.

mod chosen;
mod search;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser;
use crate::components::field::FieldError;
use crate::components::pager::Pager;
use crate::messages::websites;
use chosen::ChosenSites;
pub(super) use search::{Site, WebsiteSearch};

/// Id of the field to search in.
pub(super) const WEBSITE_SEARCH: &str = "website-search";

#[component]
pub(super) fn WebsiteChoice(search: WebsiteSearch, error: FieldError) -> impl IntoView {
    search.begin();
    let key = move |event: KeyboardEvent| {
        // It would send the whole form.
        if event.key() == "Enter" {
            event.prevent_default();
            search.ask_now();
        }
    };
    view! {
        <fieldset class="field websites" class:field-invalid=move || error.is_there()>
            <legend>{words::panel::websites()}</legend>
            <p class="hint" id="website-search-hint">
                {words::panel::websites_hint()}
            </p>
            <ChosenSites search />
            <div class="field">
                <label for=WEBSITE_SEARCH>{words::panel::websites_search()}</label>
                <input
                    id=WEBSITE_SEARCH
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby="website-search-hint website-search-error"
                    aria-invalid=move || error.is_there().then_some("true")
                    prop:value=move || search.text.get()
                    on:input:target=move |event| search.type_in(event.target().value())
                    on:keydown=key
                />
            </div>
            <Found search error />
            <p class="field-error" id="website-search-error">
                {move || error.text()}
            </p>
        </fieldset>
    }
}

/// What the search has found, or why it hasn't.
#[component]
fn Found(search: WebsiteSearch, error: FieldError) -> impl IntoView {
    view! {
        {move || {
            search.loading.get().then(|| view! { <p class="hint" data-websites="loading">{words::panel::websites_loading()}</p> })
        }}
        {move || {
            search
                .failed
                .get()
                .map(|fault| {
                    view! {
                        <div class="notice notice-error" data-websites="error">
                            <p role="alert">{websites::error(fault)}</p>
                            <button
                                type="button"
                                class="link"
                                data-action="try-again"
                                on:click=move |_| {
                                    search.ask_now();
                                    browser::focus(WEBSITE_SEARCH);
                                }
                            >
                                {words::shared::try_again()}
                            </button>
                        </div>
                    }
                })
        }}
        {move || {
            search.is_empty().then(|| {
                let text = if search.asked_for_all() { words::panel::websites_none() } else { words::panel::websites_not_found() };
                view! { <p class="hint" data-websites="empty">{text}</p> }
            })
        }}
        <ul class="sites">
            <For each=move || search.found.get() key=|site| site.id.clone() let:site>
                <FoundSite site search error />
            </For>
        </ul>
        <Pager pages=search.pages page=search.page on_turn=move |page| search.turn_to(page) />
    }
}

#[component]
fn FoundSite(site: Site, search: WebsiteSearch, error: FieldError) -> impl IntoView {
    let (id, name) = (site.id.clone(), site.name.clone());
    let is_chosen = Memo::new({
        let id = id.clone();
        move |_| search.chosen.with(|chosen| chosen.iter().any(|site| site.id == id))
    });
    view! {
        <li>
            <label class="site">
                <input
                    type="checkbox"
                    data-action="add-website"
                    value=id
                    prop:checked=move || is_chosen.get()
                    on:change:target=move |event| {
                        search.choose(&site, event.target().checked());
                        error.set(None);
                    }
                />
                <bdi>{name}</bdi>
            </label>
        </li>
    }
}
