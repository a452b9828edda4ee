//! Looking for websites: what is asked, and what has been found.

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use orchd_types::text;
use orchd_types::websites::{Website, WebsiteStatus};

use crate::api::Api;
use crate::browser::clock::Alarm;
use crate::components::announcer::Voice;
use crate::domain::admin::{OrgFact, OrgId};
use crate::domain::admin_outcome::WebsitesError;
use crate::domain::outcome::OrgError;
use crate::domain::paging::{self, Pages};
use crate::surroundings;

/// Websites that are shown at once.
const PER_PAGE: usize = 10;

/// Milliseconds of silence after which a search is asked for.
const PAUSE: f64 = 250.0;

/// A website as it is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Site {
    pub(in super::super) id: String,
    /// The domain it is known by.
    pub(in super::super) name: String,
}

impl Site {
    /// `None` for one that can't be given to anybody any more.
    fn of(website: &Website) -> Option<Self> {
        if website.status == WebsiteStatus::Deleted || website.id.is_empty() {
            return None;
        }
        let name = text::neutralised(&website.domain.domain);
        let name = if name.is_empty() { words::panel::websites_nameless().to_owned() } else { name };
        Some(Self { id: website.id.clone(), name })
    }
}

/// The search and its results. Copies share it.
#[derive(Clone, Copy)]
pub(in super::super) struct WebsiteSearch {
    api: StoredValue<Api>,
    org_id: StoredValue<Option<OrgId>>,
    /// Of the page: where the session has ended, one signs in first.
    org: RwSignal<OrgFact>,
    owner: StoredValue<Owner>,
    alarm: Alarm,
    /// Of the latest question: answers to older ones come too late.
    number: StoredValue<usize>,
    pub(super) chosen: RwSignal<Vec<Site>>,
    pub(super) text: RwSignal<String>,
    /// What was searched for when the results were found.
    asked: RwSignal<String>,
    pub(super) page: RwSignal<usize>,
    pub(super) pages: RwSignal<Pages>,
    pub(super) found: RwSignal<Vec<Site>>,
    pub(super) loading: RwSignal<bool>,
    pub(super) failed: RwSignal<Option<WebsitesError>>,
    answered: RwSignal<bool>,
    voice: Voice,
}

impl WebsiteSearch {
    pub(in super::super) fn new(
        org_id: Option<OrgId>,
        org: RwSignal<OrgFact>,
        chosen: RwSignal<Vec<Site>>,
    ) -> Self {
        Self {
            api: StoredValue::new(surroundings::api()),
            org_id: StoredValue::new(org_id),
            org,
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            alarm: Alarm::new(),
            number: StoredValue::new(0),
            chosen,
            text: RwSignal::new(String::new()),
            asked: RwSignal::new(String::new()),
            page: RwSignal::new(0),
            pages: RwSignal::new(Pages { total: 0, per_page: PER_PAGE }),
            found: RwSignal::new(Vec::new()),
            loading: RwSignal::new(false),
            failed: RwSignal::new(None),
            answered: RwSignal::new(false),
            voice: surroundings::voice(),
        }
    }

    /// The choice is shown: asks for the websites of the page and the search at hand, unless they are there from before.
    pub(super) fn begin(self) {
        if !self.answered.get_untracked() && !self.loading.get_untracked() {
            self.ask_now();
        }
    }

    /// Somebody types: asks once that has come to a rest.
    pub(super) fn type_in(self, text: String) {
        self.text.set(text);
        self.page.set(0);
        self.alarm.set(PAUSE, move || self.ask_now());
    }

    pub(super) fn turn_to(self, page: usize) {
        self.page.set(page);
        self.ask_now();
    }

    pub(super) fn ask_now(self) {
        let Some(org_id) = self.org_id.get_value() else { return };
        self.alarm.forget();
        let number = self.number.get_value() + 1;
        self.number.set_value(number);
        self.loading.set(true);
        self.failed.set(None);
        let api = self.api.get_value();
        let search = self.text.with_untracked(|text| text.trim().to_owned());
        let offset = self.page.get_untracked() * PER_PAGE;
        let question = async move {
            let answer = api.websites(&org_id, &search, offset, PER_PAGE).await;
            if self.number.get_value() != number {
                return;
            }
            self.loading.set(false);
            match answer {
                Ok(page) => {
                    let (pages, instead) = paging::learnt(page.total, offset, page.items.len(), PER_PAGE);
                    if let Some(page) = instead {
                        return self.turn_to(page);
                    }
                    self.found.set(page.items.iter().filter_map(Site::of).collect());
                    self.pages.set(pages);
                    self.asked.set(search);
                    self.answered.set(true);
                    self.voice.announce(words::panel::websites_found(pages.total));
                }
                // The choice is shown anew after signing in, and asks then for what was to be asked now.
                Err(WebsitesError::InvalidSession) => {
                    self.answered.set(false);
                    self.org.set(OrgFact::Refused(OrgError::InvalidSession));
                }
                Err(error) => self.failed.set(Some(error)),
            }
        };
        self.owner.with_value(|owner| owner.with(|| spawn_local_scoped_with_cancellation(question)));
    }

    pub(super) fn choose(self, site: &Site, chosen: bool) {
        self.chosen.update(|sites| {
            sites.retain(|other| other.id != site.id);
            if chosen {
                sites.push(site.clone());
            }
        });
    }

    /// Whether an answer is in that holds no website.
    pub(super) fn is_empty(self) -> bool {
        let nothing = self.found.with(Vec::is_empty);
        self.answered.get() && nothing && !self.loading.get() && self.failed.with(Option::is_none)
    }

    /// Whether the answer is to no search in particular.
    pub(super) fn asked_for_all(self) -> bool {
        self.asked.with(String::is_empty)
    }
}
