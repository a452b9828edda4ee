//! Roles as the panel presents them (`contract/behaviour.md`, Roles).

use orchd_types::role::Role;
pub(crate) use words::role::{meaning, name};

use crate::domain::role_choice::WhyNot;

/// The names of several roles in one line; a collaborator's with the number of websites that the role is for, where it
/// is known.
pub(crate) fn names(roles: &[Role], websites: usize) -> String {
    let name = |role: &Role| match role {
        Role::SiteAccess if websites > 0 => words::panel::collaborator_of(websites),
        role => name(*role).to_owned(),
    };
    roles.iter().map(name).collect::<Vec<_>>().join(words::panel::list_separator())
}

/// Why a role can't be granted.
pub(crate) fn why_not(why: WhyNot) -> &'static str {
    match why {
        WhyNot::HasOwner => words::panel::has_owner(),
        WhyNot::NotFromAbove => words::panel::not_from_above(),
        WhyNot::NotKnown => words::panel::not_known_above(),
    }
}
