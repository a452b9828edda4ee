//! The invite form and its result.

pub(crate) const TITLE: &str = "Invite someone";
pub(crate) const TITLE_TO: &str = "Invite someone to {}";
pub(crate) const LEAD: &str = "They get a link, choose a password and are in.";
pub(crate) const EMAIL: &str = "Their email";
pub(crate) const EMAIL_HINT: &str = "One address, or paste a list of up to 500.";
pub(crate) const NAME: &str = "Their name";
pub(crate) const NAME_HINT: &str = "As it should appear in the list of members.";
pub(crate) const ROLE: &str = "Roles";
pub(crate) const ROLE_HINT: &str = "One or several.";
pub(crate) const MORE: &str = "More";
pub(crate) const NOTIFICATIONS: &str = "Notifications";
pub(crate) const NOTIFICATIONS_HINT: &str =
    "Names of the notifications they get, separated by commas. Leave it empty if you don’t know any.";
pub(crate) const SEND_EMAIL: &str = "Email the invite";
pub(crate) const SEND_EMAIL_HINT: &str = "Otherwise you pass the link on yourself.";
pub(crate) const CREATE: &str = "Create invite";
pub(crate) const CREATING: &str = "Creating…";

pub(crate) const CREATED_TITLE: &str = "Invite ready for {}";
pub(crate) const CREATED_UNSEEN_TITLE: &str = "Invite created for {}";
pub(crate) const CREATE_AGAIN: &str = "Create it again";
pub(crate) const MAILED: &str =
    "A mail with this link is on its way to them. You can also pass it on yourself.";
pub(crate) const NOT_MAILED: &str = "No mail was sent. Pass this link on yourself; it works for them alone.";
pub(crate) const STRING_LABEL: &str = "Invite link";
pub(crate) const EXPIRY: &str = "It works once, for 10 days. A new invite for the same address replaces it.";
pub(crate) const QR_ALT: &str = "QR code of the invite link for {}";
pub(crate) const QR_CAPTION: &str = "Are they with you? They can scan this with their phone.";
pub(crate) const INVITE_ANOTHER: &str = "Invite someone else";

pub(crate) const NO_ACCESS_TITLE: &str = "You can’t invite people here";
pub(crate) const NO_ACCESS: &str =
    "Only owners and super admins of this organization, or of one above it, can invite.";
pub(crate) const USE_ANOTHER_ACCOUNT: &str = "Sign in with another account";
pub(crate) const ORG_NOT_FOUND_TITLE: &str = "There is no such organization";
pub(crate) const ORG_NOT_FOUND: &str = "It may have been removed, or the address is incomplete.";
pub(crate) const BACK: &str = "All organizations";

pub(crate) const PENDING: &str = "Pending invites";
pub(crate) const INVITE: &str = "Invite someone";

/// Asking about a role that gives much.
pub(crate) const CONFIRM_SUPER_ADMIN: &str = "Make {} a super admin?";
pub(crate) const CONFIRM_OWNER: &str = "Make {} the owner?";
pub(crate) const SUPER_ADMIN_MAY: &str = "A super admin can do everything here except remove the owner: change and delete websites and customers, see all data, and invite and remove other people, you included.";
pub(crate) const OWNER_MAY: &str = "The owner can do everything here, is the organization’s main contact, and can’t be removed. An organization has only one.";
pub(crate) const CONFIRM_ONE: &str = "Yes, create the invite";
pub(crate) const CANCEL: &str = "Cancel";
