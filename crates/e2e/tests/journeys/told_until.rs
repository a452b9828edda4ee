//! Until when an invite can be accepted is said where that can be done.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use orchd_types::role::Role;

/// The lines that say it.
const SAID: &str = "return [...document.querySelectorAll('#app .until')].map((line) => line.textContent)";

/// What the server says of the invite that the page is about, as people who speak that language write dates.
async fn date(browser: &Browser, language: &str) -> Result<String> {
    let ask = format!(
        "return fetch('/api' + location.pathname + '/validate', {{ method: 'POST' }}).then((answer) =>
            new Intl.DateTimeFormat('{language}-u-nu-latn', {{ dateStyle: 'medium' }})
                .format(new Date(answer.headers.get('Invite-Expires'))))"
    );
    browser.ask(&ask).await
}

/// Waits until it is said once, in these words around the date.
async fn wait_until_said(browser: &Browser, language: &str, words: [&str; 2]) -> Result<()> {
    let sentence = format!("{}{}{}", words[0], date(browser, language).await?, words[1]);
    until(&sentence, PATIENCE, async || {
        let said: Vec<String> = browser.ask(SAID).await?;
        Ok(if said == [&*sentence] { Look::True(()) } else { Look::NotYet(format!("{said:?}")) })
    })
    .await
}

const ENGLISH: [&str; 2] = ["You can join until ", "."];

#[tokio::test]
async fn until_when_one_can_join_is_said_in_one_s_language_at_each_step_where_one_can() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let (_, account) =
        seed::member_of_new_customer(panel, "First Firm", "eve@example.com", Role::Support).await?;
    let second = seed::customer(panel, "Second Firm").await?;
    let link = Person::admin(panel).await?.invite(&second, &account.email, Role::Support).await?;
    browser.open(&link).await?;
    browser.wait_for_step("enter-password").await?;
    wait_until_said(browser, "en", ENGLISH).await?;
    browser.choose_language("de").await?;
    wait_until_said(browser, "de", ["Sie können bis zum ", " beitreten."]).await?;
    browser.choose_language("ar").await?;
    wait_until_said(browser, "ar", ["يمكنك الانضمام حتى ", "."]).await?;
    browser.choose_language("en").await?;
    wait_until_said(browser, "en", ENGLISH).await?;
    browser.click("no-password").await?;
    browser.wait_for_step("set-password").await?;
    wait_until_said(browser, "en", ENGLISH).await?;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&account).await?;
    browser.wait_for_step("organizations").await?;
    browser.open(&link).await?;
    browser.wait_for_step("confirm").await?;
    wait_until_said(browser, "en", ENGLISH).await?;
    browser.click("accept").await?;
    browser.wait_for_step("accepted").await?;
    assert!(!browser.text().await?.contains("You can join until"));
    browser.open(&link).await?;
    browser.wait_for_step("closed").await?;
    assert!(browser.ask::<Vec<String>>(SAID).await?.is_empty());
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn where_the_server_does_not_say_until_when_nothing_is_said_and_no_room_is_kept() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    for said in ["", "soon"] {
        let invite = r#"{"isValid":true,"orgId":"1","orgName":"Acme","role":"Support"}"#;
        let mut answer = Reply::new(200, invite);
        if !said.is_empty() {
            answer = answer.header("Invite-Expires", said);
        }
        host.set(Call::Validate, Fault::Answer(answer));
        browser.open(&host.through(&panel.demo().links.new_person)?).await?;
        browser.wait_for("#app main[data-step=set-password]").await?;
        browser.fill("password", PASSWORD).await?;
        // What says it is here by then.
        browser.wait_for(".rules [data-kept]").await?;
        assert!(browser.ask::<Vec<String>>(SAID).await?.is_empty(), "{said}");
        let room = "return getComputedStyle(document.querySelector('#app .alternatives')).paddingBottom";
        assert_eq!(browser.ask::<String>(room).await? == "0px", said.is_empty());
    }
    Ok(())
}
