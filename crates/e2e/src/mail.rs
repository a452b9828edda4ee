//! The mails that a panel really wrote.

use std::fs;

use mail_parser::MessageParser;

use crate::error::{Error, Result};
use crate::panel::Panel;
use crate::wait::{Look, PATIENCE, until};

/// A mail as its reader sees it.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The address it goes to.
    pub to: String,
    /// Decoded.
    pub subject: String,
    /// The text part, decoded.
    pub text: String,
    /// The HTML part, decoded.
    pub html: String,
}

impl Mail {
    /// The invite's link out of the text part.
    ///
    /// # Errors
    /// When there is none.
    pub fn invite_link(&self) -> Result<String> {
        let is_invite = |word: &&str| word.starts_with("http") && word.contains("/invites/");
        let mut links = self.text.split_whitespace().filter(is_invite);
        let link = links.next().ok_or_else(|| Error::unreadable("the mail's link", &self.text))?;
        Ok(link.trim_end_matches(['.', ',', '>', ')']).trim_start_matches('<').to_owned())
    }
}

impl Mail {
    /// The pin out of the text part.
    ///
    /// # Errors
    /// When there is none.
    pub fn pin(&self) -> Result<String> {
        let is_pin = |word: &&str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
        let pin = self.text.split_whitespace().find(is_pin);
        Ok(pin.ok_or_else(|| Error::unreadable("the mail's pin", &self.text))?.to_owned())
    }
}

/// All mails of the panel, oldest first.
///
/// # Errors
/// When one of them is no mail.
pub fn all(panel: &Panel) -> Result<Vec<Mail>> {
    let Ok(folder) = fs::read_dir(panel.data().join("mail")) else { return Ok(Vec::new()) };
    let mut files: Vec<_> = folder.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "eml"));
    files.sort();
    files.iter().map(|path| read(&fs::read(path)?)).collect()
}

/// Waits for the newest mail to `email`: mails are sent behind the answer's back.
///
/// # Errors
/// When none comes.
pub async fn to(panel: &Panel, email: &str) -> Result<Mail> {
    until(&format!("there is a mail to {email}"), PATIENCE, async || {
        let mails = all(panel)?;
        let seen = mails.iter().map(|mail| mail.to.clone()).collect::<Vec<_>>().join(", ");
        let newest = mails.into_iter().rfind(|mail| mail.to == email);
        Ok(newest.map_or_else(|| Look::NotYet(format!("mails to: {seen}")), Look::True))
    })
    .await
}

fn read(bytes: &[u8]) -> Result<Mail> {
    let message =
        MessageParser::default().parse(bytes).ok_or_else(|| Error::unreadable("a mail", "no mail"))?;
    let to = message.to().and_then(|to| to.first()).and_then(|to| to.address());
    Ok(Mail {
        to: to.ok_or_else(|| Error::unreadable("a mail", "it goes to nobody"))?.to_owned(),
        subject: message.subject().unwrap_or_default().to_owned(),
        text: message.body_text(0).unwrap_or_default().into_owned(),
        html: message.body_html(0).unwrap_or_default().into_owned(),
    })
}
