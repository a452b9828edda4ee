//! Opening a page.

use std::cell::RefCell;
use std::collections::VecDeque;

use super::browser::patiently;
use super::facts::{MEMBERS, list_page};
use super::page::Page;
use super::server::{Expected, on};

/// A page that is about to be opened.
pub(in super::super) struct Visit {
    pub(super) url: String,
    /// Where the tab was before, in this document.
    before: Option<String>,
    pub(super) settings: Vec<(String, String)>,
    pub(super) expected: Vec<Expected>,
    pub(super) offline: bool,
}

/// A visit of `url`, a path of this origin with its query.
pub(in super::super) fn visit(url: impl Into<String>) -> Visit {
    Visit { url: url.into(), before: None, settings: Vec::new(), expected: Vec::new(), offline: false }
}

/// Opens `url`; the server answers what is `expected` and refuses everything else.
pub(in super::super) async fn open(url: &str, expected: impl IntoIterator<Item = Expected>) -> Page {
    visit(url).expecting(expected).open().await
}

impl Visit {
    /// The content of `<meta name="invites:NAME">`.
    pub(in super::super) fn setting(mut self, name: &str, content: &str) -> Self {
        self.settings.push((format!("invites:{name}"), content.to_owned()));
        self
    }

    pub(in super::super) fn expecting(mut self, expected: impl IntoIterator<Item = Expected>) -> Self {
        self.expected.extend(expected);
        self
    }

    /// The tab was at `url` before, which it can go back to.
    pub(in super::super) fn coming_from(self, url: &str) -> Self {
        Self { before: Some(url.to_owned()), ..self }
    }

    /// The browser knows that it has no network.
    pub(in super::super) fn offline(self) -> Self {
        Self { offline: true, ..self }
    }

    pub(in super::super) async fn open(self) -> Page {
        if let Some(before) = &self.before {
            go_to(before).await;
            leave_room().await;
            web_sys::window()
                .unwrap()
                .history()
                .unwrap()
                .push_state(&wasm_bindgen::JsValue::NULL, "")
                .unwrap();
        }
        go_to(&self.url).await;
        let is_the_form = self.url.ends_with("/invites/new");
        let page = Page::open(self);
        if is_the_form {
            // Before a single invite goes out, the pending members are asked for. Where no story is about them, there
            // are none.
            page.usually(on(MEMBERS).json(200, &list_page(&[], 0)));
        }
        page
    }
}

/// Puts `url` into the address bar, where it stays until the next page is opened. Browsers refuse when this happens
/// very often, and count the tries: then it takes until they let it through.
async fn go_to(url: &str) {
    leave_room().await;
    let window = web_sys::window().unwrap();
    let (history, location) = (window.history().unwrap(), window.location());
    let wanted = web_sys::Url::new_with_base(url, &location.origin().unwrap()).unwrap().href();
    let mut tries = 0;
    let arrived = patiently(|| {
        if tries % 100 == 0 {
            let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&wanted));
        }
        tries += 1;
        location.href().as_deref() == Ok(&wanted)
    })
    .await;
    assert!(arrived, "the browser doesn't go to {wanted}");
}

/// Browsers let the address be changed 200 times in ten seconds (WebKit: 100) and then refuse, the app's own changes as
/// well. So that a story which is about those doesn't fail for the sake of the stories before it, some are left to the
/// app.
async fn leave_room() {
    const MOST: usize = 65;
    const MILLISECONDS: f64 = 10_000.0;
    thread_local! {
        static TIMES: RefCell<VecDeque<f64>> = const { RefCell::new(VecDeque::new()) };
    }
    let there_is_room = patiently(|| {
        TIMES.with_borrow_mut(|times| {
            let now = js_sys::Date::now();
            times.retain(|time| now - time < MILLISECONDS);
            let room = times.len() < MOST;
            if room {
                times.push_back(now);
            }
            room
        })
    })
    .await;
    assert!(there_is_room, "ten seconds pass");
}
