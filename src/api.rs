//! The only place that talks HTTP: a module per group of operations, over one door ([`http`]).
//!
//! Each operation is a thin `async fn` and a pure `decode_…(&Answer)`, which is tested natively.

mod answer;
mod early;
#[cfg(test)]
pub(crate) mod fuzz;
mod http;
pub(crate) mod invites;
pub(crate) mod json;
pub(crate) mod login;
pub(crate) mod logins;
pub(crate) mod members;
pub(crate) mod orgs;
mod page;
#[cfg(test)]
mod statuses;
pub(crate) mod websites;

use std::sync::Arc;

/// Where the API is. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Api {
    base: Arc<str>,
}

impl Api {
    /// `base` without a trailing slash: `/api`, or an absolute URL of the panel's own origin.
    pub(crate) fn new(base: &str) -> Self {
        Self { base: base.trim_end_matches('/').into() }
    }
}
