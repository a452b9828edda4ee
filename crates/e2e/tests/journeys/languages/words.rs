//! The words come as a file for the language, beside the program.

use e2e::Result;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};

use super::spoken;

#[tokio::test]
async fn without_words_the_page_says_that_it_could_not_start_and_asks_once_more_before() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.set(Call::Words, Fault::Answer(Reply::new(503, "")));
    browser.open(&format!("{}&locale=ar", host.through(&panel.demo().links.new_person)?)).await?;
    browser.wait_for_words("This page couldn’t start").await?;
    assert_eq!(host.seen(Call::Words), 2);
    assert_eq!(spoken(browser).await?, ["en", "ltr"], "the notice is in English");

    // A choice that can't be had changes nothing.
    host.mend(Call::Words);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for_step("set-password").await?;
    host.set(Call::Words, Fault::Reset);
    browser.choose_language("de").await?;
    until("the chooser is back at English", PATIENCE, async || {
        let chosen = browser.value("language").await?;
        Ok(if chosen == "en" { Look::True(()) } else { Look::NotYet(chosen) })
    })
    .await?;
    browser.wait_for_words("Choose a password").await?;
    Ok(())
}

#[tokio::test]
async fn nothing_more_than_six_requests_comes_before_the_form() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&format!("{}&locale=fr", panel.demo().links.new_person)).await?;
    browser.wait_for_step("set-password").await?;
    let asked: Vec<String> = browser
        .ask("return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)")
        .await?;
    // The icon is the browser's own wish, and nothing waits for it; the other file is the watch's own, where it needs one.
    // What the page can do without is asked for when the program runs.
    let later = ["/icon.svg", "/listening.js", "/extras-", "/strength-", "/api/branding"];
    let asked: Vec<_> = asked.iter().filter(|path| !later.iter().any(|one| path.starts_with(one))).collect();
    assert_eq!(asked.len(), 5, "and the page itself: {asked:?}");
    assert_eq!(asked.iter().filter(|path| path.starts_with("/words-")).count(), 1, "{asked:?}");
    Ok(())
}
