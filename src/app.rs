//! The two programs and their routes.
//!
//! An invited person downloads only what an invite needs. Everything for admins, the router included, is a program of
//! its own; index.html starts the one that the address asks for.

#![expect(clippy::must_use_candidate, reason = "the macro's functions are called by the view macro alone")]

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

use crate::browser::leaving;
use crate::components::announcer::Announcer;
use crate::pages::home::HomePage;
use crate::pages::invite::InvitePage;
use crate::pages::new_invite::NewInvitePage;
use crate::pages::not_found::NotFoundPage;
use crate::pages::pending::PendingPage;
use crate::surroundings;

/// The invited person's program: everything under `/invites`. A key that was cut or broken on its way still gets the
/// invite page's words.
#[component]
pub fn InviteApp() -> impl IntoView {
    surroundings::set_up();
    view! {
        <InvitePage />
        <Announcer />
    }
}

/// The admins' program: all other paths.
#[component]
pub fn PanelApp() -> impl IntoView {
    surroundings::set_up();
    leaving::listen();
    view! {
        <Router>
            <FlatRoutes fallback=NotFoundPage>
                <Route path=path!("/") view=HomePage />
                <Route path=path!("/orgs/:org_id/invites/new") view=NewInvitePage />
                <Route path=path!("/orgs/:org_id/invites") view=PendingPage />
            </FlatRoutes>
        </Router>
        <Announcer />
    }
}
