//! What stands in the form.

use leptos::prelude::*;
use orchd_types::role::Role;

use super::super::websites::Site;
use crate::components::field::FieldError;
use crate::domain::address_list::{self, Entry, TooMany};
use crate::domain::draft::{self, Problems, Terms, Whom};
use crate::domain::role_choice::{self, Choice};

/// What is typed and chosen. Copies share it.
#[derive(Clone, Copy)]
pub(in super::super) struct Typed {
    /// Addresses: one, or a list.
    pub(in super::super) whom: RwSignal<String>,
    /// What they are.
    entries: Memo<Result<Vec<Entry>, TooMany>>,
    /// How many they are.
    pub(in super::super) count: Memo<usize>,
    pub(in super::super) name: RwSignal<String>,
    pub(in super::super) roles: RwSignal<Vec<Role>>,
    pub(in super::super) websites: RwSignal<Vec<Site>>,
    pub(in super::super) notifications: RwSignal<String>,
    pub(in super::super) send_email: RwSignal<bool>,
    pub(in super::super) errors: Errors,
}

/// What is wrong with it, each shown where its field is.
#[derive(Clone, Copy)]
pub(in super::super) struct Errors {
    pub(in super::super) whom: FieldError,
    pub(in super::super) name: FieldError,
    pub(in super::super) roles: FieldError,
    pub(in super::super) websites: FieldError,
}

impl Errors {
    fn none() -> Self {
        let none = || FieldError::none();
        Self { whom: none(), name: none(), roles: none(), websites: none() }
    }
}

impl Typed {
    pub(super) fn new() -> Self {
        let whom = RwSignal::new(String::new());
        let entries = Memo::new(move |_| whom.with(|text| address_list::read(text)));
        let count = move |entries: &Result<Vec<Entry>, TooMany>| match entries {
            Ok(entries) => entries.len(),
            Err(too_many) => too_many.entries,
        };
        Self {
            whom,
            entries,
            count: Memo::new(move |_| entries.with(count)),
            name: RwSignal::new(String::new()),
            roles: RwSignal::new(Vec::new()),
            websites: RwSignal::new(Vec::new()),
            notifications: RwSignal::new(String::new()),
            send_email: RwSignal::new(true),
            errors: Errors::none(),
        }
    }

    /// Whether somebody has begun to fill the form in.
    pub(in super::super) fn is_touched(self) -> bool {
        let typed = |text: RwSignal<String>| text.with_untracked(|text| !text.trim().is_empty());
        typed(self.whom)
            || typed(self.name)
            || typed(self.notifications)
            || !self.roles.with_untracked(Vec::is_empty)
            || !self.websites.with_untracked(Vec::is_empty)
    }

    /// Everything but whom, as it will be sent.
    pub(super) fn terms(self) -> Terms {
        Terms {
            roles: self.roles.get_untracked(),
            websites: self
                .websites
                .with_untracked(|sites| sites.iter().map(|site| site.id.clone()).collect()),
            notifications: self.notifications.with_untracked(|typed| draft::notifications(typed)),
            send_email: self.send_email.get_untracked(),
        }
    }

    pub(in super::super) fn check(self) -> Result<Whom, Problems> {
        let (whom, name) = (self.whom.get_untracked(), self.name.get_untracked());
        self.entries.with_untracked(|entries| draft::check(&whom, entries, &name, &self.terms()))
    }

    pub(in super::super) fn choose_role(self, role: Role, chosen: bool) {
        self.roles.update(|roles| *roles = role_choice::with(roles, role, chosen));
    }

    /// Takes those roles back that can't be granted any more: another admin may have signed in.
    pub(super) fn keep_roles(self, choices: &[Choice]) {
        let refused =
            |role: &Role| choices.iter().any(|choice| choice.role == *role && choice.why_not.is_some());
        self.roles.update(|roles| roles.retain(|role| !refused(role)));
    }
}
