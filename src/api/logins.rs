//! `getLoginMemberships`, `createSession`, `verify2FA`, `resendPin`, `deleteCurrentSession`.

use orchd_types::error::ErrorCode;
use orchd_types::logins::{AuthMethod, Login2Fa, LoginCreds, LoginMemberships, ResendPin};

use super::Api;
use super::answer::Answer;
use super::http::Request;
use crate::domain::outcome::{MembershipsError, PasswordAnswer, ResendPinError, SignInError, VerifyPinError};
use crate::domain::trouble::Trouble;

impl Api {
    /// The organizations that the session's login is an active member of.
    pub(crate) async fn memberships(&self) -> Result<LoginMemberships, MembershipsError> {
        let request = Request::get(format!("{}/login/memberships", self.base));
        decode_memberships(&request.send().await.map_err(MembershipsError::Trouble)?)
    }

    /// Signs in, or gets as far as the pin; the session is in a cookie that no script can read.
    pub(crate) async fn sign_in(&self, creds: &LoginCreds) -> Result<PasswordAnswer, SignInError> {
        let request = Request::post(format!("{}/login/sessions", self.base)).json(creds);
        decode_sign_in(&request.send().await.map_err(SignInError::Trouble)?)
    }

    /// Finishes signing in with a pin.
    pub(crate) async fn verify_pin(&self, body: &Login2Fa) -> Result<(), VerifyPinError> {
        let request = Request::post(format!("{}/login/2fa", self.base)).json(body);
        decode_verify_pin(&request.send().await.map_err(VerifyPinError::Trouble)?)
    }

    /// Has a new pin mailed.
    pub(crate) async fn resend_pin(&self) -> Result<(), ResendPinError> {
        let body = ResendPin { auth_method: AuthMethod::Email };
        let request = Request::post(format!("{}/login/2fa/resend-pin", self.base)).json(&body);
        decode_resend_pin(&request.send().await.map_err(ResendPinError::Trouble)?)
    }

    /// Signs out. Having been signed out already is as good.
    pub(crate) async fn sign_out(&self) -> Result<(), Trouble> {
        decode_sign_out(&Request::delete(format!("{}/login/sessions/current", self.base)).send().await?)
    }
}

pub(super) fn decode_memberships(answer: &Answer) -> Result<LoginMemberships, MembershipsError> {
    match answer.status {
        200 => answer.decoded().map_err(MembershipsError::Trouble),
        401 | 403 => Err(MembershipsError::InvalidSession),
        _ => Err(MembershipsError::Trouble(answer.trouble())),
    }
}

pub(super) fn decode_sign_in(answer: &Answer) -> Result<PasswordAnswer, SignInError> {
    match answer.status {
        200 | 201 if answer.is_page() => Err(SignInError::Trouble(Trouble::Unreadable)),
        200 if answer.decoded::<LoginMemberships>().is_ok() => Ok(PasswordAnswer::SignedIn),
        200 => Ok(PasswordAnswer::Unclear),
        201 => Ok(PasswordAnswer::PinWanted),
        400 | 422 => Err(SignInError::InvalidInput(answer.code())),
        401 => Err(SignInError::InvalidCredentials),
        403 => Err(SignInError::InsufficientPrivileges),
        _ => Err(SignInError::Trouble(answer.trouble())),
    }
}

pub(super) fn decode_verify_pin(answer: &Answer) -> Result<(), VerifyPinError> {
    match answer.status {
        // orchd documents no body; one like that of a password's answer would be as good.
        200..=299 if answer.body.trim().is_empty() || answer.decoded::<LoginMemberships>().is_ok() => Ok(()),
        200..=299 => Err(VerifyPinError::Trouble(Trouble::Unreadable)),
        400 | 422 => Err(VerifyPinError::InvalidInput),
        401 => Err(VerifyPinError::InvalidCredentials),
        403 => Err(VerifyPinError::InsufficientPrivileges),
        _ => Err(VerifyPinError::Trouble(answer.trouble())),
    }
}

pub(super) fn decode_resend_pin(answer: &Answer) -> Result<(), ResendPinError> {
    match answer.status {
        200..=299 if answer.is_page() => Err(ResendPinError::Trouble(Trouble::Unreadable)),
        200..=299 => Ok(()),
        400 | 422 => Err(ResendPinError::NotByMail),
        // The contract has no 429 here.
        403 if answer.code() == ErrorCode::TooManyRequests => {
            Err(ResendPinError::Trouble(Trouble::of_status(429, answer.retry_after)))
        }
        401 | 403 => Err(ResendPinError::SessionGone),
        _ => Err(ResendPinError::Trouble(answer.trouble())),
    }
}

