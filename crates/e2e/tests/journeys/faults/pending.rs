//! The list of pending invites, a new link and a revocation.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::person::Person;
use e2e::stage::Stage;
use orchd_types::role::Role;

use super::{PAGE, SERVER_FAULT, UNREACHABLE, UNREADABLE, answer, asked, nothing_broke, screen, unheard};

const EMAIL: &str = "pia@faults.example";

/// Clicks, and what comes of it is said in the row.
async fn is_told(browser: &Browser, action: &str, words: &str) -> Result<()> {
    browser.click(action).await?;
    browser.wait_for(&format!("[data-action={action}]:not([aria-disabled])")).await?;
    browser.wait_for_words(words).await?;
    assert_eq!(browser.value("pending-search").await?, EMAIL);
    Ok(())
}

#[tokio::test]
async fn q1_q2_no_fault_loses_a_pending_invite_its_new_link_or_its_revocation() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let anybody = Person::unknown(panel)?;
    let link = Person::admin(panel).await?.invite(&panel.demo().org_id, EMAIL, Role::Support).await?;
    browser.open(&screen(panel, &host, "invites")?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for("[data-list=count]").await?;

    let faults = [
        (Fault::Reset, UNREACHABLE),
        (answer(200, "{}"), UNREADABLE),
        (answer(200, PAGE), UNREADABLE),
        (answer(404, PAGE), UNREADABLE),
        (answer(502, PAGE), SERVER_FAULT),
    ];
    for (fault, words) in faults {
        host.set(Call::Members, fault);
        browser.open(&screen(panel, &host, "invites")?).await?;
        browser.wait_for("[data-list=error]").await?;
        browser.wait_for_words(words).await?;
    }
    host.mend(Call::Members);
    browser.click("try-again").await?;
    browser.wait_for("[data-list=count]").await?;
    browser.fill("pending-search", EMAIL).await?;
    browser.wait_for_words("1 of ").await?;

    browser.click("resend").await?;
    let mut clicks = 0;
    for (fault, words) in unheard() {
        host.set(Call::Invite, fault);
        is_told(browser, "confirm-resend", words).await?;
        clicks += 1;
        assert_eq!(asked(browser, &host, Call::Invite).await?, clicks, "{words}");
    }
    assert!(anybody.validate(&link).await?.is_valid);
    host.set(Call::Invite, Fault::LoseAnswer);
    is_told(browser, "confirm-resend", "may have been created all the same").await?;
    assert!(!anybody.validate(&link).await?.is_valid);
    host.mend(Call::Invite);
    browser.click("confirm-resend").await?;
    browser.wait_for_words("The old link is dead").await?;
    let link: String = browser.ask("return document.querySelector('.panel .copy input').value").await?;
    assert!(anybody.validate(&link).await?.is_valid);
    browser.click("close").await?;

    browser.click("revoke").await?;
    // It looks first whether the person has joined.
    host.set(Call::Members, Fault::Reset);
    is_told(browser, "confirm-revoke", UNREACHABLE).await?;
    host.mend(Call::Members);
    assert_eq!(host.seen(Call::Remove), 0);
    clicks = 0;
    for (fault, words) in unheard() {
        host.set(Call::Remove, fault);
        is_told(browser, "confirm-revoke", words).await?;
        clicks += 1;
        assert_eq!(asked(browser, &host, Call::Remove).await?, clicks, "{words}");
    }
    assert!(anybody.validate(&link).await?.is_valid);
    host.set(Call::Remove, Fault::LoseAnswer);
    is_told(browser, "confirm-revoke", UNREACHABLE).await?;
    assert!(!anybody.validate(&link).await?.is_valid);
    host.mend(Call::Remove);
    // What is gone already is as good, and nothing is asked for it.
    browser.click("confirm-revoke").await?;
    browser.wait_for_words("No pending invite matches that").await?;
    assert_eq!(asked(browser, &host, Call::Remove).await?, clicks + 1);
    nothing_broke(browser).await
}
