//! What is seen first, on a slow phone.

use std::collections::BTreeMap;

use e2e::Result;
use e2e::host::{Call, Fault, Host};
use e2e::settings::Kind;
use e2e::stage::Stage;
use serde_json::json;

/// When the page was painted first, and when first with something in it, in milliseconds from its start.
const PAINTS: &str = "
    const paints = performance.getEntriesByType('paint');
    return Object.fromEntries(paints.map(({ name, startTime }) => [name, startTime]));";

/// What is asked before any program is there.
const QUESTIONS: [Call; 3] = [Call::Validate, Call::Login, Call::Words];

/// On a slow processor a browser stops reading before the page's end, and paints what it has.
#[tokio::test]
async fn wherever_a_slow_browser_stops_reading_the_first_picture_has_something_in_it() -> Result<()> {
    Kind::must_be(&[Kind::Chromium], "it tells of no picture without something in it")?;
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for slower in [1, 4, 8, 16] {
        browser.tell("Emulation.setCPUThrottlingRate", json!({ "rate": slower })).await?;
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

/// The person sees the shell and waits for nothing but the line; what the page has further down is found when it is there.
#[tokio::test]
async fn the_questions_leave_before_the_rest_of_the_page_is_there_and_the_form_comes_with_it() -> Result<()> {
    Kind::must_be(
        &[Kind::Chromium, Kind::Firefox],
        "it begins with a page of this size when all of it is there",
    )?;
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.set(Call::Page, Fault::HoldAfter("</script>"));
    let link = host.through(&panel.demo().links.new_person)?;
    let asked_while_held = async {
        for call in QUESTIONS {
            host.wait_for_end_of(call, 1).await?;
        }
        host.mend(Call::Page);
        Ok(())
    };
    // Opening ends with the page.
    tokio::try_join!(browser.open(&link), asked_while_held)?;
    browser.wait_for("#app main[data-step=set-password]").await?;
    assert_eq!(browser.value("language").await?, "en");
    assert_eq!(QUESTIONS.map(|call| host.seen(call)), [1; 3], "nothing is asked twice");
    Ok(())
}
