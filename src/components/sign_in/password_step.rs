//! Who, with which password.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::model::{Model, use_model};
use crate::browser;
use crate::components::card::{Landing, StepHeading};
use crate::components::countdown::CountdownLine;
use crate::components::field::{EMAIL, EmailField};
use crate::components::password_field::{Kind, PASSWORD, PasswordField, Shown};
use crate::components::submit::{FormError, Submit};
use crate::domain::forms;
use crate::domain::outcome::SignInError;
use crate::domain::sign_in::Note;
use crate::messages::problems;

#[component]
pub(super) fn PasswordStep(lead: &'static str) -> impl IntoView {
    let model = use_model();
    let (email, password, wait) = (model.email, model.password, model.wait);
    let Model { email_error, password_error, .. } = model;
    let shown = Shown::not_yet();
    let form_error =
        Signal::derive(move || model.note().and_then(problems::sign_in_fault).map(str::to_owned));
    Effect::new(move |_| {
        if model.note() == Some(Note::Refused(SignInError::InvalidCredentials)) {
            browser::select(PASSWORD);
        }
    });

    let check = move |again: bool| {
        let address = forms::check_email(&email.get_untracked());
        let secret_ok = forms::check_existing_password(&password.now());
        email_error.say(address.as_ref().err().map(|problem| problems::email(*problem).to_owned()), again);
        password_error.say(secret_ok.err().map(|problem| problems::password(problem, 0)), again);
        (address, secret_ok)
    };
    let _ = check(true);

    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if model.is_busy() {
            return;
        }
        shown.hide();
        email.set(browser::typed(EMAIL));
        password.set(browser::typed(PASSWORD));
        match check(false) {
            (Err(_), _) => browser::focus(EMAIL),
            (_, Err(_)) => browser::focus(PASSWORD),
            (Ok(email), Ok(())) => model.send_password(email),
        }
    };
    // Whoever comes back from the code has typed the address already.
    let first = if email.with_untracked(String::is_empty) { EMAIL } else { PASSWORD };
    view! {
        <StepHeading text=words::shared::sign_in() landing=Landing::Field(first)>
            {words::shared::sign_in()}
        </StepHeading>
        <p class="lead">{lead}</p>
        <form method="post" novalidate=true on:submit=submit>
            <FormError error=move || form_error.get() />
            <EmailField value=email error=email_error read_only=RwSignal::new(false) />
            <PasswordField label=words::panel::password() kind=Kind::Current value=password error=password_error shown />
            <CountdownLine wait />
            <Submit
                action="sign-in"
                label=words::shared::sign_in()
                label_sending=words::panel::signing_in()
                sending=model.sending
                off=Box::new(move || wait.is_on())
            />
        </form>
    }
}
