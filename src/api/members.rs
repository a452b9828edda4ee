//! `getMembers`, `deleteMember`.

use std::ops::ControlFlow;
use std::time::Duration;

use orchd_types::members::{Member, MembersPage, MembersSortBy};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::Api;
use super::answer::Answer;
use super::http::{READ_TIMEOUT, Request};
use super::page::search_parameter;
use crate::domain::admin::OrgId;
use crate::domain::admin_outcome::{MembersError, RemoveMemberError};
use crate::domain::paging;
use crate::domain::pending::{self, Now};
use crate::domain::trouble::Trouble;

/// How many are asked for at once; a server may give fewer.
const LIMIT: u32 = 500;

/// How long each page of them may take where somebody waits for something else, and can do without.
const LOOK_UP_TIMEOUT: Duration = Duration::from_secs(5);

/// Pages after which reading ends, whatever the server says of how many there are.
const MOST_PAGES: usize = 500;

impl Api {
    /// Reads all members, the pending ones first where the server knows how; `take` gets page after page. The contract
    /// has no way to ask for pending members alone, nor by address.
    pub(crate) async fn all_members(
        &self,
        org: &OrgId,
        mut take: impl FnMut(MembersPage),
    ) -> Result<(), MembersError> {
        let all = |page| {
            take(page);
            ControlFlow::Continue(())
        };
        self.read_members(org, "", READ_TIMEOUT, all).await
    }

