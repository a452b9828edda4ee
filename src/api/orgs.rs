//! `getOrg`.

use orchd_types::orgs::Org;

use super::Api;
use super::answer::Answer;
use super::http::Request;
use crate::domain::admin::OrgId;
use crate::domain::outcome::OrgError;
use crate::domain::trouble::Trouble;

impl Api {
    /// The organization, for those who may administer it.
    pub(crate) async fn org(&self, id: &OrgId) -> Result<Org, OrgError> {
        let request = Request::get(format!("{}/orgs/{}", self.base, id.as_str()));
        decode_org(&request.send().await.map_err(OrgError::Trouble)?)
    }
}

pub(super) fn decode_org(answer: &Answer) -> Result<Org, OrgError> {
    match answer.status {
        // Without its id it is some other answer: every field has a default, so that nearly anything would be read.
        200 => match answer.decoded::<Org>() {
            Ok(org) if org.id.is_empty() => Err(OrgError::Trouble(Trouble::Unreadable)),
            org => org.map_err(OrgError::Trouble),
        },
        400 => Err(OrgError::NotFound),
        404 if answer.is_from_api() => Err(OrgError::NotFound),
        401 => Err(OrgError::InvalidSession),
        403 => Err(OrgError::InsufficientPrivileges),
        _ => Err(OrgError::Trouble(answer.trouble())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Answer;
    use super::decode_org;
    use crate::domain::outcome::OrgError;
    use crate::domain::trouble::Trouble;

    #[test]
    fn every_status_of_an_organization_has_its_meaning() {
        let org = |status, body: &str| {
            decode_org(&Answer { status, retry_after: None, body: body.to_owned(), ..Answer::default() })
        };
        assert_eq!(org(200, r#"{"id":"o","name":"Acme","parentId":"p"}"#).unwrap().name, "Acme");
        for other_shape in ["<html>", "{}", "[]", r#"{"id":5}"#] {
            assert_eq!(org(200, other_shape), Err(OrgError::Trouble(Trouble::Unreadable)), "{other_shape}");
        }
        assert_eq!(org(400, ""), Err(OrgError::NotFound));
        assert_eq!(org(404, ""), Err(OrgError::NotFound));
        assert_eq!(org(404, "<h1>no such host</h1>"), Err(OrgError::Trouble(Trouble::Unreadable)));
        assert_eq!(org(401, ""), Err(OrgError::InvalidSession));
        assert_eq!(org(403, ""), Err(OrgError::InsufficientPrivileges));
        assert_eq!(org(500, ""), Err(OrgError::Trouble(Trouble::ServerFault { retry_after: None })));
    }
}
