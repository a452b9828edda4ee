//! Who has been invited and hasn't joined.

use crate::domain::admin_outcome::{MembersError, RemoveMemberError};
use crate::messages::{problems, roles};
use orchd_types::role::Role;

/// "37 pending invites", or how many of them a search found.
pub(crate) fn count(found: usize, of: usize) -> String {
    if found == of { words::panel::pending_count(of) } else { words::panel::pending_found(found, of) }
}

/// While there is more to read.
pub(crate) fn reading(read: usize, of: u64) -> String {
    words::panel::pending_reading_of(read, usize::try_from(of).unwrap_or(usize::MAX))
}

/// The roles in one line.
pub(crate) fn role_names(of: &[Role]) -> String {
    if of.is_empty() { words::panel::pending_no_role().to_owned() } else { roles::names(of) }
}

/// Why the list ends where it does.
pub(crate) fn unread(error: MembersError) -> String {
    match error {
        MembersError::Trouble(trouble) => problems::trouble_and_wait(trouble),
        MembersError::InvalidInput
        | MembersError::InvalidSession
        | MembersError::InsufficientPrivileges
        | MembersError::NotFound => words::shared::unreadable().to_owned(),
    }
}

/// Why an invite wasn't revoked.
pub(crate) fn not_revoked(error: RemoveMemberError) -> String {
    match error {
        RemoveMemberError::Refused(_) => words::panel::revoke_refused().to_owned(),
        RemoveMemberError::InvalidSession => words::panel::create_signed_out().to_owned(),
        RemoveMemberError::InsufficientPrivileges => words::panel::revoke_forbidden().to_owned(),
        RemoveMemberError::Trouble(trouble) => problems::trouble_and_wait(trouble),
    }
}
