//! Turning the pages of a list.

use leptos::prelude::*;

use crate::domain::paging::Pages;

/// Where one is, and the ways to the page before and the next; nothing where there is only one page.
#[component]
pub(crate) fn Pager(
    #[prop(into)] pages: Signal<Pages>,
    #[prop(into)] page: Signal<usize>,
    on_turn: impl Fn(usize) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let several = Memo::new(move |_| pages.get().count() > 1);
    let shown = move || pages.get().shown(page.get());
    let is_first = move || shown() == 0;
    let is_last = move || shown() + 1 == pages.get().count();
    let turn = move |there: bool, to: usize| {
        if there {
            on_turn(to);
        }
    };
    move || {
        several.get().then(|| {
            view! {
                <div class="pager">
                    <button
                        type="button"
                        class="button"
                        data-action="previous-page"
                        aria-disabled=move || is_first().then_some("true")
                        on:click=move |_| turn(!is_first(), shown().saturating_sub(1))
                    >
                        {words::panel::previous()}
                    </button>
                    <span>{move || words::panel::page(shown() + 1, pages.get().count())}</span>
                    <button
                        type="button"
                        class="button"
                        data-action="next-page"
                        aria-disabled=move || is_last().then_some("true")
                        on:click=move |_| turn(!is_last(), shown() + 1)
                    >
                        {words::panel::next()}
                    </button>
                </div>
            }
        })
    }
}
