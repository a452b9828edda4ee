//! Measures what changing steps costs a slow phone: `cargo xtask bench steps`, or
//! `cargo run --package e2e --example steps [CHANGES]`. Chromium only, its processor made four times slower.
//!
//! First a person's own clicks, taps and keys, timed by the browser from the key to the picture (Interaction to Next
//! Paint; the goal is 50 ms); what takes longer comes with a later picture, and until that one is timed by the page. Then
//! step changes by the thousand, and what they leave in memory. Nothing is asserted: a busy machine is slow without
//! anybody's fault.

use std::env;

use e2e::Result;
use e2e::browser::{Browser, Memory, Options, Pointer};
use e2e::panel::Panel;
use serde::Deserialize;
use serde_json::json;

/// How often a person goes to and fro and types, for the timing.
const TURNS: usize = 20;

/// Notes how long each interaction took, in milliseconds, under what is being done. The browser tells of those from 16 ms
/// on, in steps of 8.
const WATCH: &str = "
    window.interactions = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ interactionId, duration }) => {
        if (!interactionId) return;
        // A click is several events; what a person waits for is the longest of them.
        const known = window.interactions.find((one) => one.interactionId === interactionId);
        if (known) known.duration = Math.max(known.duration, duration);
        else window.interactions.push({ interactionId, doing: window.doing, duration });
    })).observe({ type: 'event', durationThreshold: 16, buffered: true });
    window.waits = [];
    let clicked;
    addEventListener('click', ({ timeStamp }) => { clicked = { doing: window.doing, timeStamp }; }, true);
    const awaited = { 'have-password': 'enter-password', 'no-password': 'set-password' };
    new MutationObserver(() => {
        const wanted = awaited[clicked?.doing];
        const isThere = document.querySelector(wanted ? `#app main[data-step=${wanted}]` : '.field-error:not(:empty)');
        if (!clicked || !isThere) return;
        const { doing, timeStamp } = clicked;
        clicked = undefined;
        requestAnimationFrame(() => setTimeout(() => window.waits.push({ doing, duration: performance.now() - timeStamp })));
    }).observe(document.getElementById('app'), { childList: true, subtree: true, characterData: true });
    return true;";

/// What a person does, in this order.
const DOINGS: [&str; 6] =
    ["have-password", "type in it", "toggle-password", "no-password", "type in that", "join"];

/// Changes the step TIMES times, letting the page be painted in between.
const CHANGE: &str = "
    const times = TIMES;
    const step = () => document.querySelector('#app main').dataset.step;
    return (async () => {
        for (let i = 0; i < times; i++) {
            const before = step();
            document.querySelector('[data-action=have-password], [data-action=no-password]').click();
            do await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
            while (step() === before);
        }
        return true;
    })();";

#[derive(Deserialize)]
struct Interaction {
    doing: String,
    duration: f64,
}

#[tokio::main]
async fn main() -> Result<()> {
    let changes: usize = env::args().nth(1).and_then(|changes| changes.parse().ok()).unwrap_or(1000);
    let panel = Panel::start().await?;
    let browser = Browser::start(Options::in_a_window()).await?;
    browser.resize(360, 740).await?;
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for("#app main[data-step=set-password]").await?;
    browser.tell("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    browser.ask::<bool>(WATCH).await?;
    for pointer in [Pointer::Mouse, Pointer::Finger] {
        go_to_and_fro(&browser, pointer).await?;
    }
    browser.tell("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    println!("{:>8}  {:>10}  {:>10}  {:>7}  {:>10}", "changes", "heap", "wasm", "nodes", "listeners");
    let mut done = 0;
    // Twice: what grows forever grows in the second thousand as it did in the first.
    for stop in [0, changes / 10, changes / 2, changes, changes * 3 / 2, changes * 2] {
        browser.ask::<bool>(&CHANGE.replace("TIMES", &(stop - done).to_string())).await?;
        done = stop;
        weigh(&browser, done).await?;
    }
    Ok(())
}

/// Goes to and fro between the forms with that, types in each, and tells how long all of it took.
async fn go_to_and_fro(browser: &Browser, pointer: Pointer) -> Result<()> {
    browser.take(pointer).await?;
    browser.ask::<bool>("window.interactions.length = window.waits.length = 0; return true").await?;
    for _ in 0..TURNS {
        for doing in DOINGS {
            browser.ask::<bool>(&format!("window.doing = '{doing}'; return true")).await?;
            match doing {
                "type in it" => browser.type_text("a").await?,
                "type in that" => browser.type_text("b").await?,
                action => browser.press_with(pointer, action).await?,
            }
            browser.come_to_rest().await?;
        }
    }
    println!("{}", if pointer == Pointer::Finger { "with a finger" } else { "with a mouse" });
    let interactions: Vec<Interaction> = browser.ask("return window.interactions").await?;
    told("to the next picture", &interactions);
    let waits: Vec<Interaction> = browser.ask("return window.waits").await?;
    told("to what was asked for", &waits);
    Ok(())
}

fn told(what: &str, interactions: &[Interaction]) {
    println!("{what:>24}  {:>9}  {:>9}  {:>9}", "half", "95 %", "longest");
    for doing in DOINGS {
        let mut times: Vec<f64> =
            interactions.iter().filter(|one| one.doing == doing).map(|one| one.duration).collect();
        if times.is_empty() {
            continue;
        }
        // Those that the browser doesn't tell of.
        times.resize(TURNS.max(times.len()), 8.0);
        times.sort_by(f64::total_cmp);
        let at = |part: usize| times.get((times.len() - 1) * part / 100).copied().unwrap_or(0.0);
        println!("{doing:>24}  {:>6.0} ms  {:>6.0} ms  {:>6.0} ms", at(50), at(95), at(100));
    }
}

async fn weigh(browser: &Browser, changes: usize) -> Result<()> {
    let Memory { heap, wasm, nodes, listeners } = browser.memory().await?;
    let [heap, wasm] = [heap, wasm].map(|bytes| bytes / 1024.0);
    println!("{changes:>8}  {heap:>7.0} KB  {wasm:>7.0} KB  {nodes:>7.0}  {listeners:>10.0}");
    Ok(())
}
