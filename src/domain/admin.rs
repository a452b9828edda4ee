//! The admin's way: who may invite, to where, and as what.

use orchd_types::logins::{Login, LoginMembership};
use orchd_types::orgs::Org;
use orchd_types::role::Role;

use super::outcome::OrgError;
use super::trouble::Trouble;

/// What the invite form's page shows. `<main data-step>` carries [`Step::name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Loading,
    SignIn,
    NoAccess,
    NotFound,
    Retry(Trouble),
    Form,
    Created,
}

impl Step {
    /// Kebab-case, for tests and styling.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::SignIn => "sign-in",
            Self::NoAccess => "no-access",
            Self::NotFound => "not-found",
            Self::Retry(_) => "retry",
            Self::Form => "form",
            Self::Created => "created",
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

/// The step for what is known; `created`: an invite was made and is being shown.
pub(crate) fn decide(org: &OrgFact, created: bool) -> Step {
    match (org, created) {
        (OrgFact::Refused(OrgError::InvalidSession), _) => Step::SignIn,
        (OrgFact::Refused(OrgError::InsufficientPrivileges), _) => Step::NoAccess,
        (OrgFact::Refused(OrgError::NotFound), _) => Step::NotFound,
        (_, true) => Step::Created,
        (OrgFact::Asking, false) => Step::Loading,
        (OrgFact::Refused(OrgError::Trouble(trouble)), false) => Step::Retry(*trouble),
        (OrgFact::Known(_), false) => Step::Form,
    }
}

/// The organizations among `memberships` that the login may invite people to.
pub(crate) fn may_invite_to(memberships: &[LoginMembership]) -> Vec<LoginMembership> {
    let mut orgs: Vec<_> = memberships.iter().filter(|membership| may_invite(membership)).cloned().collect();
    orgs.sort_by_cached_key(|membership| (!membership.is_master_org, membership.org_name.to_lowercase()));
    orgs
}

fn may_invite(membership: &LoginMembership) -> bool {
    membership.roles.iter().any(|role| role.may_invite())
}

/// The roles that the form offers. `Owner` only under D8: the organization has a parent and no owner, active or
/// pending, and the admin's right comes from above it. `SiteAccess` needs a choice of websites, which this form does
/// not have.
pub(crate) fn offered_roles(org: &Org, memberships: &[LoginMembership]) -> Vec<Role> {
    let has_owner = org.owner.is_some() || org.owner_email.is_some();
    let from_above = match &org.parent_id {
        None => false,
        Some(parent) => {
            let admin_of = |test: &dyn Fn(&LoginMembership) -> bool| {
                memberships.iter().any(|membership| test(membership) && may_invite(membership))
            };
            // Without a right of their own here, an admin who was let in has it from some organization above.
            admin_of(&|m| m.org_id == *parent || m.is_master_org) || !admin_of(&|m| m.org_id == org.id)
        }
    };
    Role::ALL
        .into_iter()
        .filter(|role| *role != Role::SiteAccess)
        .filter(|role| *role != Role::Owner || (from_above && !has_owner))
        .collect()
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
