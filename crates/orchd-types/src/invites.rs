//! `validateInvite`, `acceptInvite`, `createInvite`.

use serde::{Deserialize, Serialize};

use crate::role::Role;

/// What `POST /invites/{invite_id}/validate` tells. With `is_valid` false this project's server sends nothing else (D1).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InviteValidation {
    /// Whether the invite can be accepted now.
    pub is_valid: bool,
    /// The invited login. This project's server sends it just when that login is registered; orchd may always (D1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub login_id: Option<String>,
    /// The organization one was invited to: a UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    /// Its name, as its owner wrote it: any text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_name: Option<String>,
    /// The role to be held in it; of several, the most powerful.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

/// Body of `POST /invites/{invite_id}`; absent when a session accepts.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptInviteBody {
    /// The address that was invited.
    pub email: String,
    /// Becomes the login's password, or is checked against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// A tag of orchd's list (`contract/locales.txt`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
}

/// Says nothing: it holds a password.
impl std::fmt::Debug for AcceptInviteBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AcceptInviteBody([redacted])")
    }
}

/// Body of `POST /orgs/{org_id}/invites`. The answer is the invite as a JSON string (D2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NewInvite {
    /// Who is invited.
    pub email: String,
    /// What the person is called; shown in the panel's lists.
    pub name: String,
    /// At least one.
    pub roles: Vec<Role>,
    /// Ids of websites of the organization: for [`Role::SiteAccess`] at least one, for the others none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_accesses: Option<Vec<String>>,
    /// Opaque names; orchd publishes no list of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notifications: Option<Vec<String>>,
    /// Whether a mail goes out; absent means yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub send_email: Option<bool>,
}
