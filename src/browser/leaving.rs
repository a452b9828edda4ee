//! Asking before a page is left while something on it isn't finished: the tab closed or reloaded, a link followed, Back
//! or Forward pressed.

use leptos::ev::{self, MouseEvent};
use leptos::prelude::{
    GetUntracked, LocalStorage, Memo, StoredValue, UpdateValue, WithValue, on_cleanup, provide_context,
    use_context, window, window_event_listener,
};
use leptos_router::hooks::use_location;
use leptos_router::location::Location;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement};

use crate::browser;

/// A page that asks, and what the router says of where it is.
struct Asking {
    question: Box<dyn Fn() -> Option<&'static str>>,
    path: Memo<String>,
    search: Memo<String>,
}

/// The pages that ask.
#[derive(Clone, Copy)]
struct Everybody(StoredValue<Vec<(u32, Asking)>, LocalStorage>);

/// Has the pages below the current owner [`ask`] before Back or Forward. To be called before there is a router: of those
/// who hear of it, browsers don't agree on another order than that they came in.
pub(crate) fn listen() {
    let everybody = StoredValue::new_local(Vec::<(u32, Asking)>::new());
    provide_context(Everybody(everybody));
    let listener = window_event_listener(ev::popstate, move |event| {
        let _ = everybody.try_with_value(|asking| asking.iter().for_each(|(_, page)| page.hears_of(&event)));
    });
    on_cleanup(move || listener.remove());
}

impl Asking {
    /// When a page hears of Back, the address is another one already. Who stays gets it back as a new entry: which way
    /// it went, and how far, no browser tells.
    fn hears_of(&self, event: &Event) {
        let Some(path) = self.path.try_get_untracked() else { return };
        let leads_away = browser::path_and_search().0 != path;
        let Some(question) = (self.question)().filter(|_| leads_away) else { return };
        if !agrees(question) {
            event.stop_immediate_propagation();
            let search = self.search.try_get_untracked().filter(|search| !search.is_empty());
            browser::add_address(&(path + &search.map(|search| format!("?{search}")).unwrap_or_default()));
        }
    }
}

/// While there is a `question`, it is asked before Back or Forward leads to another page of the app, and the browser asks
/// in words of its own before the tab is closed, reloaded or led elsewhere. Lasts as long as the current owner.
pub(crate) fn ask(question: impl Fn() -> Option<&'static str> + Copy + 'static) {
    let listener = window_event_listener(ev::beforeunload, move |event| {
        if question().is_some() {
            event.prevent_default();
            // Browsers of some years ago ask only for this.
            event.set_return_value("unfinished");
        }
    });
    on_cleanup(move || listener.remove());

    let Some(Everybody(everybody)) = use_context() else { return };
    let Location { pathname: path, search, .. } = use_location();
    let asking = Asking { question: Box::new(question), path, search };
    let number = everybody.try_update_value(|all| {
        let number = all.last().map_or(0, |(last, _)| last + 1);
        all.push((number, asking));
        number
    });
    on_cleanup(move || {
        let _ = everybody.try_update_value(|all| all.retain(|(each, _)| Some(*each) != number));
    });
}

/// For a click somewhere on the page: if it would follow a link within the app, asks the `question` there is and lets
/// nothing happen unless the person agrees. Has to hear of the click before the router does.
pub(crate) fn ask_before_following(event: &MouseEvent, question: Option<&str>) {
    let Some(question) = question else { return };
    let elsewhere = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if link.is_some_and(|link| leads_within(&link)) && !elsewhere && !agrees(question) {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Whether the router follows the link. What another one does is the browser's: an address of a mail leaves nothing, and
/// before all others it asks by itself.
fn leads_within(link: &HtmlAnchorElement) -> bool {
    let external = link.rel().split_ascii_whitespace().any(|rel| rel == "external");
    link.origin() == browser::origin()
        && link.target().is_empty()
        && !external
        && !link.has_attribute("download")
}

/// Asks, and waits for the answer.
pub(crate) fn agrees(question: &str) -> bool {
    window().confirm_with_message(question).unwrap_or(false)
}
