//! What the list's page knows, and what can be done from it.

mod act;

use std::collections::HashMap;

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use orchd_types::members::Member;

pub(super) use self::act::{RowState, resend_id};
use crate::api::Api;
use crate::browser::clock::Alarm;
use crate::domain::admin::{OrgFact, OrgId};
use crate::domain::admin_outcome::MembersError;
use crate::domain::outcome::OrgError;
use crate::domain::paging::Pages;
use crate::domain::pending;
use crate::domain::trouble::Trouble;
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
    rows: StoredValue<HashMap<String, RwSignal<RowState>>>,
    pub(super) typed: RwSignal<String>,
    /// What is searched for, once that typing has come to a rest.
    searched: RwSignal<String>,
    pub(super) page: RwSignal<usize>,
    pub(super) found: Memo<Vec<Member>>,
    alarm: Alarm,
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
            typed: RwSignal::new(String::new()),
            searched,
            page: RwSignal::new(0),
            found: Memo::new(found),
            alarm: Alarm::new(),
        }
    }

    /// Asks for the organization, then for its members.
    pub(super) fn load(self) {
        let Some(org_id) = self.org_id.get_value() else { return };
        self.org.set(OrgFact::Asking);
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
    pub(super) fn row(self, id: &str) -> RwSignal<RowState> {
        if let Some(row) = self.rows.with_value(|rows| rows.get(id).copied()) {
            return row;
        }
        let row = self.owner.with_value(|owner| owner.with(|| RwSignal::new(RowState::Idle)));
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
