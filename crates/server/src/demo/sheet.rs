//! What to try with the demo, for a person and for a program.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The content of `demo.json`; printed, it is the sheet a person reads.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// Where the control panel is.
    pub panel_url: String,
    /// Who may invite.
    pub admin: Admin,
    /// An organization the admin may invite to.
    pub org_id: String,
    /// Its name.
    pub org_name: String,
    /// A registered person without any of the rights.
    pub existing: Account,
    /// One ready invite for each accept case.
    pub links: Links,
}

/// The demo's admin.
#[derive(Clone, Serialize, Deserialize)]
pub struct Admin {
    /// To sign in with.
    pub email: String,
    /// To sign in with.
    pub password: String,
    /// As shown.
    pub name: String,
}

/// Somebody who can sign in.
#[derive(Clone, Serialize, Deserialize)]
pub struct Account {
    /// To sign in with.
    pub email: String,
    /// To sign in with.
    pub password: String,
}

/// The four invites.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Links {
    /// No session, no password yet.
    pub new_person: String,
    /// No session, registered.
    pub existing_person: String,
    /// Of the person who is signed in.
    pub confirm: String,
    /// Of another person than the one who is signed in.
    pub wrong_account: String,
}

impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { panel_url, admin, org_id, org_name, existing, links } = self;
        write!(
            f,
            "
  Control panel   {panel_url}
  Sign in as      {}   password  {}
  Invite people   {panel_url}/orgs/{org_id}/invites/new   ({org_name})

  Four invites to try
  1. A new person, who sets a password:
     {}
  2. An existing person, {}, whose password is {}
     (in a browser that is not signed in):
     {}
  3. The same person, already signed in: sign in at {panel_url} as {} first, then open
     {}
  4. Somebody else's invite: sign in at {panel_url} as {} first, then open
     {}
",
            admin.email,
            admin.password,
            links.new_person,
            existing.email,
            existing.password,
            links.existing_person,
            existing.email,
            links.confirm,
            admin.email,
            links.wrong_account,
        )
    }
}
