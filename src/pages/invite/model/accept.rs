//! The accept, and what is asked when its outcome is in doubt.

use leptos::prelude::*;
use leptos::task::spawn_local;
use orchd_types::invites::AcceptInviteBody;

use super::{Facts, Model};
use crate::browser;
use crate::domain::flow::{self, Ask, Attempt, Invite, Session};
use crate::domain::outcome::AcceptError;
use crate::routes;
use crate::surroundings;

/// Whether the person has read that the last accept ran into trouble.
#[derive(Clone, Copy, PartialEq)]
enum Told {
    NotYet,
    Already,
}

impl Model {
    /// Accepts by password. Called from submit handlers alone.
    pub(in super::super) fn accept_with_password(self, email: String) {
        let password = self.password.now().reveal().to_owned();
        let body =
            AcceptInviteBody { email, password: Some(password), locale: words::locale().map(str::to_owned) };
        self.accept(Some(body));
    }

    /// Accepts as the login that holds the session. Called from a submit handler alone.
    pub(in super::super) fn confirm(self) {
        self.accept(None);
    }

    /// One accept, never aborted and never repeated by itself.
    fn accept(self, body: Option<AcceptInviteBody>) {
        let Some(key) = self.key() else { return };
        if self.sending.get_untracked() {
            return;
        }
        self.sending.set(true);
        self.forget_refusal();
        let api = surroundings::api();
        spawn_local(async move {
            let answer = api.accept(&key, body.as_ref()).await;
            // The page may be gone by now; the accept has happened all the same.
            if self.sending.try_set(false).is_none() {
                self.settle(answer, body.is_none());
            }
        });
    }

    fn settle(self, answer: Result<(), AcceptError>, confirmed: bool) {
        let aftermath = flow::after_accept(answer, confirmed);
        match aftermath.ask {
            Ask::Nothing => {}
            Ask::Session => self.ask_session(),
            Ask::Truth => self.ask_truth(Told::NotYet),
        }
        if aftermath.attempt == Attempt::Accepted {
            self.accepted();
        } else {
            self.learn(|facts| facts.attempt = aftermath.attempt);
        }
    }

    fn accepted(self) {
        self.forget_password();
        browser::replace_address(routes::HOME);
        self.learn(|facts| facts.attempt = Attempt::Accepted);
    }

    fn ask_session(self) {
        let round = self.next_round();
        self.learn(|facts| facts.session = Session::Asking);
        let api = surroundings::api();
        self.ask(async move {
            let session = Session::from_answer(api.current_login().await);
            if self.is_current(round) {
                self.learn(|facts| facts.session = session);
            }
        });
    }

    /// After an accept whose outcome is in doubt: the invite, the session and the session's memberships together tell
    /// whether this person is a member by now. Where nothing has happened and the person was told of the trouble
    /// already, the forms come next.
    fn ask_truth(self, told: Told) {
        let Some(key) = self.key() else { return };
        let round = self.next_round();
        self.learn(|facts| facts.invite = Invite::Asking);
        let org_id = self.details().org_id;
        let api = surroundings::api();
        self.ask(async move {
            let invite = Invite::from_answer(api.validate(&key).await);
            let session = Session::from_answer(api.current_login().await);
            let joined = invite == Invite::Dead
                && self.is_of_invited(&session)
                && match &org_id {
                    Some(org_id) => api.is_member_of(org_id).await,
                    None => false,
                };
            if !self.is_current(round) {
                return;
            }
            if joined {
                return self.accepted();
            }
            let is_settled = told == Told::Already && matches!(invite, Invite::Open(_));
            self.learn(|facts| {
                facts.session = session;
                if is_settled {
                    facts.attempt = Attempt::NotYet;
                }
            });
            self.learn_invite(invite);
        });
    }

    /// Back to the forms, with everything that was typed. While an accept is still in doubt, that is settled first.
    pub(in super::super) fn try_again(self) {
        let Facts { invite, session, attempt, .. } = self.facts.get_untracked();
        let open = matches!(invite, Invite::Open(_));
        let session_known = !matches!(session, Session::Unknown(_));
        match attempt {
            Attempt::Doubtful(_) | Attempt::Gone if !open => self.ask_truth(Told::Already),
            _ => {
                self.forget_refusal();
                if !(open && session_known) {
                    self.load();
                }
            }
        }
    }

    /// Whether the session is the invited person's, as far as anything tells: somebody else's membership says nothing
    /// about theirs. Whoever joined with a password has said which address is theirs, if the link didn't.
    fn is_of_invited(self, session: &Session) -> bool {
        let Session::Of(login) = session else { return false };
        let email = self.link_email().unwrap_or_else(|| self.email.get_untracked());
        flow::is_invited(&self.details(), login, Some(&*email).filter(|email| !email.is_empty()))
    }
}
