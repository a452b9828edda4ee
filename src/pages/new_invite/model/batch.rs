//! Many invites on their way.

use std::collections::HashSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Model;
use crate::browser;
use crate::browser::clock::{self, Alarm};
use crate::browser::dates;
use crate::domain::address_list::Entry;
use crate::domain::admin::Stage;
use crate::domain::batch::{Batch, Halt, Next, Progress, Row, Sent};
use crate::domain::draft::{Invitee, Terms};
use crate::domain::invite_string;
use crate::domain::marks::Mark;
use crate::messages::many;

/// One of those who are invited, and what has become of it.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct BatchRow {
    pub(in super::super) at: usize,
    pub(in super::super) invitee: StoredValue<Invitee>,
    pub(in super::super) state: RwSignal<Row>,
}

impl BatchRow {
    fn has_link(&self) -> bool {
        self.state.with_untracked(|state| matches!(state, Row::Sent(Sent { link: Some(_), .. })))
    }
}

/// Until which day the link of a row works, as the person writes dates.
pub(in super::super) fn works_until(row: &Row) -> Option<String> {
    match row {
        Row::Sent(Sent { link: Some(_), expires: Some(expires), .. }) => dates::local(expires),
        Row::Sent(_) | Row::Waiting | Row::Sending | Row::Held | Row::Failed(_) => None,
    }
}

/// The batch as the page shows it. Copies share it.
#[derive(Clone, Copy)]
pub(in super::super) struct BatchModel {
    batch: StoredValue<Batch>,
    terms: StoredValue<Option<Terms>>,
    /// Everybody who is on it; each row changes by itself, so that one answer redraws one row.
    pub(in super::super) rows: RwSignal<Vec<BatchRow>>,
    /// What stood on the list and isn't sent.
    pub(in super::super) left_out: RwSignal<Vec<(Entry, Mark)>>,
    pub(in super::super) progress: RwSignal<Progress>,
    pub(in super::super) halt: RwSignal<Option<Halt>>,
    pub(in super::super) held_until: RwSignal<Option<f64>>,
    pub(in super::super) sending: RwSignal<bool>,
    /// Rows whose link has been copied or is in a file.
    taken: StoredValue<HashSet<usize>>,
    alarm: Alarm,
}

impl BatchModel {
    pub(super) fn new() -> Self {
        Self {
            batch: StoredValue::new(Batch::new(0)),
            terms: StoredValue::new(None),
            rows: RwSignal::new(Vec::new()),
            left_out: RwSignal::new(Vec::new()),
            progress: RwSignal::new(Progress::default()),
            halt: RwSignal::new(None),
            held_until: RwSignal::new(None),
            sending: RwSignal::new(false),
            taken: StoredValue::new(HashSet::new()),
            alarm: Alarm::new(),
        }
    }

    /// Whether leaving now would leave something undone or unknown.
    pub(in super::super) fn is_unfinished(self) -> bool {
        self.batch.try_with_value(Batch::is_unfinished).unwrap_or(false)
    }

    pub(in super::super) fn is_over(self) -> bool {
        self.progress.with(|progress| progress.total > 0 && progress.is_over())
    }

    pub(in super::super) fn mails(self) -> bool {
        self.terms.with_value(|terms| terms.as_ref().is_none_or(|terms| terms.send_email))
    }

    pub(super) fn clear(self) {
        self.batch.set_value(Batch::new(0));
        self.taken.set_value(HashSet::new());
        self.alarm.forget();
        self.rows.set(Vec::new());
        self.show();
    }

    /// The link of that row has been copied.
    pub(in super::super) fn take(self, at: usize) {
        self.taken.update_value(|taken| {
            taken.insert(at);
        });
    }

    /// All links that are there have been copied, or are in a file.
    pub(in super::super) fn take_all(self) {
        let there = self.rows.with_untracked(|rows| {
            rows.iter().filter(|row| row.has_link()).map(|row| row.at).collect::<Vec<_>>()
        });
        self.taken.update_value(|taken| taken.extend(there));
    }

    /// Whether a link is here and nowhere else: no mail has gone out with it, and nobody has taken it along.
    pub(in super::super) fn has_links_to_lose(self) -> bool {
        let left = |row: &BatchRow| row.has_link() && self.taken.with_value(|taken| !taken.contains(&row.at));
        !self.mails() && self.rows.with_untracked(|rows| rows.iter().any(left))
    }

    /// Brings what is shown up to what is true. `false`: the page is gone.
    fn show(self) -> bool {
        let shown = self.batch.try_with_value(|batch| {
            self.rows.with_untracked(|rows| {
                for (row, now) in rows.iter().zip(batch.rows()) {
                    if row.state.with_untracked(|shown| shown != now) {
                        row.state.set(now.clone());
                    }
                }
            });
            self.progress.maybe_update(|shown| replace(shown, batch.progress()));
            self.halt.maybe_update(|shown| replace(shown, batch.halt()));
            self.held_until.maybe_update(|shown| replace(shown, batch.held_until()));
            self.sending.maybe_update(|shown| replace(shown, batch.is_sending()));
        });
        shown.is_some()
    }

