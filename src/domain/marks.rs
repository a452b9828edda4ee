//! What is known of each entry of a list before anything is sent.

use std::collections::{HashMap, HashSet};

use orchd_types::members::Member;

use super::address_list::Entry;
use super::mailbox::{self, Spelling};

/// The members of an organization by address, as far as they could be learnt.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Roster {
    /// Whether the member is active, by [`mailbox::key`].
    active: HashMap<String, bool>,
    /// Whether this is everybody.
    complete: bool,
}

impl Roster {
    pub(crate) fn add(&mut self, members: &[Member], spelling: Spelling) {
        let known = |member: &Member| (mailbox::key(&member.email, spelling), member.is_active);
        for (key, is_active) in members.iter().map(known) {
            // Of two members who are the same person in another spelling, the active one counts.
            *self.active.entry(key).or_default() |= is_active;
        }
    }

    /// Whether somebody at that address is invited and hasn't joined, as far as is known.
    pub(crate) fn is_pending(&self, address: &str, spelling: Spelling) -> bool {
        self.active.get(&mailbox::key(address, spelling)) == Some(&false)
    }

    pub(crate) fn is_complete_now(&mut self) {
        self.complete = true;
    }
}

/// What will become of an entry, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Mark {
    /// A new invite.
    New,
    /// Invited already: gets a new link, and the older one stops working (D4).
    Again,
    /// Nobody could say whether this is a member; the server will.
    Unchecked,
    /// Not sent: a member already.
    Member,
    /// Not sent: the same address stands further up.
    Twice,
    /// Not sent: no address.
    Malformed,
}

impl Mark {
    /// In the order in which they are counted.
    pub(crate) const ALL: [Self; 6] =
        [Self::New, Self::Again, Self::Unchecked, Self::Member, Self::Twice, Self::Malformed];

    /// Whether it takes more than the list itself to tell: who is a member.
    pub(crate) const fn is_open(self) -> bool {
        !matches!(self, Self::Twice | Self::Malformed)
    }

    /// Whether an invite is sent.
    pub(crate) const fn is_sent(self) -> bool {
        matches!(self, Self::New | Self::Again | Self::Unchecked)
    }
}

/// A mark for each entry.
pub(crate) fn of(entries: &[Entry], roster: &Roster, spelling: Spelling) -> Vec<Mark> {
    let mut seen = HashSet::new();
    let mark = |entry: &Entry| {
        let Some(address) = entry.email.as_deref() else { return Mark::Malformed };
        let address = mailbox::key(address, spelling);
        let known = roster.active.get(&address).copied();
        if !seen.insert(address) {
            return Mark::Twice;
        }
        match known {
            Some(true) => Mark::Member,
            Some(false) => Mark::Again,
            None if roster.complete => Mark::New,
            None => Mark::Unchecked,
        }
    };
    entries.iter().map(mark).collect()
}

/// How many entries have which mark, without those that none has.
pub(crate) fn counted(marks: &[Mark]) -> Vec<(Mark, usize)> {
    let count = |mark: Mark| (mark, marks.iter().filter(|other| **other == mark).count());
    Mark::ALL.into_iter().map(count).filter(|(_, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::{Mark, Roster, counted, of};
    use crate::domain::address_list;
    use crate::domain::mailbox::tests::SPELLING;
    use orchd_types::members::Member;

    fn member(email: &str, is_active: bool) -> Member {
        Member { email: email.to_owned(), is_active, ..Member::default() }
    }

    fn roster(complete: bool) -> Roster {
        let mut roster = Roster::default();
        roster.add(&[member("Ada@Example.com", true)], SPELLING);
        roster.add(&[member("grace@example.com", false)], SPELLING);
        if complete {
            roster.is_complete_now();
        }
        roster
    }

    const LIST: &str =
        "ada@example.com, GRACE@example.com, lin@example.com, Lin@Example.com, oops\nADA@example.com";

    #[test]
    fn each_entry_is_marked_and_case_makes_no_difference() {
        let entries = address_list::read(LIST).unwrap();
        let marks = of(&entries, &roster(true), SPELLING);
        let expected = [Mark::Member, Mark::Again, Mark::New, Mark::Twice, Mark::Malformed, Mark::Twice];
        assert_eq!(marks, expected);
        let sent: Vec<_> = marks.iter().map(|mark| mark.is_sent()).collect();
        assert_eq!(sent, [false, true, true, false, false, false]);
    }

    #[test]
    fn pending_is_who_is_known_and_not_active_in_any_spelling() {
        let roster = roster(false);
        assert!(roster.is_pending("Grace@EXAMPLE.com", SPELLING));
        for other in ["ada@example.com", "lin@example.com"] {
            assert!(!roster.is_pending(other, SPELLING), "{other}");
        }
    }

    #[test]
    fn what_could_not_be_learnt_is_no_obstacle() {
        let entries = address_list::read(LIST).unwrap();
        let expected =
            [Mark::Member, Mark::Again, Mark::Unchecked, Mark::Twice, Mark::Malformed, Mark::Twice];
        assert_eq!(of(&entries, &roster(false), SPELLING), expected);
        assert_eq!(of(&entries[..3], &Roster::default(), SPELLING), [Mark::Unchecked; 3]);
    }

    #[test]
    fn another_spelling_of_an_address_is_the_same_person() {
        let list =
            "jürgen@exämple.de, ju\u{308}rgen@exa\u{308}mple.de, Jürgen@xn--exmple-cua.de, olga@EXÄMPLE.de";
        let mut roster = Roster::default();
        roster.add(&[member("olga@exämple.de", true), member("olga@xn--exmple-cua.de", false)], SPELLING);
        roster.is_complete_now();
        let entries = address_list::read(list).unwrap();
        assert_eq!(of(&entries, &roster, SPELLING), [Mark::New, Mark::Twice, Mark::Twice, Mark::Member]);
        assert_eq!(entries[1].email.as_deref(), Some("ju\u{308}rgen@exa\u{308}mple.de"), "sent as written");
    }

    #[test]
    fn marks_are_counted_in_a_fixed_order_and_none_is_counted_as_zero() {
        let marks = [Mark::Malformed, Mark::New, Mark::Malformed];
        assert_eq!(counted(&marks), [(Mark::New, 1), (Mark::Malformed, 2)]);
        assert_eq!(counted(&[]), []);
    }
}
