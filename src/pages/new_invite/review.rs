//! A list before it is sent: what will become of each entry.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::model::{Checking, use_model};
use crate::components::card::{Landing, StepHeading};
use crate::components::room;
use crate::domain::address_list::Entry;
use crate::domain::marks::{self, Mark};
use crate::messages::{many, roles};

#[component]
pub(super) fn ReviewList() -> impl IntoView {
    let model = use_model();
    let review = model.review;
    let websites = model.typed.websites.with_untracked(Vec::len);
    let role_names = model.typed.roles.with_untracked(|chosen| roles::names(chosen, websites));
    let wait = move || review.checking.get() == Checking::UnderWay;
    let nobody = move || review.to_send() == 0;
    let send = move |_| {
        if !wait() && !nobody() {
            model.send_all();
        }
    };
    let room = row_room();
    let rows = review.entries.with_untracked(|entries| {
        entries
            .iter()
            .enumerate()
            .map(|(at, entry)| {
                let mark = Memo::new(move |_| review.marks.with(|marks| marks.get(at).copied()));
                view! { <ReviewRow entry=entry.clone() mark room /> }
            })
            .collect_view()
    });
    let all = review.entries.with_untracked(Vec::len);
    let checked = review.marks.with_untracked(|marks| summary_room(marks));
    view! {
        <StepHeading text=words::panel::review_title() landing=Landing::Heading>
            {words::panel::review_title()}
        </StepHeading>
        <p class="lead">{words::panel::review_as(&role_names)}</p>
        <p class="hint">{words::panel::review_again()}</p>
        <div class="notice room" data-room=checked data-summary="">
            <div>{move || match review.checking.get() {
                Checking::UnderWay => view! { <p>{words::panel::review_checking()}</p> }.into_any(),
                Checking::Failed | Checking::Done => {
                    let failed = review.checking.get() == Checking::Failed;
                    view! {
                        {failed.then(|| view! { <p>{words::panel::review_not_checked()}</p> })}
                        <ul class="counts">
                            {move || {
                                marks::counted(&review.marks.get())
                                    .into_iter()
                                    .map(|(mark, count)| {
                                        view! { <li data-mark=mark_name(mark)>{many::marked(mark, count)}</li> }
                                    })
                                    .collect_view()
                            }}
                        </ul>
                        {move || nobody().then(|| view! { <p>{words::panel::review_nobody()}</p> })}
                    }
                        .into_any()
                }
            }}</div>
        </div>
        <div class="actions">
            <button
                type="button"
                class="button button-primary"
                data-action="send-all"
                aria-disabled=move || (wait() || nobody()).then_some("true")
                on:click=send
            >
                <span class="room" data-room=words::panel::review_send(all)>
                    <span>{move || words::panel::review_send(review.to_send())}</span>
                </span>
            </button>
            <button type="button" class="button" data-action="cancel" on:click=move |_| model.back()>
                {words::panel::review_back()}
            </button>
        </div>
        <ul class="people">{rows}</ul>
    }
}

/// What the summary may come to once the answer is in, a line each: so many kinds as there are entries to be told of, and
/// the longest of them.
fn summary_room(marks: &[Mark]) -> String {
    let open = marks.iter().filter(|mark| mark.is_open()).count();
    let mut lines = [Mark::New, Mark::Again, Mark::Member].map(|mark| many::marked(mark, open)).to_vec();
    lines.sort_by_key(|line| Reverse(line.chars().count()));
    lines.truncate(open);
    let settled = marks::counted(marks).into_iter().filter(|(mark, _)| !mark.is_open());
    lines.extend(settled.map(|(mark, count)| many::marked(mark, count)));
    lines.join("\n")
}

/// The longest that may be said of an entry once the answer is in.
fn row_room() -> Option<&'static str> {
    room::longest(Mark::ALL.into_iter().filter(|mark| mark.is_open()).map(many::mark))
}

#[component]
fn ReviewRow(entry: Entry, mark: Memo<Option<Mark>>, room: Option<&'static str>) -> impl IntoView {
    let checking = use_model().review.checking;
    let shown = move || {
        let mark = mark.get()?;
        // Before the answer is in, what isn't wrong by itself has no mark yet.
        let open = mark == Mark::Unchecked && checking.get() == Checking::UnderWay;
        (!open).then_some(mark)
    };
    let Entry { written, name, email } = entry;
    let (first, second) = match (name, email) {
        (Some(name), Some(email)) => (name, email),
        (None, Some(email)) => (email, String::new()),
        (_, None) => (written, String::new()),
    };
    view! {
        <li class="person" data-mark=move || shown().map(mark_name) class:left-out=move || shown().is_some_and(|mark| !mark.is_sent())>
            <p class="who">
                <bdi>{first}</bdi>
                " "
                <bdi class="address">{second}</bdi>
            </p>
            <p class="state room" data-room=room>
                <span>{move || shown().map(many::mark)}</span>
            </p>
        </li>
    }
}

/// For tests and styling.
const fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::New => "new",
        Mark::Again => "again",
        Mark::Unchecked => "unchecked",
        Mark::Member => "member",
        Mark::Twice => "twice",
        Mark::Malformed => "malformed",
    }
}
