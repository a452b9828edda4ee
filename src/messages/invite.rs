//! The invited person's page.

pub(crate) const CHECKING: &str = "Checking your invite…";

pub(crate) const INVITED_TO: &str = "Join {}";
pub(crate) const INVITED: &str = "You’re invited";
pub(crate) const YOUR_ROLE: &str = "Your role";
pub(crate) const SET_PASSWORD_LEAD: &str = "Choose a password and you’re in.";
pub(crate) const ENTER_PASSWORD_LEAD: &str = "You have an account here already. Sign in with it to join.";
pub(crate) const CONFIRM_LEAD: &str = "You’re signed in. One click and you’re a member.";
pub(crate) const SIGNED_IN_AS: &str = "Signed in as";

pub(crate) const NEW_PASSWORD: &str = "New password";
pub(crate) const CURRENT_PASSWORD: &str = "Your password";
pub(crate) const JOIN: &str = "Join";
pub(crate) const JOINING: &str = "Joining…";
pub(crate) const HAVE_PASSWORD: &str = "I already have a password";
pub(crate) const NO_PASSWORD: &str = "I don’t have a password yet";
pub(crate) const FORGOT_PASSWORD: &str = "Forgot your password?";
pub(crate) const ACCEPT: &str = "Accept invite";
pub(crate) const NOT_NOW: &str = "Not now";
pub(crate) const USE_ANOTHER_ACCOUNT: &str = "Use another account";
pub(crate) const SIGNING_OUT: &str = "Signing out…";
pub(crate) const EMAIL_HINT: &str = "The address your invite was sent to.";

pub(crate) const WRONG_ACCOUNT_TITLE: &str = "This invite is for someone else";
pub(crate) const WRONG_ACCOUNT: &str = "You’re signed in as {}, but the invite was sent to another address. Sign out to accept it with the right account.";
pub(crate) const WRONG_ACCOUNT_UNKNOWN: &str = "You’re signed in with an account that the invite was not sent to. Sign out to accept it with the right one.";
pub(crate) const SIGN_OUT_AND_CONTINUE: &str = "Sign out and continue";
pub(crate) const STAY_SIGNED_IN: &str = "Stay signed in";

pub(crate) const CLOSED_TITLE: &str = "This invite can’t be used any more";
pub(crate) const CLOSED_REASONS: [(&str, &str); 3] = [
    ("You’ve used it already.", "Then you’re a member: just sign in."),
    ("A newer invite has replaced it.", "Look for the latest mail; only its link works."),
    ("It is more than 10 days old.", "Ask the person who invited you for a new one."),
];
pub(crate) const PERHAPS_TITLE: &str = "You may have joined already";
pub(crate) const PERHAPS: &str = "The connection broke while you were joining, and the invite is used up now. Sign in to see whether it worked.";
pub(crate) const SIGN_IN: &str = "Sign in";
pub(crate) const REQUEST_LABEL: &str = "A message to send to whoever invited you";
pub(crate) const REQUEST: &str =
    "Hello! My invite to the control panel doesn’t work any more. Could you send me a new one?";
pub(crate) const REQUEST_TO: &str =
    "Hello! My invite to the control panel doesn’t work any more. Could you send a new one to {}?";
pub(crate) const COPY_REQUEST: &str = "Copy message";

pub(crate) const WELCOME_TO: &str = "Welcome to {}";
pub(crate) const WELCOME: &str = "Welcome aboard";
pub(crate) const JOINED_AS: &str = "You’ve joined as {}.";
pub(crate) const JOINED: &str = "You’ve joined.";
pub(crate) const GO_TO_PANEL: &str = "Go to the control panel";
