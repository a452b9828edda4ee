//! Every way in which a request goes wrong, whichever request it is, and what is said of it.

use std::time::Duration;

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::settings::Kind;
use e2e::wait::{Look, PATIENCE, until};

use super::{PAGE, SERVER_FAULT, TOO_MANY, TOO_SLOW, UNREACHABLE, UNREADABLE, answer, asked};

/// More than a page waits for any answer.
const SILENCE: Duration = Duration::from_secs(31);

/// The longest wait that a page asks of a person.
pub(super) const AN_HOUR: Duration = Duration::from_secs(3601);

/// What is counted down for the person.
const COUNTED: &str =
    "return [...document.querySelectorAll('[data-countdown]')].map((wait) => wait.textContent)";

/// What becomes of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// Nothing listens where the page asks.
    Refused,
    /// An answer never comes.
    Silent,
    Wrong(Fault),
}

/// One way in which a request goes wrong; one of the sentences is said of it. Which one, browsers don't agree on where an
/// answer ends too early: some see a broken connection, others a short answer.
#[derive(Debug, Clone)]
pub(super) struct Way {
    what: What,
    said: Vec<&'static str>,
}

impl Way {
    pub(super) fn new(fault: Fault, said: &'static str) -> Self {
        Self { what: What::Wrong(fault), said: vec![said] }
    }

    fn cut(fault: Fault, short: &'static str) -> Self {
        Self::saying_one_of(fault, &[UNREACHABLE, short])
    }

    pub(super) fn saying_one_of(fault: Fault, said: &[&'static str]) -> Self {
        Self { what: What::Wrong(fault), said: said.to_vec() }
    }

    /// Whether that is what is said of it.
    pub(super) fn says(&self, sentence: &str) -> bool {
        self.said.contains(&sentence)
    }

    /// Whether nothing listens.
    pub(super) fn is_refused(&self) -> bool {
        self.what == What::Refused
    }

    /// Waits until it is on the page.
    pub(super) async fn is_said(&self, browser: &Browser) -> Result<()> {
        until(&format!("the page says one of {:?}", self.said), PATIENCE, async || {
            let shown = browser.shown().await;
            let is_said = self.said.iter().any(|sentence| shown.contains(sentence));
            Ok(if is_said { Look::True(()) } else { Look::NotYet(shown) })
        })
        .await
    }

    /// Where the page has one sentence for all of them.
    pub(super) fn saying(mut self, said: &'static str) -> Self {
        self.said = vec![said];
        self
    }
}

/// What keeps a request from the server, or any sense from its answer: the server hears of nothing.
pub(super) fn on_the_way() -> Vec<Way> {
    let bad_gateway = || Reply::new(502, PAGE);
    let wait = |status| Fault::Answer(Reply::new(status, "").header("Retry-After", "3600"));
    vec![
        Way { what: What::Refused, said: vec![UNREACHABLE] },
        Way { what: What::Silent, said: vec![TOO_SLOW] },
        Way::new(Fault::Reset, UNREACHABLE),
        Way::cut(Fault::CutAnswer(bad_gateway(), 0), SERVER_FAULT),
        Way::cut(Fault::CutAnswer(bad_gateway(), 9), SERVER_FAULT),
        Way::new(answer(200, PAGE), UNREADABLE),
        Way::new(answer(200, format!("<!doctype html>{}", "x".repeat(10_000_000))), UNREADABLE),
        Way::new(Fault::Answer(bad_gateway()), SERVER_FAULT),
        Way::new(answer(503, ""), SERVER_FAULT),
        Way::new(answer(429, ""), TOO_MANY),
        Way::new(wait(503), SERVER_FAULT),
        Way::new(wait(429), TOO_MANY),
    ]
}

/// Refusals of which nothing is known here but their status.
pub(super) fn refusals(said: &[(u16, &'static str)]) -> Vec<Way> {
    said.iter().map(|(status, said)| Way::new(answer(*status, ""), said)).collect()
}

/// Refusals that have no meaning where they come from.
pub(super) fn meaningless() -> Vec<Way> {
    refusals(&[409, 410, 422].map(|status| (status, UNREADABLE)))
}

/// The page of a browser, on a host on which things go wrong.
pub(super) struct Scene<'a> {
    pub(super) browser: &'a Browser,
    pub(super) host: &'a mut Host,
    /// How many requests the page makes at once.
    at_once: usize,
}

impl<'a> Scene<'a> {
    pub(super) fn new(browser: &'a Browser, host: &'a mut Host) -> Self {
        Self { browser, host, at_once: 1 }
    }

    /// Where the page makes so many requests at once.
    pub(super) fn asking_at_once(browser: &'a Browser, host: &'a mut Host, at_once: usize) -> Self {
        Self { browser, host, at_once }
    }

    /// Has `call` go wrong in that way, once: `act` makes the page ask, and what is said of it is read out. Then nothing
    /// is wrong any more, and a wait that the server asked for is over.
    pub(super) async fn go_wrong(
        &mut self,
        call: Call,
        way: &Way,
        act: impl AsyncFnOnce(&Browser) -> Result<()>,
    ) -> Result<()> {
        // For whoever reads a failure.
        println!("{call:?}: {way:?}");
        let Self { browser, host, at_once } = self;
        browser.hush().await?;
        match &way.what {
            What::Refused => host.close().await,
            What::Silent => host.set(call, Fault::Hold),
            What::Wrong(fault) => host.set(call, fault.clone()),
        }
        let (arrived, ended) = (host.seen(call), host.ended(call));
        act(browser).await?;
        if way.what == What::Silent {
            host.wait_for(call, arrived + *at_once).await?;
            browser.move_on(SILENCE).await?;
        }
        browser.wait_to_be_told(&way.said).await?;
        if way.what == What::Silent {
            // The page has given it up, and says so before the browser has hung up: until then it could still go through.
            host.wait_for_end_of(call, ended + *at_once).await?;
        }
        if way.what == What::Refused {
            host.open_again().await?;
        }
        host.mend(call);
        browser.move_on(AN_HOUR).await?;
        // The page looks at the clock four times a second.
        until("no wait is counted down", PATIENCE, async || {
            let counted: Vec<String> = browser.ask(COUNTED).await?;
            Ok(if counted.is_empty() { Look::True(()) } else { Look::NotYet(counted.join("\n")) })
        })
        .await
    }

    /// The same for a request that changes something: it is sent once.
    pub(super) async fn go_wrong_once(
        &mut self,
        call: Call,
        way: &Way,
        act: impl AsyncFnOnce(&Browser) -> Result<()>,
    ) -> Result<()> {
        // What is given up for its silence, browsers don't all list; but none repeats it.
        let silent = way.what == What::Silent;
        let count = async |scene: &Self| {
            if silent { Ok(scene.host.seen(call)) } else { asked(scene.browser, scene.host, call).await }
        };
        let before = count(self).await?;
        self.go_wrong(call, way, act).await?;
        // What is refused arrives nowhere; Chromium alone tells of it. A revocation looks first who is a member.
        let is_seen = self.browser.kind() == Kind::Chromium && call != Call::Remove;
        let arrives = way.what != What::Refused || is_seen;
        let expected = before + usize::from(arrives);
        // A browser lists a request once it is over for the browser too, which may be later than for the page.
        until(&format!("{call:?} was asked for {expected} times: {way:?}"), PATIENCE, async || {
            let now = count(self).await?;
            Ok(if now >= expected { Look::True(()) } else { Look::NotYet(format!("{now} times")) })
        })
        .await?;
        assert_eq!(count(self).await?, expected, "{way:?}");
        Ok(())
    }
}
