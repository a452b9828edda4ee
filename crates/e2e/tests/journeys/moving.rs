//! Nothing that is there already moves when the step changes, however late that is after what the person did.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::settings::Kind;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use orchd_types::role::Role;

/// What has been moved on the page since it was opened, without what followed a click at once: how far, what, from where
/// to where.
const SHIFTS: &str = "
    return new Promise((resolve) => {
        const moved = [];
        const name = (node) => node?.nodeType === 1 ? `${node.localName}#${node.id}.${node.className}` : `${node?.nodeName}`;
        const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
        const add = (entries) => entries.filter((entry) => !entry.hadRecentInput).forEach((entry) => moved.push(
            `${entry.value}: ` + entry.sources.map((source) =>
                `${name(source.node)} from ${box(source.previousRect)} to ${box(source.currentRect)}`).join(', ')));
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
            add(observer.takeRecords());
            resolve(moved);
        })));
    });";

/// Notes what moved up to here.
async fn note(found: &mut Vec<String>, browser: &Browser, change: &str) -> Result<()> {
    let moved: Vec<String> = browser.ask(SHIFTS).await?;
    found.extend(moved.into_iter().map(|moved| format!("{change}: {moved}")));
    Ok(())
}

/// An answer takes so long that the page's change is no longer the click's.
async fn lets_wait(browser: &Browser) -> Result<()> {
    let now = "return performance.now()";
    let start: f64 = browser.ask(now).await?;
    until("the answer has taken 700 ms", PATIENCE, async || {
        let waited = browser.ask::<f64>(now).await? - start;
        Ok(if waited > 700.0 { Look::True(()) } else { Look::NotYet(format!("{waited} ms")) })
    })
    .await
}

#[tokio::test]
async fn nothing_moves_from_step_to_step() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    // No other browser measures it.
    if browser.kind() != Kind::Chromium {
        return Ok(());
    }
    let mut found = Vec::new();
    let links = &panel.demo().links;
    let dead = panel.url("/invites/AAAAAAAAAAAAAAAAAAAAAA?email=noa@example.com");
    for width in [1280, 320] {
        browser.resize(width, 800).await?;
        for (link, step) in [(&links.existing_person, "enter-password"), (&dead, "closed")] {
            browser.open(link).await?;
            browser.wait_for_step(step).await?;
            note(&mut found, browser, &format!("shell to {step} at {width}")).await?;
        }
        let host = Host::before(panel).await?;
        host.set(Call::Validate, Fault::Reset);
        browser.open(&host.through(&links.existing_person)?).await?;
        browser.wait_for_step("retry").await?;
        note(&mut found, browser, &format!("shell to retry at {width}")).await?;
        host.set(Call::Validate, Fault::HoldAnswer);
        browser.try_again().await?;
        lets_wait(browser).await?;
        host.mend(Call::Validate);
        browser.wait_for_step("enter-password").await?;
        note(&mut found, browser, &format!("retry to enter-password at {width}")).await?;

        let org = seed::customer(panel, "Second Firm").await?;
        let email = format!("noa{width}@example.com");
        let link = Person::admin(panel).await?.invite(&org, &email, Role::Support).await?;
        browser.open(&host.through(&link)?).await?;
        browser.wait_for_step("set-password").await?;
        browser.fill("password", PASSWORD).await?;
        host.set(Call::Accept, Fault::HoldAnswer);
        browser.click("join").await?;
        browser.wait_for_words("Joining…").await?;
        lets_wait(browser).await?;
        host.mend(Call::Accept);
        browser.wait_for_step("accepted").await?;
        note(&mut found, browser, &format!("set-password to accepted at {width}")).await?;
        browser.open(&links.new_person).await?;
        browser.wait_for_step("wrong-account").await?;
        note(&mut found, browser, &format!("shell to wrong-account at {width}")).await?;
        let other = seed::customer(panel, "Third Firm").await?;
        let link = Person::admin(panel).await?.invite(&other, &email, Role::Support).await?;
        browser.open(&link).await?;
        browser.wait_for_step("confirm").await?;
        note(&mut found, browser, &format!("shell to confirm at {width}")).await?;
        browser.forget_cookies().await?;
    }
    let push = "document.querySelector('#app main').style.paddingTop = '90px'";
    browser.driver().execute(push, Vec::new()).await?;
    assert!(!browser.ask::<Vec<String>>(SHIFTS).await?.is_empty(), "otherwise this shows nothing");
    assert_eq!(found, [""; 0]);
    Ok(())
}
