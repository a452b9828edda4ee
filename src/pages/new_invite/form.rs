//! Whom to invite, as what, and whether a mail goes out.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use orchd_types::error::ErrorCode;
use orchd_types::invites::NewInvite;

use super::model::use_model;
use super::role_choice::{ROLE, RoleChoice};
use crate::browser;
use crate::components::card::{Landing, StepHeading};
use crate::components::field::{FieldError, TextField};
use crate::components::named::Named;
use crate::components::submit::{FormError, Submit};
use crate::domain::forms;
use crate::domain::outcome::CreateInviteError;
use crate::messages::{self, admin, problems};

const EMAIL: &str = "invitee-email";
const NAME: &str = "invitee-name";

#[component]
pub(super) fn InviteForm() -> impl IntoView {
    let model = use_model();
    let (email_error, name_error, role_error) =
        (FieldError::new(None), FieldError::new(None), FieldError::new(None));
    let sending = model.sending;
    let org = model.org_name();
    let text =
        org.as_ref().map_or_else(|| admin::TITLE.to_owned(), |org| messages::filled(admin::TITLE_TO, org));

    Effect::new(move |_| {
        if let Some(CreateInviteError::InvalidInput(
            code @ (ErrorCode::InvalidEmail | ErrorCode::AlreadyMember),
        )) = model.refusal.get()
        {
            email_error.set(Some(problems::create_input(code).to_owned()));
            browser::select(EMAIL);
        }
    });
    let form_error = Signal::derive(move || form_sentence(model.refusal.get()?));

    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if sending.get_untracked() {
            return;
        }
        let email = forms::check_email(&model.email.get_untracked());
        let name = forms::check_name(&model.name.get_untracked());
        let role = model.role.get_untracked();
        email_error.set(email.as_ref().err().map(|problem| problems::email(*problem).to_owned()));
        name_error.set(name.as_ref().err().map(|problem| problems::name(*problem).to_owned()));
        role_error.set(role.is_none().then(|| problems::ROLE_MISSING.to_owned()));
        match (email, name, role) {
            (Err(_), _, _) => browser::focus(EMAIL),
            (_, Err(_), _) => browser::focus(NAME),
            (_, _, None) => browser::focus(ROLE),
            (Ok(email), Ok(name), Some(role)) => model.create(NewInvite {
                email,
                name,
                roles: vec![role],
                site_accesses: None,
                notifications: None,
                send_email: Some(model.send_email.get_untracked()),
            }),
        }
    };
    view! {
        <StepHeading text landing=Landing::Field(EMAIL)>
            {match org {
                Some(name) => view! { <Named template=admin::TITLE_TO name /> }.into_any(),
                None => admin::TITLE.into_any(),
            }}
        </StepHeading>
        <p class="lead">{admin::LEAD}</p>
        <form method="post" novalidate=true autocomplete="off" on:submit=submit>
            <FormError error=move || form_error.get() />
            <TextField
                id=EMAIL
                label=admin::EMAIL
                kind="email"
                name="invitee-email"
                autocomplete="off"
                value=model.email
                error=email_error
                not_mine=true
            />
            <TextField
                id=NAME
                label=admin::NAME
                hint=Some(admin::NAME_HINT.to_owned())
                name="invitee-name"
                autocomplete="off"
                value=model.name
                error=name_error
                not_mine=true
            />
            <RoleChoice offered=model.offered_roles() value=model.role error=role_error />
            <label class="option option-plain">
                <input
                    id="send-email"
                    type="checkbox"
                    prop:checked=move || model.send_email.get()
                    on:change:target=move |event| model.send_email.set(event.target().checked())
                />
                <span>
                    <strong>{admin::SEND_EMAIL}</strong>
                    " "
                    <span class="meaning">{admin::SEND_EMAIL_HINT}</span>
                </span>
            </label>
            <Submit action="create-invite" label=admin::CREATE label_sending=admin::CREATING sending />
        </form>
    }
}

/// What the form as a whole says; `None` where the fault is shown at a field or in a step of its own.
fn form_sentence(error: CreateInviteError) -> Option<String> {
    let sentence = match error {
        CreateInviteError::InvalidInput(ErrorCode::InvalidEmail | ErrorCode::AlreadyMember)
        | CreateInviteError::InvalidSession => return None,
        CreateInviteError::InvalidInput(code) => problems::create_input(code),
        CreateInviteError::InsufficientPrivileges => problems::CREATE_FORBIDDEN,
        CreateInviteError::NotFound => problems::CREATE_ORG_GONE,
        CreateInviteError::Trouble(trouble) => return Some(problems::trouble_and_wait(trouble)),
    };
    Some(sentence.to_owned())
}
