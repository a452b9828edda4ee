//! The invite, to be handed over.

use leptos::prelude::*;

use super::model::use_model;
use crate::components::card::{Landing, StepHeading};
use crate::components::copy_field::CopyField;
use crate::components::expiry::Expiry;
use crate::components::named::Named;
use crate::components::org_links::{Here, OrgLinks};
use crate::components::qr_code::QrCode;
use crate::domain::invite_string::Mail;
use crate::domain::qr;
use crate::messages::{Template, problems};

/// Id of the input that shows it.
const INVITE_STRING: &str = "invite-string";

#[component]
pub(super) fn Created() -> impl IntoView {
    let model = use_model();
    let created = model.created.get_untracked()?;
    // Without the link nothing is ready: what is known is that the server said yes.
    let (title, landing): (Template, _) = match created.invite_string {
        Some(_) => (words::panel::created_title, Landing::Field(INVITE_STRING)),
        None => (words::panel::created_unseen_title, Landing::Heading),
    };
    let unseen = created.invite_string.is_none();
    let alt = words::panel::qr_alt(&created.email);
    Some(view! {
        <StepHeading text=title(&created.email) landing>
            <Named template=title name=created.email />
        </StepHeading>
        {match created.invite_string {
            Some(text) => {
                let (code, printed) = (qr::code(&text), text.clone());
                view! {
                    <p class="lead">
                        {match created.mail {
                            Mail::OnItsWay => words::panel::mailed(),
                            Mail::Delayed => words::panel::mail_delayed(),
                            Mail::None => words::panel::not_mailed(),
                        }}
                    </p>
                    <CopyField id=INVITE_STRING label=words::panel::invite_link() text=text.clone() action="copy">
                        <input
                            id=INVITE_STRING
                            type="text"
                            readonly=true
                            value=text.clone()
                            autocomplete="off"
                            spellcheck="false"
                            dir="auto"
                        />
                    </CopyField>
                    // On paper: there a field would cut it off.
                    <p class="printed">{printed}</p>
                    <Expiry expires=created.expires />
                    {code.map(|code| view! { <QrCode code alt caption=words::panel::qr_caption() /> })}
                }
                    .into_any()
            }
            None => {
                view! {
                    <p class="notice notice-error" role="alert">
                        {problems::invite_unreadable(created.mail != Mail::None)}
                    </p>
                }
                    .into_any()
            }
        }}
        <div class="actions">
            // The form still holds what was typed.
            {unseen
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="button button-primary"
                            data-action="create-again"
                            on:click=move |_| model.back()
                        >
                            {words::panel::create_again()}
                        </button>
                    }
                })}
            <button
                type="button"
                class="button"
                data-action="invite-another"
                on:click=move |_| model.invite_another()
            >
                {words::panel::invite_another()}
            </button>
        </div>
        <OrgLinks org_id=model.org_id() here=Here::Form />
    })
}
