//! Who holds the session: `getLogin`, and what an invite's page needs of `getLoginMemberships`.

use orchd_types::logins::Login;

use super::Api;
use super::answer::Answer;
use super::http::Request;
use crate::domain::trouble::Trouble;

impl Api {
    /// The login that holds the session, `None` where there is no session. Of its fields, `id`, `email` and `name` are
    /// read; the others have their defaults.
    pub(crate) async fn current_login(&self) -> Result<Option<Login>, Trouble> {
        decode_current(&Request::get(format!("{}/login", self.base)).send().await?)
    }

    /// Whether the session's login is an active member of the organization; `false` where that can't be learnt.
    pub(crate) async fn is_member_of(&self, org_id: &str) -> bool {
        let answer = Request::get(format!("{}/login/memberships", self.base)).send().await;
        answer.is_ok_and(|answer| decode_is_member(&answer, org_id).unwrap_or(false))
    }
}

pub(super) fn decode_current(answer: &Answer) -> Result<Option<Login>, Trouble> {
    match answer.status {
        200 => {
            let body = answer.json()?;
            let text = |field| body.text(field).map(Option::unwrap_or_default);
            let login =
                Login { id: text("id")?, email: text("email")?, name: text("name")?, ..Login::default() };
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

pub(super) fn decode_is_member(answer: &Answer, org_id: &str) -> Result<bool, Trouble> {
    if answer.status != 200 {
        return Err(answer.trouble());
    }
    for membership in answer.json()?.list("memberships")? {
        if membership.text("orgId")?.as_deref() == Some(org_id) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::super::answer::Answer;
    use super::{decode_current, decode_is_member};
    use crate::domain::trouble::Trouble;

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, retry_after: None, body: body.to_owned(), ..Answer::default() }
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
    fn a_membership_is_found_by_its_organization() {
        let body = r#"{"memberships":[{"orgId":"a","roles":["Owner"]},{"orgId":"b"}]}"#;
        assert_eq!(decode_is_member(&answer(200, body), "b"), Ok(true));
        assert_eq!(decode_is_member(&answer(200, body), "c"), Ok(false));
        for body in ["", "{}", "[]", "<html>", r#"{"memberships":[5]}"#, r#"{"memberships":{}}"#] {
            assert_eq!(decode_is_member(&answer(200, body), "b"), Err(Trouble::Unreadable), "{body}");
        }
        assert_eq!(decode_is_member(&answer(500, ""), "b"), Err(FAULT));
    }
}
