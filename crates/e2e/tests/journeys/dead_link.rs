//! Links that can't be used any more, or never could.

use e2e::Result;
use e2e::browser::Browser;
use e2e::panel::Account;
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use orchd_types::role::Role;

async fn is_closed_with_words(browser: &Browser, link: &str) -> Result<()> {
    browser.open(link).await?;
    browser.wait_for_step("closed").await?;
    for words in ["can’t be used any more", "used it already", "newer invite", "10 days"] {
        browser.wait_for_words(words).await?;
    }
    browser.wait_for("[data-action=sign-in]").await?;
    browser.wait_for("[data-action=copy-request]").await?;
    Ok(())
}

#[tokio::test]
async fn unknown_replaced_and_used_links_are_closed_in_the_same_words() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let org_id = &panel.demo().org_id;
    let admin = Person::admin(panel).await?;
    let noa = Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() };
    let replaced = admin.invite(org_id, &noa.email, Role::Support).await?;
    let newer = admin.invite(org_id, &noa.email, Role::Support).await?;

    is_closed_with_words(browser, &panel.url("/invites/AAAAAAAAAAAAAAAAAAAAAA?email=noa@example.com"))
        .await?;
    let unknown = browser.shown().await;
    is_closed_with_words(browser, &replaced).await?;
    assert_eq!(browser.shown().await, unknown);
    assert!(browser.value("request").await?.contains(&noa.email), "the ready-made text says for whom");

    browser.open(&newer).await?;
    browser.wait_for_step("set-password").await?;
    Person::unknown(panel)?.accept(&newer, &noa).await?;
    is_closed_with_words(browser, &newer).await?;
    assert_eq!(browser.shown().await, unknown);
    Ok(())
}

#[tokio::test]
async fn keys_that_are_no_keys_are_closed_and_lead_nowhere_else() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let long = format!("/invites/{}", "a".repeat(3000));
    for path in ["/invites/", "/invites/..%2f..%2flogin", "/invites/a/b", "/invites/%00", &long] {
        browser.open(&panel.url(path)).await?;
        browser.wait_for_step("closed").await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_invite_used_while_its_page_is_open_is_closed_on_submit() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let org_id = seed::customer(panel, "First Firm").await?;
    let noa = Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() };
    let link = Person::admin(panel).await?.invite(&org_id, &noa.email, Role::Support).await?;
    browser.open(&link).await?;
    browser.wait_for_step("set-password").await?;
    Person::unknown(panel)?.accept(&link, &noa).await?;
    browser.fill("password", "another password").await?;
    browser.click("join").await?;
    browser.wait_for_step("closed").await?;
    Ok(())
}
