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

/// So many faults in a row, and it isn't the single invite's: the rest isn't thrown after them.
const FAULTS_IN_A_ROW: usize = 3;

/// What has become of one invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Row {
    /// Not sent yet.
    Waiting,
    /// Under way.
    Sending,
    /// Refused by a 429: goes out again when the wait is over.
    Held,
    /// Created; `None` where the answer held no invite string.
    Sent(Option<String>),
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
    halt: Option<Halt>,
    /// The person has said so, whatever else has happened since.
    stopped: bool,
    held_until: Option<f64>,
    faults: usize,
}

impl Batch {
    pub(crate) fn new(rows: usize) -> Self {
        Self { rows: vec![Row::Waiting; rows], halt: None, stopped: false, held_until: None, faults: 0 }
    }

    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(crate) fn halt(&self) -> Option<Halt> {
        self.halt
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
        let open = self.rows.iter().position(|row| matches!(row, Row::Waiting | Row::Held));
        let Some(open) = open.filter(|_| self.halt.is_none()) else { return Next::Nothing };
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
    pub(crate) fn answered(
        &mut self,
        at: usize,
        answer: Result<Option<String>, CreateInviteError>,
        now: f64,
    ) {
        let Some(row) = self.rows.get_mut(at).filter(|row| **row == Row::Sending) else { return };
        let halt = match answer {
            Ok(invite_string) => {
                *row = Row::Sent(invite_string);
                self.faults = 0;
                None
            }
            Err(CreateInviteError::Trouble(Trouble::TooManyRequests { retry_after })) => {
                *row = Row::Held;
                let until = now + f64::from(retry_after.unwrap_or(DEFAULT_WAIT)) * 1000.0;
                self.held_until = Some(self.held_until.map_or(until, |other| other.max(until)));
                None
            }
            Err(CreateInviteError::InvalidSession) => {
                *row = Row::Waiting;
                Some(Halt::SessionEnded)
            }
            Err(error) => {
                *row = Row::Failed(error);
                self.after_a_failure(error)
            }
        };
        // The person's word stands, but that one has to sign in comes first.
        self.halt = match (self.halt, halt) {
            (_, Some(Halt::SessionEnded)) => halt,
            (before, halt) => before.or(halt),
        };
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
        self.stopped = true;
        self.halt.get_or_insert(Halt::Stopped);
    }

    /// There is a session again: goes on, unless the person had stopped it before.
    pub(crate) fn signed_in(&mut self) {
        if self.halt == Some(Halt::SessionEnded) {
            self.halt = self.stopped.then_some(Halt::Stopped);
        }
    }

    /// Goes on with what hasn't been sent.
    pub(crate) fn go_on(&mut self) {
        self.halt = None;
        self.stopped = false;
        self.faults = 0;
    }

    /// Goes on, and sends those again that failed.
    pub(crate) fn retry_failed(&mut self) {
        for row in &mut self.rows {
            if matches!(row, Row::Failed(_)) {
                *row = Row::Waiting;
            }
        }
        self.go_on();
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
