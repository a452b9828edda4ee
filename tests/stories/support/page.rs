//! An open page of the app, read and acted on as a person would.

mod act;
mod leave;
mod listen;
mod look;
mod stage;

pub(in super::super) use act::Refusal;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::browser::{next_picture, patiently, turn};
use super::panics;
use super::server::{Expected, Sent};
use super::visit::Visit;
use stage::Stage;

thread_local! {
    /// What the last story used, and all that keeps it alive: a story that failed never put it back, nor ever drops
    /// what it holds itself.
    static STAGE: RefCell<Option<Rc<Stage>>> = const { RefCell::new(None) };
}

/// The app, mounted. Has to be closed with [`Page::close`], which is when the story's expectations are looked at.
#[must_use]
pub(in super::super) struct Page {
    stage: Weak<Stage>,
    closed: bool,
}

impl Page {
    pub(super) fn open(visit: Visit) -> Self {
        panics::watch();
        STAGE.take().inspect(|stage| stage.strike());
        drop(panics::take());
        let stage = Rc::new(Stage::set(visit));
        let page = Self { stage: Rc::downgrade(&stage), closed: false };
        STAGE.set(Some(stage));
        page
    }

    /// Not to be held while waiting.
    fn stage(&self) -> Rc<Stage> {
        self.stage.upgrade().expect("the page is open")
    }

    /// Lets everything come to an end, takes the app down and fails if something happened that the story didn't tell.
    /// Gives every request that was made.
    pub(in super::super) async fn close(mut self) -> Vec<Sent> {
        self.settled().await;
        let mut complaints = self.stage().server.complaints();
        complaints
            .extend(self.stage().left().map(|target| format!("the page would have been left: {target}")));
        self.stage().strike();
        turn().await;
        let late = self.stage().server.complaints();
        complaints.extend(late.into_iter().filter(|late| !complaints.contains(late)).collect::<Vec<_>>());
        complaints.extend(panics::take().into_iter().map(|panic| format!("it panicked: {panic}")));
        self.closed = true;
        let (sight, sent) = (self.stage().last_sight(), self.stage().server.sent());
        drop(STAGE.take());
        drop(self);
        assert!(complaints.is_empty(), "{}\n\nThe page was:\n{sight}", complaints.join("\n"));
        sent
    }

    /// Waits until everything has been answered that will be, and the app has made of it what it does.
    pub(in super::super) async fn settled(&self) {
        let mut quiet_since = None;
        let settled = patiently(|| {
            let server = &self.stage().server;
            let sent = (server.under_way() == 0).then(|| server.sent().len());
            let quiet = sent.is_some() && quiet_since == sent;
            quiet_since = sent;
            quiet
        });
        assert!(settled.await, "requests stay unanswered: {:?}", self.requests());
    }

    /// Waits until the next picture is about to be painted.
    pub(in super::super) async fn next_picture(&self) {
        next_picture().await;
    }

    /// From here on the server also answers this.
    pub(in super::super) fn expect(&self, expected: Expected) {
        self.stage().server.expect(expected);
    }

    /// The server answers this wherever nothing else is expected.
    pub(super) fn usually(&self, expected: Expected) {
        self.stage().server.usually(expected);
    }

    /// Gives the answer that was held back, once it has been asked for.
    pub(in super::super) async fn release(&self, name: &str) {
        self.until(&format!("{name} is asked"), || self.stage().server.holds(name)).await;
        self.stage().server.release(name);
    }

    /// Waits until an answer to such a request is being held back.
    pub(in super::super) async fn waits_for(&self, name: &str) {
        self.until(&format!("{name} is asked"), || self.stage().server.holds(name)).await;
    }

    /// Every request so far, in order: `GET /api/login`.
    pub(in super::super) fn requests(&self) -> Vec<String> {
        self.stage().server.sent().into_iter().map(|sent| sent.name).collect()
    }

    /// Every request of that name so far.
    pub(in super::super) fn sent(&self, name: &str) -> Vec<Sent> {
        self.stage().server.sent().into_iter().filter(|sent| sent.name == name).collect()
    }

    /// Lets seconds pass on the page's clock.
    pub(in super::super) async fn pass(&self, seconds: f64) {
        self.stage().clock.pass(seconds);
        self.settled().await;
    }

    /// How many timers the app has set.
    pub(in super::super) fn timers(&self) -> usize {
        self.stage().clock.waiting()
    }

    /// Waits until `holds`, and fails when it doesn't.
    pub(in super::super) async fn until(&self, what: &str, holds: impl FnMut() -> bool) {
        if !patiently(holds).await {
            let (requests, sight) = (self.requests(), self.html());
            panic!("Waited in vain until {what}. Requests: {requests:?}\n{sight}");
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        assert!(self.closed, "a story ends with page.close().await");
    }
}
