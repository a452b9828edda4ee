//! Pieces used by more than one page, or hard enough to deserve tests of their own.

pub(crate) mod anew;
pub(crate) mod announcer;
pub(crate) mod card;
pub(crate) mod copy_field;
pub(crate) mod copy_line;
pub(crate) mod countdown;
pub(crate) mod expiry;
pub(crate) mod field;
pub(crate) mod named;
pub(crate) mod org_links;
pub(crate) mod others_field;
pub(crate) mod pager;
pub(crate) mod password_field;
pub(crate) mod qr_code;
pub(crate) mod room;
pub(crate) mod screens;
pub(crate) mod session_bar;
pub(crate) mod sign_in;
pub(crate) mod submit;
pub(crate) mod trouble_notice;
pub(crate) mod waiting;
