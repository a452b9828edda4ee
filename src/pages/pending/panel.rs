//! What a row asks before it acts, and what came of it.

use leptos::prelude::*;
use orchd_types::members::Member;
use orchd_types::text;

use super::model::{Row, RowState, resend_id, use_model};
use crate::browser;
use crate::components::copy_line::CopyLine;
use crate::components::expiry::Expiry;
use crate::components::named::Named;
use crate::components::qr_code::QrCode;
use crate::domain::{pending as domain, qr};
use crate::messages::pending;
use crate::surroundings;

/// Which panel is open: what changes within it doesn't make it anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Resend,
    Resent,
    Revoke,
    Joined,
}

impl Open {
    fn of(state: &RowState) -> Self {
        match state {
            RowState::Idle => Self::Nothing,
            RowState::AskResend(_) | RowState::Resending => Self::Resend,
            RowState::Resent { .. } => Self::Resent,
            RowState::AskRevoke(_) | RowState::Revoking => Self::Revoke,
            RowState::Joined => Self::Joined,
        }
    }
}

#[component]
pub(super) fn Panel(member: Member, row: Row) -> impl IntoView {
    let Row { state, mail } = row;
    let open = Memo::new(move |_| state.with(Open::of));
    let member = StoredValue::new(member);
    move || {
        let panel = match open.get() {
            Open::Nothing => return None,
            Open::Resend => view! { <AskResend member state mail /> }.into_any(),
            Open::Resent => view! { <Resent member state /> }.into_any(),
            Open::Revoke => view! { <AskRevoke member state /> }.into_any(),
            Open::Joined => view! { <Joined member /> }.into_any(),
        };
        Some(view! {
            <tr role="row" class="panel">
                <td role="cell" colspan="5">
                    {panel}
                </td>
            </tr>
        })
    }
}

/// The button gets the focus when the panel opens.
fn focus_when_open(id: String) {
    Effect::new(move |_| browser::focus(&id));
}

/// Closes the panel; the focus goes back to the row.
fn close(member: StoredValue<Member>, state: RwSignal<RowState>) {
    if !state.with_untracked(RowState::is_busy) {
        browser::focus(&member.with_value(|member| resend_id(&member.id)));
        state.set(RowState::Idle);
    }
}

#[component]
fn AskResend(member: StoredValue<Member>, state: RwSignal<RowState>, mail: RwSignal<bool>) -> impl IntoView {
    let model = use_model();
    let id = member.with_value(|member| format!("make-{}", member.id));
    focus_when_open(id.clone());
    let busy = move || state.with(|state| *state == RowState::Resending);
    // Room for the new link, from the click on: whatever the answer is, it moves no other row.
    let has_room = Memo::new(move |had: Option<&bool>| had == Some(&true) || busy());
    view! {
        <div class="ask" class:link-room=move || has_room.get()>
            <p>
                <Named template=words::panel::resend_ask name=member.with_value(domain::called) />
            </p>
            <label class="site">
                <input
                    type="checkbox"
                    name="resend-mail"
                    prop:checked=move || mail.get()
                    on:change:target=move |event| mail.set(event.target().checked())
                />
                <span>{words::panel::resend_mail()}</span>
            </label>
            <Wrong state />
            <div class="actions">
                <button
                    type="button"
                    class="button button-primary"
                    id=id
                    data-action="confirm-resend"
                    aria-disabled=move || busy().then_some("true")
                    on:click=move |_| member.with_value(|member| model.resend(member))
                >
                    {move || if busy() { words::panel::resending() } else { words::panel::resend_do() }}
                </button>
                <button type="button" class="button" data-action="cancel" on:click=move |_| close(member, state)>
                    {words::panel::cancel()}
                </button>
            </div>
        </div>
    }
}

#[component]
fn Resent(member: StoredValue<Member>, state: RwSignal<RowState>) -> impl IntoView {
    let voice = surroundings::voice();
    let RowState::Resent { link, mail, expires } = state.get_untracked() else { return None };
    let id = member.with_value(|member| format!("link-{}", member.id));
    let label = words::panel::resent(&member.with_value(domain::called));
    let said = pending::resent(link.is_some(), mail);
    let close_id = member.with_value(|member| format!("close-{}", member.id));
    let code = link.as_deref().and_then(qr::code);
    let alt = member.with_value(|member| words::panel::qr_alt(&text::neutralised(&member.email)));
    let works = link.is_some();
    focus_when_open(if link.is_some() { id.clone() } else { close_id.clone() });
    voice.announce(format!("{label}. {said}"));
    Some(view! {
        <div class="ask link-room">
            <p>{said}</p>
            {link
                .map(|text| {
                    view! { <CopyLine id label=label.clone() button_label=words::shared::copy().to_owned() text /> }
                })}
            {works.then(|| view! { <Expiry expires /> })}
            {code.map(|code| view! { <QrCode code alt caption=words::panel::qr_caption() /> })}
            <div class="actions">
                <button
                    type="button"
                    class="link"
                    id=close_id
                    data-action="close"
                    on:click=move |_| close(member, state)
                >
                    {words::panel::close()}
                </button>
            </div>
        </div>
    })
}

#[component]
fn AskRevoke(member: StoredValue<Member>, state: RwSignal<RowState>) -> impl IntoView {
    let model = use_model();
    let voice = surroundings::voice();
    // The harmless one: whoever presses Enter once too often revokes nothing.
    let id = member.with_value(|member| format!("keep-{}", member.id));
    focus_when_open(id.clone());
    let busy = move || state.with(|state| *state == RowState::Revoking);
    view! {
        <div class="ask">
            <p>
                <Named template=words::panel::revoke_ask name=member.with_value(domain::called) />
            </p>
            <Wrong state />
            <div class="actions">
                <button
                    type="button"
                    class="button button-danger"
                    data-action="confirm-revoke"
                    aria-disabled=move || busy().then_some("true")
                    on:click=move |_| member.with_value(|member| model.revoke(member, voice))
                >
                    {move || if busy() { words::panel::revoking() } else { words::panel::revoke_do() }}
                </button>
                <button
                    type="button"
                    class="button"
                    id=id
                    data-action="cancel"
                    on:click=move |_| close(member, state)
                >
                    {words::panel::cancel()}
                </button>
            </div>
        </div>
    }
}

#[component]
fn Joined(member: StoredValue<Member>) -> impl IntoView {
    let id = member.with_value(|member| format!("joined-{}", member.id));
    focus_when_open(id.clone());
    view! {
        <p id=id tabindex="-1" class="notice">
            <Named template=words::panel::joined_meanwhile name=member.with_value(domain::called) />
        </p>
    }
}

/// What went wrong the last time.
#[component]
fn Wrong(state: RwSignal<RowState>) -> impl IntoView {
    let wrong = move || {
        state.with(|state| match state {
            RowState::AskResend(wrong) | RowState::AskRevoke(wrong) => wrong.clone(),
            RowState::Idle
            | RowState::Resending
            | RowState::Resent { .. }
            | RowState::Revoking
            | RowState::Joined => None,
        })
    };
    view! {
        <div role="alert" class="form-error">
            {move || wrong().map(|text| view! { <p class="notice notice-error">{text}</p> })}
        </div>
    }
}
