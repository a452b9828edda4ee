//! Measures what changing steps costs a slow phone: `cargo xtask bench steps`, or
//! `cargo run --package e2e --example steps [CHANGES]`. Chromium only, its processor made four times slower.
//!
//! First a person's own clicks and keys, timed by the browser from the key to the picture (Interaction to Next Paint;
//! the goal is 50 ms). Then step changes by the thousand, and what they leave in memory. Nothing is asserted: a busy
//! machine is slow without anybody's fault.

use std::env;

use e2e::Result;
use e2e::browser::{Browser, Options};
use e2e::panel::Panel;
use serde::Deserialize;
use serde_json::{Value, json};

/// How often a person goes to and fro and types, for the timing.
const TURNS: usize = 20;

/// Notes how long each interaction took, in milliseconds. The browser tells of those from 16 ms on, in steps of 8.
const WATCH: &str = "
    window.interactions = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ interactionId, name, duration }) => {
        if (interactionId) window.interactions.push({ name, duration });
    })).observe({ type: 'event', durationThreshold: 16, buffered: true });
    return true;";

/// Changes the step TIMES times, letting the page be painted in between.
const CHANGE: &str = "
    const times = TIMES;
    return (async () => {
        for (let i = 0; i < times; i++) {
            document.querySelector('[data-action=have-password], [data-action=no-password]').click();
            await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        }
        return true;
    })();";

#[derive(Deserialize)]
struct Interaction {
    name: String,
    duration: f64,
}

#[tokio::main]
async fn main() -> Result<()> {
    let changes: usize = env::args().nth(1).and_then(|changes| changes.parse().ok()).unwrap_or(1000);
    let panel = Panel::start().await?;
    let browser = Browser::start(Options::default()).await?;
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for("#app main[data-step=set-password]").await?;
    tell(&browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    browser.ask::<bool>(WATCH).await?;
    for _ in 0..TURNS {
        browser.click("have-password").await?;
        browser.wait_for_step("enter-password").await?;
        browser.type_text("a").await?;
        browser.click("toggle-password").await?;
        browser.click("no-password").await?;
        browser.wait_for_step("set-password").await?;
        browser.type_text("b").await?;
        browser.click("join").await?;
    }
    let interactions: Vec<Interaction> = browser.ask("return window.interactions").await?;
    told(&interactions);

    tell(&browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    println!("{:>8}  {:>10}  {:>10}  {:>7}  {:>10}", "changes", "heap", "wasm", "nodes", "listeners");
    let mut done = 0;
    // Twice: what grows forever grows in the second thousand as it did in the first.
    for stop in [0, changes / 10, changes, changes * 2] {
        browser.ask::<bool>(&CHANGE.replace("TIMES", &(stop - done).to_string())).await?;
        done = stop;
        weigh(&browser, done).await?;
    }
    Ok(())
}

fn told(interactions: &[Interaction]) {
    for (what, kind) in [("clicks", "pointer"), ("keys", "key")] {
        let mut times: Vec<f64> =
            interactions.iter().filter(|one| one.name.starts_with(kind)).map(|one| one.duration).collect();
        times.sort_by(f64::total_cmp);
        let at = |part: usize| times.get(times.len().saturating_sub(1) * part / 100).copied().unwrap_or(0.0);
        println!(
            "{what}: {} of {} took 16 ms or more; of these half {:.0} ms, 98 % {:.0} ms, the longest {:.0} ms",
            times.len(),
            TURNS * if kind == "key" { 2 } else { 4 },
            at(50),
            at(98),
            at(100),
        );
    }
}

async fn weigh(browser: &Browser, changes: usize) -> Result<()> {
    tell(browser, "HeapProfiler.collectGarbage", json!({})).await?;
    tell(browser, "Performance.enable", json!({})).await?;
    let answer = tell(browser, "Performance.getMetrics", json!({})).await?;
    let metric = |name: &str| {
        let metrics = answer.get("metrics").and_then(Value::as_array).into_iter().flatten();
        let mut found = metrics.filter(|metric| metric.get("name").and_then(Value::as_str) == Some(name));
        found.next().and_then(|metric| metric.get("value")).and_then(Value::as_f64).unwrap_or(f64::NAN)
    };
    println!(
        "{changes:>8}  {:>7.0} KB  {:>7.0} KB  {:>7.0}  {:>10.0}",
        metric("JSHeapUsedSize") / 1024.0,
        wasm_memory(browser).await? / 1024.0,
        metric("Nodes"),
        metric("JSEventListeners"),
    );
    Ok(())
}

/// Bytes of the program's memory, which the JavaScript heap doesn't count.
async fn wasm_memory(browser: &Browser) -> Result<f64> {
    let text = |value: &Value, path: &str| value.pointer(path).cloned().unwrap_or_default();
    let kind =
        tell(browser, "Runtime.evaluate", json!({ "expression": "WebAssembly.Memory.prototype" })).await?;
    let found = json!({ "prototypeObjectId": text(&kind, "/result/objectId") });
    let memories = tell(browser, "Runtime.queryObjects", found).await?;
    let sum = json!({
        "objectId": text(&memories, "/objects/objectId"),
        "functionDeclaration":
            "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
        "returnByValue": true,
    });
    let bytes = tell(browser, "Runtime.callFunctionOn", sum).await?;
    Ok(text(&bytes, "/result/value").as_f64().unwrap_or(f64::NAN))
}

async fn tell(browser: &Browser, command: &str, arguments: Value) -> Result<Value> {
    Ok(browser.driver().cdp().send_raw(command, arguments).await?)
}
