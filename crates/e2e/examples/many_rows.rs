//! Measures how 500 addresses feel: `cargo run --package e2e --example many_rows`. Chromium only.
//!
//! Prints for each thing an admin does with them how many tasks kept the page from answering for over 50 ms, and the
//! longest one. Nothing is asserted: a busy machine has long tasks of its own. `E2E_DIST` and `E2E_SERVER` name bundle
//! and server, as for the journeys.

use e2e::Result;
use e2e::browser::{Browser, Options};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::PASSWORD;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use orchd_types::role::Role;
use std::time::Duration;

const ROWS: usize = 500;

/// Invites that the server lets one admin create at once; after them it asks for a break, which is measured as well.
const AT_ONCE: usize = 300;

/// How long they may take on a busy machine.
const SENDING: Duration = Duration::from_mins(5);

/// Milliseconds of each task of over 50 ms since the last time.
const WATCH: &str = "window.longTasks = [];
new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration)))
  .observe({ type: 'longtask' });
return true;";

#[tokio::main]
async fn main() -> Result<()> {
    let stage = Stage::open_with(Options::in_a_window()).await?;
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

    scroll_through(browser).await?;
    report(browser, "scrolling through it").await?;

    browser.click("send-all").await?;
    until("the server asks for a break", SENDING, async || {
        let sent: usize = browser.ask("return document.querySelectorAll('[data-state=sent]').length").await?;
        let held: bool = browser.ask("return document.querySelector('[data-held]') !== null").await?;
        Ok(if held && sent >= AT_ONCE { Look::True(()) } else { Look::NotYet(format!("{sent} are sent")) })
    })
    .await?;
    report(browser, "sending 300, one by one").await?;
    scroll_through(browser).await?;
    report(browser, "scrolling while it waits").await?;
    browser.click("stop").await?;
    browser.wait_for("[data-action=copy-all]").await?;
    report(browser, "stopping, all links shown").await?;

    pending(browser, panel).await
}

/// The same with as many pending invites.
async fn pending(browser: &Browser, panel: &Panel) -> Result<()> {
    // Another admin may create as many again.
    let org = &panel.demo().org_id;
    let other = Account { email: "other.admin@example.com".to_owned(), password: PASSWORD.to_owned() };
    let admin = Person::admin(panel).await?;
    let link = until("the first admin may create one more", PATIENCE, async || {
        Ok(match admin.invite(org, &other.email, Role::SuperAdmin).await {
            Ok(link) => Look::True(link),
            Err(why) => Look::NotYet(why.to_string()),
        })
    })
    .await?;
    Person::unknown(panel)?.accept(&link, &other).await?;
    let other = Person::signed_in(panel, &other).await?;
    for number in AT_ONCE..ROWS {
        other.invite(org, &format!("person{number}@example.com"), Role::Support).await?;
    }
    browser.open(&panel.url("/")).await?;
    browser.wait_for_step("organizations").await?;
    browser.ask::<bool>(WATCH).await?;
    // Within the page, so that what watches it stays.
    browser.click_on(&format!("a[href='/orgs/{org}/invites']")).await?;
    browser.wait_for_step("pending").await?;
    browser.wait_for("[data-list=count]").await?;
    browser.wait_for_words("Page 1 of 2").await?;
    report(browser, "opening 500 pending ones").await?;
    browser.by_id("pending-search").await?.click().await?;
    browser.type_text("person49").await?;
    browser.wait_for_words("11 of ").await?;
    report(browser, "typing in their search").await?;
    browser.fill("pending-search", "example").await?;
    browser.wait_for_words("Page 1 of 2").await?;
    browser.click("next-page").await?;
    browser.wait_for_words("Page 2 of 2").await?;
    report(browser, "turning the page").await
}

/// As fast as the browser draws.
async fn scroll_through(browser: &Browser) -> Result<()> {
    browser
        .ask::<bool>(
            "document.title = ''; scrollTo(0, 0); const down = () => { scrollBy(0, 400); \
             if (scrollY + innerHeight < document.documentElement.scrollHeight - 1) requestAnimationFrame(down); \
             else document.title = 'the end'; }; down(); return true;",
        )
        .await?;
    until_title(browser, "the end").await
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
