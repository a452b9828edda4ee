//! What to try with the demo, for a person and for a program.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The content of `demo.json`; printed, it is the sheet a person reads.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// Where the control panel is.
    pub panel_url: String,
    /// Where the reseller's own control panel is. Absent from a sheet that an older program wrote.
    #[serde(default)]
    pub reseller_url: Option<String>,
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
    /// Who signs in with a second step. Absent from a sheet that an older program wrote.
    #[serde(default)]
    pub two_factor: Option<TwoFactor>,
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

/// Two of the demo's admins, by what they are asked for after the password.
#[derive(Clone, Serialize, Deserialize)]
pub struct TwoFactor {
    /// A pin by mail.
    pub email: Account,
    /// A code of an authenticator app.
    pub otp: OtpAccount,
}

/// Somebody with an authenticator app.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OtpAccount {
    /// To sign in with.
    pub email: String,
    /// To sign in with.
    pub password: String,
    /// The app's key, in base32.
    pub secret: String,
    /// The same for an app to read: `otpauth://totp/…`.
    pub otpauth_uri: String,
}

/// The four invites, and one to the reseller's customer.
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
    /// No session, no password yet, on the reseller's control panel. Absent from a sheet that an older program wrote.
    #[serde(default)]
    pub branded: Option<String>,
}

impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { panel_url, reseller_url, admin, org_id, org_name, existing, links, two_factor } = self;
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
        )?;
        if let (Some(reseller_url), Some(branded)) = (reseller_url, &links.branded) {
            write!(
                f,
                "
  The same with a reseller's logo, icon and colour: sign in as above, or join as a new person
  Control panel   {reseller_url}/
     {branded}
"
            )?;
        }
        two_factor.as_ref().map_or(Ok(()), |two_factor| two_factor.fmt(f))
    }
}

impl fmt::Display for TwoFactor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { email, otp } = self;
        write!(
            f,
            "
  Signing in with a second step
  A pin by mail   {}   password  {}
  An app's code   {}   password  {}
     key for the app: {}
     {}
",
            email.email, email.password, otp.email, otp.password, otp.secret, otp.otpauth_uri,
        )
    }
}
