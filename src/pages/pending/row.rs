//! One pending invite.

use leptos::prelude::*;
use orchd_types::members::Member;
use orchd_types::role::Role;
use orchd_types::text;

use super::model::{OwnerRight, Row, RowState, resend_id, use_model};
use super::panel::Panel;
use crate::browser::dates;
use crate::domain::pending as domain;
use crate::messages::{pending, roles};

/// A body of its own, so that what a row asks and answers belongs to it.
#[component]
pub(super) fn PendingRow(member: Member) -> impl IntoView {
    let model = use_model();
    let row = model.row(&member.id);
    let actions = member.clone();
    let since = dates::local(&member.joined_at);
    let id = member.id.clone();
    view! {
        <tbody role="rowgroup" data-member=id>
            <tr role="row">
                <td role="cell" data-label=words::panel::name_column()>
                    <bdi>{text::neutralised(&member.name)}</bdi>
                </td>
                <td role="cell" data-label=words::panel::email_column()>
                    <bdi>{text::neutralised(&member.email)}</bdi>
                </td>
                <td role="cell" data-label=words::panel::roles_label()>
                    {pending::role_names(&member.roles, member.site_accesses.len())}
                </td>
                <td role="cell" data-label=words::panel::pending_since()>
                    {match since {
                        Some(shown) => view! { <time datetime=member.joined_at.clone()>{shown}</time> }.into_any(),
                        None => words::panel::pending_no_date().into_any(),
                    }}
                </td>
                <td role="cell" class="row-actions">
                    <Actions member=actions row />
                </td>
            </tr>
            <Panel member row />
        </tbody>
    }
}

/// What can be done about the invite; of an owner's only by those who could have made it (D8).
#[component]
fn Actions(member: Member, row: Row) -> impl IntoView {
    let model = use_model();
    let (id, called) = (member.id.clone(), domain::called(&member));
    let is_owner = member.roles.contains(&Role::Owner);
    // Of others it is known from the beginning: what has the focus isn't made anew.
    let right = Memo::new(move |_| if is_owner { model.owner_right.get() } else { OwnerRight::Known(None) });
    move || match right.get() {
        OwnerRight::NotAsked | OwnerRight::Asking => ().into_any(),
        OwnerRight::Known(Some(why)) => {
            view! { <span class="why-not">{roles::why_not(why)}</span> }.into_any()
        }
        OwnerRight::Known(None) => view! {
            <button
                type="button"
                class="link"
                id=resend_id(&id)
                data-action="resend"
                aria-label=words::panel::resend_for(&called)
                on:click=move |_| row.open(RowState::AskResend)
            >
                {words::panel::resend()}
            </button>
            <button
                type="button"
                class="link link-danger"
                data-action="revoke"
                aria-label=words::panel::revoke_for(&called)
                on:click=move |_| row.open(RowState::AskRevoke)
            >
                {words::panel::revoke()}
            </button>
        }
        .into_any(),
    }
}