    /// Every invite string there is, a line each.
    pub(in super::super) fn all_strings(self) -> String {
        let line = |row: &BatchRow| match row.state.get_untracked() {
            Row::Sent(Sent { link: Some(link), .. }) => {
                Some(row.invitee.with_value(|invitee| format!("{link} {}\n", invitee.email)))
            }
            Row::Sent(_) | Row::Waiting | Row::Sending | Row::Held | Row::Failed(_) => None,
        };
        self.rows.with_untracked(|rows| rows.iter().filter_map(line).collect())
    }

    /// Everything that stood on the list, with what has become of it, for a spreadsheet.
    pub(in super::super) fn table(self) -> Vec<[String; 5]> {
        let mailed = self.mails();
        let mut table = Vec::new();
        for row in self.rows.get_untracked() {
            let Invitee { email, name } = row.invitee.get_value();
            let state = row.state.get_untracked();
            let status = many::state(&state, mailed);
            let until = works_until(&state).unwrap_or_default();
            let link =
                if let Row::Sent(Sent { link: Some(link), .. }) = state { link } else { String::new() };
            table.push([email, name, status, link, until]);
        }
        for (entry, mark) in self.left_out.get_untracked() {
            let written = entry.email.unwrap_or(entry.written);
            let name = entry.name.unwrap_or_default();
            table.push([written, name, many::mark(mark).to_owned(), String::new(), String::new()]);
        }
        table
    }
}

/// `true` where it wasn't that already.
fn replace<T: PartialEq>(shown: &mut T, now: T) -> bool {
    let changed = *shown != now;
    *shown = now;
    changed
}

impl Model {
    /// Sends what is marked to be sent.
    pub(super) fn start_batch(self) {
        // A second click on what started it.
        if self.stage.get_untracked() == Stage::Batch {
            return;
        }
        let entries = self.review.entries.get_untracked();
        let marks = self.review.marks.get_untracked();
        let (mut invitees, mut left_out) = (Vec::new(), Vec::new());
        for (entry, mark) in entries.into_iter().zip(marks) {
            match Invitee::listed(&entry).filter(|_| mark.is_sent()) {
                Some(invitee) => invitees.push(invitee),
                None => left_out.push((entry, mark)),
            }
        }
        let model = self.batch;
        model.batch.set_value(Batch::new(invitees.len()));
        model.terms.set_value(Some(self.typed.terms()));
        let row = |(at, invitee)| BatchRow {
            at,
            invitee: StoredValue::new(invitee),
            state: RwSignal::new(Row::Waiting),
        };
        // They live as long as the page, and not as long as the button that was pressed.
        let rows =
            self.owner.with_value(|owner| owner.with(|| invitees.into_iter().enumerate().map(row).collect()));
        model.rows.set(rows);
        model.left_out.set(left_out);
        self.pump();
        self.stage.set(Stage::Batch);
    }

    /// Sends what may go out now; what has to wait is looked at again when the time has come.
    fn pump(self) {
        let model = self.batch;
        loop {
            let Some(next) = model.batch.try_update_value(|batch| batch.next(clock::now())) else { return };
            match next {
                Next::Send(at) => self.send(at),
                Next::WaitUntil(time) => {
                    model.alarm.set(time - clock::now(), move || self.pump());
                    break;
                }
                Next::Nothing => break,
            }
        }
        model.show();
    }

    fn send(self, at: usize) {
        let (Some(org_id), Some(terms)) = (self.org_id(), self.batch.terms.get_value()) else { return };
        let row = self.batch.rows.with_untracked(|rows| rows.get(at).copied());
        let Some(invite) = row.map(|row| row.invitee.with_value(|invitee| terms.invite(invitee))) else {
            return;
        };
        let api = self.api.get_value();
        spawn_local(async move {
            let answer = api.create_invite(&org_id, &invite).await;
            let answer = answer.map(|answer| Sent {
                link: invite_string::read(&answer.body, &browser::origin(), &invite.email),
                mail_is_delayed: answer.mail_is_delayed,
                expires: answer.expires,
            });
            let noted = self.batch.batch.try_update_value(|batch| {
                batch.answered(at, answer, clock::now());
                batch.halt() == Some(Halt::SessionEnded) && !batch.is_sending()
            });
            match noted {
                None => {}
                Some(true) => {
                    self.batch.show();
                    self.session_ended();
                }
                Some(false) => self.pump(),
            }
        });
    }

    fn act(self, act: impl FnOnce(&mut Batch)) {
        self.batch.batch.update_value(act);
        self.pump();
    }

    /// Nothing more goes out.
    pub(in super::super) fn stop(self) {
        self.act(Batch::stop);
    }

    /// What hasn't been sent goes out.
    pub(in super::super) fn resume_batch(self) {
        self.act(Batch::go_on);
    }

    /// What the end of the session has held up goes out.
    pub(super) fn batch_after_sign_in(self) {
        self.act(Batch::signed_in);
    }

    /// What failed goes out again, and nothing that waits behind a halt.
    pub(in super::super) fn retry_failed(self) {
        self.act(Batch::retry_failed);
    }
}
