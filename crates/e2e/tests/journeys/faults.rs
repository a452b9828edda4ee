//! Everything goes wrong between the page and the server, at each step of an invited person's and of an admin's: the
//! page says what, keeps what was typed, sends one request to a click, and goes on once it is over.

#[path = "faults/asking.rs"]
mod asking;
#[path = "faults/broken.rs"]
mod broken;
#[path = "faults/confirming.rs"]
mod confirming;
#[path = "faults/creating.rs"]
mod creating;
#[path = "faults/every_admins.rs"]
mod every_admins;
#[path = "faults/every_invited.rs"]
mod every_invited;
#[path = "faults/every_list.rs"]
mod every_list;
#[path = "faults/every_look_up.rs"]
mod every_look_up;
#[path = "faults/every_sign_in.rs"]
mod every_sign_in;
#[path = "faults/joining.rs"]
mod joining;
#[path = "faults/letting_go.rs"]
mod letting_go;
#[path = "faults/offline.rs"]
mod offline;
#[path = "faults/pending.rs"]
mod pending;
#[path = "faults/reloading.rs"]
mod reloading;
#[path = "faults/sending.rs"]
mod sending;
#[path = "faults/signing_in.rs"]
mod signing_in;
#[path = "faults/starting.rs"]
mod starting;
#[path = "faults/ways.rs"]
mod ways;

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::panel::Panel;
use e2e::settings::Kind;

/// What the page says of a fault.
const UNREACHABLE: &str = "couldn’t reach the server";
const UNREADABLE: &str = "an answer we can’t read";
const SERVER_FAULT: &str = "The server has a problem right now";
const TOO_MANY: &str = "Too many attempts";
const TOO_SLOW: &str = "taking too long to answer";

/// Whichever of the two browsers notices that something is missing: one sees a broken connection, the other an answer
/// that ends too early.
const FAILED: &str = "That didn’t work";

/// What a proxy says that has lost its server.
const PAGE: &str = "<!doctype html><title>502</title><h1>Bad Gateway</h1>";

/// A session that was never there and a policy that was never broken are no faults of the page's either.
async fn nothing_broke(browser: &Browser) -> Result<()> {
    assert!(!browser.is_broken().await?);
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

/// How often the page in the browser has asked for `call`, which on this host only that page does.
///
/// Chromium repeats by itself what was reset on a connection that it had opened beforehand, and no page hears of it:
/// there the page's own requests are counted. Firefox and WebKit don't repeat what changes something.
async fn asked(browser: &Browser, host: &Host, call: Call) -> Result<usize> {
    let path = match call {
        Call::Validate => "/validate$",
        Call::Accept => "/invites/[^/]+$",
        Call::Login => "/login$",
        Call::SignIn => "/login/sessions$",
        Call::Verify => "/login/2fa$",
        Call::ResendPin => "/login/2fa/resend-pin$",
        Call::Invite => "/orgs/[^/]+/invites$",
        Call::Remove => "/members/[^/]+$",
        Call::SignOut => "/login/sessions/current$",
        other => unreachable!("{other:?} is not counted"),
    };
    if browser.kind() != Kind::Chromium {
        return Ok(host.seen(call));
    }
    browser
        .ask(&format!(
            "return performance.getEntriesByType('resource').filter((entry) =>
                 entry.initiatorType === 'fetch' && RegExp('^/api.*{path}').test(new URL(entry.name).pathname)).length"
        ))
        .await
}

fn answer(status: u16, body: impl Into<Vec<u8>>) -> Fault {
    Fault::Answer(Reply::new(status, body))
}

/// What keeps a request of an admin's from the server, or its answer from the page; and what is said of it.
fn unheard() -> Vec<(Fault, &'static str)> {
    vec![
        (Fault::Reset, UNREACHABLE),
        (answer(200, PAGE), UNREADABLE),
        (answer(500, r#"{"code":"internal"}"#), SERVER_FAULT),
        (answer(502, PAGE), SERVER_FAULT),
        (answer(404, PAGE), UNREADABLE),
        (answer(418, ""), UNREADABLE),
        (answer(429, ""), TOO_MANY),
    ]
}

/// The link of an admin's screen, through the host.
fn screen(panel: &Panel, host: &Host, path: &str) -> Result<String> {
    host.through(&panel.url(&format!("/orgs/{}/{path}", panel.demo().org_id)))
}

/// Statuses that no endpoint of the invite page's has a meaning of its own for.
fn statuses() -> Vec<(Fault, &'static str)> {
    let wait = |status, value: &str| Fault::Answer(Reply::new(status, "").header("Retry-After", value));
    vec![
        (wait(429, "3600"), "again in 60 minutes"),
        (wait(503, "120"), "again in 2 minutes"),
        (wait(429, "soon"), TOO_MANY),
        (answer(429, ""), TOO_MANY),
        (answer(500, r#"{"code":"internal"}"#), SERVER_FAULT),
        (answer(502, PAGE), SERVER_FAULT),
        (answer(503, ""), SERVER_FAULT),
        (answer(408, ""), TOO_SLOW),
        (answer(302, ""), UNREADABLE),
        (answer(418, ""), UNREADABLE),
    ]
}
