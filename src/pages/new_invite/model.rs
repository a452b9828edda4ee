//! What the invite form's page knows, and what can be done from it.

mod batch;
mod review;
mod single;
mod typed;

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use orchd_types::logins::LoginMembership;
use orchd_types::orgs::Org;
use orchd_types::role::Role;

pub(super) use self::batch::{BatchModel, BatchRow, works_until};
pub(super) use self::review::{Checking, Review};
pub(super) use self::typed::{Errors, Typed};
use super::websites::WebsiteSearch;
use crate::api::Api;
use crate::components::announcer::Voice;
use crate::components::countdown::Countdown;
use crate::domain::admin::{self, OrgFact, OrgId, Stage, Step};
use crate::domain::draft::{Invitee, Whom};
use crate::domain::invite_string::Mail;
use crate::domain::outcome::{CreateInviteError, OrgError};
use crate::domain::role_choice::{self, Choice};
use crate::surroundings;

/// An invite that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Created {
    /// What to hand over; `None` where the server's answer held nothing that could be.
    pub(super) invite_string: Option<String>,
    pub(super) email: String,
    pub(super) mail: Mail,
    /// Until when it can be accepted (RFC 3339), where the server says so.
    pub(super) expires: Option<String>,
}

/// The page's facts. A context; copies share them.
#[derive(Clone, Copy)]
pub(super) struct Model {
    api: StoredValue<Api>,
    org_id: StoredValue<Option<OrgId>>,
    owner: StoredValue<Owner>,
    org: RwSignal<OrgFact>,
    /// The admin's own; `None` where they couldn't be learnt.
    memberships: RwSignal<Option<Vec<LoginMembership>>>,
    stage: RwSignal<Stage>,
    /// It outlives the form, so that signing in again loses nothing.
    pub(super) typed: Typed,
    pub(super) websites: WebsiteSearch,
    /// Whom the form said when it was last filled in rightly.
    whom: RwSignal<Option<Whom>>,
    pub(super) review: Review,
    pub(super) batch: BatchModel,
    pub(super) created: RwSignal<Option<Created>>,
    pub(super) sending: RwSignal<bool>,
    /// Whether a single person has been invited already is being looked up.
    looking: RwSignal<bool>,
    /// Why the last invite was not created, where that can be mended in the form.
    pub(super) refusal: RwSignal<Option<CreateInviteError>>,
    /// Before the next single invite, where the server has asked for a wait.
    pub(super) wait: Countdown,
    voice: Voice,
    pub(super) step: Memo<Step>,
}

impl Model {
    /// `org_id` is `None` where the address holds no id.
    pub(super) fn new(org_id: Option<OrgId>) -> Self {
        let org = RwSignal::new(match org_id {
            Some(_) => OrgFact::Asking,
            None => OrgFact::Refused(OrgError::NotFound),
        });
        let stage = RwSignal::new(Stage::Form);
        let typed = Typed::new();
        let (wait, voice) = (Countdown::new(), surroundings::voice());
        wait.announce_end(voice);
        Self {
            api: StoredValue::new(surroundings::api()),
            websites: WebsiteSearch::new(org_id.clone(), org, typed.websites),
            org_id: StoredValue::new(org_id),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            org,
            memberships: RwSignal::new(None),
            stage,
            typed,
            whom: RwSignal::new(None),
            review: Review::new(),
            batch: BatchModel::new(),
            created: RwSignal::new(None),
            sending: RwSignal::new(false),
            looking: RwSignal::new(false),
            refusal: RwSignal::new(None),
            wait,
            voice,
            step: Memo::new(move |_| org.with(|org| admin::decide(org, stage.get()))),
        }
    }

    /// Asks for the organization, and for the memberships that decide about the roles on offer. What the end of a
    /// session has held up goes on then.
    pub(super) fn load(self) {
        let Some(org_id) = self.org_id.get_value() else { return };
        self.org.set(OrgFact::Asking);
        let api = self.api.get_value();
        let question = async move {
            let org = match api.org(&org_id).await {
                Ok(org) => OrgFact::Known(org),
                Err(error) => OrgFact::Refused(error),
            };
            let known = matches!(org, OrgFact::Known(_));
            if known {
                // Without them the form works; it offers one role fewer.
                let memberships = api.memberships().await.map(|answer| answer.memberships);
                self.memberships.set(memberships.ok());
            }
            self.org.set(org);
            if known {
                self.typed.keep_roles(&self.choices());
                self.go_on();
            }
        };
        self.scoped(question);
    }

    fn go_on(self) {
        match self.stage.get_untracked() {
            Stage::Review => self.check_members(),
            Stage::Batch => self.batch_after_sign_in(),
            Stage::Form | Stage::Again | Stage::Confirm | Stage::Created => {}
        }
    }

    /// Runs for as long as the page is there.
    fn scoped(self, task: impl Future<Output = ()> + 'static) {
        self.owner.with_value(|owner| owner.with(|| spawn_local_scoped_with_cancellation(task)));
    }

