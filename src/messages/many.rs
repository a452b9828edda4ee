//! Inviting many at once: the list before it is sent, and what becomes of each.

use crate::domain::address_list::{MAX_ENTRIES, TooMany};
use crate::domain::batch::{Halt, Progress, Row};
use crate::domain::marks::Mark;
use crate::domain::outcome::CreateInviteError;
use crate::messages::problems;

pub(crate) const NAMES: &str = "Names come from the list, as in “Ada Lovelace <ada@example.com>”. Where there is none, the part before the @ is taken.";

pub(crate) const REVIEW_TITLE: &str = "Check the list";
pub(crate) const CHECKING: &str = "Looking up who is a member already…";
pub(crate) const NOT_CHECKED: &str =
    "We couldn’t check who is a member already. You can send all the same: members are refused one by one.";
pub(crate) const BACK_TO_FORM: &str = "Back to the form";
pub(crate) const NOTHING_TO_SEND: &str = "There is nobody on this list to invite.";

pub(crate) const STOP: &str = "Stop";
pub(crate) const GO_ON: &str = "Go on";
pub(crate) const RETRY_FAILED: &str = "Retry failed";
pub(crate) const COPY_ALL: &str = "Copy all";
pub(crate) const ALL_LINKS: &str = "All invite links";
pub(crate) const DOWNLOAD: &str = "Download CSV";
pub(crate) const INVITE_MORE: &str = "Invite more people";
pub(crate) const PROGRESS: &str = "Progress";
pub(crate) const LINK_FOR: &str = "Invite link for {}";
pub(crate) const COPY_LINK_FOR: &str = "Copy the link for {}";
pub(crate) const LEAVE: &str = "Not all invites are out yet. If you leave now, the rest isn’t sent and the links on this page are gone. Leave?";
pub(crate) const WAITING_FOR_SERVER: &str =
    "The server asks for a break after so many invites. It goes on by itself in {}.";
pub(crate) const DOUBT: &str = "It may have been created all the same; retrying is safe and replaces it.";

/// Heading of the file's columns, and its name.
pub(crate) const COLUMNS: [&str; 4] = ["Email", "Name", "Status", "Invite link"];
pub(crate) const FILE: &str = "invites.csv";

/// "1 invite", "21 invites".
pub(crate) fn invites(count: usize) -> String {
    if count == 1 { "1 invite".to_owned() } else { format!("{count} invites") }
}

/// Under the field, while a list is in it.
pub(crate) fn entries(count: usize) -> String {
    format!("{count} entries. You’ll see what becomes of each before anything is sent.")
}

/// The button that leads from the form to the list.
pub(crate) fn check(count: usize) -> String {
    format!("Check {count} entries")
}

/// The button under the list.
pub(crate) fn send(count: usize) -> String {
    format!("Send {}", invites(count))
}

/// More than are taken at once.
pub(crate) fn too_many(list: TooMany) -> String {
    format!(
        "These are {}. {MAX_ENTRIES} are the most at once; take some out for a second round.",
        list.entries
    )
}

/// What becomes of an entry, at the entry.
pub(crate) const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::New => "Will be invited",
        Mark::Again => "Invited already: gets a new link, the old one stops working",
        Mark::Unchecked => "Will be invited; couldn’t check if a member",
        Mark::Member => "A member already: left out",
        Mark::Twice => "Twice in the list: left out",
        Mark::Malformed => "Not an email address: left out",
    }
}

/// The same for so many, in the summary.
pub(crate) fn marked(mark: Mark, count: usize) -> String {
    let what = match mark {
        Mark::New => "new",
        Mark::Again => "invited already, will get a new link",
        Mark::Unchecked => "couldn’t be checked",
        Mark::Member => "already a member, left out",
        Mark::Twice => "twice in the list, left out",
        Mark::Malformed => "not an email address, left out",
    };
    format!("{count} {what}")
}

/// The heading while it goes on and when it is over.
pub(crate) fn title(progress: Progress) -> String {
    match (progress.is_over(), progress.failed) {
        (false, _) => format!("Sending {}", invites(progress.total)),
        (true, 0) => format!("{} ready", invites(progress.total)),
        (true, failed) => format!("{} ready, {failed} failed", invites(progress.sent)),
    }
}

/// How far it is, said politely now and then.
pub(crate) fn progress(progress: Progress) -> String {
    let Progress { total, sent, failed } = progress;
    if failed == 0 {
        format!("{sent} of {total} done")
    } else {
        format!("{sent} of {total} done, {failed} failed")
    }
}

/// Why nothing more goes out.
pub(crate) const fn halt(halt: Halt) -> &'static str {
    match halt {
        Halt::Stopped => "Stopped. What was under way has been sent; the rest waits here.",
        Halt::Faults => "Stopped after several faults in a row. Check your connection, then go on.",
        Halt::SessionEnded => "You’ve been signed out. Sign in and it goes on.",
        Halt::Refused => "Stopped: you can’t invite people here any more.",
    }
}

pub(crate) const ROW_WAITING: &str = "Waiting";
pub(crate) const ROW_SENDING: &str = "Sending…";
pub(crate) const ROW_HELD: &str = "Waiting for the server";
pub(crate) const ROW_SENT: &str = "Sent";
pub(crate) const ROW_NOT_MAILED: &str = "Created, no mail";

/// Why an invite on the list failed.
pub(crate) fn failed(error: CreateInviteError) -> String {
    match error {
        CreateInviteError::InvalidInput(code) => problems::create_input(code).to_owned(),
        CreateInviteError::InvalidSession => problems::CREATE_SIGNED_OUT.to_owned(),
        CreateInviteError::InsufficientPrivileges => problems::CREATE_FORBIDDEN.to_owned(),
        CreateInviteError::NotFound => problems::CREATE_ORG_GONE.to_owned(),
        CreateInviteError::Trouble(trouble) if trouble.leaves_doubt() => {
            format!("{} {DOUBT}", problems::trouble(trouble))
        }
        CreateInviteError::Trouble(trouble) => problems::trouble(trouble).to_owned(),
    }
}

/// What has become of an invite, in one line.
pub(crate) fn state(row: &Row, mailed: bool) -> String {
    match row {
        Row::Waiting => ROW_WAITING.to_owned(),
        Row::Sending => ROW_SENDING.to_owned(),
        Row::Held => ROW_HELD.to_owned(),
        Row::Sent(Some(_)) if mailed => ROW_SENT.to_owned(),
        Row::Sent(Some(_)) => ROW_NOT_MAILED.to_owned(),
        Row::Sent(None) => problems::invite_unreadable(mailed).to_owned(),
        Row::Failed(error) => failed(*error),
    }
}

/// "12 people".
pub(crate) fn people(count: usize) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}

/// The button that confirms a role for all of them.
pub(crate) fn confirm(count: usize) -> String {
    format!("Yes, send {}", invites(count))
}

/// What everybody on the list is invited as.
pub(crate) fn as_roles(names: &str) -> String {
    format!("Everybody is invited as: {names}.")
}

/// Over what wasn't sent.
pub(crate) fn left_out(count: usize) -> String {
    format!("{count} of the list left out")
}
