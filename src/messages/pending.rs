//! Who has been invited and hasn't joined.

use crate::domain::admin_outcome::{MembersError, RemoveMemberError};
use crate::messages::{problems, roles};
use orchd_types::role::Role;

pub(crate) const TITLE: &str = "Pending invites";
pub(crate) const TITLE_OF: &str = "Pending invites to {}";
pub(crate) const LEAD: &str = "These people were invited and haven’t joined yet.";
pub(crate) const SEARCH: &str = "Find by name or email";
pub(crate) const READING: &str = "Reading the list…";
pub(crate) const EMPTY: &str = "Nobody is waiting: everyone who was invited has joined.";
pub(crate) const NOT_FOUND: &str = "No pending invite matches that.";
pub(crate) const NO_ACCESS_TITLE: &str = "You can’t see the invites here";
pub(crate) const NO_ACCESS: &str =
    "Only owners and super admins of this organization, or of one above it, can see and change them.";

pub(crate) const NAME: &str = "Name";
pub(crate) const EMAIL: &str = "Email";
pub(crate) const ROLES: &str = "Roles";
pub(crate) const SINCE: &str = "Invited";
pub(crate) const ACTIONS: &str = "Actions";
pub(crate) const NO_DATE: &str = "Unknown";
pub(crate) const NO_ROLE: &str = "None";

pub(crate) const RESEND: &str = "Resend";
pub(crate) const RESEND_FOR: &str = "Resend the invite of {}";
pub(crate) const RESEND_ASK: &str = "Make a new link for {}? The old one stops working.";
pub(crate) const RESEND_MAIL: &str = "Email it to them";
pub(crate) const RESEND_DO: &str = "Make a new link";
pub(crate) const RESENDING: &str = "Making it…";
pub(crate) const RESENT: &str = "New link for {}";
pub(crate) const RESENT_MAILED: &str = "A mail with this link is on its way. The old link is dead.";
pub(crate) const RESENT_NOT_MAILED: &str = "No mail was sent: pass it on yourself. The old link is dead.";
pub(crate) const RESENT_UNREADABLE: &str =
    "A new link was made, but it didn’t reach this page. Make another one: that replaces it.";
pub(crate) const CLOSE: &str = "Close";

pub(crate) const REVOKE: &str = "Revoke";
pub(crate) const REVOKE_FOR: &str = "Revoke the invite of {}";
pub(crate) const REVOKE_ASK: &str = "Revoke the invite of {}? Their link stops working at once.";
pub(crate) const REVOKE_DO: &str = "Revoke the invite";
pub(crate) const REVOKING: &str = "Revoking…";
pub(crate) const REVOKED: &str = "The invite of {} is revoked";
pub(crate) const JOINED: &str = "{} has joined in the meantime and is a member now. Nothing was revoked; members are removed in the control panel.";
pub(crate) const CANCEL: &str = "Cancel";

/// "37 pending invites", or how many of them a search found.
pub(crate) fn count(found: usize, of: usize) -> String {
    match (found, of) {
        (1, 1) => "1 pending invite".to_owned(),
        (found, of) if found == of => format!("{of} pending invites"),
        (found, of) => format!("{found} of {of} pending invites"),
    }
}

/// While there is more to read.
pub(crate) fn reading(read: usize, of: u64) -> String {
    format!("Reading the list: {read} of {of} members…")
}

/// The roles in one line.
pub(crate) fn role_names(of: &[Role]) -> String {
    if of.is_empty() { NO_ROLE.to_owned() } else { roles::names(of) }
}

/// Why the list ends where it does.
pub(crate) fn unread(error: MembersError) -> String {
    match error {
        MembersError::Trouble(trouble) => problems::trouble_and_wait(trouble),
        MembersError::InvalidInput
        | MembersError::InvalidSession
        | MembersError::InsufficientPrivileges
        | MembersError::NotFound => problems::trouble(crate::domain::trouble::Trouble::Unreadable).to_owned(),
    }
}

/// Why an invite wasn't revoked.
pub(crate) fn not_revoked(error: RemoveMemberError) -> String {
    match error {
        RemoveMemberError::Refused(_) => "The server doesn’t let this invite be revoked.".to_owned(),
        RemoveMemberError::InvalidSession => problems::CREATE_SIGNED_OUT.to_owned(),
        RemoveMemberError::InsufficientPrivileges => "You can’t revoke this invite.".to_owned(),
        RemoveMemberError::Trouble(trouble) => problems::trouble_and_wait(trouble),
    }
}
