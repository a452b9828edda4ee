//! The button that sends a form, and what the form says when it was refused as a whole.

use leptos::prelude::*;

/// Whether a button can't be used now; followed by the view.
pub(crate) type Off = Box<dyn Fn() -> bool + Send>;

/// A submit button. While `sending` it says so and stays focusable; the form's own handler sees to it that nothing is
/// sent twice.
#[component]
pub(crate) fn Submit(
    action: &'static str,
    label: &'static str,
    label_sending: &'static str,
    sending: RwSignal<bool>,
    /// Whether it can't be used for another reason than that.
    #[prop(optional)]
    off: Option<Off>,
) -> impl IntoView {
    view! {
        <button
            type="submit"
            class="button button-primary"
            data-action=action
            aria-disabled=move || (sending.get() || off.as_ref().is_some_and(|off| off())).then_some("true")
        >
            {move || if sending.get() { label_sending } else { label }.to_owned()}
        </button>
    }
}

/// The error of a form as a whole, read out when it appears.
#[component]
pub(crate) fn FormError(error: impl Fn() -> Option<String> + Send + 'static) -> impl IntoView {
    view! {
        <div role="alert" class="form-error">
            {move || match error() {
                Some(text) => view! { <p class="notice notice-error">{text}</p> }.into_any(),
                None => ().into_any(),
            }}
        </div>
    }
}
