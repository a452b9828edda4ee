//! Measures how 500 addresses feel: `cargo run --package e2e --example many_rows`. Chromium only.
//!
//! Prints for each thing an admin does with them how many tasks kept the page from answering for over 50 ms, and the
//! longest one. Nothing is asserted: a busy machine has long tasks of its own. `E2E_DIST` and `E2E_SERVER` name bundle
//! and server, as for the journeys.

use e2e::Result;
use e2e::browser::Browser;
use e2e::stage::Stage;

const ROWS: usize = 500;

/// Milliseconds of each task of over 50 ms since the last time.
const WATCH: &str = "window.longTasks = [];
new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration)))
  .observe({ type: 'longtask' });
return true;";

#[tokio::main]
async fn main() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id))).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("form").await?;
    browser.ask::<bool>(WATCH).await?;
    browser
        .ask::<bool>(
            "setTimeout(() => { const end = performance.now() + 80; while (performance.now() < end); \
             setTimeout(() => { document.title = 'held up'; }); }); return true;",
        )
        .await?;
    until_title(browser, "held up").await?;
    report(browser, "80 ms, held up on purpose").await?;

    let list: Vec<String> = (0..ROWS).map(|i| format!("Person {i} <person{i}@example.com>")).collect();
    let paste = format!(
        "const field = document.getElementById('invitee-email'); field.value = {:?}; \
         field.dispatchEvent(new Event('input', {{ bubbles: true }})); field.focus(); return true;",
        list.join("\n")
    );
    browser.ask::<bool>(&paste).await?;
    browser.wait_for_words("500 entries").await?;
    report(browser, "pasting").await?;

    browser.type_text("\nada@example.com").await?;
    browser.wait_for_words("501 entries").await?;
    report(browser, "typing one more").await?;
    browser.ask::<bool>(&paste).await?;
    browser.wait_for_words("500 entries").await?;

    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("review").await?;
    browser.wait_for_words("500 new").await?;
    report(browser, "opening the list").await?;

    browser
        .ask::<bool>(
            "const down = () => { scrollBy(0, 400); \
             if (scrollY + innerHeight < document.documentElement.scrollHeight - 1) requestAnimationFrame(down); \
             else document.title = 'the end'; }; down(); return true;",
        )
        .await?;
    until_title(browser, "the end").await?;
    report(browser, "scrolling through it").await
}

/// Waits until a script says by the tab's title that it is through.
async fn until_title(browser: &Browser, title: &str) -> Result<()> {
    while browser.ask::<String>("return document.title").await? != title {
        tokio::task::yield_now().await;
    }
    Ok(())
}

async fn report(browser: &Browser, what: &str) -> Result<()> {
    let tasks: Vec<f64> = browser.ask("return window.longTasks.splice(0)").await?;
    let longest = tasks.iter().copied().fold(0.0, f64::max);
    println!("{what:<26} {:>3} long tasks, the longest {longest:.0} ms", tasks.len());
    Ok(())
}
