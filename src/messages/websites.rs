//! Choosing the websites that a collaborator works on.

use crate::domain::admin_outcome::WebsitesError;
use crate::messages::problems;

/// Why there is no list.
pub(crate) fn error(error: WebsitesError) -> String {
    match error {
        WebsitesError::InvalidSession => words::panel::create_signed_out().to_owned(),
        WebsitesError::Refused => words::panel::websites_refused().to_owned(),
        WebsitesError::Trouble(trouble) => problems::trouble_and_wait(trouble),
    }
}