pub(super) fn decode_sign_out(answer: &Answer) -> Result<(), Trouble> {
    match answer.status {
        200..=299 if answer.is_page() => Err(Trouble::Unreadable),
        200..=299 | 401 | 403 => Ok(()),
        _ => Err(answer.trouble()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Answer;
    use super::{decode_memberships, decode_resend_pin, decode_sign_in, decode_sign_out, decode_verify_pin};
    use crate::domain::outcome::{
        MembershipsError, PasswordAnswer, ResendPinError, SignInError, VerifyPinError,
    };
    use crate::domain::trouble::Trouble;
    use orchd_types::error::ErrorCode;

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, retry_after: None, body: body.to_owned(), ..Answer::default() }
    }

    const FAULT: Trouble = Trouble::ServerFault { retry_after: None };

    #[test]
    fn memberships_are_read_and_an_ended_session_is_told_from_a_fault() {
        let body = r#"{"memberships":[{"memberId":"m","orgId":"o","orgName":"Acme","isMasterOrg":false,"roles":["Owner","Later"],"siteAccessCount":0}]}"#;
        assert_eq!(decode_memberships(&answer(200, body)).unwrap().memberships.len(), 1);
        assert_eq!(decode_memberships(&answer(401, "")), Err(MembershipsError::InvalidSession));
        assert_eq!(
            decode_memberships(&answer(200, "[]")),
            Err(MembershipsError::Trouble(Trouble::Unreadable))
        );
        assert_eq!(decode_memberships(&answer(503, "")), Err(MembershipsError::Trouble(FAULT)));
    }

    #[test]
    fn every_status_of_the_pin_step_has_its_meaning() {
        let many = Trouble::TooManyRequests { retry_after: None };
        for (status, body, verified, resent) in [
            (200, "", Ok(()), Ok(())),
            (204, "", Ok(()), Ok(())),
            (
                400,
                r#"{"code":"invalid_input"}"#,
                Err(VerifyPinError::InvalidInput),
                Err(ResendPinError::NotByMail),
            ),
            (422, "<html>", Err(VerifyPinError::InvalidInput), Err(ResendPinError::NotByMail)),
            (401, "", Err(VerifyPinError::InvalidCredentials), Err(ResendPinError::SessionGone)),
            (403, "", Err(VerifyPinError::InsufficientPrivileges), Err(ResendPinError::SessionGone)),
            (
                403,
                r#"{"code":"too_many_requests"}"#,
                Err(VerifyPinError::InsufficientPrivileges),
                Err(ResendPinError::Trouble(many)),
            ),
            (429, "", Err(VerifyPinError::Trouble(many)), Err(ResendPinError::Trouble(many))),
            (502, "<html>", Err(VerifyPinError::Trouble(FAULT)), Err(ResendPinError::Trouble(FAULT))),
            (
                200,
                "<html>",
                Err(VerifyPinError::Trouble(Trouble::Unreadable)),
                Err(ResendPinError::Trouble(Trouble::Unreadable)),
            ),
        ] {
            assert_eq!(decode_verify_pin(&answer(status, body)), verified, "{status} {body}");
            assert_eq!(decode_resend_pin(&answer(status, body)), resent, "{status} {body}");
        }
    }

    #[test]
    fn every_status_of_signing_in_and_out_has_its_meaning() {
        for (status, body, outcome) in [
            (200, r#"{"memberships":[]}"#, Ok(PasswordAnswer::SignedIn)),
            (200, "<html>", Err(SignInError::Trouble(Trouble::Unreadable))),
            (200, "", Ok(PasswordAnswer::Unclear)),
            (200, r#"{"memberships":["#, Ok(PasswordAnswer::Unclear)),
            (200, "{}", Ok(PasswordAnswer::Unclear)),
            (201, "", Ok(PasswordAnswer::PinWanted)),
            (201, "<html>", Err(SignInError::Trouble(Trouble::Unreadable))),
            (400, r#"{"code":"invalid_email"}"#, Err(SignInError::InvalidInput(ErrorCode::InvalidEmail))),
            (401, "", Err(SignInError::InvalidCredentials)),
            (403, "", Err(SignInError::InsufficientPrivileges)),
            (429, "", Err(SignInError::Trouble(Trouble::TooManyRequests { retry_after: None }))),
            (502, "<html>", Err(SignInError::Trouble(FAULT))),
        ] {
            assert_eq!(decode_sign_in(&answer(status, body)), outcome, "{status}");
        }
        for (status, outcome) in [(200, Ok(())), (204, Ok(())), (401, Ok(())), (500, Err(FAULT))] {
            assert_eq!(decode_sign_out(&answer(status, "")), outcome, "{status}");
        }
        assert_eq!(decode_sign_out(&answer(200, "<html>")), Err(Trouble::Unreadable));
    }
}
