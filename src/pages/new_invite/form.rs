//! Whom to invite, as what, and whether a mail goes out.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::model::{Errors, use_model};
use super::more::More;
use super::role_choice::{ROLE, RoleChoice};
use super::websites::{WEBSITE_SEARCH, WebsiteChoice};
use super::whom::{EMAIL, NAME, WhomFields};
use crate::browser;
use crate::components::card::{Landing, StepHeading};
use crate::components::countdown::CountdownLine;
use crate::components::named::Named;
use crate::components::org_links::{Here, OrgLinks};
use crate::components::session_bar::SessionBar;
use crate::components::submit::FormError;
use crate::domain::draft::{Problems, WhomProblem};
use crate::domain::outcome::CreateInviteError;
use crate::domain::role_choice::takes_websites;
use crate::messages::{many, problems};

/// Says what is wrong, each where its field is (`FieldError::say`).
fn say(errors: Errors, found: Problems, again: bool) {
    let sentence = |text: &'static str| text.to_owned();
    for (error, text) in [
        (errors.whom, found.whom.map(whom_sentence)),
        (errors.name, found.name.map(problems::name).map(sentence)),
        (errors.roles, found.roles.map(problems::roles).map(sentence)),
        (errors.websites, found.website_missing.then(|| words::panel::websites_missing().to_owned())),
    ] {
        error.say(text, again);
    }
}

/// Leads to the first that is wrong.
fn lead_to(found: Problems) {
    let first = [
        (found.whom.is_some(), EMAIL),
        (found.name.is_some(), NAME),
        (found.roles.is_some(), ROLE),
        (found.website_missing, WEBSITE_SEARCH),
    ];
    if let Some((_, id)) = first.into_iter().find(|(wrong, _)| *wrong) {
        browser::focus(id);
    }
}

fn whom_sentence(problem: WhomProblem) -> String {
    match problem {
        WhomProblem::Email(problem) => problems::email(problem).to_owned(),
        WhomProblem::TooMany(list) => many::too_many(list),
    }
}

#[component]
pub(super) fn InviteForm() -> impl IntoView {
    let model = use_model();
    let typed = model.typed;
    let errors = typed.errors;
    say(errors, typed.check().err().unwrap_or_default(), true);
    let org = model.org_name();
    let text = org.as_ref().map_or_else(
        || words::panel::invite_someone().to_owned(),
        |org| words::panel::invite_someone_to(org),
    );

    Effect::new(move |_| {
        if let Some(code) = model.refusal.get().and_then(CreateInviteError::of_address) {
            errors.whom.set(Some(problems::create_input(code).to_owned()));
            browser::select(EMAIL);
        }
    });
    let form_error = Signal::derive(move || form_sentence(model.refusal.get()?));
    let forbidden =
        Memo::new(move |_| model.refusal.get() == Some(CreateInviteError::InsufficientPrivileges));
    // A list is looked at first, which asks nothing that the server would have to rest from.
    let waits = move || model.wait.is_on() && typed.count.get() < 2;
    let collaborates = Memo::new(move |_| typed.roles.with(|roles| takes_websites(roles)));

    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if untrack(|| model.is_busy()) || untrack(waits) {
            return;
        }
        model.refusal.set(None);
        let checked = typed.check();
        let found = checked.as_ref().err().copied().unwrap_or_default();
        say(errors, found, false);
        lead_to(found);
        if let Ok(whom) = checked {
            model.submit(whom);
        }
    };
    view! {
        <StepHeading text landing=Landing::Field(EMAIL)>
            {match org {
                Some(name) => view! { <Named template=words::panel::invite_someone_to name /> }.into_any(),
                None => words::panel::invite_someone().into_any(),
            }}
        </StepHeading>
        <p class="lead">{words::panel::form_lead()}</p>
        <form method="post" novalidate=true autocomplete="off" on:submit=submit>
            <FormError error=move || form_error.get() />
            {move || {
                forbidden
                    .get()
                    .then(|| {
                        view! {
                            <SessionBar
                                label=words::panel::sign_in_otherwise()
                                on_sign_out=move || model.change_account()
                            />
                        }
                    })
            }}
            <WhomFields whom_error=errors.whom name_error=errors.name />
            <RoleChoice choices=model.choices() typed error=errors.roles />
            {move || collaborates.get().then(|| view! { <WebsiteChoice search=model.websites error=errors.websites /> })}
            <label class="option option-plain">
                <input
                    id="send-email"
                    type="checkbox"
                    prop:checked=move || typed.send_email.get()
                    on:change:target=move |event| typed.send_email.set(event.target().checked())
                />
                <span>
                    <strong>{words::panel::send_email()}</strong>
                    " "
                    <span class="meaning">{words::panel::send_email_hint()}</span>
                </span>
            </label>
            <More value=typed.notifications />
            <CountdownLine wait=model.wait />
            <button
                type="submit"
                class="button button-primary"
                data-action="create-invite"
                aria-disabled=move || (model.is_busy() || waits()).then_some("true")
            >
                {move || match (model.is_busy(), typed.count.get()) {
                    (true, _) => words::panel::creating().to_owned(),
                    (false, count @ 2..) => words::panel::many_check(count),
                    (false, _) => words::panel::create().to_owned(),
                }}
            </button>
        </form>
        <OrgLinks org_id=model.org_id() here=Here::Form />
    }
}

/// What the form as a whole says; `None` where the fault is shown at a field or in a step of its own.
fn form_sentence(error: CreateInviteError) -> Option<String> {
    let sentence = match error {
        CreateInviteError::InvalidSession => return None,
        _ if error.of_address().is_some() => return None,
        CreateInviteError::InvalidInput(code) => problems::create_input(code),
        CreateInviteError::InsufficientPrivileges => words::panel::create_forbidden(),
        CreateInviteError::NotFound => words::panel::create_org_gone(),
        // How long to wait is counted down beside it.
        CreateInviteError::Trouble(trouble) => problems::trouble(trouble),
    };
    Some(sentence.to_owned())
}
