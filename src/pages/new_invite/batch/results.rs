//! All invite strings together: to copy, or as a file.

use leptos::prelude::*;

use super::super::model::use_model;
use crate::browser::download;
use crate::components::copy_field::CopyField;
use crate::domain::csv;
use crate::messages::many;

#[component]
pub(super) fn Results() -> impl IntoView {
    let batch = use_model().batch;
    let save = move |_| {
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
        batch.all_strings()
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
                (!text.is_empty())
                    .then(|| {
                        view! {
                            <CopyField
                                id="all-invites"
                                label=words::panel::all_links()
                                text=text.clone()
                                action="copy-all"
                                button_label=words::panel::copy_all()
                                message=true
                                done=copied
                            >
                                <textarea id="all-invites" readonly=true rows="4" dir="auto">
                                    {text}
                                </textarea>
                            </CopyField>
                        }
                    })
            }}
            <button type="button" class="button" data-action="download-csv" on:click=save>
                {words::panel::download()}
            </button>
        </div>
    }
}
