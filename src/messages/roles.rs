//! Roles as the panel presents them (`contract/behaviour.md`, Roles).

use orchd_types::role::Role;

use crate::domain::role_choice::WhyNot;

/// What the role is called.
pub(crate) fn name(role: Role) -> &'static str {
    match role {
        Role::Owner => words::page::role_owner(),
        Role::SuperAdmin => words::page::role_super_admin(),
        Role::Sysadmin => words::page::role_sysadmin(),
        Role::Support => words::page::role_support(),
        Role::Business => words::page::role_business(),
        Role::SiteAccess => words::page::role_site_access(),
        Role::Unknown => words::shared::role_unknown(),
    }
}

/// What one may do with it.
pub(crate) fn meaning(role: Role) -> &'static str {
    match role {
        Role::Owner => words::page::role_owner_may(),
        Role::SuperAdmin => words::page::role_super_admin_may(),
        Role::Sysadmin => words::page::role_sysadmin_may(),
        Role::Support => words::page::role_support_may(),
        Role::Business => words::page::role_business_may(),
        Role::SiteAccess => words::page::role_site_access_may(),
        Role::Unknown => words::shared::role_unknown_may(),
    }
}

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
