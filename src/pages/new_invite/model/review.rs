//! A list before it is sent.

use leptos::prelude::*;

use super::Model;
use crate::browser::spelling::SPELLING;
use crate::domain::address_list::Entry;
use crate::domain::admin_outcome::MembersError;
use crate::domain::marks::{self, Mark, Roster};
use crate::messages::many;

/// Whether it is known who is a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Checking {
    UnderWay,
    Done,
    Failed,
}

/// The list and what will become of each entry. Copies share it.
#[derive(Clone, Copy)]
pub(in super::super) struct Review {
    pub(in super::super) entries: RwSignal<Vec<Entry>>,
    roster: RwSignal<Roster>,
    /// Of the latest question: answers to older ones come too late.
    number: StoredValue<usize>,
    pub(in super::super) checking: RwSignal<Checking>,
    pub(in super::super) marks: Memo<Vec<Mark>>,
}

impl Review {
    pub(super) fn new() -> Self {
        let (entries, roster) = (RwSignal::new(Vec::new()), RwSignal::new(Roster::default()));
        let marks = move |_: Option<&Vec<Mark>>| {
            entries.with(|list| roster.with(|roster| marks::of(list, roster, SPELLING)))
        };
        Self {
            entries,
            roster,
            number: StoredValue::new(0),
            checking: RwSignal::new(Checking::UnderWay),
            marks: Memo::new(marks),
        }
    }

    /// How many would be sent.
    pub(in super::super) fn to_send(self) -> usize {
        self.marks.with(|marks| marks.iter().filter(|mark| mark.is_sent()).count())
    }
}

impl Model {
    /// Learns who is a member already. The list of members is read whole: the contract's search is by name, and five
    /// hundred searches would cost more than the few pages of even a large organization.
    pub(super) fn check_members(self) {
        let Some(org_id) = self.org_id() else { return };
        let Review { roster, checking, number, .. } = self.review;
        let this = number.get_value() + 1;
        number.set_value(this);
        checking.set(Checking::UnderWay);
        roster.set(Roster::default());
        let api = self.api.get_value();
        self.scoped(async move {
            let mut learnt = Roster::default();
            let answer = api.all_members(&org_id, |page| learnt.add(&page.items, SPELLING)).await;
            if answer.is_ok() {
                learnt.is_complete_now();
            }
            if number.get_value() != this {
                return;
            }
            roster.set(learnt);
            checking.set(if answer.is_ok() { Checking::Done } else { Checking::Failed });
            if answer == Err(MembersError::InvalidSession) {
                self.session_ended();
            } else {
                let counted = self.review.marks.with_untracked(|marks| marks::counted(marks));
                self.voice.announce(many::checked(&counted, answer.is_ok()));
            }
        });
    }
}
