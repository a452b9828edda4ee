//! All invite strings together: to copy, or as a file.

use leptos::prelude::*;

use super::super::model::use_model;
use crate::browser::download;
use crate::components::copy_field::CopyField;
use crate::domain::csv;
use crate::messages::many;

/// Id of the field that holds them.
const ALL: &str = "all-invites";

#[component]
pub(super) fn Results() -> impl IntoView {
    let batch = use_model().batch;
    // From the start, and empty: where the links are, nothing has to make way for them.
    let ready =
        Memo::new(move |_| batch.is_over() || (batch.halt.with(Option::is_some) && !batch.sending.get()));
    let save = move |_| {
        if !ready.get_untracked() {
            return;
        }
        let table = batch.table();
        let rows = std::iter::once(many::columns())
            .chain(table.iter().map(|row| row.each_ref().map(String::as_str)));
        if download::file(many::FILE, "text/csv;charset=utf-8", &csv::write(rows)) {
            batch.take_all();
        }
    };
    // Once more when rows have come since: after a stop it may have gone on.
    let strings = Memo::new(move |_| {
        batch.progress.track();
        if ready.get() { batch.all_strings() } else { String::new() }
    });
    view! {
        <div class="results">
            {move || {
                let text = strings.get();
                let copied = RwSignal::new(false);
                Effect::new(move |_| {
                    if copied.get() {
                        batch.take_all();
                    }
                });
                if text.is_empty() {
                    view! { <NoLinks /> }.into_any()
                } else {
                        view! {
                            <CopyField
                                id=ALL
                                label=words::panel::all_links()
                                text=text.clone()
                                action="copy-all"
                                button_label=words::panel::copy_all()
                                message=true
                                done=copied
                            >
                                <textarea id=ALL readonly=true rows="4" dir="auto">
                                    {text}
                                </textarea>
                            </CopyField>
                        }.into_any()
                    }
            }}
            <button
                type="button"
                class="button"
                data-action="download-csv"
                aria-disabled=move || (!ready.get()).then_some("true")
                on:click=save
            >
                {words::panel::download()}
            </button>
        </div>
    }
}

/// The field while there are no links to copy.
#[component]
fn NoLinks() -> impl IntoView {
    view! {
        <div class="field">
            <label for=ALL>{words::panel::all_links()}</label>
            <div class="copy copy-message">
                <textarea id=ALL readonly=true rows="4"></textarea>
                <button type="button" class="button" aria-disabled="true">
                    {words::panel::copy_all()}
                </button>
            </div>
        </div>
    }
}
