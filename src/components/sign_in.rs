//! Signing in, in the place where it turns out to be needed.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use orchd_types::logins::LoginCreds;

use super::card::{Landing, StepHeading};
use super::field::TextField;
use super::password_field::{Kind, PASSWORD, PasswordField};
use super::submit::{FormError, Submit};
use crate::browser;
use crate::domain::forms;
use crate::domain::outcome::SignInError;
use crate::domain::secret::Password;
use crate::messages::problems;
use crate::messages::{self, sign_in};
use crate::surroundings;

const EMAIL: &str = "email";

/// A sign-in form under `lead`; `on_done` is called once there is a session.
#[component]
pub(crate) fn SignIn(lead: &'static str, on_done: impl Fn() + Copy + 'static) -> impl IntoView {
    let api = surroundings::api();
    let email = RwSignal::new(String::new());
    let password = RwSignal::new(Password::default());
    let (email_error, password_error) = (RwSignal::new(None), RwSignal::new(None));
    let form_error = RwSignal::new(None);
    let sending = RwSignal::new(false);
    let shown = RwSignal::new(false);

    let send = move |creds: LoginCreds| {
        let api = api.clone();
        sending.set(true);
        form_error.set(None);
        spawn_local(async move {
            let answer = api.sign_in(&creds).await;
            // Gone from the page in the meantime: nobody waits for this any more.
            if sending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(()) => {
                    password.set(Password::default());
                    on_done();
                }
                Err(error) => {
                    form_error.set(Some(problems::sign_in(error)));
                    if error == SignInError::InvalidCredentials {
                        browser::select(PASSWORD);
                    }
                }
            }
        });
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if sending.get_untracked() {
            return;
        }
        shown.set(false);
        email.set(browser::typed(EMAIL));
        password.set(Password::new(browser::typed(PASSWORD)));
        let address = forms::check_email(&email.get_untracked());
        let secret = password.get_untracked();
        let secret_ok = forms::check_existing_password(&secret);
        email_error.set(address.as_ref().err().map(|problem| problems::email(*problem).to_owned()));
        password_error.set(secret_ok.err().map(|problem| problems::password(problem, 0)));
        match (address, secret_ok) {
            (Err(_), _) => browser::focus(EMAIL),
            (_, Err(_)) => browser::focus(PASSWORD),
            (Ok(email), Ok(())) => {
                send(LoginCreds { email, password: secret.reveal().to_owned(), device_id: None });
            }
        }
    };
    browser::on_page_kept(move || password.set(Password::default()), || {});
    view! {
        <StepHeading text=sign_in::TITLE landing=Landing::Field(EMAIL)>
            {sign_in::TITLE}
        </StepHeading>
        <p class="lead">{lead}</p>
        <form method="post" novalidate=true on:submit=submit>
            <FormError error=move || form_error.get() />
            <TextField
                id=EMAIL
                label=messages::EMAIL
                kind="email"
                name="email"
                autocomplete="username"
                value=email
                error=email_error
            />
            <PasswordField label=messages::PASSWORD kind=Kind::Current value=password error=password_error shown />
            <Submit action="sign-in" label=sign_in::SIGN_IN label_sending=sign_in::SIGNING_IN sending />
        </form>
    }
}
