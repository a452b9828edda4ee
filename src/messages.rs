//! Every sentence a person reads. `{}` stands for a name, which the view isolates from the direction of its
//! surroundings.

pub(crate) mod admin;
pub(crate) mod invite;
pub(crate) mod many;
pub(crate) mod pending;
pub(crate) mod problems;
pub(crate) mod roles;
pub(crate) mod sign_in;
pub(crate) mod websites;

/// On every page.
pub(crate) const TRY_AGAIN: &str = "Try again";
pub(crate) const COPY: &str = "Copy";
pub(crate) const COPIED: &str = "Copied";
pub(crate) const NOT_COPIED: &str = "Copying was refused here. The text is selected: press Ctrl+C or ⌘C.";
pub(crate) const SIGN_OUT: &str = "Sign out";
pub(crate) const SIGN_OUT_FAILED: &str = "Signing out didn’t work. Check your connection and try again.";
pub(crate) const SIGNED_IN_AS: &str = "Signed in as {}";
pub(crate) const WITH_ADDRESS: &str = "({})";
pub(crate) const SUPPORT: &str = "Need help? Contact {}";
pub(crate) const SUPPORT_PAGE: &str = "support";
pub(crate) const EMAIL: &str = "Email";
pub(crate) const PASSWORD: &str = "Password";
pub(crate) const SHOW: &str = "Show";
pub(crate) const HIDE: &str = "Hide";
pub(crate) const SHOW_PASSWORD: &str = "Show password";
pub(crate) const HIDE_PASSWORD: &str = "Hide password";

pub(crate) const PASSWORD_SHOWN: &str = "Your password is shown";
pub(crate) const PASSWORD_HIDDEN: &str = "Your password is hidden";

pub(crate) const NOT_FOUND_TITLE: &str = "There is no such page";
pub(crate) const NOT_FOUND: &str = "The address may have been cut off on its way. If it came in a mail, open the link there again, or copy the whole of it.";
pub(crate) const TO_START: &str = "Go to the start page";

/// `template` split where the name goes: what stands before it and after it.
pub(crate) fn around_name(template: &'static str) -> (&'static str, &'static str) {
    template.split_once("{}").unwrap_or((template, ""))
}

/// `template` with the name filled in, for places that take plain text (titles, announcements).
pub(crate) fn filled(template: &'static str, name: &str) -> String {
    template.replacen("{}", name, 1)
}
