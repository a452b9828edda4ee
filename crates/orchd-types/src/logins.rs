//! `getLogin`, `getLoginMemberships`, `createSession`, and the calls of the pin step.

use std::ops::RangeInclusive;

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

/// Digits of a pin: both of a mailed one and of an authenticator's code.
pub const PIN_DIGITS: usize = 6;

/// Characters of a [`RememberMe::device_id`].
pub const DEVICE_ID_CHARS: usize = 32;

/// Seconds for which a device may be remembered.
pub const REMEMBER_SECONDS: RangeInclusive<u64> = 3600..=7_889_238;

/// Body of `POST /login/2fa`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Login2Fa {
    /// The login's own.
    pub auth_method: AuthMethod,
    /// [`PIN_DIGITS`] digits.
    pub pin: String,
    /// That this device needs no pin the next time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remember_me: Option<RememberMe>,
}

/// Says nothing: it holds a pin.
impl std::fmt::Debug for Login2Fa {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Login2Fa([redacted])")
    }
}

/// A device to be remembered: [`LoginCreds::device_id`] then stands for the pin.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RememberMe {
    /// [`DEVICE_ID_CHARS`] characters that nobody else can guess.
    pub device_id: String,
    /// Seconds, within [`REMEMBER_SECONDS`].
    pub ttl: u64,
}

/// Says nothing: it holds what stands for a pin.
impl std::fmt::Debug for RememberMe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RememberMe([redacted])")
    }
}

/// Body of `POST /login/2fa/resend-pin`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResendPin {
    /// The login's own; only [`AuthMethod::Email`] has anything to send.
    pub auth_method: AuthMethod,
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

#[cfg(test)]
mod tests {
    use super::{AuthMethod, Login2Fa, LoginCreds, RememberMe, ResendPin};
    use serde_json::json;

    #[test]
    fn the_pin_step_is_written_as_the_contract_has_it() {
        let mut body = Login2Fa { auth_method: AuthMethod::Otp, pin: "012345".to_owned(), remember_me: None };
        assert_eq!(serde_json::to_value(&body).unwrap(), json!({"authMethod": "otp", "pin": "012345"}));
        body.remember_me = Some(RememberMe { device_id: "d".repeat(32), ttl: 3600 });
        let written = serde_json::to_value(&body).unwrap();
        assert_eq!(written["rememberMe"], json!({"deviceId": "d".repeat(32), "ttl": 3600}));
        assert_eq!(serde_json::from_value::<Login2Fa>(written).unwrap(), body);
        let resend = ResendPin { auth_method: AuthMethod::Email };
        assert_eq!(serde_json::to_value(resend).unwrap(), json!({"authMethod": "email"}));
    }

    #[test]
    fn a_method_never_heard_of_is_unknown() {
        let resend: ResendPin = serde_json::from_value(json!({"authMethod": "passkey"})).unwrap();
        assert_eq!(resend.auth_method, AuthMethod::Unknown);
    }

    #[test]
    fn nothing_that_proves_who_somebody_is_gets_printed() {
        let canary = "canary-4711";
        let remember_me = RememberMe { device_id: canary.to_owned(), ttl: 0 };
        let creds = LoginCreds { password: canary.to_owned(), ..LoginCreds::default() };
        let body = Login2Fa {
            pin: canary.to_owned(),
            remember_me: Some(remember_me.clone()),
            ..Login2Fa::default()
        };
        let printed = format!("{creds:?} {body:?} {remember_me:?}");
        assert!(!printed.contains(canary), "{printed}");
    }
}
