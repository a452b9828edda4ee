//! Where mail goes: to a mail server, or into a folder as one file each.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use lettre::transport::smtp;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use time::OffsetDateTime;
use tokio::fs::OpenOptions;
use tokio::io::AsyncWriteExt as _;
use uuid::Uuid;

use crate::folders;

/// How long a mail server may take.
const SMTP_TIMEOUT: Duration = Duration::from_secs(10);

/// Hands mail over. Cheap to clone.
#[derive(Clone)]
pub struct Delivery(Arc<Kind>);

enum Kind {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Files(PathBuf),
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

    /// Writes `<time>-<random>.eml` files into `folder`, which is created when missing.
    ///
    /// # Errors
    /// When the folder can't be created.
    pub fn files(folder: PathBuf) -> io::Result<Self> {
        folders::create_private(&folder)?;
        Ok(Self(Arc::new(Kind::Files(folder))))
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
            Kind::Files(folder) => Ok(write(folder, &message.formatted()).await?),
        }
    }
}

/// Under another name first, and without the ending: whoever looks for `.eml` sees whole mails only. Names sort by time,
/// and no two are the same, so that no mail takes the place of another.
async fn write(folder: &Path, mail: &[u8]) -> io::Result<()> {
    let now = OffsetDateTime::now_utc();
    let name = format!("{}.{:06}-{}.eml", now.unix_timestamp(), now.microsecond(), Uuid::new_v4().simple());
    let unfinished = folder.join(format!("{name}.part"));
    let written = async {
        let mut file = OpenOptions::new().write(true).create_new(true).open(&unfinished).await?;
        file.write_all(mail).await?;
        file.flush().await?;
        drop(file);
        tokio::fs::rename(&unfinished, folder.join(name)).await
    };
    let written = written.await;
    if written.is_err() {
        // It will be tried again under another name: on a full disk the halves would add up.
        drop(tokio::fs::remove_file(&unfinished).await);
    }
    written
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::thread;

    use lettre::Message;

    use super::Delivery;

    fn mail(body: String) -> Message {
        let address = "someone@example.com".parse().expect("an address");
        let from = "panel@example.com".parse().expect("an address");
        Message::builder().from(from).to(address).subject("A mail").body(body).expect("a mail")
    }

    fn short() -> Message {
        mail("A line.\r\n".to_owned())
    }

    /// Writing it takes a while.
    fn long() -> Message {
        mail("A line of a long mail.\r\n".repeat(400_000))
    }

    fn sizes(folder: &Path) -> Vec<u64> {
        let files = fs::read_dir(folder).expect("the folder").flatten();
        let mails = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "eml"));
        mails.filter_map(|mail| mail.metadata().ok()).map(|data| data.len()).collect()
    }

    #[tokio::test]
    async fn no_mail_takes_the_place_of_one_that_was_written_before_a_restart() {
        let folder = tempfile::tempdir().expect("a folder");
        for started in 1..=20 {
            let delivery = Delivery::files(folder.path().to_owned()).expect("a folder for mails");
            delivery.send(short()).await.expect("sent");
            delivery.send(short()).await.expect("sent");
            assert_eq!(sizes(folder.path()).len(), 2 * started);
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn whoever_watches_the_folder_sees_whole_mails_only() {
        const MAILS: usize = 20;
        let folder = tempfile::tempdir().expect("a folder");
        let delivery = Delivery::files(folder.path().to_owned()).expect("a folder for mails");
        let mail = long();
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
