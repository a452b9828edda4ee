//! A page of several steps: a card for each.

use leptos::prelude::*;

use super::anew::Anew;
use super::card::Card;
use crate::surroundings;

/// What a step is called, and what it shows.
pub(crate) struct Screen {
    pub(crate) name: Box<dyn Fn() -> &'static str + Send>,
    pub(crate) show: Box<dyn Fn() -> AnyView + Send>,
    /// Whether it is shown anew in another language; else it sees to that itself.
    pub(crate) follows_language: bool,
}

/// Shows the screen, and another one in another card: one that was made over would be as wide as its step needs, to both
/// sides, and what stands in it would be moved to where the next step has it. `<main data-step>` carries the name.
#[component]
pub(crate) fn Screens(screen: Box<dyn Fn() -> Screen + Send>) -> impl IntoView {
    let place = Anew::new();
    move || {
        let Screen { name, show, follows_language } = screen();
        let card = view! {
            <Card step=name>
                {move || {
                    if follows_language {
                        surroundings::follow_language();
                    }
                    show()
                }}
            </Card>
        };
        place.show(card.into_any())
    }
}
