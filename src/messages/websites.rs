//! Choosing the websites that a collaborator works on.

use crate::domain::admin_outcome::WebsitesError;
use crate::messages::problems;

pub(crate) const TITLE: &str = "Websites";
pub(crate) const HINT: &str = "A collaborator works on these and sees no others.";
pub(crate) const SEARCH: &str = "Find a website";
pub(crate) const LOADING: &str = "Looking for websites…";
pub(crate) const NONE: &str = "This organization has no websites yet.";
pub(crate) const NOT_FOUND: &str = "No website’s name holds that.";
pub(crate) const REMOVE: &str = "Remove {}";
pub(crate) const REMOVED: &str = "{} removed";
pub(crate) const CHOSEN: &str = "Chosen websites";
pub(crate) const MISSING: &str = "Choose at least one website.";
pub(crate) const REFUSED: &str = "You can’t see this organization’s websites.";
/// A website whose name nobody knows.
pub(crate) const NAMELESS: &str = "Website without a name";
pub(crate) const NEXT: &str = "Next";
pub(crate) const PREVIOUS: &str = "Previous";

/// "Page 2 of 7".
pub(crate) fn page(number: usize, of: usize) -> String {
    format!("Page {number} of {of}")
}

/// Why there is no list.
pub(crate) fn error(error: WebsitesError) -> String {
    match error {
        WebsitesError::InvalidSession => problems::CREATE_SIGNED_OUT.to_owned(),
        WebsitesError::Refused => REFUSED.to_owned(),
        WebsitesError::Trouble(trouble) => problems::trouble_and_wait(trouble),
    }
}
