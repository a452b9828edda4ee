//! Inviting many at once: the list before it is sent, and what becomes of each.

use crate::domain::address_list::{MAX_ENTRIES, TooMany};
use crate::domain::batch::{Halt, Progress, Row, Sent};
use crate::domain::invite_string::Mail;
use crate::domain::marks::Mark;
use crate::domain::outcome::CreateInviteError;
use crate::messages::problems;

/// What the file with all links is called.
pub(crate) const FILE: &str = "invites.csv";

/// Heading of the file's columns.
pub(crate) fn columns() -> [&'static str; 5] {
    [
        words::panel::email_column(),
        words::panel::name_column(),
        words::panel::status_column(),
        words::panel::invite_link(),
        words::panel::until_column(),
    ]
}

/// More than are taken at once.
pub(crate) fn too_many(list: TooMany) -> String {
    words::panel::many_too_many(list.entries, MAX_ENTRIES)
}

/// What becomes of an entry, at the entry.
pub(crate) fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::New => words::panel::mark_new(),
        Mark::Again => words::panel::mark_again(),
        Mark::Unchecked => words::panel::mark_unchecked(),
        Mark::Member => words::panel::mark_member(),
        Mark::Twice => words::panel::mark_twice(),
        Mark::Malformed => words::panel::mark_malformed(),
    }
}

/// The same for so many, in the summary.
pub(crate) fn marked(mark: Mark, count: usize) -> String {
    match mark {
        Mark::New => words::panel::marked_new(count),
        Mark::Again => words::panel::marked_again(count),
        Mark::Unchecked => words::panel::marked_unchecked(count),
        Mark::Member => words::panel::marked_member(count),
        Mark::Twice => words::panel::marked_twice(count),
        Mark::Malformed => words::panel::marked_malformed(count),
    }
}

/// What the check of a list has come to, in one line; `complete`: whether it is known who is a member.
pub(crate) fn checked(counted: &[(Mark, usize)], complete: bool) -> String {
    let counts: Vec<_> = counted.iter().map(|(mark, count)| marked(*mark, *count)).collect();
    let counts = counts.join(words::panel::list_separator());
    if complete { counts } else { format!("{} {counts}", words::panel::review_not_checked()) }
}

/// The heading while it goes on and when it is over.
pub(crate) fn title(progress: Progress) -> String {
    match (progress.is_over(), progress.failed) {
        (false, _) => words::panel::sending_title(progress.total),
        (true, 0) => words::panel::ready_title(progress.total),
        (true, failed) => words::panel::ready_failed_title(progress.sent, failed),
    }
}

/// How far it is, said politely now and then.
pub(crate) fn progress(progress: Progress) -> String {
    let Progress { total, sent, failed } = progress;
    if failed == 0 {
        words::panel::progress(sent, total)
    } else {
        words::panel::progress_failed(sent, total, failed)
    }
}

/// Why nothing more goes out.
pub(crate) fn halt(halt: Halt) -> &'static str {
    match halt {
        Halt::Stopped => words::panel::halt_stopped(),
        Halt::Faults => words::panel::halt_faults(),
        Halt::SessionEnded => words::panel::halt_session_ended(),
        Halt::Refused => words::panel::halt_refused(),
    }
}

/// How long the server holds everything up.
pub(crate) fn held(seconds: u32) -> String {
    let until = problems::in_time(seconds, words::panel::held_seconds, words::panel::held_minutes);
    format!("{} {until}", words::panel::held())
}

/// Why an invite on the list failed.
pub(crate) fn failed(error: CreateInviteError) -> String {
    match error {
        CreateInviteError::InvalidInput(code) => problems::create_input(code).to_owned(),
        CreateInviteError::InvalidSession => words::panel::create_signed_out().to_owned(),
        CreateInviteError::InsufficientPrivileges => words::panel::create_forbidden().to_owned(),
        CreateInviteError::NotFound => words::panel::create_org_gone().to_owned(),
        CreateInviteError::Trouble(trouble) if trouble.leaves_doubt() => {
            format!("{} {}", problems::trouble(trouble), words::panel::doubt())
        }
        CreateInviteError::Trouble(trouble) => problems::trouble(trouble).to_owned(),
    }
}

/// What has become of an invite, in one line.
pub(crate) fn state(row: &Row, mailed: bool) -> String {
    match row {
        Row::Waiting => words::panel::row_waiting().to_owned(),
        Row::Sending => words::panel::row_sending().to_owned(),
        Row::Held => words::panel::row_held().to_owned(),
        Row::Sent(Sent { link: None, .. }) => problems::invite_unreadable(mailed).to_owned(),
        Row::Sent(sent) => match Mail::of(mailed, sent.mail_is_delayed) {
            Mail::OnItsWay => words::panel::row_sent().to_owned(),
            Mail::Delayed => words::panel::row_mail_delayed().to_owned(),
            Mail::None => words::panel::row_not_mailed().to_owned(),
        },
        Row::Failed(error) => failed(*error),
    }
}
