//! One pending invite.

use leptos::prelude::*;
use orchd_types::members::Member;
use orchd_types::text;

use super::model::{RowState, resend_id, use_model};
use super::panel::Panel;
use crate::browser::dates;
use crate::domain::pending as domain;
use crate::messages::pending;

/// A body of its own, so that what a row asks and answers belongs to it.
#[component]
pub(super) fn PendingRow(member: Member) -> impl IntoView {
    let model = use_model();
    let state = model.row(&member.id);
    let called = domain::called(&member);
    let open = move |what: fn(Option<String>) -> RowState| {
        if !state.with_untracked(RowState::is_busy) {
            state.set(what(None));
        }
    };
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
                    {pending::role_names(&member.roles)}
                </td>
                <td role="cell" data-label=words::panel::pending_since()>
                    {match since {
                        Some(shown) => view! { <time datetime=member.joined_at.clone()>{shown}</time> }.into_any(),
                        None => words::panel::pending_no_date().into_any(),
                    }}
                </td>
                <td role="cell" class="row-actions">
                    <button
                        type="button"
                        class="link"
                        id=resend_id(&member.id)
                        data-action="resend"
                        aria-label=words::panel::resend_for(&called)
                        on:click=move |_| open(RowState::AskResend)
                    >
                        {words::panel::resend()}
                    </button>
                    <button
                        type="button"
                        class="link link-danger"
                        data-action="revoke"
                        aria-label=words::panel::revoke_for(&called)
                        on:click=move |_| open(RowState::AskRevoke)
                    >
                        {words::panel::revoke()}
                    </button>
                </td>
            </tr>
            <Panel member state />
        </tbody>
    }
}
