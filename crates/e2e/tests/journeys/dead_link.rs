//! Links that can't be used any more, or never could.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Host};
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
    let unknown = browser.text().await?;
    is_closed_with_words(browser, &replaced).await?;
    browser.wait_for_text(&unknown).await?;
    assert!(browser.value("request").await?.contains(&noa.email), "the ready-made text says for whom");

    browser.open(&newer).await?;
    browser.wait_for_step("set-password").await?;
    Person::unknown(panel)?.accept(&newer, &noa).await?;
    is_closed_with_words(browser, &newer).await?;
    browser.wait_for_text(&unknown).await?;
    Ok(())
}

/// Edge case 2. The program asks, and so does the page before it.
#[tokio::test]
async fn x2_keys_that_are_no_keys_are_closed_and_no_request_leaves_the_invites() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let keys = "AAAAAAAAAAAAAAAAAAAAAA";
    let long = "a".repeat(10_000);
    let strange = [
        String::new(),
        "/".to_owned(),
        "a/b".to_owned(),
        format!("{keys}/b"),
        format!("{keys}//"),
        "%2f".to_owned(),
        "..%2f..%2flogin".to_owned(),
        format!("{keys}%2f..%2f..%2flogin"),
        format!("{keys}%2Fvalidate"),
        "%5c..%5clogin".to_owned(),
        "..%5C..%5Clogin%5Csessions".to_owned(),
        "%00".to_owned(),
        format!("{keys}%00"),
        format!("{keys}%0d%0aX-More:%201"),
        "...".to_owned(),
        long.clone(),
        format!("{}%2f", "a".repeat(9_997)),
        "%C3%28".to_owned(),
    ];
    for key in &strange {
        browser.open(&host.through(&panel.url(&format!("/invites/{key}?email=noa@example.com")))?).await?;
        browser.wait_for_step("closed").await?;
    }
    // These, browsers themselves lead out of the page, before anything of it is there.
    for path in ["/invites/..", "/invites/../login", "/invites/%2e%2e/login", "/invites/.%2E/.%2E/login"] {
        browser.open(&host.through(&panel.url(path))?).await?;
        browser.wait_for("#app main[data-step=not-found], #app main[data-step=sign-in]").await?;
    }
    // And these are keys, if odd ones: asked for as one segment.
    for key in ["%252f..%252flogin", "a;b=c", "a%20b", "a%3Fb%23c", "%F0%9F%94%91", "~.~"] {
        browser.open(&host.through(&panel.url(&format!("/invites/{key}?email=noa@example.com")))?).await?;
        browser.wait_for_step("closed").await?;
    }
    let mut asked = 0;
    for head in host.heads() {
        let line = head.lines().next().unwrap_or_default();
        let Some(rest) = line.split(' ').nth(1).and_then(|path| path.strip_prefix("/api/")) else { continue };
        if matches!(rest, "login" | "branding" | "login/memberships") && line.starts_with("GET ") {
            continue;
        }
        asked += 1;
        let key =
            rest.strip_prefix("invites/").and_then(|rest| rest.strip_suffix("/validate")).unwrap_or("/");
        let lower = key.to_lowercase();
        let leads_out =
            ["/", "\\", "?", "%2f", "%5c", "%00", "%0d", "%0a"].iter().any(|out| lower.contains(out));
        assert!(!leads_out && !key.chars().all(|c| c == '.') && key.len() <= 512, "{line}");
        assert!(line.starts_with("POST "), "{line}");
    }
    assert!(asked >= 6, "otherwise this shows nothing");
    assert_eq!(host.seen(Call::Accept), 0);
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
