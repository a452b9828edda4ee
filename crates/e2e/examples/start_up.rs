//! Measures how long an invited person waits: `cargo xtask bench start-up`, or
//! `cargo run --package e2e --example start_up [RUNS]`. Chromium only.
//!
//! The built app and the plainest page that does the same (`crates/e2e/plain`) are opened by turns from the same server
//! with an empty cache, over networks and with processors as people have them. Only the ratio between the two means
//! anything: the milliseconds are this machine's.

use std::env;
use std::path::Path;

use e2e::Result;
use e2e::browser::{Browser, Options};
use e2e::panel::Panel;
use serde::Deserialize;
use serde_json::json;

/// A network and a processor.
struct Profile {
    name: &'static str,
    /// Bits per second, down and up.
    bits: [u32; 2],
    /// Milliseconds from asking to the first byte.
    latency: u32,
    /// How many times slower than this machine's.
    slower: u32,
}

const PROFILES: [Profile; 2] = [
    Profile { name: "slow 4G, 4x slower", bits: [1_600_000, 750_000], latency: 150, slower: 4 },
    Profile { name: "fast 4G", bits: [9_000_000, 1_500_000], latency: 60, slower: 1 },
];

/// Runs before anything of a page: notes when a password field can be used, and what moves.
const WATCH: &str = "
    const usable = () => {
        const field = document.querySelector('input[type=password]');
        return field && !field.disabled && field.getClientRects().length > 0;
    };
    const watch = new MutationObserver(() => {
        if (!usable()) return;
        watch.disconnect();
        requestAnimationFrame(() => { window.formReady = performance.now(); });
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
    window.shifted = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifted += entry.value; }))
        .observe({ type: 'layout-shift', buffered: true });";

/// Waits for the form, for the first paint's entry, and for the app's program where there is one.
const READ: &str = "
    return new Promise((resolve) => {
        const look = () => {
            const paint = performance.getEntriesByName('first-contentful-paint')[0];
            if (!window.formReady || !paint || document.querySelector('#early *')) return setTimeout(look, 20);
            const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            resolve({
                ready: window.formReady,
                paint: paint.startTime,
                bytes: files.reduce((sum, file) => sum + file.encodedBodySize, 0),
                requests: files.length,
                shifted: window.shifted,
            });
        };
        look();
    });";

/// What one opening of a page showed: milliseconds from its start, bytes as they came, requests, and how far things moved
/// (as in Cumulative Layout Shift).
#[derive(Deserialize, Clone, Copy)]
struct Seen {
    ready: f64,
    paint: f64,
    bytes: f64,
    requests: f64,
    shifted: f64,
}

#[tokio::main]
async fn main() -> Result<()> {
    let runs = env::args().nth(1).and_then(|runs| runs.parse().ok()).unwrap_or(9);
    let plain = Path::new(env!("CARGO_MANIFEST_DIR")).join("plain");
    let pages = [("plain page", Panel::start_with(plain).await?), ("app", Panel::start().await?)];
    let browser = Browser::start(Options::in_a_window()).await?;
    browser.tell("Page.enable", json!({})).await?;
    browser.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
    browser.tell("Network.enable", json!({})).await?;
    for profile in PROFILES {
        take(&browser, &profile).await?;
        let mut seen: [Vec<Seen>; 2] = [Vec::new(), Vec::new()];
        for _ in 0..runs {
            for ((_, panel), seen) in pages.iter().zip(&mut seen) {
                seen.push(open(&browser, panel).await?);
            }
        }
        report(&profile, runs, pages.iter().map(|(name, _)| *name).zip(&seen));
    }
    Ok(())
}

async fn take(browser: &Browser, profile: &Profile) -> Result<()> {
    let [down, up] = profile.bits.map(|bits| bits / 8);
    let network = json!({
        "offline": false, "latency": profile.latency, "downloadThroughput": down, "uploadThroughput": up,
    });
    browser.tell("Network.emulateNetworkConditions", network).await?;
    browser.tell("Emulation.setCPUThrottlingRate", json!({ "rate": profile.slower })).await
}

async fn open(browser: &Browser, panel: &Panel) -> Result<Seen> {
    browser.open("about:blank").await?;
    browser.tell("Network.clearBrowserCache", json!({})).await?;
    browser.open(&panel.demo().links.new_person).await?;
    browser.ask(READ).await
}

fn report<'a>(profile: &Profile, runs: usize, pages: impl Iterator<Item = (&'a str, &'a Vec<Seen>)>) {
    println!("{}, median of {runs}", profile.name);
    let mut floor: Option<[f64; 2]> = None;
    for (name, seen) in pages {
        let [ready, paint] = [median(seen, |seen| seen.ready), median(seen, |seen| seen.paint)];
        let [least_ready, least_paint] = *floor.get_or_insert([ready, paint]);
        println!(
            "  {name:<11} form ready {ready:>5.0} ms ({:.2}x)   first paint {paint:>5.0} ms ({:.2}x)   {:>5.1} KiB in {} requests   moved {:.3}",
            ready / least_ready,
            paint / least_paint,
            median(seen, |seen| seen.bytes) / 1024.0,
            median(seen, |seen| seen.requests),
            median(seen, |seen| seen.shifted),
        );
    }
}

fn median(seen: &[Seen], of: impl Fn(&Seen) -> f64) -> f64 {
    let mut values: Vec<f64> = seen.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
