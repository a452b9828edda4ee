//! The code that comes after the password.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::method_choice::{FIRST_METHOD, MethodChoice};
use super::model::{Model, use_model};
use super::pin_field::{PIN, PinField};
use super::remember::Remember;
use crate::browser::{self, device};
use crate::components::card::{Landing, StepHeading};
use crate::components::countdown::CountdownLine;
use crate::components::named::Named;
use crate::components::submit::{FormError, Submit};
use crate::domain::pin::Pin;
use crate::domain::sign_in::Note;
use crate::messages::problems;

#[component]
pub(super) fn PinStep() -> impl IntoView {
    let model = use_model();
    let wait = model.wait;
    let Model { method_error, pin_error, .. } = model;
    let device = StoredValue::new(device::to_keep());
    let form_error =
        Signal::derive(move || model.note().and_then(problems::sign_in_fault).map(str::to_owned));
    Effect::new(move |_| match model.note() {
        Some(Note::PinUnfit) => {
            browser::select(PIN);
        }
        Some(Note::PinSent | Note::NotByMail) => browser::focus(PIN),
        _ => {}
    });

    let check = move |again: bool| {
        let method = model.method_untracked();
        let pin = model.pin.with_untracked(|typed| Pin::read(typed));
        method_error.say(method.is_none().then(|| words::panel::code_from_missing().to_owned()), again);
        pin_error.say(pin.as_ref().err().map(|problem| problems::pin(*problem).to_owned()), again);
        (method, pin)
    };
    let _ = check(true);

    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if model.is_busy() {
            return;
        }
        model.pin.set(browser::typed(PIN));
        match check(false) {
            (None, _) => browser::focus(FIRST_METHOD),
            (_, Err(_)) => browser::focus(PIN),
            (Some(method), Ok(pin)) => {
                let device = device.get_value().filter(|_| model.remember.get_untracked());
                model.send_pin(method, &pin, device);
            }
        }
    };
    let first = if model.method_untracked().is_some() { PIN } else { FIRST_METHOD };
    view! {
        <StepHeading text=words::panel::code_title() landing=Landing::Field(first)>
            {words::panel::code_title()}
        </StepHeading>
        <p class="lead">{words::panel::code_lead()}</p>
        <p>
            <Named template=words::panel::signing_in_as name=model.email.get_untracked() />
        </p>
        <form method="post" novalidate=true data-form="pin" on:submit=submit>
            <FormError error=move || form_error.get() />
            {move || {
                (model.note() == Some(Note::PinSent)).then(|| view! { <p class="notice">{words::panel::code_sent()}</p> })
            }}
            <MethodChoice error=method_error />
            <PinField error=pin_error />
            {device.with_value(Option::is_some).then(|| view! { <Remember /> })}
            <CountdownLine wait />
            <Submit
                action="verify-pin"
                label=words::shared::sign_in()
                label_sending=words::panel::signing_in()
                sending=model.sending
                off=Box::new(move || wait.is_on())
            />
        </form>
        <Alternatives />
    }
}

/// A new code, or the password again.
#[component]
fn Alternatives() -> impl IntoView {
    let model = use_model();
    let wait = model.resend_wait;
    view! {
        <p class="alternatives">
            <button
                type="button"
                class="link"
                data-action="resend-pin"
                aria-disabled=move || (model.resending.get() || wait.is_on()).then_some("true")
                on:click=move |_| model.resend()
            >
                {move || if model.resending.get() { words::panel::code_resending() } else { words::panel::code_resend() }}
            </button>
            <button type="button" class="link" data-action="back-to-password" on:click=move |_| model.back()>
                {words::panel::back_to_password()}
            </button>
        </p>
        <CountdownLine wait />
    }
}
