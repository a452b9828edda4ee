//! Resending and revoking.

use leptos::prelude::*;
use leptos::task::spawn_local;
use orchd_types::members::Member;

use super::Model;
use crate::browser;
use crate::components::announcer::Voice;
use crate::components::card::HEADING;
use crate::domain::admin_outcome::{MembersError, RemoveMemberError};
use crate::domain::draft::{Invitee, Terms};
use crate::domain::invite_string::{self, Mail};
use crate::domain::outcome::{CreateInviteError, OrgError};
use crate::domain::pending::{self, Now};
use crate::messages::pending as text;

/// What a row is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum RowState {
    Idle,
    /// Asks whether to make a new link; what went wrong the last time.
    AskResend(Option<String>),
    Resending,
    /// The new link, `None` where the answer held none; what becomes of its mail; and until when it works (RFC 3339),
    /// where the server says so.
    Resent {
        link: Option<String>,
        mail: Mail,
        expires: Option<String>,
    },
    /// Asks whether to revoke; what went wrong the last time.
    AskRevoke(Option<String>),
    Revoking,
    /// Nothing to revoke any more.
    Joined,
}

impl RowState {
    /// Whether a request is under way, which nothing else is asked beside.
    pub(in super::super) const fn is_busy(&self) -> bool {
        matches!(self, Self::Resending | Self::Revoking)
    }
}

/// What the page keeps of a row. Copies share it.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Row {
    pub(in super::super) state: RwSignal<RowState>,
    /// Whether the new link is to go out by mail.
    pub(in super::super) mail: RwSignal<bool>,
}

impl Row {
    pub(super) fn new() -> Self {
        Self { state: RwSignal::new(RowState::Idle), mail: RwSignal::new(true) }
    }

    /// Opens a question about the row, unless something is under way.
    pub(in super::super) fn open(self, question: fn(Option<String>) -> RowState) {
        if self.state.with_untracked(RowState::is_busy) {
            return;
        }
        if !self.state.with_untracked(|state| matches!(state, RowState::AskResend(_))) {
            self.mail.set(true);
        }
        self.state.set(question(None));
    }
}

/// Id of the button of a row that opens its question.
pub(in super::super) fn resend_id(member_id: &str) -> String {
    format!("resend-{member_id}")
}

impl Model {
    /// Creates the invite again, on its old terms: the new link is shown, the old one is dead.
    pub(in super::super) fn resend(self, member: &Member) {
        let (Some(org_id), Row { state: row, mail }) = (self.org_id(), self.row(&member.id)) else { return };
        if row.with_untracked(RowState::is_busy) {
            return;
        }
        let send_email = mail.get_untracked();
        let Some(terms) = Terms::of(member, send_email) else {
            row.set(RowState::AskResend(Some(words::panel::resend_role_unknown().to_owned())));
            return;
        };
        row.set(RowState::Resending);
        let api = self.api.get_value();
        let invite = terms.invite(&Invitee::again(member));
        spawn_local(async move {
            let answer = api.create_invite(&org_id, &invite).await;
            let ended = answer == Err(CreateInviteError::InvalidSession);
            let state = match answer {
                Ok(answer) => RowState::Resent {
                    link: invite_string::read(&answer.body, &browser::origin(), &invite.email),
                    mail: Mail::of(send_email, answer.mail_is_delayed),
                    expires: answer.expires,
                },
                // Asked anew once there is a session again.
                Err(CreateInviteError::InvalidSession) => RowState::AskResend(None),
                Err(error) => RowState::AskResend(Some(text::not_resent(error))),
            };
            // Otherwise the page is gone.
            if row.try_set(state).is_none() && ended {
                self.refused(OrgError::InvalidSession);
            }
        });
    }

    /// Removes the pending member, which ends its invite (D6). Looks first whether it has joined in the meantime:
    /// removing an active member would throw a person out.
    pub(in super::super) fn revoke(self, member: &Member, voice: Voice) {
        let (Some(org_id), row) = (self.org_id(), self.row(&member.id).state) else { return };
        if row.with_untracked(RowState::is_busy) {
            return;
        }
        row.set(RowState::Revoking);
        let (api, member) = (self.api.get_value(), member.clone());
        spawn_local(async move {
            let outcome = match api.member_now(&org_id, &member).await {
                Ok(Now::Joined) => Ok(false),
                Ok(Now::Pending(id)) => api.remove_member(&org_id, &id).await.map(|()| true),
                Ok(Now::Gone) => Ok(true),
                Err(error) => Err(as_refusal(error)),
            };
            let (state, ended) = match outcome {
                Ok(true) => (RowState::Idle, false),
                Ok(false) => (RowState::Joined, false),
                Err(RemoveMemberError::InvalidSession) => (RowState::AskRevoke(None), true),
                Err(error) => (RowState::AskRevoke(Some(text::not_revoked(error))), false),
            };
            if row.try_set(state).is_some() {
                return;
            }
            if ended {
                self.refused(OrgError::InvalidSession);
            } else if outcome == Ok(true) {
                self.forget(&member, voice);
            }
        });
    }

    /// Takes the row away; the focus goes to the row that is in its place, or to the heading.
    fn forget(self, member: &Member, voice: Voice) {
        let ids: Vec<_> = self.shown_untracked().into_iter().map(|member| member.id).collect();
        let next = pending::after_removal(&ids, &member.id).map(resend_id);
        self.members.update(|members| members.retain(|other| other.id != member.id));
        self.rows.update_value(|rows| {
            rows.remove(&member.id);
        });
        browser::focus(next.as_deref().unwrap_or(HEADING));
        // That row may have nothing to press.
        browser::rescue_focus(HEADING);
        voice.announce(words::panel::revoked(&pending::called(member)));
    }

    fn shown_untracked(self) -> Vec<Member> {
        untrack(|| self.shown())
    }
}

fn as_refusal(error: MembersError) -> RemoveMemberError {
    match error {
        MembersError::InvalidSession => RemoveMemberError::InvalidSession,
        MembersError::InsufficientPrivileges => RemoveMemberError::InsufficientPrivileges,
        MembersError::InvalidInput | MembersError::NotFound => {
            RemoveMemberError::Refused(orchd_types::error::ErrorCode::NotFound)
        }
        MembersError::Trouble(trouble) => RemoveMemberError::Trouble(trouble),
    }
}