    /// The session has ended: one signs in, and finds everything as it was.
    pub(super) fn session_ended(self) {
        self.org.set(OrgFact::Refused(OrgError::InvalidSession));
    }

    /// Another account is to go on: it signs in, and finds everything as it was.
    pub(super) fn change_account(self) {
        self.refusal.set(None);
        self.session_ended();
    }

    /// What to ask before this page is left, where something would be left undone or a link be lost.
    pub(super) fn why_stay(self) -> Option<&'static str> {
        if self.batch.is_unfinished() {
            Some(words::panel::leave())
        } else if self.sending.try_get_untracked().unwrap_or(false) {
            Some(words::panel::leave_creating())
        } else {
            None
        }
    }

    pub(super) fn org_id(self) -> Option<OrgId> {
        self.org_id.get_value()
    }

    /// The organization's name; `None` where it has none that can be shown.
    pub(super) fn org_name(self) -> Option<String> {
        self.with_org(|org| orchd_types::text::neutralised(&org.name)).filter(|name| !name.is_empty())
    }

    /// Every role, and whether it can be granted.
    pub(super) fn choices(self) -> Vec<Choice> {
        let memberships = self.memberships.get_untracked();
        self.with_org(|org| role_choice::choices(org, memberships.as_deref())).unwrap_or_default()
    }

    fn with_org<T>(self, read: impl FnOnce(&Org) -> T) -> Option<T> {
        self.org.with_untracked(|org| match org {
            OrgFact::Known(org) => Some(read(org)),
            OrgFact::Asking | OrgFact::Refused(_) => None,
        })
    }

    /// Nothing more can be sent for the moment.
    pub(super) fn is_busy(self) -> bool {
        self.sending.get() || self.looking.get()
    }

    /// The form is filled in: a list is looked at first, and so is whether a single person has been invited already. Then
    /// the invite goes out, unless it gives so much that one is asked again.
    pub(super) fn submit(self, whom: Whom) {
        self.refusal.set(None);
        self.whom.set(Some(whom.clone()));
        match whom {
            Whom::Many(entries) => {
                self.review.entries.set(entries);
                self.stage.set(Stage::Review);
                self.check_members();
            }
            Whom::One(invitee) => self.look_up(invitee),
        }
    }

    /// What the server said of an address that is being typed over is of the past, in every language.
    pub(super) fn forget_refused_address(self) {
        if self.refusal.get_untracked().and_then(CreateInviteError::of_address).is_some() {
            self.refusal.set(None);
        }
    }

    /// The list has been looked at.
    pub(super) fn send_all(self) {
        self.unless_asked(|| self.start_batch());
    }

    fn unless_asked(self, send: impl FnOnce()) {
        if role_choice::wants_confirmation(&self.typed.roles.get_untracked()).is_some() {
            self.stage.set(Stage::Confirm);
        } else {
            send();
        }
    }

    /// The role that is asked about, and whom it is for; `None`: more than one person.
    pub(super) fn asked_about(self) -> (Option<Role>, Option<Invitee>) {
        let role = self.typed.roles.with_untracked(|roles| role_choice::wants_confirmation(roles));
        let one = match self.whom.get_untracked() {
            Some(Whom::One(invitee)) => Some(invitee),
            Some(Whom::Many(_)) | None => None,
        };
        (role, one)
    }

    /// Yes, in that role.
    pub(super) fn confirm(self) {
        match self.whom.get_untracked() {
            Some(Whom::One(invitee)) => self.create(&invitee),
            Some(Whom::Many(_)) => self.start_batch(),
            None => self.stage.set(Stage::Form),
        }
    }

    /// Back to where one came from; nothing has been sent.
    pub(super) fn back(self) {
        let list = self.whom.with_untracked(|whom| matches!(whom, Some(Whom::Many(_))));
        let from_confirm = self.stage.get_untracked() == Stage::Confirm;
        self.stage.set(if list && from_confirm { Stage::Review } else { Stage::Form });
    }

    /// An empty form for the next person; roles and mail stay as they were chosen, but that an organization whose owner
    /// has just been invited has one (D8).
    pub(super) fn invite_another(self) {
        let created = self.created.get_untracked().filter(|_| self.stage.get_untracked() == Stage::Created);
        let as_owner = self.typed.roles.with_untracked(|roles| roles.contains(&Role::Owner));
        if let Some(created) = created.filter(|_| as_owner) {
            self.org.update(|org| {
                if let OrgFact::Known(org) = org {
                    org.owner_email = Some(created.email);
                }
            });
            self.typed.keep_roles(&self.choices());
        }
        self.typed.whom.set(String::new());
        self.typed.name.set(String::new());
        self.batch.clear();
        self.stage.set(Stage::Form);
    }
}

/// The model of the page that the caller is a part of.
pub(super) fn use_model() -> Model {
    expect_context()
}
