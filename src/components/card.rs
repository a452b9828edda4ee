//! The frame of every screen: one `<main>`, one card, one heading that names where one is.

use leptos::prelude::*;

use crate::browser;
use crate::config::Support;
use crate::messages;
use crate::surroundings;

/// Id of the heading of the step that is shown.
pub(crate) const HEADING: &str = "heading";

/// Characters of a heading from which on it is set smaller: an organization's name may have 200.
const LONG: usize = 60;

/// `<main data-step=…>` around a card. `step` is the kebab-case name of what is shown.
#[component]
pub(crate) fn Card(step: impl Fn() -> &'static str + Send + 'static, children: Children) -> impl IntoView {
    view! {
        <main data-step=move || Some(step())>
            <div class="card">
                {children()}
            </div>
            {move || {
                surroundings::follow_language();
                support_line()
            }}
        </main>
    }
}

fn support_line() -> AnyView {
    let Some(contact) = surroundings::config().support.clone() else { return ().into_any() };
    let (href, shown) = match contact {
        Support::Mail(address) => (format!("mailto:{address}"), address),
        Support::Page(url) => (url, words::shared::support_page().to_owned()),
    };
    let (before, after) = messages::around_name(words::shared::support);
    view! {
        <p class="support">
            {before} <a href=href rel="external">{shown}</a> {after}
        </p>
    }
    .into_any()
}

/// Where a person goes on after a change of step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Landing {
    /// The heading: it is read out by being focused.
    Heading,
    /// The element of that id, a field to fill in; the heading is announced beside it.
    Field(&'static str),
    /// Nowhere: nothing has happened yet, or what is shown is about to change by itself.
    Stay,
}

/// A step's heading. When the step appears, the tab takes its title, and the focus lands where the person goes on.
/// `text` is the heading as plain text, where its children hold more than that.
#[component]
pub(crate) fn StepHeading(#[prop(into)] text: String, landing: Landing, children: Children) -> impl IntoView {
    let voice = surroundings::voice();
    let long = text.chars().count() > LONG;
    Effect::new(move |_| {
        browser::set_title(&text);
        match landing {
            Landing::Heading => {
                voice.hush();
                browser::focus(HEADING);
            }
            Landing::Field(id) => {
                voice.announce(text.clone());
                browser::focus(id);
            }
            Landing::Stay => voice.announce(text.clone()),
        }
    });
    view! {
        <h1 id=HEADING tabindex="-1" class:long=long>
            {children()}
        </h1>
    }
}
