//! `validateInvite`, `acceptInvite`, `createInvite`.

use orchd_types::invites::{AcceptInviteBody, InviteValidation, NewInvite};
use orchd_types::role::Role;

use super::Api;
use super::answer::Answer;
use super::http::{READ_TIMEOUT, Request};
use super::json::{self, Json};
use crate::domain::admin::OrgId;
use crate::domain::invite_key::InviteKey;
use crate::domain::invite_string::Invited;
use crate::domain::outcome::{AcceptError, CreateInviteError};
use crate::domain::trouble::Trouble;

impl Api {
    /// Whether the invite can be accepted, and what it is for. Changes nothing.
    pub(crate) async fn validate(&self, key: &InviteKey) -> Result<InviteValidation, Trouble> {
        let url = format!("{}/invites/{}/validate", self.base, key.segment());
        decode_validate(&Request::post(url).timeout(READ_TIMEOUT).send().await?)
    }

    /// Accepts the invite: with `body` by password, without one as the login that holds the session.
    pub(crate) async fn accept(
        &self,
        key: &InviteKey,
        body: Option<&AcceptInviteBody>,
    ) -> Result<(), AcceptError> {
        let url = format!("{}/invites/{}", self.base, key.segment());
        let request = match body {
            Some(body) => Request::post(url).body(encode_accept(body)),
            None => Request::post(url),
        };
        decode_accept(&request.send().await.map_err(AcceptError::Trouble)?)
    }

    /// Invites somebody to an organization.
    pub(crate) async fn create_invite(
        &self,
        org: &OrgId,
        invite: &NewInvite,
    ) -> Result<Invited, CreateInviteError> {
        let url = format!("{}/orgs/{}/invites", self.base, org.as_str());
        let answer = Request::post(url).json(invite).send().await.map_err(CreateInviteError::Trouble)?;
        decode_create(answer)
    }
}

fn encode_accept(body: &AcceptInviteBody) -> String {
    let AcceptInviteBody { email, password, locale } = body;
    json::object(&[
        ("email", Some(email.as_str())),
        ("password", password.as_deref()),
        ("locale", locale.as_deref()),
    ])
}

pub(super) fn decode_validate(answer: &Answer) -> Result<InviteValidation, Trouble> {
    match answer.status {
        200 => read_validation(&answer.json()?),
        // orchd documents 200 alone. An API that says "no such invite" by its status says it clearly enough; the page
        // or the line of text of a proxy that has lost its server says nothing about the invite.
        404 | 410 if answer.is_from_api() => Ok(InviteValidation::default()),
        _ => Err(answer.trouble()),
    }
}

fn read_validation(body: &Json) -> Result<InviteValidation, Trouble> {
    Ok(InviteValidation {
        is_valid: body.truth("isValid")?,
        login_id: body.text("loginId")?,
        org_id: body.text("orgId")?,
        org_name: body.text("orgName")?,
        role: body.text("role")?.map(|name| Role::from_wire(&name)),
    })
}

pub(super) fn decode_accept(answer: &Answer) -> Result<(), AcceptError> {
    match answer.status {
        200..=299 if answer.is_page() => Err(AcceptError::Trouble(Trouble::Unreadable)),
        200..=299 => Ok(()),
        400 | 422 => Err(AcceptError::InvalidInput(answer.code())),
        401 => Err(AcceptError::InvalidCredentials),
        403 => Err(AcceptError::WrongSession),
        404 | 409 | 410 if answer.is_from_api() => Err(AcceptError::Gone),
        _ => Err(AcceptError::Trouble(answer.trouble())),
    }
}

