//! Roles as the panel presents them (`contract/behaviour.md`, Roles).

use orchd_types::role::Role;

use crate as words;

/// What the role is called.
#[must_use]
pub fn name(role: Role) -> &'static str {
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
#[must_use]
pub fn meaning(role: Role) -> &'static str {
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
