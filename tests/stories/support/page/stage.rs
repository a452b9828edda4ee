//! Everything that a story sets up around the app, and takes down again.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use control_panel_invites::app::{InviteApp, PanelApp};
use leptos::mount::mount_to;
use leptos::prelude::IntoAny;
use leptos::reactive::owner::Owner;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Document, Element, Event, HtmlElement};

use super::super::browser::{Replaced, part_of_window};
use super::super::clock::Clock;
use super::super::server::Server;
use super::super::visit::Visit;

/// What is around the app. Taken down when dropped.
pub(super) struct Stage {
    pub(super) server: Server,
    pub(super) clock: Clock,
    pub(super) root: HtmlElement,
    app: RefCell<Option<Box<dyn Any>>>,
    /// Of everything reactive in the app. The router keeps the first one it ever gets for as long as the program
    /// runs, and its listeners with it: so it isn't enough to drop it.
    owner: Option<Owner>,
    tags: Vec<Element>,
    exits: Exits,
    /// Everything else that is replaced for this page alone.
    pub(super) replaced: RefCell<Vec<Replaced>>,
    last_sight: RefCell<String>,
}

impl Stage {
    pub(super) fn set(visit: Visit) -> Self {
        forget_all_that_was_kept();
        let document = document();
        let server = Server::install();
        visit.expected.into_iter().for_each(|expected| server.expect(expected));
        let tags = visit.settings.iter().map(|(name, content)| add_meta(&document, name, content)).collect();
        // Said and not asked: a machine for tests may have no network.
        let online = Replaced::new(&part_of_window("navigator"), "onLine", &(!visit.offline).into(), ());
        let clock = Clock::install();
        let root: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        document.body().unwrap().append_child(&root).unwrap();
        let owner = Rc::new(RefCell::new(None));
        let app = mount_to(root.clone(), {
            let owner = Rc::clone(&owner);
            move || {
                *owner.borrow_mut() = Owner::current();
                // As index.html chooses.
                let path = web_sys::window().unwrap().location().pathname().unwrap();
                if path.split('/').nth(1) == Some("invites") {
                    InviteApp().into_any()
                } else {
                    PanelApp().into_any()
                }
            }
        });
        Self {
            server,
            clock,
            root,
            app: RefCell::new(Some(Box::new(app))),
            owner: owner.take(),
            tags,
            // After the app has been mounted: what the router takes on itself is no exit.
            exits: Exits::watch(),
            replaced: RefCell::new(vec![online]),
            last_sight: RefCell::default(),
        }
    }

    /// Unmounts the app and takes its surroundings down, whoever still holds on to this.
    pub(super) fn strike(&self) {
        *self.last_sight.borrow_mut() = self.sight();
        drop(self.app.take());
        self.owner.iter().for_each(Owner::cleanup);
        self.exits.stop();
        self.replaced.borrow_mut().clear();
        forget_all_that_was_kept();
        self.root.remove();
        self.tags.iter().for_each(Element::remove);
    }

    /// What a person sees now, with the markup that carries it.
    pub(super) fn sight(&self) -> String {
        self.root.inner_html()
    }

    /// What a person saw last.
    pub(super) fn last_sight(&self) -> String {
        self.last_sight.borrow().clone()
    }

    /// Where the page would have gone to, if it would have.
    pub(super) fn left(&self) -> Option<String> {
        self.exits.target.take()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.strike();
    }
}

pub(super) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// No story finds what another has put into the browser's storage.
fn forget_all_that_was_kept() {
    if let Ok(Some(storage)) = web_sys::window().unwrap().local_storage() {
        storage.clear().unwrap();
    }
}

fn add_meta(document: &Document, name: &str, content: &str) -> Element {
    let tag = document.create_element("meta").unwrap();
    tag.set_attribute("name", name).unwrap();
    tag.set_attribute("content", content).unwrap();
    document.head().unwrap().append_child(&tag).unwrap();
    tag
}

/// Keeps the page from being left, and notes where to: a link's target, or `a form` that nobody handled.
struct Exits {
    target: Rc<RefCell<Option<String>>>,
    listener: Closure<dyn Fn(Event)>,
}

const LEAVING: [&str; 2] = ["click", "submit"];

impl Exits {
    fn watch() -> Self {
        let target = Rc::new(RefCell::new(None));
        let noted = Rc::clone(&target);
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Some(exit) = exit(&event).filter(|_| !event.default_prevented()) {
                event.prevent_default();
                *noted.borrow_mut() = Some(exit);
            }
        });
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        for name in LEAVING {
            let call = listener.as_ref().unchecked_ref();
            let window = web_sys::window().unwrap();
            window
                .add_event_listener_with_callback_and_add_event_listener_options(name, call, &options)
                .unwrap();
        }
        Self { target, listener }
    }

    fn stop(&self) {
        for name in LEAVING {
            let call = self.listener.as_ref().unchecked_ref();
            web_sys::window().unwrap().remove_event_listener_with_callback(name, call).unwrap();
        }
    }
}

fn exit(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    match event.type_().as_str() {
        "submit" => Some("a form".to_owned()),
        _ => element.closest("a[href]").ok()??.get_attribute("href"),
    }
}
