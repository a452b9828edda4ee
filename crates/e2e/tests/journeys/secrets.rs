//! Where the secrets of a link and what is typed could go to, and don't.

use e2e::Result;
use e2e::browser::{Browser, Key};
use e2e::host::{Call, Fault, Host, Reply};
use e2e::panel::{Account, Panel};
use e2e::person::{Person, key};
use e2e::seed::PASSWORD;
use e2e::stage::Stage;
use orchd_types::role::Role;

fn noa() -> Account {
    Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() }
}

async fn invite(panel: &Panel) -> Result<String> {
    Person::admin(panel).await?.invite(&panel.demo().org_id, &noa().email, Role::SuperAdmin).await
}

/// The origins of everything that the page has asked for, also of what was refused.
async fn asks_its_own_origin_alone(browser: &Browser) -> Result<()> {
    let elsewhere: Vec<String> = browser
        .ask(
            "const asked = performance.getEntriesByType('resource').map((entry) => entry.name);
             if (asked.length === 0) return ['nothing at all'];
             return asked.concat(performance.getEntriesByType('navigation').map((entry) => entry.name))
                 .filter((url) => new URL(url).origin !== location.origin)",
        )
        .await?;
    assert_eq!(elsewhere, [""; 0]);
    Ok(())
}

/// The whole way of somebody who is invited, joins and invites somebody else.
#[tokio::test]
async fn u3_u4_the_address_bar_holds_no_secret_once_joined_and_nothing_goes_elsewhere_or_says_where_from()
-> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let link = invite(panel).await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(browser.address().await?.as_str(), host.through(&panel.url("/"))?);
    let known: String = browser
        .ask("return [location.href, document.title, JSON.stringify(history.state)].join(' ')")
        .await?;
    assert!(!known.contains(key(&link)?) && !known.contains("noa"), "{known}");
    asks_its_own_origin_alone(browser).await?;
    // There is nothing to go back to that has it either.
    browser.click("go-to-panel").await?;
    browser.wait_for_step("organizations").await?;
    asks_its_own_origin_alone(browser).await?;
    browser.click_on("a[href$='/invites/new']").await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", "pat@example.com").await?;
    browser.fill("invitee-name", "Pat").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    asks_its_own_origin_alone(browser).await?;

    // From a page whose address is a secret to another one.
    browser.open(&host.through(&link)?).await?;
    browser.wait_for_step("closed").await?;
    browser.click("sign-in").await?;
    browser.wait_for_step("organizations").await?;
    asks_its_own_origin_alone(browser).await?;

    let heads = host.heads();
    assert!(heads.len() > 15, "{heads:#?}");
    for head in heads {
        assert!(!head.to_lowercase().contains("\r\nreferer:"), "{head}");
        let first = head.lines().next().unwrap_or_default();
        let is_the_links = first.contains("/invites/") && first.contains(key(&link)?);
        assert!(is_the_links || !head.contains(key(&link)?), "{head}");
        assert!(!head.contains(&PASSWORD[..5]), "{head}");
    }
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

/// Enter in the form that stands there before the program, which never comes; and where nothing listens to it at all.
#[tokio::test]
async fn f5_where_the_wasm_is_blocked_enter_puts_no_password_into_an_address() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let link = invite(panel).await?;
    // What keeps a form from being sent that nothing listens to.
    browser.expect_complaint("form-action");
    for deaf in [false, true] {
        let host = Host::before(panel).await?;
        host.set(Call::Wasm, Fault::Hold);
        browser.open(&host.through(&link)?).await?;
        browser.wait_for("#early #password").await?;
        browser.fill("password", PASSWORD).await?;
        if deaf {
            // A copy of an element has none of its listeners.
            let cut =
                "const early = document.getElementById('early'); early.replaceWith(early.cloneNode(true));
                       document.getElementById('password').focus()";
            browser.driver().execute(cut, Vec::new()).await?;
            browser.fill("password", PASSWORD).await?;
        }
        browser.press(Key::Enter).await?;
        host.set(Call::Wasm, Fault::Reset);
        browser.wait_for("[data-broken]").await?;
        assert_eq!(browser.address().await?.as_str(), host.through(&link)?);
        assert_eq!(host.seen(Call::Accept), 0);
        for head in host.heads() {
            assert!(!head.contains("seven") && !head.contains("POST /invites"), "{head}");
        }
    }
    Ok(())
}

/// Neither the link nor an answer decides where a person is led.
#[tokio::test]
async fn x3_the_way_on_after_joining_is_the_configured_one_whatever_link_and_answers_say() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let link = host.through(&invite(panel).await?)?;
    let evil = "https%3A%2F%2Fevil.example%2F";
    let more = ["next", "redirect", "redirect_uri", "return_to", "url", "panel-url", "invites:panel-url"];
    let link = more.iter().fold(link, |link, name| format!("{link}&{name}={evil}"));
    let body = r#"{"redirect":"https://evil.example/","panelUrl":"//evil.example","location":"https://evil.example/"}"#;
    let answer = Reply::new(200, body).header("Location", "https://evil.example/");
    host.set(Call::Accept, Fault::Answer(answer));
    browser.open(&link).await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    let leads: Vec<String> = browser
        .ask("return [...document.querySelectorAll('a, form, area')].map((e) => e.href ?? e.action)")
        .await?;
    let home = host.through(&panel.url("/"))?;
    assert_eq!(leads, [home.as_str()]);
    browser.click("go-to-panel").await?;
    browser.wait_for_step("sign-in").await?;
    assert_eq!(browser.address().await?.as_str(), home);
    Ok(())
}
