//! Every step and screen there is, one after the other, for whoever looks at all of them: the journeys about assistive
//! technology, and the examples that make pictures and descriptions.

mod admin;
mod invited;
mod unusual;

use crate::browser::Browser;
use crate::error::Result;
use crate::stage::Stage;

/// Looks at one screen after the other.
pub trait Visitor {
    /// Looks at what the browser shows; `name` says what that is, and may be part of a file's name.
    fn at(&mut self, browser: &Browser, name: &'static str) -> impl Future<Output = Result<()>>;
}

/// What a journey looks at: parts that don't need each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Signing in, organizations, inviting and looking after invites.
    Admin,
    /// What an invited person sees.
    Invited,
    /// What either sees when something isn't as usual.
    Unusual,
}

impl Part {
    /// How many screens it has: a walk that leaves some out shows nothing of them.
    const fn screens(self) -> usize {
        match self {
            Self::Admin => 25,
            Self::Invited => 15,
            Self::Unusual => 19,
        }
    }

    /// Goes through it.
    ///
    /// # Errors
    /// When a screen doesn't come, and what the visitor fails with.
    ///
    /// # Panics
    /// When it was another number of screens than there are.
    pub async fn walk(self, stage: &mut Stage, visitor: &mut impl Visitor) -> Result<()> {
        let mut counting = Counting { visitor, screens: 0 };
        match self {
            Self::Admin => admin::walk(stage, &mut counting).await?,
            Self::Invited => invited::walk(stage, &mut counting).await?,
            Self::Unusual => unusual::walk(stage, &mut counting).await?,
        }
        assert_eq!(counting.screens, self.screens(), "screens of {self:?}");
        Ok(())
    }
}

/// Counts what the visitor looks at.
struct Counting<'a, V> {
    visitor: &'a mut V,
    screens: usize,
}

impl<V: Visitor> Visitor for Counting<'_, V> {
    async fn at(&mut self, browser: &Browser, name: &'static str) -> Result<()> {
        self.screens += 1;
        self.visitor.at(browser, name).await
    }
}
