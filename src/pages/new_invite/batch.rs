//! Many invites on their way, and what has become of each.

mod held;
mod results;
mod row;

use leptos::prelude::*;

use super::model::use_model;
use crate::browser::{self, clock, leaving};
use crate::components::card::{HEADING, Landing, StepHeading};
use crate::components::org_links::{Here, OrgLinks};
use crate::components::room;
use crate::components::session_bar::SessionBar;
use crate::domain::batch::{Halt, Progress};
use crate::messages::many;
use crate::surroundings;
use held::Held;
use results::Results;
use row::{LeftOut, SentRow};

/// How often the progress is said aloud while everything goes well: not for every row.
const ANNOUNCEMENTS: usize = 4;

#[component]
pub(super) fn BatchList() -> impl IntoView {
    let model = use_model();
    let batch = model.batch;
    let voice = surroundings::voice();
    let title = Memo::new(move |_| many::title(batch.progress.get()));
    let over = Memo::new(move |_| batch.is_over());
    let total = batch.progress.with_untracked(|progress| progress.total);
    let some_fail = Progress { total, sent: total, failed: total };
    let titles = [
        words::panel::sending_title(total),
        words::panel::ready_title(total),
        words::panel::ready_failed_title(total, total),
    ];

    let part = Memo::new(move |_| {
        batch.progress.with(|progress| progress.done() * ANNOUNCEMENTS / progress.total.max(1))
    });
    Effect::new(move |before: Option<usize>| {
        let now = part.get();
        // Not over a break that was just told of.
        let goes_on = !over.get_untracked() && batch.held_until.get_untracked().is_none();
        if before.is_some_and(|before| before != now) && goes_on {
            voice.announce(many::progress(batch.progress.get_untracked()));
        }
        now
    });
    Effect::new(move |before: Option<bool>| {
        let now = over.get();
        if before.is_some_and(|before| before != now) {
            browser::set_title(&title.get_untracked());
            voice.announce(title.get_untracked());
            // It was on “Stop”, perhaps.
            browser::rescue_focus(HEADING);
        }
        now
    });
    Effect::new(move |_| {
        if let Some(halt) = batch.halt.get() {
            voice.announce(many::halt(halt));
        }
    });
    Effect::new(move |before: Option<Option<u32>>| {
        let until = batch.held_until.get().filter(|_| batch.halt.get().is_none());
        let now = until.map(clock::seconds_until);
        // Several answers ask for the same break, and it is told once.
        if let Some(seconds) = now.filter(|_| before.flatten() != now) {
            voice.announce(many::held(seconds));
        }
        now
    });
    view! {
        <StepHeading text=title.get_untracked() landing=Landing::Heading>
            <span class="room" data-room=room::longest(titles)>
                <span>{move || title.get()}</span>
            </span>
        </StepHeading>
        <div class="batch-progress">
            <progress
                aria-label=words::panel::progress_label()
                max=move || batch.progress.get().total.to_string()
                prop:value=move || batch.progress.get().done().to_string()
            ></progress>
            <p class="room" data-room=many::progress(some_fail) data-progress="">
                <span>{move || many::progress(batch.progress.get())}</span>
            </p>
        </div>
        {move || batch.held_until.get().filter(|_| batch.halt.get().is_none()).map(|until| view! { <Held until /> })}
        {move || batch.halt.get().map(|halt| view! { <p class="notice">{many::halt(halt)}</p> })}
        {move || {
            (batch.halt.get() == Some(Halt::Refused))
                .then(|| {
                    view! {
                        <SessionBar label=words::panel::sign_in_otherwise() on_sign_out=move || model.change_account() />
                    }
                })
        }}
        <Controls />
        <Results />
        <ul class="people">
            <For each=move || batch.rows.get() key=|row| row.at let:row>
                <SentRow row />
            </For>
        </ul>
        <LeftOut />
        <OrgLinks org_id=model.org_id() here=Here::Form />
    }
}

/// What can be done now.
#[component]
fn Controls() -> impl IntoView {
    let model = use_model();
    let batch = model.batch;
    let over = Memo::new(move |_| batch.is_over());
    let halted = Memo::new(move |_| batch.halt.with(Option::is_some));
    let stop_or_go_on = move |_| if halted.get_untracked() { model.resume_batch() } else { model.stop() };
    let some_failed = Memo::new(move |_| batch.progress.with(|progress| progress.failed > 0));
    view! {
        <div class="actions batch-actions">
            {move || {
                (!over.get())
                    .then(|| {
                        view! {
                            // One button, so that the focus stays on it.
                            <button
                                type="button"
                                class="button"
                                data-action=move || if halted.get() { "go-on" } else { "stop" }
                                on:click=stop_or_go_on
                            >
                                {move || if halted.get() { words::panel::go_on() } else { words::panel::stop() }}
                            </button>
                        }
                    })
            }}
            {move || {
                (some_failed.get() && (over.get() || halted.get()))
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button button-primary"
                                data-action="retry-failed"
                                on:click=move |_| {
                                    model.retry_failed();
                                    browser::rescue_focus(HEADING);
                                }
                            >
                                {words::panel::retry_failed()}
                            </button>
                        }
                    })
            }}
            {move || {
                over.get()
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button"
                                data-action="invite-another"
                                on:click=move |_| {
                                    if !batch.has_links_to_lose() || leaving::agrees(words::panel::links_not_taken()) {
                                        model.invite_another();
                                    }
                                }
                            >
                                {words::panel::invite_more()}
                            </button>
                        }
                    })
            }}
        </div>
    }
}