    /// Reads the pending members alone, where the server puts them first: ends with the first page that somebody else is
    /// on. For whoever can do without: each page may take five seconds.
    pub(crate) async fn pending_members(
        &self,
        org: &OrgId,
        mut take: impl FnMut(MembersPage),
    ) -> Result<(), MembersError> {
        let pending = |page: MembersPage| {
            let is_last = page.items.iter().any(|member| member.is_active);
            take(page);
            if is_last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        self.read_members(org, "", LOOK_UP_TIMEOUT, pending).await
    }

    /// What has become of a member that was pending when it was listed. Asked for by name first, which is a page at
    /// most; whoever isn't found so may have another name by now, and is looked for among all.
    pub(crate) async fn member_now(&self, org: &OrgId, member: &Member) -> Result<Now, MembersError> {
        let name = member.name.trim();
        let mut found = Vec::new();
        let mut take = |page: MembersPage| {
            found.extend(page.items);
            ControlFlow::Continue(())
        };
        self.read_members(org, name, READ_TIMEOUT, &mut take).await?;
        if !name.is_empty() && pending::now(&found, member) == Now::Gone {
            self.all_members(org, |page| found.extend(page.items)).await?;
        }
        Ok(pending::now(&found, member))
    }

    /// Removes a member; for a pending one this ends its invite (D6). One that isn't there any more is as good.
    pub(crate) async fn remove_member(&self, org: &OrgId, id: &str) -> Result<(), RemoveMemberError> {
        let id = utf8_percent_encode(id, NON_ALPHANUMERIC);
        let request = Request::delete(format!("{}/orgs/{}/members/{id}", self.base, org.as_str()));
        decode_remove(&request.send().await.map_err(RemoveMemberError::Trouble)?)
    }

    async fn read_members(
        &self,
        org: &OrgId,
        search: &str,
        timeout: Duration,
        mut take: impl FnMut(MembersPage) -> ControlFlow<()>,
    ) -> Result<(), MembersError> {
        let mut order = Some(MembersSortBy::IsActive);
        let mut offset = Some(0);
        for _ in 0..MOST_PAGES {
            let Some(at) = offset else { break };
            let path = format!("{}/orgs/{}/members?{}", self.base, org.as_str(), query(at, search, order));
            let answer = Request::get(path).timeout(timeout).send().await.map_err(MembersError::Trouble)?;
            match decode_members(&answer) {
                Ok(page) => {
                    offset = paging::next_offset(at, page.items.len(), page.total);
                    if take(page).is_break() {
                        break;
                    }
                }
                // orchd publishes no names of orders. The order is a convenience; do without.
                Err(MembersError::InvalidInput) if at == 0 && order.is_some() => order = None,
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

fn query(offset: u64, search: &str, order: Option<MembersSortBy>) -> String {
    let order = order.map(|order| format!("&sortBy={}&sortOrder=asc", order.as_str())).unwrap_or_default();
    format!("offset={offset}&limit={LIMIT}{order}{}", search_parameter(search))
}

pub(super) fn decode_members(answer: &Answer) -> Result<MembersPage, MembersError> {
    match answer.status {
        200 => answer.page().map_err(MembersError::Trouble),
        400 | 422 => Err(MembersError::InvalidInput),
        401 => Err(MembersError::InvalidSession),
        403 => Err(MembersError::InsufficientPrivileges),
        404 if answer.is_from_api() => Err(MembersError::NotFound),
        _ => Err(MembersError::Trouble(answer.trouble())),
    }
}

pub(super) fn decode_remove(answer: &Answer) -> Result<(), RemoveMemberError> {
    match answer.status {
        200..=299 if answer.is_page() => Err(RemoveMemberError::Trouble(Trouble::Unreadable)),
        200..=299 => Ok(()),
        404 | 410 if answer.is_from_api() => Ok(()),
        400 | 409 | 422 => Err(RemoveMemberError::Refused(answer.code())),
        401 => Err(RemoveMemberError::InvalidSession),
        403 => Err(RemoveMemberError::InsufficientPrivileges),
        _ => Err(RemoveMemberError::Trouble(answer.trouble())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Answer;
    use super::{decode_members, decode_remove, query};
    use crate::domain::admin_outcome::{MembersError, RemoveMemberError};
    use crate::domain::trouble::Trouble;
    use orchd_types::error::ErrorCode;
    use orchd_types::members::MembersSortBy;
    use proptest::prelude::{any, proptest};

    fn answer(status: u16, body: &str) -> Answer {
        Answer { status, retry_after: None, body: body.to_owned(), ..Answer::default() }
    }

    const FAULT: Trouble = Trouble::ServerFault { retry_after: None };

    #[test]
    fn a_page_is_asked_for_with_what_is_known_and_no_more() {
        assert_eq!(query(0, "", None), "offset=0&limit=500");
        assert_eq!(
            query(500, "Ada & Söhne", Some(MembersSortBy::IsActive)),
            "offset=500&limit=500&sortBy=isActive&sortOrder=asc&search=Ada%20%26%20S%C3%B6hne"
        );
    }

    #[test]
    fn every_status_of_a_list_has_its_meaning() {
        let page = r#"{"items":[{"id":"m","email":"a@b.c","roles":["Later"],"isActive":false}],"total":1}"#;
        assert_eq!(decode_members(&answer(200, page)).unwrap().items.len(), 1);
        for other_shape in ["", "<html>", "{}", "[]", "null", r#"{"items":5}"#, r#"{"items":["#] {
            let error = MembersError::Trouble(Trouble::Unreadable);
            assert_eq!(decode_members(&answer(200, other_shape)), Err(error), "{other_shape}");
        }
        for (status, error) in [
            (400, MembersError::InvalidInput),
            (422, MembersError::InvalidInput),
            (401, MembersError::InvalidSession),
            (403, MembersError::InsufficientPrivileges),
            // The page of a proxy that has lost its server.
            (404, MembersError::Trouble(Trouble::Unreadable)),
            (500, MembersError::Trouble(FAULT)),
        ] {
            assert_eq!(decode_members(&answer(status, "<html>")), Err(error), "{status}");
        }
        assert_eq!(decode_members(&answer(404, r#"{"code":"not_found"}"#)), Err(MembersError::NotFound));
    }

    #[test]
    fn every_status_of_a_removal_has_its_meaning() {
        let owner = r#"{"code":"insufficient_privileges"}"#;
        for (status, body, outcome) in [
            (204, "", Ok(())),
            (200, "{}", Ok(())),
            (200, "<html>", Err(RemoveMemberError::Trouble(Trouble::Unreadable))),
            (404, r#"{"code":"not_found"}"#, Ok(())),
            (404, "<html>", Err(RemoveMemberError::Trouble(Trouble::Unreadable))),
            (400, owner, Err(RemoveMemberError::Refused(ErrorCode::InsufficientPrivileges))),
            (401, "", Err(RemoveMemberError::InvalidSession)),
            (403, "", Err(RemoveMemberError::InsufficientPrivileges)),
            (502, "<html>", Err(RemoveMemberError::Trouble(FAULT))),
        ] {
            assert_eq!(decode_remove(&answer(status, body)), outcome, "{status} {body}");
        }
    }

    proptest! {
        #[test]
        fn no_answer_at_all_breaks_a_decoder(status in any::<u16>(), body in any::<String>()) {
            let _ = decode_members(&answer(status, &body));
            let _ = decode_remove(&answer(status, &body));
        }

        #[test]
        fn no_search_leads_out_of_its_parameter(search in any::<String>()) {
            let query = query(0, &search, None);
            assert!(query.matches('&').count() <= 2 && !query.contains(['#', '/', ' ', '"', '\n']));
        }
    }
}
