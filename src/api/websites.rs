//! `getWebsites`.

use orchd_types::websites::WebsitesPage;

use super::Api;
use super::answer::Answer;
use super::http::Request;
use super::page::search_parameter;
use crate::domain::admin::OrgId;
use crate::domain::admin_outcome::WebsitesError;

impl Api {
    /// `limit` of the organization's websites from `offset` on: those with `search` in their name, or any.
    pub(crate) async fn websites(
        &self,
        org: &OrgId,
        search: &str,
        offset: usize,
        limit: usize,
    ) -> Result<WebsitesPage, WebsitesError> {
        let (base, org, search) = (&self.base, org.as_str(), search_parameter(search));
        let url = format!("{base}/orgs/{org}/websites?offset={offset}&limit={limit}{search}");
        decode_websites(&Request::get(url).send().await.map_err(WebsitesError::Trouble)?)
    }
}

pub(super) fn decode_websites(answer: &Answer) -> Result<WebsitesPage, WebsitesError> {
    match answer.status {
        200 => answer.page().map_err(WebsitesError::Trouble),
        401 => Err(WebsitesError::InvalidSession),
        403 => Err(WebsitesError::Refused),
        404 if answer.is_from_api() => Err(WebsitesError::Refused),
        _ => Err(WebsitesError::Trouble(answer.trouble())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Answer;
    use super::decode_websites;
    use crate::domain::admin_outcome::WebsitesError;
    use crate::domain::trouble::Trouble;

    #[test]
    fn every_status_of_the_websites_has_its_meaning() {
        let websites = |status, body: &str| {
            decode_websites(&Answer { status, retry_after: None, body: body.to_owned(), ..Answer::default() })
        };
        let body = r#"{"items":[{"id":"w","domain":{"domain":"example.com"}}],"total":7}"#;
        let page = websites(200, body).unwrap();
        assert_eq!((page.items[0].domain.domain.as_str(), page.total), ("example.com", 7));
        for other_shape in ["<html>", "{}", "[]", r#"{"items":{}}"#] {
            assert_eq!(websites(200, other_shape), Err(WebsitesError::Trouble(Trouble::Unreadable)));
        }
        assert_eq!(websites(401, ""), Err(WebsitesError::InvalidSession));
        assert_eq!(websites(403, ""), Err(WebsitesError::Refused));
        assert_eq!(websites(404, ""), Err(WebsitesError::Refused));
        assert_eq!(websites(400, ""), Err(WebsitesError::Trouble(Trouble::Unreadable)));
        let fault = Trouble::ServerFault { retry_after: None };
        assert_eq!(websites(503, "<html>"), Err(WebsitesError::Trouble(fault)));
    }
}
