//! Every step and screen there is, one after the other, for whoever looks at all of them: the journeys about assistive
//! technology, and the examples that make pictures and descriptions.

mod admin;
mod invited;

use crate::browser::Browser;
use crate::error::Result;
use crate::stage::Stage;

/// Looks at one screen after the other.
pub trait Visitor {
    /// Looks at what the browser shows; `name` says what that is, and may be part of a file's name.
    fn at(&mut self, browser: &Browser, name: &'static str) -> impl Future<Output = Result<()>>;
}

/// What a journey looks at: two halves, which don't need each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// Signing in, organizations, inviting and looking after invites.
    Admin,
    /// What an invited person sees.
    Invited,
}

impl Half {
    /// Goes through it.
    ///
    /// # Errors
    /// When a screen doesn't come, and what the visitor fails with.
    pub async fn walk(self, stage: &mut Stage, visitor: &mut impl Visitor) -> Result<()> {
        match self {
            Self::Admin => admin::walk(stage, visitor).await,
            Self::Invited => invited::walk(stage, visitor).await,
        }
    }
}
