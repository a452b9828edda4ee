//! The words of the mail. Every header is written by lettre from typed parts; names are data, in text and in HTML.

use std::fmt::Write as _;

use lettre::message::{Mailbox, Message, MultiPart};
use lettre::{Address, address::AddressError};
use orchd_types::role::Role;
use orchd_types::text::neutralised;
use time::{Month, OffsetDateTime};

use super::frame::{BUTTON, LINK, QUIET, escaped, greeting, page};
use crate::clock;

/// What one invite's mail says.
#[derive(Clone, Copy)]
pub struct Invitation<'a> {
    /// Of the mail: the same one sent again has the same Message-ID.
    pub id: &'a str,
    /// Address mail comes from.
    pub from: &'a str,
    /// Who is invited.
    pub to: &'a str,
    /// What that person is called.
    pub to_name: &'a str,
    /// What that person reads.
    pub locale: &'a str,
    /// The organization: also the sender's name.
    pub org_name: &'a str,
    /// Who invites.
    pub inviter: &'a str,
    /// What the person will be.
    pub roles: &'a [Role],
    /// The whole link.
    pub link: &'a str,
    /// Last second of the invite's life.
    pub expires_at: i64,
}

/// Why there is no mail.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    /// An address lettre takes for none. Its text is not repeated.
    #[error("not an address that mail can be sent from or to")]
    Address(#[from] AddressError),
    /// Anything else lettre found.
    #[error("the mail could not be put together")]
    Build(#[from] lettre::error::Error),
}

/// Whether mail can be sent to that address at all.
#[must_use]
pub fn is_mailable(address: &str) -> bool {
    address.parse::<Address>().is_ok()
}

/// The mail, in plain text and in HTML, in the language of its reader.
///
/// # Errors
/// [`MessageError`].
pub fn build(invitation: Invitation<'_>) -> Result<Message, MessageError> {
    let org_name = neutralised(invitation.org_name);
    let to_name = neutralised(invitation.to_name);
    let from = Mailbox::new(Some(org_name.clone()), invitation.from.parse()?);
    let message_id = format!("<{}@{}>", invitation.id, from.email.domain());
    let to = Mailbox::new((!to_name.is_empty()).then_some(to_name), invitation.to.parse()?);
    words::speaking(invitation.locale, || {
        Ok(Message::builder()
            .from(from)
            .to(to)
            .subject(words::mail::subject(&org_name))
            .message_id(Some(message_id))
            .multipart(MultiPart::alternative_plain_html(text(invitation), html(invitation)))?)
    })
}

struct Words {
    greeting: String,
    invitation: String,
    roles: Vec<String>,
    expiry: String,
}

fn words(invitation: Invitation<'_>) -> Words {
    Words {
        greeting: greeting(invitation.to_name),
        invitation: words::mail::invites_you(
            &neutralised(invitation.inviter),
            &neutralised(invitation.org_name),
        ),
        roles: invitation
            .roles
            .iter()
            .map(|role| words::mail::role_means(words::role::name(*role), words::role::meaning(*role)))
            .collect(),
        expiry: words::mail::accept_until(&when(clock::at(invitation.expires_at))),
    }
}

/// Day and minute. The server knows nobody's time zone, so it says which one it is.
fn when(at: OffsetDateTime) -> String {
    let month = match at.month() {
        Month::January => words::mail::january(),
        Month::February => words::mail::february(),
        Month::March => words::mail::march(),
        Month::April => words::mail::april(),
        Month::May => words::mail::may(),
        Month::June => words::mail::june(),
        Month::July => words::mail::july(),
        Month::August => words::mail::august(),
        Month::September => words::mail::september(),
        Month::October => words::mail::october(),
        Month::November => words::mail::november(),
        Month::December => words::mail::december(),
    };
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    words::mail::on_day_at(&at.day().to_string(), month, &at.year().to_string(), &time)
}

fn text(invitation: Invitation<'_>) -> String {
    let words = words(invitation);
    let roles = words.roles.iter().fold(String::new(), |list, role| list + "  " + role + "\n");
    format!(
        "{greeting}\n\n{invitation}\n\n{role_follows}\n{roles}\n{link_follows}\n{link}\n\n{expiry}\n{not_expected}\n",
        greeting = words.greeting,
        invitation = words.invitation,
        role_follows = words::mail::role_follows(),
        link_follows = words::mail::link_follows(),
        link = invitation.link,
        expiry = words.expiry,
        not_expected = words::mail::not_expected(),
    )
}

fn html(invitation: Invitation<'_>) -> String {
    let words = words(invitation);
    let link = escaped(invitation.link);
    let mut roles = String::new();
    for role in &words.roles {
        // Writing to a string never fails.
        let _ = write!(roles, "<li>{}</li>", escaped(role));
    }
    let inner = format!(
        "<p>{greeting}</p>\n<p>{invitation}</p>\n<p style=\"margin-bottom:0\">{role_follows}</p>\n\
<ul style=\"margin-top:4px\">{roles}</ul>\n\
<p style=\"margin:28px 0\"><a class=\"button\" href=\"{link}\" style=\"{BUTTON}\">{see_invite}</a></p>\n\
<p>{copy_link}<br><a class=\"link\" dir=\"ltr\" href=\"{link}\" style=\"{LINK}\">{link}</a></p>\n\
<p class=\"quiet\" style=\"{QUIET}\">{expiry}<br>{not_expected}</p>\n",
        greeting = escaped(&words.greeting),
        invitation = escaped(&words.invitation),
        expiry = escaped(&words.expiry),
        role_follows = words::mail::role_follows(),
        see_invite = words::mail::see_invite(),
        copy_link = words::mail::copy_link(),
        not_expected = words::mail::not_expected(),
    );
    page(&neutralised(invitation.org_name), &inner)
}
