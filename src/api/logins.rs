//! `getLogin`, `getLoginMemberships`, `createSession`, `deleteCurrentSession`.

use orchd_types::logins::{Login, LoginCreds, LoginMemberships};

use super::Api;
use super::answer::Answer;
use super::http::Request;
use crate::domain::outcome::{MembershipsError, SignInError};
use crate::domain::trouble::Trouble;

impl Api {
    /// The login that holds the session, `None` where there is no session.
    pub(crate) async fn current_login(&self) -> Result<Option<Login>, Trouble> {
        decode_current(&Request::get(format!("{}/login", self.base)).send().await?)
    }

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

fn decode_current(answer: &Answer) -> Result<Option<Login>, Trouble> {
    match answer.status {
        200 => {
            let login: Login = answer.json()?;
            // Without either nobody could be told who is signed in, nor whether it is the invited person.
            if login.id.is_empty() && login.email.is_empty() {
                Err(Trouble::Unreadable)
            } else {
                Ok(Some(login))
            }
        }
        // 403: a session that can't be used for this (a half-open one, say) is none.
        401 | 403 => Ok(None),
        _ => Err(answer.trouble()),
    }
}

fn decode_memberships(answer: &Answer) -> Result<LoginMemberships, MembershipsError> {
    match answer.status {
        200 => answer.json().map_err(MembershipsError::Trouble),
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
    use super::{decode_current, decode_memberships, decode_sign_in, decode_sign_out};
    use crate::domain::outcome::{MembershipsError, SignInError};
    use crate::domain::trouble::Trouble;
    use orchd_types::error::ErrorCode;

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, retry_after: None, body: body.to_owned() }
    }

    const FAULT: Trouble = Trouble::ServerFault { retry_after: None };

    #[test]
    fn a_login_is_read_from_as_little_as_its_address() {
        let login = decode_current(&answer(200, r#"{"email":"ada@example.com"}"#)).unwrap().unwrap();
        assert_eq!(login.email, "ada@example.com");
        assert_eq!(decode_current(&answer(401, "<html>")), Ok(None));
        assert_eq!(decode_current(&answer(403, "")), Ok(None));
        for body in ["", "{}", "<html>", r#"{"id":5}"#, r#"{"email":"a"#] {
            assert_eq!(decode_current(&answer(200, body)), Err(Trouble::Unreadable), "{body}");
        }
        assert_eq!(decode_current(&answer(500, "")), Err(FAULT));
    }

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