pub(super) fn decode_create(answer: Answer) -> Result<Invited, CreateInviteError> {
    match answer.status {
        200 | 201 if answer.is_page() => Err(CreateInviteError::Trouble(Trouble::Unreadable)),
        200 | 201 => Ok(Invited {
            body: answer.body,
            mail_is_delayed: answer.mail_is_delayed,
            expires: answer.expires,
        }),
        400 | 409 | 422 => Err(CreateInviteError::InvalidInput(answer.code())),
        401 => Err(CreateInviteError::InvalidSession),
        403 => Err(CreateInviteError::InsufficientPrivileges),
        404 if answer.is_from_api() => Err(CreateInviteError::NotFound),
        _ => Err(CreateInviteError::Trouble(answer.trouble())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Answer;
    use super::{decode_accept, decode_create, decode_validate, encode_accept};
    use crate::domain::invite_string::Invited;
    use crate::domain::outcome::{AcceptError, CreateInviteError};
    use crate::domain::trouble::Trouble;
    use orchd_types::error::ErrorCode;
    use orchd_types::invites::{AcceptInviteBody, InviteValidation};
    use orchd_types::role::Role;
    use proptest::prelude::{any, proptest};

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, retry_after: Some(7), body: body.to_owned(), ..Answer::default() }
    }

    proptest! {
        #[test]
        fn an_accept_is_written_as_the_wire_format_has_it(
            email in any::<String>(),
            password in any::<Option<String>>(),
            locale in any::<Option<String>>(),
        ) {
            let body = AcceptInviteBody { email, password, locale };
            let written: serde_json::Value = serde_json::from_str(&encode_accept(&body)).unwrap();
            assert_eq!(written, serde_json::to_value(&body).unwrap());
        }
    }

    #[test]
    fn an_open_invite_is_read_with_whatever_it_says() {
        let full =
            r#"{"isValid":true,"loginId":"l","orgId":"o","orgName":"Acme","role":"SuperAdmin","new":1}"#;
        let validation = decode_validate(&answer(200, full)).unwrap();
        assert!(validation.is_valid);
        assert_eq!(validation.role, Some(Role::SuperAdmin));
        assert_eq!(validation.login_id.as_deref(), Some("l"));
        let bare = decode_validate(&answer(200, r#"{"isValid":true}"#)).unwrap();
        assert!(bare.is_valid && bare.org_name.is_none() && bare.role.is_none());
        let odd =
            decode_validate(&answer(200, r#"{"isValid":true,"role":"Astronaut","orgName":null}"#)).unwrap();
        assert_eq!(odd.role, Some(Role::Unknown));
    }

    #[test]
    fn an_answer_that_cannot_be_read_is_never_called_an_invalid_invite() {
        for body in
            ["", "<html></html>", "{", r#"{"isValid":true"#, "{}", "[]", "null", r#"{"isValid":"yes"}"#, "5"]
        {
            assert_eq!(decode_validate(&answer(200, body)), Err(Trouble::Unreadable), "{body}");
        }
        for (status, trouble) in [
            (429, Trouble::TooManyRequests { retry_after: Some(7) }),
            (500, Trouble::ServerFault { retry_after: Some(7) }),
            (502, Trouble::ServerFault { retry_after: Some(7) }),
            (400, Trouble::Unreadable),
            (401, Trouble::Unreadable),
            (403, Trouble::Unreadable),
            (302, Trouble::Unreadable),
            (404, Trouble::Unreadable),
            (410, Trouble::Unreadable),
        ] {
            assert_eq!(decode_validate(&answer(status, "<h1>oops</h1>")), Err(trouble), "{status}");
        }
    }

    #[test]
    fn an_api_may_say_no_such_invite_by_its_status_and_a_proxy_may_not() {
        let dead = Ok(InviteValidation::default());
        for body in ["", " ", "{}", "null", r#"{"code":"not_found"}"#] {
            assert_eq!(decode_validate(&answer(404, body)), dead, "{body}");
            assert_eq!(decode_validate(&answer(410, body)), dead, "{body}");
        }
        for body in ["404 page not found", "<h1>Not Found</h1>", "no available server"] {
            assert_eq!(decode_validate(&answer(404, body)), Err(Trouble::Unreadable), "{body}");
        }
    }

    #[test]
    fn every_status_of_an_accept_has_its_meaning() {
        let code = r#"{"code":"password_too_common"}"#;
        for (status, body, outcome) in [
            (200, "", Ok(())),
            (204, "", Ok(())),
            (200, "{}", Ok(())),
            (200, "<!doctype html>", Err(AcceptError::Trouble(Trouble::Unreadable))),
            (400, code, Err(AcceptError::InvalidInput(ErrorCode::PasswordTooCommon))),
            (422, "", Err(AcceptError::InvalidInput(ErrorCode::Unknown))),
            (401, "<html>", Err(AcceptError::InvalidCredentials)),
            (403, "", Err(AcceptError::WrongSession)),
            (404, "", Err(AcceptError::Gone)),
            (409, "", Err(AcceptError::Gone)),
            (410, "", Err(AcceptError::Gone)),
            (429, "", Err(AcceptError::Trouble(Trouble::TooManyRequests { retry_after: Some(7) }))),
            (503, "<html>", Err(AcceptError::Trouble(Trouble::ServerFault { retry_after: Some(7) }))),
            (404, "404 page not found", Err(AcceptError::Trouble(Trouble::Unreadable))),
            (404, r#"{"code":"not_found"}"#, Err(AcceptError::Gone)),
            (418, "", Err(AcceptError::Trouble(Trouble::Unreadable))),
        ] {
            assert_eq!(decode_accept(&answer(status, body)), outcome, "{status} {body}");
        }
    }

    #[test]
    fn every_status_of_a_create_has_its_meaning() {
        let invited =
            |mail_is_delayed| Ok(Invited { body: "\"link\"".to_owned(), mail_is_delayed, expires: None });
        assert_eq!(decode_create(answer(201, "\"link\"")), invited(false));
        let delayed = Answer { mail_is_delayed: true, ..answer(201, "\"link\"") };
        assert_eq!(decode_create(delayed), invited(true));
        let portal = Err(CreateInviteError::Trouble(Trouble::Unreadable));
        assert_eq!(decode_create(answer(200, "<html>Log in to the Wi-Fi</html>")), portal);
        for (status, body, error) in [
            (400, r#"{"code":"already_member"}"#, CreateInviteError::InvalidInput(ErrorCode::AlreadyMember)),
            (409, "", CreateInviteError::InvalidInput(ErrorCode::Unknown)),
            (401, "", CreateInviteError::InvalidSession),
            (403, "", CreateInviteError::InsufficientPrivileges),
            (404, "", CreateInviteError::NotFound),
            (429, "", CreateInviteError::Trouble(Trouble::TooManyRequests { retry_after: Some(7) })),
            (500, "", CreateInviteError::Trouble(Trouble::ServerFault { retry_after: Some(7) })),
            (204, "", CreateInviteError::Trouble(Trouble::Unreadable)),
        ] {
            assert_eq!(decode_create(answer(status, body)), Err(error), "{status}");
        }
    }

    proptest! {
        #[test]
        fn no_answer_at_all_breaks_a_decoder(status in any::<u16>(), body in any::<String>()) {
            let answer = answer(status, &body);
            let _ = decode_validate(&answer);
            let _ = decode_accept(&answer);
            let _ = decode_create(answer);
        }
    }
}
