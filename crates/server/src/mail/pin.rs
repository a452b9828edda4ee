//! The mail with the pin of the second step.

use lettre::message::{Mailbox, Message, MultiPart};
use orchd_types::text::neutralised;

use super::frame::{QUIET, escaped, greeting, page};
use super::message::MessageError;
use crate::two_factor::pin::{LIFE_SECONDS, Pin};

/// What one pin's mail says.
#[derive(Clone, Copy)]
pub struct PinMail<'a> {
    /// Address mail comes from.
    pub from: &'a str,
    /// Who signs in.
    pub to: &'a str,
    /// What that person is called.
    pub to_name: &'a str,
    /// The organization whose control panel it is: also the sender's name.
    pub org_name: &'a str,
    /// The pin.
    pub pin: &'a Pin,
}

const ASKED: &str = "Somebody, most likely you, has entered your password to sign in to the control panel of";
const NOT_ASKED: &str =
    "If that was not you, somebody knows your password: change it, and tell nobody this code.";
const DIGITS: &str = "margin:28px 0;font-size:32px;font-weight:600;letter-spacing:.2em";

/// The mail, in plain text and in HTML. The pin isn't in the subject, which shows on locked screens.
///
/// # Errors
/// [`MessageError`].
pub fn build(mail: PinMail<'_>) -> Result<Message, MessageError> {
    let org_name = neutralised(mail.org_name);
    let to_name = neutralised(mail.to_name);
    let to = Mailbox::new((!to_name.is_empty()).then_some(to_name), mail.to.parse()?);
    let (greeting, pin, minutes) = (greeting(mail.to_name), mail.pin.expose(), LIFE_SECONDS / 60);
    let life = format!("It is good for {minutes} minutes and for this one time.");
    let text = format!("{greeting}\n\n{ASKED} {org_name}.\n\nYour code: {pin}\n\n{life}\n{NOT_ASKED}\n");
    let inner = format!(
        "<p>{}</p>\n<p>{ASKED} {}. Your code:</p>\n<p style=\"{DIGITS}\">{pin}</p>\n\
<p class=\"quiet\" style=\"{QUIET}\">{life}<br>{NOT_ASKED}</p>\n",
        escaped(&greeting),
        escaped(&org_name),
    );
    Ok(Message::builder()
        .from(Mailbox::new(Some(org_name.clone()), mail.from.parse()?))
        .to(to)
        .subject(format!("Your code for {org_name}"))
        .message_id(None)
        .multipart(MultiPart::alternative_plain_html(text, page(&org_name, &inner)))?)
}
