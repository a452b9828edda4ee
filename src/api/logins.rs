//! `getLoginMemberships`, `createSession`, `deleteCurrentSession`.

use orchd_types::logins::{LoginCreds, LoginMemberships};

use super::Api;
use super::answer::Answer;
use super::http::Request;
use crate::domain::outcome::{MembershipsError, SignInError};
use crate::domain::trouble::Trouble;

impl Api {
    /// The organizations that the session's login is an active member of.
    pub(crate) async fn memberships(&self) -> Result<LoginMemberships, MembershipsError> {
        let request = Request::get(format!("{}/login/memberships", self.base));
        decode_memberships(&request.send().await.map_err(MembershipsError::Trouble)?)
    }

    /// Signs in; the session is in a cookie that no script can read.
    pub(crate) async fn sign_in(&self, creds: &LoginCreds) -> Result<(), SignInError> {
        let request = Request::post(format!("{}/login/sessions", self.base)).json(creds);
        decode_sign_in(&request.send().await.map_err(SignInError::Trouble)?)
    }

    /// Signs out. Having been signed out already is as good.
    pub(crate) async fn sign_out(&self) -> Result<(), Trouble> {
        decode_sign_out(&Request::delete(format!("{}/login/sessions/current", self.base)).send().await?)
    }
}

fn decode_memberships(answer: &Answer) -> Result<LoginMemberships, MembershipsError> {
    match answer.status {
        200 => answer.decoded().map_err(MembershipsError::Trouble),
        401 | 403 => Err(MembershipsError::InvalidSession),
        _ => Err(MembershipsError::Trouble(answer.trouble())),
    }
}

fn decode_sign_in(answer: &Answer) -> Result<(), SignInError> {
    match answer.status {
        200 if answer.is_page() => Err(SignInError::Trouble(Trouble::Unreadable)),
        200 => Ok(()),
        201 => Err(SignInError::PinWanted),
        400 | 422 => Err(SignInError::InvalidInput(answer.code())),
        401 => Err(SignInError::InvalidCredentials),
        403 => Err(SignInError::InsufficientPrivileges),
        _ => Err(SignInError::Trouble(answer.trouble())),
    }
}

fn decode_sign_out(answer: &Answer) -> Result<(), Trouble> {
    match answer.status {
        200..=299 if answer.is_page() => Err(Trouble::Unreadable),
        200..=299 | 401 | 403 => Ok(()),
        _ => Err(answer.trouble()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Answer;
    use super::{decode_memberships, decode_sign_in, decode_sign_out};
    use crate::domain::outcome::{MembershipsError, SignInError};
    use crate::domain::trouble::Trouble;
    use orchd_types::error::ErrorCode;

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, retry_after: None, body: body.to_owned() }
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
    fn every_status_of_signing_in_and_out_has_its_meaning() {
        for (status, body, outcome) in [
            (200, r#"{"memberships":[]}"#, Ok(())),
            (200, "<html>", Err(SignInError::Trouble(Trouble::Unreadable))),
            (201, "", Err(SignInError::PinWanted)),
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
