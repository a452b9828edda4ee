//! Pure decisions: what a link says, what an answer means, which step comes next, whether what was typed will do.
//!
//! Nothing here knows of leptos, the DOM or HTTP, so all of it is tested natively, over whole input spaces.

pub(crate) mod admin;
pub(crate) mod device;
pub(crate) mod flow;
pub(crate) mod forms;
pub(crate) mod invite_key;
pub(crate) mod invite_link;
pub(crate) mod invite_string;
pub(crate) mod outcome;
pub(crate) mod pin;
pub(crate) mod secret;
pub(crate) mod sign_in;
pub(crate) mod trouble;
