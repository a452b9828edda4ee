//! Where mail goes: to a mail server, or into a folder as one file each.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use lettre::transport::smtp;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use crate::{clock, folders};

/// How long a mail server may take.
const SMTP_TIMEOUT: Duration = Duration::from_secs(10);

/// Hands mail over. Cheap to clone.
#[derive(Clone)]
pub struct Delivery(Arc<Kind>);

enum Kind {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Files { folder: PathBuf, count: AtomicU64 },
}

/// Why a mail did not go out. Neither addresses nor content are in its text.
#[derive(Debug, thiserror::Error)]
pub enum DeliveryError {
    /// The mail server refused it or did not answer.
    #[error("the mail server did not take the mail ({0})")]
    Smtp(&'static str),
    /// The file could not be written.
    #[error("the mail could not be written: {0}")]
    File(#[from] io::Error),
}

impl Delivery {
    /// Sends through `smtp://[user:pass@]host[:port]` (`smtps://` for TLS from the start, `?tls=required` for
    /// STARTTLS).
    ///
    /// # Errors
    /// When the URL isn't one of these.
    pub fn smtp(url: &str) -> Result<Self, smtp::Error> {
        let transport =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.timeout(Some(SMTP_TIMEOUT)).build();
        Ok(Self(Arc::new(Kind::Smtp(transport))))
    }

    /// Writes `<time>-<n>.eml` files into `folder`, which is created when missing.
    ///
    /// # Errors
    /// When the folder can't be created.
    pub fn files(folder: PathBuf) -> io::Result<Self> {
        folders::create_private(&folder)?;
        Ok(Self(Arc::new(Kind::Files { folder, count: AtomicU64::new(0) })))
    }

    /// Hands one mail over.
    ///
    /// # Errors
    /// [`DeliveryError`].
    pub async fn send(&self, message: Message) -> Result<(), DeliveryError> {
        match &*self.0 {
            Kind::Smtp(transport) => match transport.send(message).await {
                Ok(_) => Ok(()),
                Err(error) if error.is_timeout() => Err(DeliveryError::Smtp("no answer in time")),
                Err(error) if error.is_transient() => Err(DeliveryError::Smtp("not now")),
                Err(error) if error.is_permanent() => Err(DeliveryError::Smtp("refused")),
                Err(_) => Err(DeliveryError::Smtp("no connection")),
            },
            Kind::Files { folder, count } => {
                let number = count.fetch_add(1, Ordering::Relaxed);
                let name = format!("{}-{number:04}.eml", clock::now());
                // Written under another name first, and without the ending: whoever looks for `.eml` sees whole
                // mails only.
                let unfinished = folder.join(format!("{name}.part"));
                tokio::fs::write(&unfinished, message.formatted()).await?;
                tokio::fs::rename(&unfinished, folder.join(name)).await?;
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::thread;

    use lettre::Message;

    use super::Delivery;

    /// Large, so that writing it takes a while.
    fn mail() -> Message {
        let address = "someone@example.com".parse().expect("an address");
        let from = "panel@example.com".parse().expect("an address");
        let body = "A line of a long mail.\r\n".repeat(400_000);
        Message::builder().from(from).to(address).subject("Long").body(body).expect("a mail")
    }

    fn sizes(folder: &Path) -> Vec<u64> {
        let files = fs::read_dir(folder).expect("the folder").flatten();
        let mails = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "eml"));
        mails.filter_map(|mail| mail.metadata().ok()).map(|data| data.len()).collect()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn whoever_watches_the_folder_sees_whole_mails_only() {
        const MAILS: usize = 20;
        let folder = tempfile::tempdir().expect("a folder");
        let delivery = Delivery::files(folder.path().to_owned()).expect("a folder for mails");
        let mail = mail();
        let whole = u64::try_from(mail.formatted().len()).expect("a size");
        let path = folder.path().to_owned();
        let watch = thread::spawn(move || {
            loop {
                let sizes = sizes(&path);
                assert!(sizes.iter().all(|size| *size == whole), "a part of a mail was seen: {sizes:?}");
                if sizes.len() == MAILS {
                    return;
                }
            }
        });
        for _ in 0..MAILS {
            delivery.send(mail.clone()).await.expect("sent");
        }
        watch.join().expect("whole mails only");
    }
}
