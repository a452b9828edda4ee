//! What the list's page knows, and what can be done from it.

mod act;

use std::collections::HashMap;

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use orchd_types::members::Member;
use orchd_types::role::Role;

pub(super) use self::act::{Row, RowState, resend_id};
use crate::api::Api;
use crate::browser::clock::Alarm;
use crate::components::announcer::Voice;
use crate::domain::admin::{OrgFact, OrgId};
use crate::domain::admin_outcome::MembersError;
use crate::domain::outcome::OrgError;
use crate::domain::paging::Pages;
use crate::domain::pending;
use crate::domain::role_choice::{self, WhyNot};
use crate::domain::trouble::Trouble;
use crate::messages::pending as text;
use crate::surroundings;

/// Invites that are shown at once.
const PER_PAGE: usize = 25;

/// Milliseconds of silence after which a search is made.
const PAUSE: f64 = 200.0;

/// What the page shows. `<main data-step>` carries [`Step::name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Loading,
    SignIn,
    NoAccess,
    NotFound,
    Retry(Trouble),
    List,
}

impl Step {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::SignIn => "sign-in",
            Self::NoAccess => "no-access",
            Self::NotFound => "not-found",
            Self::Retry(_) => "retry",
            Self::List => "pending",
        }
    }

    fn of(org: &OrgFact) -> Self {
        match org {
            OrgFact::Asking => Self::Loading,
            OrgFact::Known(_) => Self::List,
            OrgFact::Refused(OrgError::InvalidSession) => Self::SignIn,
            OrgFact::Refused(OrgError::InsufficientPrivileges) => Self::NoAccess,
            OrgFact::Refused(OrgError::NotFound) => Self::NotFound,
            OrgFact::Refused(OrgError::Trouble(trouble)) => Self::Retry(*trouble),
        }
    }
}

/// How far the list is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// So many of so many members.
    UnderWay(usize, u64),
    Done,
    Failed(MembersError),
}

/// Whether this admin may do something about a pending owner (D8). Asked for once there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OwnerRight {
    NotAsked,
    Asking,
    /// `None`: it may.
    Known(Option<WhyNot>),
}

/// The page's facts. A context; copies share them.
#[derive(Clone, Copy)]
pub(super) struct Model {
    api: StoredValue<Api>,
    org_id: StoredValue<Option<OrgId>>,
    owner: StoredValue<Owner>,
    org: RwSignal<OrgFact>,
    pub(super) step: Memo<Step>,
    /// Everybody who is pending, in the server's order.
    pub(super) members: RwSignal<Vec<Member>>,
    pub(super) reading: RwSignal<Reading>,
    /// What each row is doing: it outlives the row, so that turning a page or signing in loses no link.
    rows: StoredValue<HashMap<String, Row>>,
    pub(super) owner_right: RwSignal<OwnerRight>,
    pub(super) typed: RwSignal<String>,
    /// What is searched for, once that typing has come to a rest.
    searched: RwSignal<String>,
    pub(super) page: RwSignal<usize>,
    pub(super) found: Memo<Vec<Member>>,
    alarm: Alarm,
    voice: Voice,
}

impl Model {
    /// `org_id` is `None` where the address holds no id.
    pub(super) fn new(org_id: Option<OrgId>) -> Self {
        let org = RwSignal::new(match org_id {
            Some(_) => OrgFact::Asking,
            None => OrgFact::Refused(OrgError::NotFound),
        });
        let members = RwSignal::new(Vec::new());
        let searched = RwSignal::new(String::new());
        let found = move |_: Option<&Vec<Member>>| {
            members.with(|members| {
                searched.with(|search| pending::found(members, search).into_iter().cloned().collect())
            })
        };
        Self {
            api: StoredValue::new(surroundings::api()),
            org_id: StoredValue::new(org_id),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            org,
            step: Memo::new(move |_| org.with(Step::of)),
            members,
            reading: RwSignal::new(Reading::UnderWay(0, 0)),
            rows: StoredValue::new(HashMap::new()),
            owner_right: RwSignal::new(OwnerRight::NotAsked),
            typed: RwSignal::new(String::new()),
            searched,
            page: RwSignal::new(0),
            found: Memo::new(found),
            alarm: Alarm::new(),
            voice: surroundings::voice(),
        }
    }

    /// Asks for the organization, then for its members.
    pub(super) fn load(self) {
        let Some(org_id) = self.org_id.get_value() else { return };
        self.org.set(OrgFact::Asking);
        // Another admin may have signed in.
        self.owner_right.set(OwnerRight::NotAsked);
        let api = self.api.get_value();
        self.scoped(async move {
            match api.org(&org_id).await {
                Ok(org) => {
                    self.org.set(OrgFact::Known(org));
                    self.read();
                }
                Err(error) => self.org.set(OrgFact::Refused(error)),
            }
        });
    }

