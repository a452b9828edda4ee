//! The mail with the pin of the second step.

use lettre::message::{Mailbox, Message, MultiPart};
use orchd_types::text::neutralised;

use super::frame::{QUIET, escaped, greeting, page};
use super::message::MessageError;
use crate::two_factor::pin::{LIFE_MINUTES, Pin};

/// What one pin's mail says.
#[derive(Clone, Copy)]
pub struct PinMail<'a> {
    /// Address mail comes from.
    pub from: &'a str,
    /// Who signs in.
    pub to: &'a str,
    /// What that person is called.
    pub to_name: &'a str,
    /// What that person reads.
    pub locale: &'a str,
    /// The organization whose control panel it is: also the sender's name.
    pub org_name: &'a str,
    /// The pin.
    pub pin: &'a Pin,
}

const DIGITS: &str = "margin:28px 0;font-size:32px;font-weight:600;letter-spacing:.2em";

/// The mail, in plain text and in HTML. The pin isn't in the subject, which shows on locked screens.
///
/// # Errors
/// [`MessageError`].
pub fn build(mail: PinMail<'_>) -> Result<Message, MessageError> {
    let org_name = neutralised(mail.org_name);
    let to_name = neutralised(mail.to_name);
    let to = Mailbox::new((!to_name.is_empty()).then_some(to_name), mail.to.parse()?);
    let (pin, minutes) = (mail.pin.expose(), usize::from(LIFE_MINUTES));
    words::speaking(mail.locale, || {
        let greeting = greeting(mail.to_name);
        let (asked, life) = (words::mail::code_asked(&org_name), words::mail::code_life(minutes));
        let (code, not_asked) = (words::mail::code_follows(), words::mail::code_not_asked());
        let text = format!("{greeting}\n\n{asked}\n\n{code} {pin}\n\n{life}\n{not_asked}\n");
        let inner = format!(
            "<p>{}</p>\n<p>{} {code}</p>\n<p style=\"{DIGITS}\">{pin}</p>\n\
<p class=\"quiet\" style=\"{QUIET}\">{life}<br>{not_asked}</p>\n",
            escaped(&greeting),
            escaped(&asked),
        );
        Ok(Message::builder()
            .from(Mailbox::new(Some(org_name.clone()), mail.from.parse()?))
            .to(to)
            .subject(words::mail::code_subject(&org_name))
            .message_id(None)
            .multipart(MultiPart::alternative_plain_html(text, page(&org_name, &inner)))?)
    })
}
