//! What the invite page knows, and what can be done from it. Facts are signals; the step follows from them.

mod accept;

use std::pin::Pin;

use leptos::prelude::*;
use leptos::reactive::graph::{ReactiveNode as _, Source as _, ToAnySource as _};
use leptos::reactive::spawn_local_scoped_with_cancellation;

use super::early;
use crate::browser;
use crate::components::field::FieldError;
use crate::components::password_field::TypedPassword;
use crate::domain::flow::{self, Attempt, Form, Invite, InviteDetails, Refusal, Session, Step};
use crate::domain::invite_key::InviteKey;
use crate::domain::invite_link::InviteLink;
use crate::surroundings;

/// The page's facts; copies share them.
#[derive(Clone, Copy)]
pub(super) struct Model {
    own: StoredValue<Own>,
    facts: RwSignal<Facts>,
    /// What is typed, here and not in the forms: it outlives them.
    pub(super) email: RwSignal<String>,
    pub(super) password: TypedPassword,
    pub(super) email_error: FieldError,
    pub(super) password_error: FieldError,
    /// An accept is on its way.
    pub(super) sending: RwSignal<bool>,
    pub(super) step: Memo<Step>,
}

/// What the step follows from. One signal for all of it: each kind of signal is generated anew.
#[derive(Clone)]
struct Facts {
    invite: Invite,
    session: Session,
    attempt: Attempt,
    form: Option<Form>,
    /// Said again in another language, as long as nobody has tried again.
    sign_out_failed: bool,
}

/// What no view follows.
struct Own {
    link: InviteLink,
    /// What the invite is for; stays when the invite is asked about again.
    details: InviteDetails,
    /// The page's own owner: what is asked ends with the page, whichever button asked it.
    owner: Owner,
    /// Counts the rounds of questions, so that an answer to an older one is not believed.
    round: u32,
}

impl Model {
    /// Reads the address bar.
    pub(super) fn new() -> Self {
        let (path, search) = browser::path_and_search();
        let link = InviteLink::read(&path, &search);
        let given_email = link.email.clone();
        let dead = link.key.is_none();
        let facts = RwSignal::new(Facts {
            invite: if dead { Invite::Dead } else { Invite::Asking },
            session: Session::Asking,
            attempt: Attempt::NotYet,
            form: None,
            sign_out_failed: false,
        });
        let link_email = given_email.clone();
        let step = Memo::new(move |_| {
            let Facts { invite, session, attempt, form, .. } = facts.get();
            flow::decide(&invite, &session, attempt, form, link_email.as_deref())
        });
        let model = Self {
            own: StoredValue::new(Own {
                link,
                details: InviteDetails::default(),
                owner: Owner::current().unwrap_or_default(),
                round: 0,
            }),
            facts,
            email: RwSignal::new(given_email.unwrap_or_default()),
            password: TypedPassword::none(),
            email_error: FieldError::none(),
            password_error: FieldError::none(),
            sending: RwSignal::new(false),
            step,
        };
        browser::on_page_kept(move || model.forget_password(), move || model.start_over());
        model.forget_gone_steps();
        model
    }

    /// A signal never forgets who has followed it, be they gone: the facts that steps follow would remember every step
    /// there has been. So with each step they tell all, and forget all; who is still there follows them anew.
    fn forget_gone_steps(self) {
        Effect::new(move |_| {
            self.step.track();
            for fact in [
                self.facts.to_any_source(),
                self.email.to_any_source(),
                self.password.to_any_source(),
                self.email_error.to_any_source(),
                self.password_error.to_any_source(),
                self.sending.to_any_source(),
            ] {
                fact.mark_dirty();
                fact.clear_subscribers();
            }
        });
    }

    /// Learns something. Whoever follows the facts hears of it once.
    fn learn(self, change: impl FnOnce(&mut Facts)) {
        let mut facts = self.facts.get_untracked();
        change(&mut facts);
        self.facts.set(facts);
    }

    /// The address in the link.
    pub(super) fn link_email(self) -> Option<String> {
        self.own.with_value(|own| own.link.email.clone())
    }

    /// What the invite is for.
    pub(super) fn details(self) -> InviteDetails {
        self.own.with_value(|own| own.details.clone())
    }

