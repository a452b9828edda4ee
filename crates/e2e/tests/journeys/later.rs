//! What a page can do without is fetched when there is something for it to do, or when the page has been at rest.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::seed::PASSWORD;
use e2e::stage::Stage;
use serde_json::json;

/// How long a page has to be at rest, in milliseconds.
const REST: u32 = 1000;

const PLAIN: &str = r#"{"orgName":"Acme Hosting","settings":[],"locale":"en"}"#;

/// Opens the invite where the brand is that, and waits until it was told: the page goes no further by itself.
async fn open(browser: &Browser, host: &Host, link: &str, brand: &str) -> Result<()> {
    host.set(Call::Branding, Fault::Answer(Reply::new(200, brand)));
    let before = host.seen(Call::Branding);
    browser.open(&host.through(link)?).await?;
    browser.wait_for("#app main[data-step=set-password]").await?;
    host.wait_for_more(Call::Branding, before).await
}

/// Nothing was asked for that nobody has needed, though the brand has been read.
async fn nothing_was_fetched(browser: &Browser, host: &Host) -> Result<()> {
    browser.ask::<bool>("return takeBranding().then(picture).then(() => true)").await?;
    assert_eq!(host.seen(Call::Extras), 0);
    assert!(browser.held_timers().await?.contains(&REST));
    Ok(())
}

#[tokio::test]
async fn a_name_is_shown_without_fetching_anything_for_it() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let host = Host::before(panel).await?;
    open(browser, &host, &panel.demo().links.new_person, PLAIN).await?;
    browser.wait_for_words("Acme Hosting").await?;
    nothing_was_fetched(browser, &host).await?;
    browser.let_go_off(REST).await?;
    browser.wait_for_words("You can join until").await?;
    browser.wait_for_words("Acme Hosting").await
}

#[tokio::test]
async fn it_comes_with_the_first_key_and_with_what_was_typed_before_the_program() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let host = Host::before(panel).await?;
    open(browser, &host, &panel.demo().links.new_person, PLAIN).await?;
    nothing_was_fetched(browser, &host).await?;
    browser.type_text("c").await?;
    host.wait_for_more(Call::Extras, 0).await?;
    browser.fill("password", PASSWORD).await?;
    browser.wait_for(".rules [data-rule=length][data-kept]").await?;

    let host = Host::before(panel).await?;
    host.set(Call::Wasm, Fault::Hold);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for("#early main[data-step=set-password]").await?;
    browser.fill("password", PASSWORD).await?;
    host.mend(Call::Wasm);
    browser.wait_for("#app main[data-step=set-password]").await?;
    browser.wait_for(".rules [data-rule=length][data-kept]").await?;
    Ok(())
}

#[tokio::test]
async fn a_brand_that_is_more_than_a_name_is_not_waited_with() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let pictures = ["logoPath", "inverseLogoPath", "inverseIconPath", "loginImagePath", "faviconPath"];
    let mut all = pictures.map(|picture| json!({ "orgName": "Acme Hosting", picture: "/icon.svg" })).to_vec();
    let accent = json!([{ "name": "accentColor", "value": "#0f766e" }]);
    all.push(json!({ "orgName": "Acme Hosting", "settings": accent }));
    for more in all {
        let host = Host::before(panel).await?;
        open(browser, &host, &panel.demo().links.new_person, &more.to_string()).await?;
        host.wait_for_more(Call::Extras, 0).await?;
        browser.wait_for_words("Acme Hosting").await?;
    }
    Ok(())
}

#[tokio::test]
async fn q3_a_name_that_is_none_is_not_written() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    for odd in [r#"{"orgName":5}"#, r#"{"orgName":null}"#, "{}", "5", "null", r#"{"orgName":"<b>Acme</b>"}"#]
    {
        let host = Host::before(panel).await?;
        open(browser, &host, &panel.demo().links.new_person, odd).await?;
        nothing_was_fetched(browser, &host).await?;
        let written: String = browser.ask("return document.querySelector('.brand bdi').textContent").await?;
        assert_eq!(written, "", "{odd}");
    }
    Ok(())
}
