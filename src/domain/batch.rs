//! Sending many invites: which goes out next, and what has become of each. Pure; the time is told to it.
//!
//! A request whose answer got lost counts as failed, though the server may have created that invite. Sending it again
//! is no trouble: the newer invite replaces the older one (D4), and its link is the one that is shown.

use super::outcome::CreateInviteError;
use super::trouble::Trouble;

/// How many requests are under way at the same time: the server has others to serve.
pub(crate) const AT_ONCE: usize = 3;

/// Seconds to wait after a 429 that doesn't say how long.
const DEFAULT_WAIT: u32 = 15;

/// The shortest wait after a 429 is a second, whatever it says, and twice as long after each that follows without a
/// success in between, until it has doubled so often: a server that says 0 isn't asked without a break.
const MOST_DOUBLINGS: u32 = 6;

/// So many faults in a row, and it isn't the single invite's: the rest isn't thrown after them.
const FAULTS_IN_A_ROW: usize = 3;

/// An invite that was created.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sent {
    /// To be handed over; `None` where the answer held no invite string.
    pub(crate) link: Option<String>,
    /// The server holds its mail back until its mail server takes it.
    pub(crate) mail_is_delayed: bool,
    /// Until when it can be accepted (RFC 3339), where the server says so.
    pub(crate) expires: Option<String>,
}

/// What has become of one invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Row {
    /// Not sent yet.
    Waiting,
    /// Under way.
    Sending,
    /// Refused by a 429: goes out again when the wait is over.
    Held,
    /// Created.
    Sent(Sent),
    /// Not created, as far as is known.
    Failed(CreateInviteError),
}

/// Why nothing more goes out by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Halt {
    /// The person said so.
    Stopped,
    /// One fault after the other.
    Faults,
    /// The session has ended: goes on after signing in.
    SessionEnded,
    /// The right is gone, or the organization is: trying the others is of no use.
    Refused,
}

/// What there is to do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Next {
    /// Send this one; it counts as under way.
    Send(usize),
    /// Ask again at this time, in milliseconds of the clock that is told.
    WaitUntil(f64),
    /// An answer has to come first, or a person has to act, or all is done.
    Nothing,
}

/// How far it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Progress {
    pub(crate) total: usize,
    pub(crate) sent: usize,
    pub(crate) failed: usize,
}

impl Progress {
    /// Rows of which is known what has become of them.
    pub(crate) const fn done(self) -> usize {
        self.sent + self.failed
    }

    pub(crate) const fn is_over(self) -> bool {
        self.done() == self.total
    }
}

/// All of them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Batch {
    rows: Vec<Row>,
    /// Rows that go out again though the rest is halted, until it is known what has become of them.
    again: Vec<bool>,
    /// Why the rest waits, whatever else has happened since.
    halt: Option<Halt>,
    session_ended: bool,
    held_until: Option<f64>,
    faults: usize,
    /// Rounds that a 429 has ended since the last success.
    limits: u32,
}

impl Batch {
    pub(crate) fn new(rows: usize) -> Self {
        Self {
            rows: vec![Row::Waiting; rows],
            again: vec![false; rows],
            halt: None,
            session_ended: false,
            held_until: None,
            faults: 0,
            limits: 0,
        }
    }

    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Why nothing goes out; `None` as well while failed rows are retried beside others that wait.
    pub(crate) fn halt(&self) -> Option<Halt> {
        if self.session_ended {
            Some(Halt::SessionEnded)
        } else {
            self.halt.filter(|_| !self.again.contains(&true))
        }
    }

    /// Until when everything waits, after a 429.
    pub(crate) fn held_until(&self) -> Option<f64> {
        self.held_until
    }

    pub(crate) fn progress(&self) -> Progress {
        let count = |test: fn(&Row) -> bool| self.rows.iter().filter(|row| test(row)).count();
        Progress {
            total: self.rows.len(),
            sent: count(|row| matches!(row, Row::Sent(_))),
            failed: count(|row| matches!(row, Row::Failed(_))),
        }
    }

    /// What to do at the time `now`, in milliseconds. To be asked until there is nothing.
    pub(crate) fn next(&mut self, now: f64) -> Next {
        let under_way = self.rows.iter().filter(|row| **row == Row::Sending).count();
        let goes = |(at, row): (usize, &Row)| {
            matches!(row, Row::Waiting | Row::Held) && (self.halt.is_none() || self.again[at])
        };
        let open = self.rows.iter().enumerate().position(goes);
        let Some(open) = open.filter(|_| !self.session_ended) else { return Next::Nothing };
        if let Some(until) = self.held_until {
            if now < until {
                return Next::WaitUntil(until);
            }
            self.held_until = None;
        }
        if under_way >= AT_ONCE {
            return Next::Nothing;
        }
        self.rows[open] = Row::Sending;
        Next::Send(open)
    }

