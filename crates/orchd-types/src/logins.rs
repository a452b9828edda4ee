//! `getLogin`, `getLoginMemberships`, `createSession`, and the calls of the pin step.

use serde::{Deserialize, Serialize};

use crate::role::Role;

/// How a login proves itself after the password.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AuthMethod {
    /// The password is enough.
    #[default]
    Basic,
    /// A pin sent by mail.
    Email,
    /// A code of an authenticator app.
    Otp,
    /// A method this code was not told of.
    #[serde(other)]
    Unknown,
}

/// The login that holds the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Login {
    /// Opaque.
    pub id: String,
    /// Unique within the realm, in any case.
    pub email: String,
    /// As the person or the inviter wrote it: any text.
    pub name: String,
    /// `#rrggbb`, for an avatar without a picture.
    pub color_code: String,
    /// RFC 3339.
    pub registered_at: String,
    /// Relative to the panel's origin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_path: Option<String>,
    /// RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_last_changed_at: Option<String>,
    /// What signing in asks for after the password.
    pub auth_method: AuthMethod,
    /// A tag of orchd's list.
    pub locale: String,
}

/// Body of `POST /login/sessions`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LoginCreds {
    /// In any case.
    pub email: String,
    /// As typed.
    pub password: String,
    /// A device that was remembered at an earlier pin step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
}

/// Says nothing: it holds a password.
impl std::fmt::Debug for LoginCreds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LoginCreds([redacted])")
    }
}

/// Answer of `GET /login/memberships` and of signing in: the organizations the login is an active member of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct LoginMemberships {
    /// In no stated order.
    pub memberships: Vec<LoginMembership>,
}

/// One organization that a login is an active member of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LoginMembership {
    /// Opaque.
    pub member_id: String,
    /// A UUID.
    pub org_id: String,
    /// Any text.
    pub org_name: String,
    /// Whether this is the organization at the top.
    pub is_master_org: bool,
    /// What the login may do there.
    pub roles: Vec<Role>,
    /// How many websites a [`Role::SiteAccess`] reaches. The contract says number, so a fraction is no surprise.
    pub site_access_count: f64,
}
