//! Who is signed in, and the way out.

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use leptos::task::spawn_local;
use orchd_types::logins::Login;
use orchd_types::text;

use super::named::Named;
use crate::domain::admin;
use crate::surroundings;

/// Name and address: several accounts of one person have the same name.
#[component]
fn Who(login: Login) -> impl IntoView {
    let name = admin::called(&login);
    let address = text::neutralised(&login.email);
    let address = Some(address).filter(|address| !address.is_empty() && *address != name);
    view! {
        <Named template=words::panel::signed_in_as_name name />
        {address.map(|address| view! { " " <Named template=words::panel::with_address name=address /> })}
    }
}

/// The login that holds the session, once it is known, and a button that ends it; then `on_sign_out` is called.
#[component]
pub(crate) fn SessionBar(
    #[prop(default = words::panel::sign_out())] label: &'static str,
    on_sign_out: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let api = StoredValue::new(surroundings::api());
    let login = RwSignal::new(None::<Login>);
    let asked = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let busy = RwSignal::new(false);
    spawn_local_scoped_with_cancellation(async move {
        // Not worth a word where it can't be learnt: the page works without.
        login.set(api.get_value().current_login().await.unwrap_or_default());
        asked.set(true);
    });
    let sign_out = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(false);
        let api = api.get_value();
        spawn_local(async move {
            let ended = api.sign_out().await;
            // Gone from the page in the meantime: nobody waits for this any more.
            if busy.try_set(false).is_some() {
                return;
            }
            match ended {
                Ok(()) => on_sign_out(),
                Err(_) => {
                    failed.try_set(true);
                }
            }
        });
    };
    view! {
        <div class="session">
            <span>
                {move || {
                    login.get().map(|login| view! { <Who login /> })
                }}
            </span>
            // With the name, and not before: it would be moved by it.
            <button
                type="button"
                class="link"
                data-action="sign-out"
                hidden=move || !asked.get()
                aria-disabled=move || busy.get().then_some("true")
                on:click=sign_out
            >
                {label}
            </button>
            <span role="alert" class="notice-inline">
                {move || failed.get().then_some(words::shared::sign_out_failed())}
            </span>
        </div>
    }
}
