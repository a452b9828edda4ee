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
pub(crate) const INVALID: &str = "Email or password can’t be right as they stand. Check both.";

pub(crate) const PIN_TITLE: &str = "Enter your code";
pub(crate) const PIN_LEAD: &str = "Your password is right. This account also asks for a code: one that was just sent to you by email, or one that your authenticator app shows.";
pub(crate) const SIGNING_IN_AS: &str = "Signing in as {}";
pub(crate) const METHOD: &str = "Where does your code come from?";
pub(crate) const BY_EMAIL: &str = "An email";
pub(crate) const BY_EMAIL_HINT: &str = "Look for it in your inbox, and in the folder for spam.";
pub(crate) const BY_APP: &str = "An authenticator app";
pub(crate) const BY_APP_HINT: &str = "Open it on your phone; it shows a new code every half minute.";
pub(crate) const PIN: &str = "Code";
pub(crate) const PIN_HINT: &str = "Only the digits matter, not the spaces between them.";
pub(crate) const REMEMBER: &str = "Remember this device";
pub(crate) const REMEMBER_HINT: &str =
    "For 30 days no code is asked for in this browser. Not for computers that others use, too.";
pub(crate) const RESEND: &str = "Send a new code by email";
pub(crate) const RESENDING: &str = "Sending…";
pub(crate) const BACK_TO_PASSWORD: &str = "Back to the password";
pub(crate) const PIN_SENT: &str = "A new code is on its way to you by email. Use the newest one.";

pub(crate) const PIN_REFUSED: &str = "That code wasn’t right, or it was too old, so the sign-in has ended. Enter your password to try again with a new code.";
pub(crate) const PIN_UNFIT: &str =
    "The server didn’t take this code. Check that it is complete, and where it comes from.";
pub(crate) const PIN_TOO_LATE: &str =
    "Too much time has passed since you entered your password. Enter it again.";
pub(crate) const NOT_BY_MAIL: &str = "The codes of this account don’t come by email, so none was sent. Use the one that your authenticator app shows.";
pub(crate) const METHOD_MISSING: &str = "Choose where your code comes from.";
pub(crate) const PIN_MISSING: &str = "Enter the code.";
pub(crate) const PIN_MALFORMED: &str = "A code is a few digits, like 123456.";
