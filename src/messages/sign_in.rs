//! Signing in, and the start page.

pub(crate) const TITLE: &str = "Sign in";
pub(crate) const LEAD: &str = "Sign in to invite people to your organizations.";
pub(crate) const LEAD_TO_INVITE: &str = "Sign in to invite someone.";
pub(crate) const LEAD_TO_PENDING: &str = "Sign in to see the pending invites.";
pub(crate) const SIGN_IN: &str = "Sign in";
pub(crate) const SIGNING_IN: &str = "Signing in…";
pub(crate) const LOADING: &str = "One moment…";

pub(crate) const ORGANIZATIONS_TITLE: &str = "Whom do you want to invite?";
pub(crate) const ORGANIZATIONS_LEAD: &str = "Choose the organization they will join.";
pub(crate) const INVITE_TO: &str = "Invite someone to {}";
pub(crate) const PENDING_OF: &str = "Pending invites to {}";
pub(crate) const NO_ORGANIZATIONS_TITLE: &str = "You can’t invite anyone yet";
pub(crate) const NO_ORGANIZATIONS: &str =
    "Owners and super admins of an organization can. Ask one of them to give you that role.";

pub(crate) const WRONG: &str = "Email and password don’t match. Check both and try again.";
pub(crate) const NOT_ALLOWED: &str = "This account can’t sign in here. Ask your administrator.";
pub(crate) const PIN_WANTED: &str = "This account asks for a verification code. Sign in at the control panel first, then come back to this page.";
pub(crate) const INVALID: &str = "Email or password can’t be right as they stand. Check both.";