    /// The address of the login that holds the session, or its name; tracked.
    pub(super) fn signed_in_as(self) -> Option<String> {
        match self.facts.get().session {
            Session::Of(login) => {
                Some(orchd_types::text::neutralised(&login.email)).filter(|email| !email.is_empty())
            }
            Session::Asking | Session::None | Session::Unknown(_) => None,
        }
    }

    /// Whether the last attempt to sign out failed; tracked.
    pub(super) fn sign_out_failed(self) -> bool {
        self.facts.get().sign_out_failed
    }

    /// What was wrong with what was sent last; tracked.
    pub(super) fn refusal(self) -> Option<Refusal> {
        match self.facts.get().attempt {
            Attempt::Refused(refusal) => Some(refusal),
            Attempt::NotYet
            | Attempt::WrongSession
            | Attempt::Doubtful(_)
            | Attempt::Gone
            | Attempt::Failed(_)
            | Attempt::Accepted => None,
        }
    }

    /// Something else is to be sent, or asked.
    pub(super) fn forget_refusal(self) {
        self.learn(|facts| facts.attempt = Attempt::NotYet);
    }

    /// Asks what the invite is and who is signed in, side by side.
    pub(super) fn load(self) {
        let Some(key) = self.key() else { return };
        let round = self.next_round();
        self.learn(|facts| {
            facts.invite = Invite::Asking;
            facts.session = Session::Asking;
        });
        let api = surroundings::api();
        self.ask({
            let api = api.clone();
            async move {
                let invite = Invite::from_answer(api.validate(&key).await);
                if self.is_current(round) {
                    if self.facts.get_untracked().session != Session::Asking {
                        self.take_over_form();
                    }
                    self.learn_invite(invite);
                }
            }
        });
        self.ask(async move {
            let session = Session::from_answer(api.current_login().await);
            if self.is_current(round) {
                if self.facts.get_untracked().invite != Invite::Asking {
                    self.take_over_form();
                }
                self.learn(|facts| facts.session = session);
            }
        });
    }

    /// To be called right before the first step other than `loading` is known, so that nothing is seen of the change.
    fn take_over_form(self) {
        if let Some(form) = early::take() {
            self.password.set(form.typed());
            form.go_on();
        }
    }

    /// The person says which form is theirs.
    pub(super) fn choose(self, form: Form) {
        browser::after_next_picture(move || {
            self.forget_password();
            self.email_error.set(None);
            self.password_error.set(None);
            self.learn(|facts| {
                facts.attempt = Attempt::NotYet;
                facts.form = Some(form);
            });
        });
    }

    /// Signs out and comes back to the same invite. `failed` is called if something went wrong.
    pub(super) fn sign_out(self, failed: impl Fn() + 'static) {
        self.learn(|facts| facts.sign_out_failed = false);
        let api = surroundings::api();
        self.ask(async move {
            if api.sign_out().await.is_ok() {
                return self.start_over();
            }
            self.learn(|facts| facts.sign_out_failed = true);
            failed();
        });
    }

    /// Asks everything anew, as if the link had just been opened; nothing that has been accepted is asked again.
    fn start_over(self) {
        if self.facts.get_untracked().attempt != Attempt::Accepted {
            self.forget_refusal();
            self.load();
        }
    }

    fn forget_password(self) {
        self.password.forget();
    }

    fn learn_invite(self, invite: Invite) {
        if let Invite::Open(details) = &invite {
            let details = details.clone();
            self.own.update_value(|own| own.details = details);
        }
        self.learn(|facts| facts.invite = invite);
    }

    fn key(self) -> Option<InviteKey> {
        self.own.with_value(|own| own.link.key.clone())
    }

    fn next_round(self) -> u32 {
        self.own.update_value(|own| own.round = own.round.wrapping_add(1));
        self.own.with_value(|own| own.round)
    }

    fn is_current(self, round: u32) -> bool {
        self.own.try_with_value(|own| own.round) == Some(round)
    }

    /// Runs `question` until it has its answer or the page goes.
    fn ask(self, question: impl Future<Output = ()> + 'static) {
        // One type for all questions: what runs them is generated once.
        let question: Pin<Box<dyn Future<Output = ()>>> = Box::pin(question);
        let owner = self.own.with_value(|own| own.owner.clone());
        owner.with(|| spawn_local_scoped_with_cancellation(question));
    }
}
