//! Mails of invites wait in a table, written in the transaction that writes the invite, until they have gone out: no
//! answer waits for a mail server, and neither a stop nor a killed process loses a mail.
//!
//! * [`keys`] knows the invite's key meanwhile, in memory alone; everything else in the mail is read when it is sent. The
//!   mail of an invite whose key went with its process gets another one: both open it, and end with it.
//! * [`worker`] sends: at once, then after 1, 2, 4 … seconds up to every quarter of an hour, and gives up, with a line
//!   in the log, 48 hours after the invite or when the invite ends. A mail server's "never" counts like its "not now":
//!   it may as well be about a password that is put right within the day.
//! * Replacing, revoking or accepting the invite removes its mail.
//!
//! A process that is killed between the mail server's yes and the row's removal sends the mail again, with the same
//! Message-ID; the link in either of them works. Pins are not sent this way: the person waits for one, asks for another when it doesn't come, and what
//! could be sent an hour later would be no use.

mod keys;
mod waiting;
pub mod worker;

use std::sync::atomic::{AtomicBool, Ordering};

use sqlx::SqliteConnection;
use tokio::sync::Notify;
use uuid::Uuid;

use crate::clock;
use crate::secret::Secret;
use keys::Keys;

/// The way into the table.
#[derive(Default)]
pub struct Outbox {
    keys: Keys,
    wake: Notify,
    is_held_up: AtomicBool,
}

impl Outbox {
    /// With nothing known of the mail server yet, nor any key.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts the mail of that member's invite into the table. [`Outbox::wake`] once it is committed.
    ///
    /// # Errors
    /// What the database reports.
    pub async fn put(&self, tx: &mut SqliteConnection, member_id: &str, key: &Secret) -> sqlx::Result<()> {
        let (id, now) = (Uuid::new_v4().to_string(), clock::now());
        waiting::put(tx, &id, member_id, now).await?;
        // Before anybody can see the row: the worker must not have to make another key.
        self.keys.remember(&id, key, now);
        Ok(())
    }

    /// Has the table looked at now.
    pub fn wake(&self) {
        self.wake.notify_one();
    }

    /// Whether the last mail that was tried did not go out.
    #[must_use]
    pub fn is_held_up(&self) -> bool {
        self.is_held_up.load(Ordering::Relaxed)
    }
}
