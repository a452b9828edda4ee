//! Roles as the panel presents them (`contract/behaviour.md`, Roles).

use orchd_types::role::Role;

use crate::domain::role_choice::WhyNot;

/// What the role is called.
pub(crate) const fn name(role: Role) -> &'static str {
    match role {
        Role::Owner => "Owner",
        Role::SuperAdmin => "Super admin",
        Role::Sysadmin => "System administrator",
        Role::Support => "Support",
        Role::Business => "Business",
        Role::SiteAccess => "Collaborator",
        Role::Unknown => "Member",
    }
}

/// What one may do with it.
pub(crate) const fn meaning(role: Role) -> &'static str {
    match role {
        Role::Owner => "Can do everything, and is the organization’s main contact.",
        Role::SuperAdmin => "Can do everything except remove the owner.",
        Role::Sysadmin => "Manages servers, services, customers, websites and platform settings.",
        Role::Support => "Looks after customers and their websites.",
        Role::Business => "Manages hosting packages and branding.",
        Role::SiteAccess => "Works on the websites they were given, and sees no others.",
        Role::Unknown => "The organization decides what you can do.",
    }
}

/// The names of several roles in one line.
pub(crate) fn names(roles: &[Role]) -> String {
    roles.iter().map(|role| name(*role)).collect::<Vec<_>>().join(", ")
}

/// Why a role can't be granted.
pub(crate) const fn why_not(why: WhyNot) -> &'static str {
    match why {
        WhyNot::HasOwner => "The organization has an owner already.",
        WhyNot::NotFromAbove => "Only admins of an organization above this one can invite its owner.",
    }
}
