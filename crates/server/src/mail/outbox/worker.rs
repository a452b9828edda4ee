//! Sends what waits in the outbox, again and again with growing pauses.

use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;

use super::waiting::{self, Waiting};
use crate::clock;
use crate::mail::delivery::DeliveryError;
use crate::mail::message::{self, Invitation};
use crate::members::parse_roles;
use crate::panel::Panel;
use crate::secret::Secret;

/// Mails on their way at the same time: a slow one holds up few others.
const AT_ONCE: u32 = 4;

/// How long one mail may take in all.
const SEND_MAX: Duration = Duration::from_mins(1);

/// The pause after the first failure; each one after it is twice as long.
const PAUSE_FIRST: i64 = 1;
const PAUSE_MAX: i64 = 15 * 60;

/// A failure that comes this long after the invite, or after the invite's own end, is the last.
const GIVE_UP_AFTER: i64 = 48 * 60 * 60;

/// Without anything due the table is still looked at this often: the clock may have been set.
const IDLE: Duration = Duration::from_mins(1);

/// Sends until `stopped` says so; what isn't sent by then stays in the table.
pub async fn run(panel: Panel, mut stopped: watch::Receiver<bool>) {
    loop {
        let pause = match round(&panel, &stopped).await {
            Ok(pause) => pause,
            Err(error) => {
                tracing::warn!(%error, "the mails that wait can't be read just now");
                Duration::from_secs(1)
            }
        };
        tokio::select! {
            () = panel.outbox.wake.notified() => {}
            () = tokio::time::sleep(pause) => {}
            _ = stopped.wait_for(|stopped| *stopped) => return,
        }
    }
}

/// Tries all that are due. Gives the time until the next one is.
async fn round(panel: &Panel, stopped: &watch::Receiver<bool>) -> sqlx::Result<Duration> {
    while !*stopped.borrow() {
        let due = waiting::due(&panel.pool, clock::now(), AT_ONCE).await?;
        if due.is_empty() {
            break;
        }
        let mut under_way = JoinSet::new();
        let mut tried = HashMap::new();
        for mail in due {
            let (panel, id, attempts) = (panel.clone(), mail.id.clone(), mail.attempts + 1);
            let task = under_way.spawn(async move { attempt(&panel, mail).await });
            tried.insert(task.id(), (id, attempts));
        }
        while let Some(ended) = under_way.join_next().await {
            let broken_off = ended.err().and_then(|error| tried.get(&error.id()));
            if let Some((id, attempts)) = broken_off {
                // A fault of this program, which is no reason to try again at once for ever.
                tracing::error!(attempts, "sending a mail was broken off");
                postpone(panel, id, *attempts).await;
            }
        }
    }
    panel.outbox.keys.forget_before(clock::now().saturating_sub(GIVE_UP_AFTER));
    let next_at = waiting::next_at(&panel.pool).await?;
    let seconds = next_at.map_or(i64::MAX, |next_at| next_at - clock::now());
    Ok(Duration::from_secs(seconds.max(0).cast_unsigned()).min(IDLE))
}

async fn attempt(panel: &Panel, mail: Waiting) {
    let outcome = send(panel, &mail).await;
    let now = clock::now();
    let failed = match outcome {
        Ok(()) => {
            panel.outbox.is_held_up.store(false, Ordering::Relaxed);
            return remove(panel, &mail).await;
        }
        Err(Failure::Never(why)) => {
            tracing::error!(member = mail.member_id, why, "an invite's mail was given up");
            return remove(panel, &mail).await;
        }
        Err(failed) => failed,
    };
    panel.outbox.is_held_up.store(true, Ordering::Relaxed);
    let attempts = mail.attempts + 1;
    if now - mail.created_at >= GIVE_UP_AFTER || now >= mail.expires_at {
        tracing::error!(member = mail.member_id, attempts, error = %failed, "an invite's mail was given up");
        return remove(panel, &mail).await;
    }
    let seconds = pause(attempts);
    tracing::warn!(member = mail.member_id, attempts, error = %failed, "an invite's mail waits {seconds} s");
    postpone(panel, &mail.id, attempts).await;
}

async fn postpone(panel: &Panel, id: &str, attempts: i64) {
    let next_at = clock::now() + pause(attempts);
    if let Err(error) = waiting::postpone(&panel.writer, id, attempts, next_at).await {
        tracing::warn!(%error, "when to try a mail again could not be written down");
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    /// Trying again may help.
    #[error(transparent)]
    Delivery(#[from] DeliveryError),
    /// The same.
    #[error("no key can be made for it ({0})")]
    Key(#[from] sqlx::Error),
    /// There will never be such a mail.
    #[error("{0}")]
    Never(&'static str),
}

async fn send(panel: &Panel, mail: &Waiting) -> Result<(), Failure> {
    if mail.expires_at <= clock::now() {
        return Err(Failure::Never("the invite has ended"));
    }
    let key = key(panel, mail).await?.ok_or(Failure::Never("the invite is gone"))?;
    let domain = mail.control_panel_domain.as_deref();
    let message = message::build(Invitation {
        id: &mail.id,
        from: &panel.sender(domain),
        to: &mail.email,
        to_name: &mail.name,
        locale: &mail.locale,
        org_name: &mail.org_name,
        inviter: &mail.inviter,
        roles: &parse_roles(&mail.roles),
        link: &panel.links.invite(domain, key.expose(), &mail.email),
        expires_at: mail.expires_at,
    })
    .map_err(|_| Failure::Never("it can't be written"))?;
    tokio::time::timeout(SEND_MAX, panel.delivery.send(message))
        .await
        .unwrap_or(Err(DeliveryError::Smtp("too slow")))?;
    Ok(())
}

/// The invite's key, or another one where it went with the process that made it: only its hash is stored.
async fn key(panel: &Panel, mail: &Waiting) -> sqlx::Result<Option<Secret>> {
    let keys = &panel.outbox.keys;
    if let Some(known) = keys.of(&mail.id) {
        return Ok(Some(known));
    }
    let made = waiting::another_key(&panel.writer, &mail.id).await?;
    if let Some(key) = &made {
        keys.remember(&mail.id, key, mail.created_at);
    }
    Ok(made)
}

/// A mail that has gone out must not go out again: this is tried until it works.
async fn remove(panel: &Panel, mail: &Waiting) {
    while let Err(error) = waiting::remove(&panel.writer, &mail.id).await {
        tracing::warn!(%error, "a mail that is done with can't be removed just now");
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    panel.outbox.keys.forget(&mail.id);
}

/// Seconds until the next attempt.
fn pause(attempts: i64) -> i64 {
    let doublings = u32::try_from(attempts - 1).unwrap_or(u32::MAX);
    2_i64.checked_pow(doublings).map_or(PAUSE_MAX, |times| (PAUSE_FIRST.saturating_mul(times)).min(PAUSE_MAX))
}

#[cfg(test)]
mod tests {
    use super::{PAUSE_MAX, pause};

    #[test]
    fn pauses_grow_up_to_a_bound() {
        assert_eq!([1, 2, 3, 4].map(pause), [1, 2, 4, 8]);
        for attempts in [11, 64, 1000, i64::MAX] {
            assert_eq!(pause(attempts), PAUSE_MAX, "{attempts}");
        }
    }
}
