//! `getMembers`: who is in an organization, and who has been invited to it.

use serde::{Deserialize, Serialize};

use crate::role::Role;

/// A login in an organization. Pending while `is_active` is false: invited, not joined yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Member {
    /// A UUID: what `deleteMember` takes.
    pub id: String,
    /// The login behind it.
    pub login_id: String,
    /// Whether the invite was accepted.
    pub is_active: bool,
    /// The login's address.
    pub email: String,
    /// As the person or the inviter wrote it: any text.
    pub name: String,
    /// What the member may do, or will once it has joined.
    pub roles: Vec<Role>,
    /// Ids of the websites that a [`Role::SiteAccess`] reaches.
    pub site_accesses: Vec<String>,
    /// Opaque names.
    pub notifications: Vec<String>,
    /// A date, `YYYY-MM-DD`. Of a pending member the day on which it was first invited.
    pub joined_at: String,
    /// Relative to the panel's origin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_path: Option<String>,
    /// `#rrggbb`, for an avatar without a picture.
    pub color_code: String,
}

/// Some of the members, in the order that was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MembersPage {
    /// From `offset` on, `limit` at most.
    pub items: Vec<Member>,
    /// How many there are in all pages under the same search and role.
    pub total: u64,
}

/// What `sortBy` may say. orchd publishes no list: these are this project's server's names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MembersSortBy {
    /// By name.
    #[default]
    Name,
    /// By address.
    Email,
    /// By the date of [`Member::joined_at`], the oldest first.
    JoinedAt,
    /// Pending ones first, by name within.
    IsActive,
}

impl MembersSortBy {
    /// Every order there is.
    pub const ALL: [Self; 4] = [Self::Name, Self::Email, Self::JoinedAt, Self::IsActive];

    /// The name on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::JoinedAt => "joinedAt",
            Self::IsActive => "isActive",
        }
    }

    /// The order of that name on the wire, `None` for any other name.
    #[must_use]
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Member, MembersPage, MembersSortBy};
    use crate::role::Role;

    #[test]
    fn a_member_with_fields_missing_and_a_role_never_heard_of_is_read() {
        let page: MembersPage =
            serde_json::from_str(r#"{"items":[{"email":"ada@example.com","roles":["Astronaut"],"new":1}]}"#)
                .unwrap();
        let expected =
            Member { email: "ada@example.com".to_owned(), roles: vec![Role::Unknown], ..Member::default() };
        assert_eq!(page, MembersPage { items: vec![expected], total: 0 });
        assert_eq!(serde_json::from_str::<MembersPage>("{}").unwrap(), MembersPage::default());
    }

    #[test]
    fn a_member_is_written_with_every_field_that_the_contract_requires() {
        let written = serde_json::to_value(Member::default()).unwrap();
        let mut names: Vec<&str> = written.as_object().unwrap().keys().map(String::as_str).collect();
        names.sort_unstable();
        let required = "colorCode email id isActive joinedAt loginId name notifications roles siteAccesses";
        assert_eq!(names, required.split(' ').collect::<Vec<_>>());
    }

    #[test]
    fn every_order_survives_the_wire() {
        for order in MembersSortBy::ALL {
            assert_eq!(MembersSortBy::from_wire(order.as_str()), Some(order));
        }
        assert_eq!(MembersSortBy::from_wire("Name"), None);
    }
}