    /// Reads the list of members whole and keeps the pending ones, since the contract has no way to ask for them
    /// alone. They are shown as they come.
    pub(super) fn read(self) {
        let Some(org_id) = self.org_id.get_value() else { return };
        self.members.set(Vec::new());
        self.reading.set(Reading::UnderWay(0, 0));
        let api = self.api.get_value();
        self.scoped(async move {
            let mut read = 0;
            let answer = api
                .all_members(&org_id, |page| {
                    read += page.items.len();
                    self.reading.set(Reading::UnderWay(read, page.total));
                    self.members.update(|members| pending::add(members, page.items));
                    self.learn_owner_right();
                })
                .await;
            match answer {
                Ok(()) => self.reading.set(Reading::Done),
                Err(MembersError::InvalidSession) => self.refused(OrgError::InvalidSession),
                Err(MembersError::InsufficientPrivileges) => self.refused(OrgError::InsufficientPrivileges),
                Err(MembersError::NotFound) => self.refused(OrgError::NotFound),
                Err(error) => self.reading.set(Reading::Failed(error)),
            }
        });
    }

    /// Asks where this admin's right comes from, if somebody on the list is to be the owner.
    fn learn_owner_right(self) {
        let is_to_be_owner = |member: &Member| member.roles.contains(&Role::Owner);
        let wanted = self.members.with_untracked(|members| members.iter().any(is_to_be_owner));
        if !wanted || self.owner_right.get_untracked() != OwnerRight::NotAsked {
            return;
        }
        self.owner_right.set(OwnerRight::Asking);
        let api = self.api.get_value();
        self.scoped(async move {
            let memberships = api.memberships().await.ok().map(|answer| answer.memberships);
            let why_not = self.org.with_untracked(|org| match org {
                OrgFact::Known(org) => role_choice::not_from_above(org, memberships.as_deref()),
                OrgFact::Asking | OrgFact::Refused(_) => Some(WhyNot::NotKnown),
            });
            self.owner_right.set(OwnerRight::Known(why_not));
        });
    }

    /// What to ask before this page is left, where a link would be lost.
    pub(super) fn why_stay(self) -> Option<&'static str> {
        let resending = |row: &Row| row.state.with_untracked(|state| *state == RowState::Resending);
        let lost = self.rows.try_with_value(|rows| rows.values().any(resending)).unwrap_or(false);
        lost.then(words::panel::leave_resending)
    }

    /// The page shows something else than the list.
    fn refused(self, error: OrgError) {
        self.org.set(OrgFact::Refused(error));
    }

    /// Runs for as long as the page is there.
    fn scoped(self, task: impl Future<Output = ()> + 'static) {
        self.owner.with_value(|owner| owner.with(|| spawn_local_scoped_with_cancellation(task)));
    }

    pub(super) fn org_id(self) -> Option<OrgId> {
        self.org_id.get_value()
    }

    /// The organization's name; `None` where it has none that can be shown.
    pub(super) fn org_name(self) -> Option<String> {
        let name = self.org.with_untracked(|org| match org {
            OrgFact::Known(org) => orchd_types::text::neutralised(&org.name),
            OrgFact::Asking | OrgFact::Refused(_) => String::new(),
        });
        (!name.is_empty()).then_some(name)
    }

    /// What the row of that member is doing.
    pub(super) fn row(self, id: &str) -> Row {
        if let Some(row) = self.rows.with_value(|rows| rows.get(id).copied()) {
            return row;
        }
        let row = self.owner.with_value(|owner| owner.with(Row::new));
        self.rows.update_value(|rows| {
            rows.insert(id.to_owned(), row);
        });
        row
    }

    /// Somebody types a search: it is made once that has come to a rest.
    pub(super) fn type_in(self, text: String) {
        self.typed.set(text.clone());
        self.alarm.set(PAUSE, move || {
            self.page.set(0);
            self.searched.set(text);
            let (found, of) = (self.found.with_untracked(Vec::len), self.members.with_untracked(Vec::len));
            self.voice.announce(text::found(found, of));
        });
    }

    pub(super) fn pages(self) -> Pages {
        Pages { total: self.found.with(Vec::len), per_page: PER_PAGE }
    }

    /// The members on the page that is looked at.
    pub(super) fn shown(self) -> Vec<Member> {
        let offset = self.pages().offset(self.page.get());
        self.found.with(|found| found.iter().skip(offset).take(PER_PAGE).cloned().collect())
    }
}

/// The model of the page that the caller is a part of.
pub(super) fn use_model() -> Model {
    expect_context()
}
