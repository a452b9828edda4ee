//! One invite of many.

use leptos::prelude::*;

use super::super::model::{BatchRow, use_model, works_until};
use crate::components::copy_line::CopyLine;
use crate::domain::batch::Row;
use crate::domain::draft::Invitee;
use crate::messages::{self, many};

#[component]
pub(super) fn SentRow(row: BatchRow) -> impl IntoView {
    let batch = use_model().batch;
    let mailed = batch.mails();
    let copied = RwSignal::new(false);
    Effect::new(move |_| {
        if copied.get() {
            batch.take(row.at);
        }
    });
    let Invitee { email, name } = row.invitee.get_value();
    let address = email.clone();
    let link = Memo::new(move |_| {
        row.state.with(|state| if let Row::Sent(sent) = state { sent.link.clone() } else { None })
    });
    view! {
        <li class="person" data-state=move || row.state.with(state_name)>
            <p class="who">
                <bdi>{name}</bdi>
                " "
                <bdi class="address">{address}</bdi>
            </p>
            <p class="state">
                {move || row.state.with(|state| many::state(state, mailed))} " "
                {move || {
                    row.state
                        .with(works_until)
                        .map(|date| {
                            let (before, after) = messages::around_name(words::panel::row_until);
                            view! { <span class="until">{before} <time>{date}</time> {after}</span> }
                        })
                }}
            </p>
            {move || {
                link.get()
                    .map(|text| {
                        view! {
                            <CopyLine
                                id=format!("invite-{}", row.at)
                                label=words::panel::link_for(&email)
                                button_label=words::panel::copy_link_for(&email)
                                text
                                done=copied
                            />
                        }
                    })
            }}
        </li>
    }
}

/// For tests and styling.
fn state_name(state: &Row) -> &'static str {
    match state {
        Row::Waiting => "waiting",
        Row::Sending => "sending",
        Row::Held => "held",
        Row::Sent(_) => "sent",
        Row::Failed(_) => "failed",
    }
}

/// What stood on the list and isn't sent, so that nothing of it is lost.
#[component]
pub(super) fn LeftOut() -> impl IntoView {
    let left_out = use_model().batch.left_out.get_untracked();
    if left_out.is_empty() {
        return None;
    }
    let title = words::panel::review_left_out(left_out.len());
    let rows = left_out
        .into_iter()
        .map(|(entry, mark)| {
            let written = entry.email.unwrap_or(entry.written);
            view! {
                <li class="person left-out">
                    <p class="who">
                        <bdi>{written}</bdi>
                    </p>
                    <p class="state">{many::mark(mark)}</p>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <details class="more" data-left-out="">
            <summary>{title}</summary>
            <ul class="people">{rows}</ul>
        </details>
    })
}
