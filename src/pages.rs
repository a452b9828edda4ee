//! One module per route; below it, one file per step.

pub(crate) mod home;
pub(crate) mod invite;
pub(crate) mod new_invite;
pub(crate) mod not_found;
pub(crate) mod pending;
