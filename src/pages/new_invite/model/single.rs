//! One invite on its way.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Created, Model};
use crate::browser;
use crate::browser::spelling::SPELLING;
use crate::domain::admin::Stage;
use crate::domain::admin_outcome::MembersError;
use crate::domain::draft::{Invitee, Whom};
use crate::domain::invite_string::{self, Mail};
use crate::domain::marks::Roster;
use crate::domain::outcome::CreateInviteError;
use crate::messages::problems;

impl Model {
    /// Whoever has been invited already loses the link that they have: one is asked about that. Where it can't be learnt,
    /// the invite goes out all the same.
    pub(super) fn look_up(self, invitee: Invitee) {
        let Some(org_id) = self.org_id.get_value() else { return };
        if self.looking.get_untracked() {
            return;
        }
        self.looking.set(true);
        let api = self.api.get_value();
        self.scoped(async move {
            let mut known = Roster::default();
            let answer = api.pending_members(&org_id, |page| known.add(&page.items, SPELLING)).await;
            self.looking.set(false);
            if known.is_pending(&invitee.email, SPELLING) {
                self.stage.set(Stage::Again);
            } else if answer == Err(MembersError::InvalidSession) {
                self.session_ended();
            } else {
                self.unless_asked(|| self.create(&invitee));
            }
        });
    }

    /// A new link is to be made for somebody who has one.
    pub(in super::super) fn confirm_again(self) {
        if let Some(Whom::One(invitee)) = self.whom.get_untracked() {
            self.unless_asked(|| self.create(&invitee));
        }
    }

    /// Creates the invite: sent once, never aborted, never repeated by itself.
    pub(super) fn create(self, invitee: &Invitee) {
        let Some(org_id) = self.org_id.get_value() else { return };
        if self.sending.get_untracked() || self.wait.is_on_untracked() {
            return;
        }
        self.sending.set(true);
        let api = self.api.get_value();
        let invite = self.typed.terms().invite(invitee);
        spawn_local(async move {
            let answer = api.create_invite(&org_id, &invite).await;
            if self.sending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(answer) => {
                    let invite_string = invite_string::read(&answer.body, &browser::origin(), &invite.email);
                    let mail = Mail::of(invite.send_email != Some(false), answer.mail_is_delayed);
                    let (email, expires) = (invite.email, answer.expires);
                    self.created.set(Some(Created { invite_string, email, mail, expires }));
                    self.stage.set(Stage::Created);
                }
                Err(error) => {
                    if error == CreateInviteError::InvalidSession {
                        self.session_ended();
                    } else {
                        self.refused(error);
                    }
                    if self.stage.get_untracked() != Stage::Form {
                        self.stage.set(Stage::Form);
                    }
                }
            }
        });
    }

    /// Says why, and counts down where the server has asked for a wait.
    fn refused(self, error: CreateInviteError) {
        self.refusal.set(Some(error));
        let CreateInviteError::Trouble(trouble) = error else { return };
        self.wait.start(trouble.wait());
        if let Some(seconds) = trouble.wait().filter(|seconds| *seconds > 0) {
            self.voice.announce(problems::wait(seconds));
        }
    }
}
