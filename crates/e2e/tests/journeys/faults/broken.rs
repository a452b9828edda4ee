//! Answers with which nobody can do anything, in the place of every answer there is: what each walk has to go through is
//! told by the lists of calls and of answers, so that nothing that is added to one of them is left out.

#[path = "broken/acting.rs"]
mod acting;
#[path = "broken/asking.rs"]
mod asking;
#[path = "broken/beside.rs"]
mod beside;
#[path = "broken/settling.rs"]
mod settling;
#[path = "broken/starting.rs"]
mod starting;

use e2e::host::Call;
use e2e::host::corpus::{self, Broken, Kind};

use super::ways::Way;
use super::{UNREACHABLE, UNREADABLE};

/// What a call is for, by which its broken answers are gone through.
#[derive(Debug, PartialEq, Eq)]
enum For {
    /// What an invited person's page, or an admin's, can't do without knowing: asked again by a click.
    Knowing,
    /// What changes something: asked again by the same click.
    Changing,
    /// What no page can start without.
    Starting,
    /// What every page works without.
    Comfort,
    /// The page itself.
    Opening,
}

/// Nothing here says "and all others": a call that is new has to be given its walk.
const fn purpose(call: Call) -> For {
    match call {
        Call::Validate | Call::Login | Call::Memberships | Call::Org | Call::Members | Call::Websites => {
            For::Knowing
        }
        Call::Accept
        | Call::SignOut
        | Call::SignIn
        | Call::Verify
        | Call::ResendPin
        | Call::Remove
        | Call::Invite => For::Changing,
        Call::Module | Call::Wasm | Call::Words => For::Starting,
        Call::Extras | Call::Strength | Call::Branding | Call::Other => For::Comfort,
        Call::Page => For::Opening,
    }
}

/// The calls that are made for this.
fn calls(purpose: &For) -> impl Iterator<Item = Call> {
    Call::ALL.iter().copied().filter(move |call| self::purpose(*call) == *purpose)
}

/// What has to be known first.
pub(super) fn questions() -> impl Iterator<Item = Call> {
    calls(&For::Knowing)
}

/// Broken answers of that status, each as a way of going wrong of which one of the sentences is said.
fn ways(status: u16, is_told: impl Fn(Kind) -> bool) -> Vec<Way> {
    let told = corpus::all().into_iter().filter(|broken| is_told(broken.kind));
    told.map(|broken| {
        let said: &[_] = match broken.kind {
            Kind::Cut | Kind::Garbled => &[UNREACHABLE, UNREADABLE],
            Kind::Nothing | Kind::Page | Kind::Json | Kind::Text => &[UNREADABLE],
        };
        Way::saying_one_of(broken.fault(status), said)
    })
    .collect()
}

/// As answers to a question.
pub(super) fn answers() -> Vec<Way> {
    ways(200, |_| true)
}

/// As answers to what was to create something.
pub(super) fn no_successes() -> Vec<Way> {
    ways(201, is_no_success)
}

/// One of each kind that is believed.
pub(super) fn of_each_kind() -> Vec<Broken> {
    let mut each: Vec<Broken> = believed().collect();
    each.dedup_by_key(|broken| broken.kind);
    each
}

/// Where the status says it all, that something is done is believed, whatever is said beside it: these are no answer to
/// that. One that is cut short counts with some browsers and with others not; what becomes of those, the tests of lost
/// answers show.
const fn is_no_success(kind: Kind) -> bool {
    matches!(kind, Kind::Page | Kind::Garbled)
}

/// Those that are believed.
fn believed() -> impl Iterator<Item = Broken> {
    corpus::all().into_iter().filter(|broken| !is_no_success(broken.kind) && broken.kind != Kind::Cut)
}
