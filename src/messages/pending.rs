//! Who has been invited and hasn't joined.

use crate::domain::admin_outcome::{MembersError, RemoveMemberError};
use crate::domain::invite_string::Mail;
use crate::domain::outcome::CreateInviteError;
use crate::messages::{many, problems, roles};
use orchd_types::error::ErrorCode;
use orchd_types::role::Role;

/// "37 pending invites", or how many of them a search found.
pub(crate) fn count(found: usize, of: usize) -> String {
    if found == of { words::panel::pending_count(of) } else { words::panel::pending_found(found, of) }
}

/// What a search has come to.
pub(crate) fn found(found: usize, of: usize) -> String {
    if found == 0 { words::panel::pending_not_found().to_owned() } else { count(found, of) }
}

/// While there is more to read.
pub(crate) fn reading(read: usize, of: u64) -> String {
    words::panel::pending_reading_of(read, usize::try_from(of).unwrap_or(usize::MAX))
}

/// The roles in one line, with the number of websites that a collaborator's is for.
pub(crate) fn role_names(of: &[Role], websites: usize) -> String {
    if of.is_empty() { words::panel::pending_no_role().to_owned() } else { roles::names(of, websites) }
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

/// Why an invite wasn't made again on its old terms, which nobody can mend here.
pub(crate) fn not_resent(error: CreateInviteError) -> String {
    match error {
        CreateInviteError::InvalidInput(ErrorCode::UnknownWebsite | ErrorCode::WebsiteRequired) => {
            words::panel::resend_website_gone().to_owned()
        }
        CreateInviteError::Trouble(trouble) => match trouble.wait() {
            Some(seconds) => format!("{} {}", many::failed(error), problems::wait(seconds)),
            None => many::failed(error),
        },
        CreateInviteError::InvalidInput(_)
        | CreateInviteError::InvalidSession
        | CreateInviteError::InsufficientPrivileges
        | CreateInviteError::NotFound => many::failed(error),
    }
}

/// What to say of a new link, which the page may have (`seen`) or not.
pub(crate) fn resent(seen: bool, mail: Mail) -> &'static str {
    match (seen, mail) {
        (false, _) => words::panel::resent_unreadable(),
        (true, Mail::OnItsWay) => words::panel::resent_mailed(),
        (true, Mail::Delayed) => words::panel::resent_delayed(),
        (true, Mail::None) => words::panel::resent_not_mailed(),
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
