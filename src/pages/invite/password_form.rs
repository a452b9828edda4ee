//! The form that both password steps share: who, with which password, Join.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use orchd_types::error::ErrorCode;
use orchd_types::password::Context;

use super::model::Model;
use crate::browser;
use crate::components::field::{EMAIL, EmailField, FieldError};
use crate::components::password_field::{Kind, PASSWORD, PasswordField, Shown};
use crate::components::submit::{FormError, Submit};
use crate::domain::flow::Refusal;
use crate::domain::forms::{self, PasswordProblem};
use crate::domain::secret::Password;
use crate::messages::problems;
use crate::surroundings;

/// The first field that wants something typed.
pub(super) fn first_field(model: Model) -> &'static str {
    if model.link_email().is_some() { PASSWORD } else { EMAIL }
}

/// Email and password with a Join button.
#[component]
pub(super) fn PasswordForm(model: Model, kind: Kind, label: &'static str) -> impl IntoView {
    let min = surroundings::config().password_min;
    // An address that came with the link isn't typed, until the server finds fault with it; from then on it can be.
    let read_only =
        RwSignal::new(model.link_email().is_some_and(|email| email == model.email.get_untracked()));
    let shown = Shown::not_yet();
    let Model { email_error, password_error, .. } = model;
    let form_error = FieldError::none();
    let sending = model.sending;
    // Made anew in another language, it says of what the server refused only what was still said.
    let said = untrack(|| [email_error.is_there(), password_error.is_there()]);

    Effect::new(move |before: Option<()>| {
        let [email_said, password_said] = said.map(|said| said || before.is_some());
        let chars = model.password.now().reveal().chars().count();
        let refusal = model.refusal();
        let blame = refusal.map(|refusal| Blame::of(refusal, kind, chars, min));
        form_error.set(None);
        if doubts_address(refusal, kind) {
            read_only.set(false);
        }
        match blame {
            Some(Blame::Email(text)) if email_said => {
                email_error.set(Some(text));
                browser::focus(EMAIL);
            }
            Some(Blame::Password(text)) if password_said => {
                password_error.set(Some(text));
                browser::select(PASSWORD);
            }
            Some(Blame::Form(text)) => form_error.set(Some(text)),
            Some(Blame::Email(_) | Blame::Password(_)) | None => {}
        }
    });

    check(model, kind, min).say(model, true);

    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if sending.get_untracked() {
            return;
        }
        shown.hide();
        model.email.set(browser::typed(EMAIL));
        model.password.set(browser::typed(PASSWORD));
        model.forget_refusal();
        let checked = check(model, kind, min);
        let Some(field) = checked.field() else {
            checked.say(model, false);
            return model.accept_with_password(checked.email);
        };
        browser::after_next_picture(move || {
            // A password manager may have filled it in and sent it by now.
            if !sending.get_untracked() {
                checked.say(model, false);
                browser::focus(field);
            }
        });
    };
    view! {
        // method="post": should the handler ever be missing, no password lands in the address bar.
        <form method="post" novalidate=true on:submit=submit>
            <FormError error=move || Some(form_error.text()).filter(|text| !text.is_empty()) />
            <EmailField
                hint=model.link_email().is_none().then(|| words::invite::email_hint().to_owned())
                value=model.email
                error=email_error
                read_only
            />
            <PasswordField label kind value=model.password error=password_error shown />
            <Submit action="join" label=words::page::join() label_sending=words::invite::joining() sending />
        </form>
    }
}

/// What was typed, looked at before it is sent.
struct Checked {
    /// The address; empty where it won't do.
    email: String,
    /// Why it won't.
    email_wrong: Option<String>,
    /// Why the password won't.
    password_wrong: Option<String>,
}

impl Checked {
    /// The first field that won't do.
    fn field(&self) -> Option<&'static str> {
        let email = self.email_wrong.as_ref().map(|_| EMAIL);
        email.or(self.password_wrong.as_ref().map(|_| PASSWORD))
    }

    /// Each field says why it won't do, or nothing any more ([`FieldError::say`]).
    fn say(&self, model: Model, again: bool) {
        model.email_error.say(self.email_wrong.clone(), again);
        model.password_error.say(self.password_wrong.clone(), again);
    }
}

fn check(model: Model, kind: Kind, min: usize) -> Checked {
    let address = forms::check_email(&model.email.get_untracked());
    let (email, email_wrong) = match address {
        Ok(email) => (email, None),
        Err(problem) => (String::new(), Some(problems::email(problem).to_owned())),
    };
    let password_wrong = will_do(model, &model.password.now(), kind, min, &email)
        .err()
        .map(|problem| problems::password(problem, min));
    Checked { email, email_wrong, password_wrong }
}

/// Whether the password will do for the address.
fn will_do(
    model: Model,
    password: &Password,
    kind: Kind,
    min: usize,
    email: &str,
) -> Result<(), PasswordProblem> {
    match kind {
        Kind::Current => forms::check_existing_password(password),
        Kind::New => {
            let org_name = model.details().org_name;
            let context = Context { email: Some(email), name: None, org_name: org_name.as_deref() };
            forms::check_new_password(password, min, context)
        }
    }
}

/// Whether the address may be what was wrong (D7 for a new password; the server's own word).
fn doubts_address(refusal: Option<Refusal>, kind: Kind) -> bool {
    match refusal {
        Some(Refusal::Credentials) => kind == Kind::New,
        Some(Refusal::Input(code)) => code == ErrorCode::InvalidEmail,
        Some(Refusal::SessionEnded) | None => false,
    }
}

/// Where a refusal is shown.
enum Blame {
    Email(String),
    Password(String),
    Form(String),
}

impl Blame {
    fn of(refusal: Refusal, kind: Kind, chars: usize, min: usize) -> Self {
        match (refusal, kind) {
            (Refusal::Credentials, Kind::Current) => {
                Self::Password(words::invite::wrong_password().to_owned())
            }
            (Refusal::Credentials, Kind::New) => Self::Form(words::invite::new_password_refused().to_owned()),
            (Refusal::SessionEnded, _) => Self::Form(words::invite::session_ended().to_owned()),
            (Refusal::Input(code), _) => {
                let text = problems::accept_input(code, chars, min);
                match code {
                    ErrorCode::InvalidEmail => Self::Email(text),
                    ErrorCode::PasswordRequired
                    | ErrorCode::PasswordTooShort
                    | ErrorCode::PasswordTooLong
                    | ErrorCode::PasswordTooCommon => Self::Password(text),
                    _ => Self::Form(text),
                }
            }
        }
    }
}
