//! Pure decisions: what a link says, what an answer means, which step comes next, whether what was typed will do.
//!
//! Nothing here knows of leptos, the DOM or HTTP, so all of it is tested natively, over whole input spaces.

pub(crate) mod address_list;
pub(crate) mod admin;
pub(crate) mod admin_outcome;
pub(crate) mod batch;
pub(crate) mod csv;
pub(crate) mod device;
pub(crate) mod draft;
pub(crate) mod flow;
pub(crate) mod forms;
pub(crate) mod invite_key;
pub(crate) mod invite_link;
pub(crate) mod invite_string;
pub(crate) mod mailbox;
pub(crate) mod marks;
pub(crate) mod outcome;
pub(crate) mod paging;
pub(crate) mod pending;
pub(crate) mod pin;
pub(crate) mod qr;
pub(crate) mod role_choice;
pub(crate) mod secret;
pub(crate) mod sign_in;
pub(crate) mod trouble;
