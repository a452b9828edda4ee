//! What is seen first, on a slow phone.

use std::collections::BTreeMap;

use e2e::Result;
use e2e::settings::Kind;
use e2e::stage::Stage;
use serde_json::json;

/// When the page was painted first, and when first with something in it, in milliseconds from its start.
const PAINTS: &str = "
    const paints = performance.getEntriesByType('paint');
    return Object.fromEntries(paints.map(({ name, startTime }) => [name, startTime]));";

/// On a slow processor a browser stops reading before the page's end, and paints what it has.
#[tokio::test]
async fn wherever_a_slow_browser_stops_reading_the_first_picture_has_something_in_it() -> Result<()> {
    Kind::must_be(&[Kind::Chromium], "it tells of no picture without something in it")?;
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for slower in [1, 4, 8, 16] {
        browser.driver().cdp().send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": slower })).await?;
        for _ in 0..3 {
            browser.open(&panel.demo().links.new_person).await?;
            browser.wait_for_step("set-password").await?;
            let paints: BTreeMap<String, f64> = browser.ask(PAINTS).await?;
            assert!(paints.contains_key("first-contentful-paint"), "{paints:?}");
            let [first, with_something] = ["first-paint", "first-contentful-paint"].map(|name| paints[name]);
            assert!(first >= with_something, "{slower} times slower: {paints:?}");
        }
    }
    Ok(())
}