    /// The answer for the row `at` has come, or will never come.
    pub(crate) fn answered(&mut self, at: usize, answer: Result<Sent, CreateInviteError>, now: f64) {
        let Some(row) = self.rows.get_mut(at).filter(|row| **row == Row::Sending) else { return };
        match answer {
            Ok(sent) => {
                *row = Row::Sent(sent);
                self.again[at] = false;
                self.faults = 0;
                self.limits = 0;
            }
            Err(CreateInviteError::Trouble(Trouble::TooManyRequests { retry_after })) => {
                *row = Row::Held;
                self.hold(retry_after, now);
            }
            Err(CreateInviteError::InvalidSession) => {
                *row = Row::Waiting;
                self.session_ended = true;
            }
            Err(error) => {
                *row = Row::Failed(error);
                self.again[at] = false;
                if let Some(halt) = self.after_a_failure(error) {
                    self.halt_for(halt);
                }
            }
        }
    }

    /// After a 429. Those that were under way beside it belong to the same round.
    fn hold(&mut self, retry_after: Option<u32>, now: f64) {
        if self.held_until.is_none_or(|until| until <= now) {
            self.limits += 1;
        }
        let shortest = 1 << self.limits.saturating_sub(1).min(MOST_DOUBLINGS);
        let until = now + f64::from(retry_after.unwrap_or(DEFAULT_WAIT).max(shortest)) * 1000.0;
        self.held_until = Some(self.held_until.map_or(until, |other| other.max(until)));
    }

    /// Nothing more goes out, not even what was to be retried. The person's word stands, unless there is something that
    /// has to be done first.
    fn halt_for(&mut self, halt: Halt) {
        let weight = |halt| match halt {
            Halt::Faults => 0,
            Halt::Stopped => 1,
            Halt::Refused | Halt::SessionEnded => 2,
        };
        if self.halt.is_none_or(|before| weight(before) <= weight(halt)) {
            self.halt = Some(halt);
        }
        self.again.fill(false);
    }

    fn after_a_failure(&mut self, error: CreateInviteError) -> Option<Halt> {
        match error {
            CreateInviteError::InsufficientPrivileges | CreateInviteError::NotFound => Some(Halt::Refused),
            CreateInviteError::Trouble(_) => {
                self.faults += 1;
                (self.faults >= FAULTS_IN_A_ROW).then_some(Halt::Faults)
            }
            // The server works: it had something to say about this one.
            CreateInviteError::InvalidInput(_) | CreateInviteError::InvalidSession => {
                self.faults = 0;
                None
            }
        }
    }

    /// Nothing more goes out; what is under way comes to its end.
    pub(crate) fn stop(&mut self) {
        self.halt_for(Halt::Stopped);
    }

    /// There is a session again: what was going on goes on. Where it was halted it waits for the person, who may be
    /// another one now, with the right that was missing.
    pub(crate) fn signed_in(&mut self) {
        self.session_ended = false;
        if self.halt == Some(Halt::Refused) {
            self.halt = Some(Halt::Stopped);
        }
    }

    /// Goes on with what hasn't been sent.
    pub(crate) fn go_on(&mut self) {
        self.halt = None;
        self.session_ended = false;
        self.again.fill(false);
        self.faults = 0;
    }

    /// Sends those again that failed, and no others: what waits behind a halt goes on waiting.
    pub(crate) fn retry_failed(&mut self) {
        let others_wait = self.rows.iter().any(|row| matches!(row, Row::Waiting | Row::Held));
        for (row, again) in self.rows.iter_mut().zip(&mut self.again) {
            if matches!(row, Row::Failed(_)) {
                *row = Row::Waiting;
                *again = true;
            }
        }
        self.faults = 0;
        if !others_wait {
            self.go_on();
        }
    }

    /// Whether leaving now would leave something undone or unknown.
    pub(crate) fn is_unfinished(&self) -> bool {
        !self.progress().is_over()
    }

    /// Whether something is under way.
    pub(crate) fn is_sending(&self) -> bool {
        self.rows.contains(&Row::Sending)
    }
}

#[cfg(test)]
#[path = "batch/tests.rs"]
mod tests;
