//! What the invite form's page knows, and what can be done from it.

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use leptos::task::spawn_local;
use orchd_types::invites::NewInvite;
use orchd_types::logins::LoginMembership;
use orchd_types::orgs::Org;
use orchd_types::role::Role;

use crate::api::Api;
use crate::browser;
use crate::domain::admin::{self, OrgFact, OrgId, Step};
use crate::domain::invite_string;
use crate::domain::outcome::{CreateInviteError, OrgError};
use crate::surroundings;

/// An invite that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Created {
    /// What to hand over; `None` where the server's answer held nothing that could be.
    pub(super) invite_string: Option<String>,
    pub(super) email: String,
    pub(super) mailed: bool,
}

/// The page's facts. A context; copies share them.
#[derive(Clone, Copy)]
pub(super) struct Model {
    api: StoredValue<Api>,
    org_id: StoredValue<Option<OrgId>>,
    owner: StoredValue<Owner>,
    org: RwSignal<OrgFact>,
    memberships: RwSignal<Vec<LoginMembership>>,
    pub(super) created: RwSignal<Option<Created>>,
    /// What is typed: it outlives the form, so that signing in again loses nothing.
    pub(super) email: RwSignal<String>,
    pub(super) name: RwSignal<String>,
    pub(super) role: RwSignal<Option<Role>>,
    pub(super) send_email: RwSignal<bool>,
    pub(super) sending: RwSignal<bool>,
    /// Why the last invite was not created, where that can be mended in the form.
    pub(super) refusal: RwSignal<Option<CreateInviteError>>,
    pub(super) step: Memo<Step>,
}

impl Model {
    /// `org_id` is `None` where the address holds no id.
    pub(super) fn new(org_id: Option<OrgId>) -> Self {
        let org = RwSignal::new(match org_id {
            Some(_) => OrgFact::Asking,
            None => OrgFact::Refused(OrgError::NotFound),
        });
        let created = RwSignal::new(None);
        Self {
            api: StoredValue::new(surroundings::api()),
            org_id: StoredValue::new(org_id),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            org,
            memberships: RwSignal::new(Vec::new()),
            created,
            email: RwSignal::new(String::new()),
            name: RwSignal::new(String::new()),
            role: RwSignal::new(None),
            send_email: RwSignal::new(true),
            sending: RwSignal::new(false),
            refusal: RwSignal::new(None),
            step: Memo::new(move |_| org.with(|org| admin::decide(org, created.with(Option::is_some)))),
        }
    }

    /// Asks for the organization, and for the memberships that decide about the roles on offer.
    pub(super) fn load(self) {
        let Some(org_id) = self.org_id.get_value() else { return };
        self.org.set(OrgFact::Asking);
        let api = self.api.get_value();
        let question = async move {
            let org = match api.org(&org_id).await {
                Ok(org) => OrgFact::Known(org),
                Err(error) => OrgFact::Refused(error),
            };
            if matches!(org, OrgFact::Known(_)) {
                // Without them the form works; it offers one role fewer.
                let memberships = api.memberships().await.map(|answer| answer.memberships);
                self.memberships.set(memberships.unwrap_or_default());
            }
            self.org.set(org);
        };
        self.owner.with_value(|owner| owner.with(|| spawn_local_scoped_with_cancellation(question)));
    }

    /// The organization's name; `None` where it has none that can be shown.
    pub(super) fn org_name(self) -> Option<String> {
        self.with_org(|org| orchd_types::text::neutralised(&org.name)).filter(|name| !name.is_empty())
    }

    /// The roles on offer, in order.
    pub(super) fn offered_roles(self) -> Vec<Role> {
        let memberships = self.memberships.get_untracked();
        self.with_org(|org| admin::offered_roles(org, &memberships)).unwrap_or_default()
    }

    fn with_org<T>(self, read: impl FnOnce(&Org) -> T) -> Option<T> {
        self.org.with_untracked(|org| match org {
            OrgFact::Known(org) => Some(read(org)),
            OrgFact::Asking | OrgFact::Refused(_) => None,
        })
    }

    /// Creates the invite: sent once, never aborted, never repeated by itself.
    pub(super) fn create(self, invite: NewInvite) {
        let Some(org_id) = self.org_id.get_value() else { return };
        if self.sending.get_untracked() {
            return;
        }
        self.sending.set(true);
        self.refusal.set(None);
        let api = self.api.get_value();
        spawn_local(async move {
            let answer = api.create_invite(&org_id, &invite).await;
            if self.sending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(body) => {
                    let invite_string = invite_string::read(&body, &browser::origin(), &invite.email);
                    let mailed = invite.send_email != Some(false);
                    self.created.set(Some(Created { invite_string, email: invite.email, mailed }));
                }
                Err(CreateInviteError::InvalidSession) => {
                    self.org.set(OrgFact::Refused(OrgError::InvalidSession));
                }
                Err(error) => self.refusal.set(Some(error)),
            }
        });
    }

    /// An empty form for the next person; role and mail stay as they were chosen.
    pub(super) fn invite_another(self) {
        self.email.set(String::new());
        self.name.set(String::new());
        self.created.set(None);
    }
}

/// The model of the page that the caller is a part of.
pub(super) fn use_model() -> Model {
    expect_context()
}
