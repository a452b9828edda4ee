//! Mail in the course of a request.

use std::time::Duration;

use lettre::Message;

use crate::mail::message::MessageError;
use crate::panel::Panel;

/// How long an answer waits for its mail: no longer, however slow the mail server is at every step.
const PATIENCE: Duration = Duration::from_secs(5);

/// What is known of a mail when the answer goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posted {
    /// It was handed over.
    Yes,
    /// It wasn't.
    No,
    /// It is still being handed over.
    NotYet,
}

/// Hands the mail over, on a task of its own: it goes out even when the client has gone away meanwhile, or has waited
/// enough. `what` is for the log, which must not say to whom.
pub async fn post(panel: &Panel, what: &'static str, message: Result<Message, MessageError>) -> Posted {
    let message = match message {
        Ok(message) => message,
        Err(error) => {
            tracing::warn!(%error, what, "a mail could not be written");
            return Posted::No;
        }
    };
    let delivery = panel.delivery.clone();
    let sending = tokio::spawn(async move {
        delivery
            .send(message)
            .await
            .inspect_err(|error| tracing::warn!(%error, what, "a mail did not go out"))
            .is_ok()
    });
    match tokio::time::timeout(PATIENCE, sending).await {
        Ok(Ok(true)) => Posted::Yes,
        Ok(Ok(false)) => Posted::No,
        Ok(Err(_)) => {
            tracing::error!(what, "sending a mail was broken off");
            Posted::No
        }
        Err(_) => Posted::NotYet,
    }
}
