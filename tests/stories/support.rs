//! What the stories are told with: a page that is opened, read and acted on as a person would, a server that gives
//! recorded answers and no others, and a clock that stands still until a story moves it.
//!
//! A story fails on its own assertions, and also when it is closed and
//! * a request was made that it didn't expect, even if the app coped with the refusal,
//! * a request that it expected never came,
//! * something panicked outside the story's own code, in a task of the app,
//! * the page would have been left (a link, a form without its handler) and the story didn't ask for that.

mod browser;
mod clock;
mod facts;
mod page;
mod panics;
mod server;
mod visit;

pub(super) use facts::*;
pub(super) use page::{Page, Refusal};
pub(super) use server::{Expected, Sent, on};
pub(super) use visit::{open, visit};
