//! Every path of the app, defined once.

/// Where one chooses the organization to invite to. Also what the address bar holds after an invite was accepted.
pub(crate) const HOME: &str = "/";

/// Path of the invite form for an organization.
pub(crate) fn new_invite(org_id: &str) -> String {
    format!("/orgs/{org_id}/invites/new")
}

/// Path of the list of an organization's pending invites.
pub(crate) fn pending(org_id: &str) -> String {
    format!("/orgs/{org_id}/invites")
}
