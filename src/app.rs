//! Contexts and routes.

#![expect(clippy::must_use_candidate, reason = "the macro's function is called by the view macro alone")]

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

use crate::api::Api;
use crate::components::announcer::{Announcer, provide_announcer};
use crate::config::Config;
use crate::pages::home::HomePage;
use crate::pages::invite::InvitePage;
use crate::pages::new_invite::NewInvitePage;
use crate::pages::not_found::NotFoundPage;
use crate::pages::pending::PendingPage;

/// The whole app; shows the page for `location`.
#[component]
pub fn App() -> impl IntoView {
    let config = Config::from_page();
    provide_context(Api::new(&config.api_base));
    provide_context(config);
    provide_announcer();
    view! {
        <Router>
            <FlatRoutes fallback=NotFoundPage>
                <Route path=path!("/") view=HomePage />
                // Everything below: a key that was cut or broken on its way still gets the invite page's words.
                <Route path=path!("/invites/*key") view=InvitePage />
                <Route path=path!("/invites") view=InvitePage />
                <Route path=path!("/orgs/:org_id/invites/new") view=NewInvitePage />
                <Route path=path!("/orgs/:org_id/invites") view=PendingPage />
            </FlatRoutes>
        </Router>
        <Announcer />
    }
}
