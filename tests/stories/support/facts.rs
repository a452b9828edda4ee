//! Answers as the contract has them, and the people and organizations in them.

use serde_json::{Value, json};

use super::server::{Expected, on};

pub(in super::super) const KEY: &str = "kQ3vX9_a-bC";
pub(in super::super) const EMAIL: &str = "ada@example.com";
/// The invite page as the link in the mail opens it.
pub(in super::super) const LINK: &str = "/invites/kQ3vX9_a-bC?email=ada@example.com";
pub(in super::super) const VALIDATE: &str = "POST /api/invites/kQ3vX9_a-bC/validate";
pub(in super::super) const ACCEPT: &str = "POST /api/invites/kQ3vX9_a-bC";
pub(in super::super) const LOGIN: &str = "GET /api/login";
pub(in super::super) const MEMBERSHIPS: &str = "GET /api/login/memberships";
pub(in super::super) const SIGN_IN: &str = "POST /api/login/sessions";
pub(in super::super) const VERIFY_PIN: &str = "POST /api/login/2fa";
pub(in super::super) const RESEND_PIN: &str = "POST /api/login/2fa/resend-pin";
/// The first page of an organization's members.
pub(in super::super) const MEMBERS: &str = "GET /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/members?offset=0&limit=500&sortBy=isActive&sortOrder=asc";
pub(in super::super) const SIGN_OUT: &str = "DELETE /api/login/sessions/current";
pub(in super::super) const ORG_ID: &str = "5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f";
pub(in super::super) const PARENT_ID: &str = "00000000-0000-4000-8000-000000000001";
pub(in super::super) const ADA_ID: &str = "login-ada";
pub(in super::super) const PASSWORD: &str = "four calm words here";

/// An open invite to Acme Hosting for somebody who isn't registered.
pub(in super::super) fn open_invite() -> Value {
    json!({"isValid": true, "orgId": ORG_ID, "orgName": "Acme Hosting", "role": "Support"})
}

/// The same for Ada, who is registered.
pub(in super::super) fn open_invite_for_ada() -> Value {
    json!({"isValid": true, "loginId": ADA_ID, "orgId": ORG_ID, "orgName": "Acme Hosting", "role": "Support"})
}

pub(in super::super) fn login(id: &str, email: &str, name: &str) -> Value {
    json!({
        "id": id, "email": email, "name": name, "colorCode": "#336699", "registeredAt": "2024-05-01T10:00:00Z",
        "authMethod": "basic", "locale": "en"
    })
}

pub(in super::super) fn ada() -> Value {
    login(ADA_ID, EMAIL, "Ada Lovelace")
}

pub(in super::super) fn eve() -> Value {
    login("login-eve", "eve@example.com", "Eve Smith")
}

pub(in super::super) fn membership(org_id: &str, org_name: &str, role: &str) -> Value {
    json!({
        "memberId": format!("member-of-{org_name}"), "orgId": org_id, "orgName": org_name, "isMasterOrg": false,
        "roles": [role], "siteAccessCount": 0
    })
}

pub(in super::super) fn memberships(list: &[Value]) -> Value {
    json!({ "memberships": list })
}

/// Acme Hosting, below another organization, with an owner.
pub(in super::super) fn org() -> Value {
    json!({
        "id": ORG_ID, "parentId": PARENT_ID, "name": "Acme Hosting", "status": "active", "owner": "Olga Owner",
        "ownerEmail": "olga@example.com", "subscriptionsCount": 1, "websitesCount": 2,
        "createdAt": "2024-05-01T10:00:00Z", "locale": "en"
    })
}

/// A member of the organization, or one who has been invited to it.
pub(in super::super) fn member(id: &str, name: &str, email: &str, is_active: bool) -> Value {
    json!({
        "id": id, "loginId": format!("login-{id}"), "isActive": is_active, "email": email, "name": name,
        "roles": ["Support"], "siteAccesses": [], "notifications": [], "joinedAt": "2026-11-20",
        "colorCode": "#123456"
    })
}

/// A page of a list of so many.
pub(in super::super) fn list_page(items: &[Value], total: usize) -> Value {
    json!({"items": items, "total": total})
}

/// The invite is open and its person new; validate is asked once.
pub(in super::super) fn invite_is_open() -> Expected {
    on(VALIDATE).json(200, &open_invite())
}

/// The invite is open and its person registered.
pub(in super::super) fn invite_is_open_for_ada() -> Expected {
    on(VALIDATE).json(200, &open_invite_for_ada())
}

/// The invite can't be accepted.
pub(in super::super) fn invite_is_dead() -> Expected {
    on(VALIDATE).json(200, &json!({"isValid": false}))
}

/// Nobody is signed in.
pub(in super::super) fn nobody_is_signed_in() -> Expected {
    on(LOGIN).error(401, "invalid_session")
}

pub(in super::super) fn ada_is_signed_in() -> Expected {
    on(LOGIN).json(200, &ada())
}

pub(in super::super) fn eve_is_signed_in() -> Expected {
    on(LOGIN).json(200, &eve())
}

/// The accept works.
pub(in super::super) fn accept_works() -> Expected {
    on(ACCEPT).empty(200)
}
