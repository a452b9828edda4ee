//! The admin's way: who may invite, to where, and as what.

use orchd_types::logins::{Login, LoginMembership};
use orchd_types::orgs::Org;

use super::outcome::OrgError;
use super::trouble::Trouble;

/// How far the admin is with an invite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Filling in.
    Form,
    /// Looking at what will become of each entry of a list.
    Review,
    /// Being asked about somebody who has been invited already.
    Again,
    /// Being asked about a role that gives much.
    Confirm,
    /// Many are being sent, or have been.
    Batch,
    /// One was made and is being shown.
    Created,
}

/// What the invite form's page shows. `<main data-step>` carries [`Step::name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Loading,
    SignIn,
    NoAccess,
    NotFound,
    Retry(Trouble),
    At(Stage),
}

impl Step {
    /// Kebab-case, for tests and styling. `sent`: the batch is over.
    pub(crate) const fn name(self, sent: bool) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::SignIn => "sign-in",
            Self::NoAccess => "no-access",
            Self::NotFound => "not-found",
            Self::Retry(_) => "retry",
            Self::At(Stage::Form) => "form",
            Self::At(Stage::Review) => "review",
            Self::At(Stage::Again) => "confirm-again",
            Self::At(Stage::Confirm) => "confirm-role",
            Self::At(Stage::Batch) if sent => "sent",
            Self::At(Stage::Batch) => "sending",
            Self::At(Stage::Created) => "created",
        }
    }
}

/// What the page has learnt about the organization it was opened for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum OrgFact {
    Asking,
    Known(Org),
    Refused(OrgError),
}

/// The step for what is known. What the admin has before the eyes stays there while the organization is asked for
/// again, unless it turns out that it can't be.
pub(crate) fn decide(org: &OrgFact, stage: Stage) -> Step {
    match (org, stage) {
        (OrgFact::Refused(OrgError::InvalidSession), _) => Step::SignIn,
        (OrgFact::Refused(OrgError::InsufficientPrivileges), _) => Step::NoAccess,
        (OrgFact::Refused(OrgError::NotFound), _) => Step::NotFound,
        (OrgFact::Asking, Stage::Form) => Step::Loading,
        (OrgFact::Refused(OrgError::Trouble(trouble)), Stage::Form) => Step::Retry(*trouble),
        (OrgFact::Known(_) | OrgFact::Asking | OrgFact::Refused(OrgError::Trouble(_)), stage) => {
            Step::At(stage)
        }
    }
}

/// The organizations among `memberships` that the login may invite people to.
pub(crate) fn may_invite_to(memberships: &[LoginMembership]) -> Vec<LoginMembership> {
    let mut orgs: Vec<_> = memberships.iter().filter(|membership| may_invite(membership)).cloned().collect();
    orgs.sort_by_cached_key(|membership| (!membership.is_master_org, membership.org_name.to_lowercase()));
    orgs
}

/// Whether that membership gives the right to invite.
pub(crate) fn may_invite(membership: &LoginMembership) -> bool {
    membership.roles.iter().any(|role| role.may_invite())
}

/// An organization's id as it stands in the address: a UUID, and therefore safe in a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrgId(String);

impl OrgId {
    pub(crate) fn parse(raw: &str) -> Option<Self> {
        let shape = |(i, byte): (usize, u8)| match i {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        };
        (raw.len() == 36 && raw.bytes().enumerate().all(shape)).then(|| Self(raw.to_owned()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// How a login is called where there is room for one line: its name, else its address.
pub(crate) fn called(login: &Login) -> String {
    let name = orchd_types::text::neutralised(&login.name);
    if name.is_empty() { orchd_types::text::neutralised(&login.email) } else { name }
}

#[cfg(test)]
#[path = "admin/tests.rs"]
mod tests;
