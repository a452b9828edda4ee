//! Somebody who speaks to the API without a browser: prepares a journey, and checks afterwards what is true.

use orchd_types::invites::{AcceptInviteBody, InviteValidation, NewInvite};
use orchd_types::logins::{LoginCreds, LoginMembership, LoginMemberships};
use orchd_types::members::{Member, MembersPage};
use orchd_types::role::Role;
use reqwest::{Client, Method, Response, StatusCode, header};
use serde::Serialize;

use crate::error::{Error, Result};
use crate::panel::{Account, PLAIN_HOST, Panel};

/// One client of the API, with a session or without.
pub struct Person {
    client: Client,
    base: String,
    cookie: Option<String>,
}

impl Person {
    /// Somebody without a session.
    ///
    /// # Errors
    /// When the system lets nobody speak HTTP.
    pub fn unknown(panel: &Panel) -> Result<Self> {
        // The port is the address's own; 0 says so.
        let client = Client::builder().resolve(PLAIN_HOST, ([127, 0, 0, 1], 0).into()).build()?;
        Ok(Self { client, base: panel.url(""), cookie: None })
    }

    /// Signs in.
    ///
    /// # Errors
    /// When that isn't answered with 200.
    pub async fn signed_in(panel: &Panel, account: &Account) -> Result<Self> {
        let mut person = Self::unknown(panel)?;
        let Account { email, password } = account.clone();
        let creds = LoginCreds { email, password, device_id: None };
        let answer = person.send(Method::POST, "/api/login/sessions", Some(&creds)).await?;
        person.cookie = cookie(&answer);
        Ok(person)
    }

    /// The demo's admin.
    ///
    /// # Errors
    /// As [`Person::signed_in`].
    pub async fn admin(panel: &Panel) -> Result<Self> {
        Self::signed_in(panel, &panel.demo().admin).await
    }

    /// Invites `email` to an organization, without a mail, and returns the link.
    ///
    /// # Errors
    /// When the invite isn't created.
    pub async fn invite(&self, org_id: &str, email: &str, role: Role) -> Result<String> {
        let invite = NewInvite {
            email: email.to_owned(),
            name: "Somebody Invited".to_owned(),
            roles: vec![role],
            site_accesses: None,
            notifications: None,
            send_email: Some(false),
        };
        let path = format!("/api/orgs/{org_id}/invites");
        Ok(self.send(Method::POST, &path, Some(&invite)).await?.json().await?)
    }

    /// Accepts the invite behind `link` by password.
    ///
    /// # Errors
    /// When it isn't accepted.
    pub async fn accept(&self, link: &str, account: &Account) -> Result<()> {
        let Account { email, password } = account.clone();
        let body = AcceptInviteBody { email, password: Some(password), locale: None };
        self.send(Method::POST, &format!("/api/invites/{}", key(link)?), Some(&body)).await?;
        Ok(())
    }

    /// What the server says about the invite behind `link`.
    ///
    /// # Errors
    /// When it says nothing that can be read.
    pub async fn validate(&self, link: &str) -> Result<InviteValidation> {
        let path = format!("/api/invites/{}/validate", key(link)?);
        Ok(self.send(Method::POST, &path, None::<&()>).await?.json().await?)
    }

    /// The organizations this person is a member of.
    ///
    /// # Errors
    /// When the session isn't one.
    pub async fn memberships(&self) -> Result<Vec<LoginMembership>> {
        let answer = self.send(Method::GET, "/api/login/memberships", None::<&()>).await?;
        Ok(answer.json::<LoginMemberships>().await?.memberships)
    }

    /// Whether this person is a member of the organization in that role.
    ///
    /// # Errors
    /// As [`Person::memberships`].
    pub async fn is_member(&self, org_id: &str, role: Role) -> Result<bool> {
        let memberships = self.memberships().await?;
        Ok(memberships.iter().any(|membership| membership.org_id == org_id && membership.roles == [role]))
    }

    /// The member of that address in an organization, as somebody who may see it is told.
    ///
    /// # Errors
    /// When the members can't be listed.
    pub async fn member(&self, org_id: &str, email: &str) -> Result<Option<Member>> {
        let path = format!("/api/orgs/{org_id}/members?offset=0&limit=500");
        let page: MembersPage = self.send(Method::GET, &path, None::<&()>).await?.json().await?;
        Ok(page.items.into_iter().find(|member| member.email == email))
    }

    /// Asks for any address without judging the answer, as a mail scanner would.
    ///
    /// # Errors
    /// When there is no answer at all.
    pub async fn visit(&self, method: Method, url: &str) -> Result<StatusCode> {
        let answer = self.client.request(method, url).send().await?;
        let status = answer.status();
        answer.bytes().await?;
        Ok(status)
    }

    async fn send(&self, method: Method, path: &str, body: Option<&impl Serialize>) -> Result<Response> {
        let mut request = self.client.request(method.clone(), format!("{}{path}", self.base));
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        let answer = request.send().await?;
        if answer.status().is_success() {
            return Ok(answer);
        }
        let status = answer.status().as_u16();
        Err(Error::Answer { request: format!("{method} {path}"), status, body: answer.text().await? })
    }
}

/// The invite key in a link.
///
/// # Errors
/// When there is none.
pub fn key(link: &str) -> Result<&str> {
    let key = link.split_once("/invites/").and_then(|(_, rest)| rest.split(['?', '#']).next());
    key.filter(|key| !key.is_empty()).ok_or_else(|| Error::unreadable("the link's key", link))
}

/// `name=value` of the session cookie.
fn cookie(answer: &Response) -> Option<String> {
    let cookies = answer.headers().get_all(header::SET_COOKIE);
    let mut pairs = cookies.iter().filter_map(|cookie| cookie.to_str().ok()?.split(';').next());
    pairs.find(|pair| pair.starts_with("id0=")).map(str::to_owned)
}
