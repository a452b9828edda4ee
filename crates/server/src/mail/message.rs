//! The words of the mail. Every header is written by lettre from typed parts; names are data, in text and in HTML.

use std::fmt::Write as _;

use lettre::message::{Mailbox, Message, MultiPart};
use lettre::{Address, address::AddressError};
use orchd_types::role::Role;
use orchd_types::text::neutralised;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

use super::frame::{BUTTON, LINK, QUIET, escaped, greeting, page};
use crate::clock;

const DATE: &[BorrowedFormatItem<'_>] =
    format_description!("[day padding:none] [month repr:long] [year] at [hour]:[minute] UTC");

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

/// The mail, in plain text and in HTML.
///
/// # Errors
/// [`MessageError`].
pub fn build(invitation: Invitation<'_>) -> Result<Message, MessageError> {
    let org_name = neutralised(invitation.org_name);
    let to_name = neutralised(invitation.to_name);
    let from = Mailbox::new(Some(org_name.clone()), invitation.from.parse()?);
    let message_id = format!("<{}@{}>", invitation.id, from.email.domain());
    let to = Mailbox::new((!to_name.is_empty()).then_some(to_name), invitation.to.parse()?);
    Ok(Message::builder()
        .from(from)
        .to(to)
        .subject(format!("{org_name} invites you to its control panel"))
        .message_id(Some(message_id))
        .multipart(MultiPart::alternative_plain_html(text(invitation), html(invitation)))?)
}

/// The role in words that need no manual.
#[must_use]
pub const fn role_words(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Owner => ("Owner", "may do everything and is the organization's main contact"),
        Role::SuperAdmin => ("Super admin", "may do everything but remove the owner"),
        Role::Sysadmin => (
            "System administrator",
            "looks after servers, services, customers, websites and platform settings",
        ),
        Role::Support => ("Support", "looks after customers and their websites"),
        Role::Business => ("Business", "looks after hosting packages and branding"),
        Role::SiteAccess => ("Collaborator", "works on the websites it was given"),
        Role::Unknown => ("Member", "works in the control panel"),
    }
}

struct Words {
    greeting: String,
    invitation: String,
    roles: Vec<String>,
    expiry: String,
}

const NOT_EXPECTED: &str =
    "If you did not expect this, you can ignore it: nothing happens unless you accept.";

fn words(invitation: Invitation<'_>) -> Words {
    let expires = clock::at(invitation.expires_at).format(DATE).unwrap_or_default();
    Words {
        greeting: greeting(invitation.to_name),
        invitation: format!(
            "{} invites you to join {} in its hosting control panel.",
            neutralised(invitation.inviter),
            neutralised(invitation.org_name)
        ),
        roles: invitation
            .roles
            .iter()
            .map(|role| {
                let (title, may) = role_words(*role);
                format!("{title}: {may}")
            })
            .collect(),
        expiry: format!("The invite can be accepted until {expires}."),
    }
}

fn text(invitation: Invitation<'_>) -> String {
    let words = words(invitation);
    let roles = words.roles.iter().fold(String::new(), |list, role| list + "  " + role + "\n");
    format!(
        "{}\n\n{}\n\nYour role:\n{roles}\nAccept the invite:\n{}\n\n{}\n{NOT_EXPECTED}\n",
        words.greeting, words.invitation, invitation.link, words.expiry
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
        "<p>{greeting}</p>\n<p>{invitation}</p>\n<p style=\"margin-bottom:0\">Your role:</p>\n\
<ul style=\"margin-top:4px\">{roles}</ul>\n\
<p style=\"margin:28px 0\"><a class=\"button\" href=\"{link}\" style=\"{BUTTON}\">See the invite</a></p>\n\
<p>Or copy this address into your browser:<br><a class=\"link\" href=\"{link}\" style=\"{LINK}\">{link}</a></p>\n\
<p class=\"quiet\" style=\"{QUIET}\">{expiry}<br>{NOT_EXPECTED}</p>\n",
        greeting = escaped(&words.greeting),
        invitation = escaped(&words.invitation),
        expiry = escaped(&words.expiry),
    );
    page(&neutralised(invitation.org_name), &inner)
}
