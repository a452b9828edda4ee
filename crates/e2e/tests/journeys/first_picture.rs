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

/// Notes when the browser has something to compile a program from.
const COMPILING: &str = "
    const { compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = async (answer) => {
        const found = await answer;
        document.documentElement.dataset.compiling = '';
        return compileStreaming(found);
    };";

/// The line and the processor are busy at the same time, and what is run is the right program all the same
/// (`tampered`).
#[tokio::test]
async fn the_program_is_compiled_while_it_arrives() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.begin_pages_with(COMPILING);
    // A name in its first half.
    host.set(Call::Wasm, Fault::HoldAfter("__wbindgen_start"));
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for("[data-compiling]").await?;
    assert!(
        browser.ask::<bool>("return !document.querySelector('#app main')").await?,
        "it isn't all there yet"
    );
    host.mend(Call::Wasm);
    browser.wait_for("#app main[data-step=set-password]").await?;
    assert_eq!(host.seen(Call::Wasm), 1, "it is asked for once");
    Ok(())
}

/// As in Chromium before 115, with more than 4 KB.
const NOTHING_AT_ONCE: &str = "
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
        construct() { throw new RangeError('disallowed on the main thread'); },
    });";

#[tokio::test]
async fn a_program_starts_where_none_may_be_started_at_once() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.begin_pages_with(NOTHING_AT_ONCE);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for("#app main[data-step=set-password]").await?;
    // What says until when comes with the other program.
    browser.wait_for_words("You can join until").await?;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.wait_for_step("sign-in").await
}

/// Not every static host knows wasm.
#[tokio::test]
async fn a_program_without_its_type_is_asked_for_once_and_starts() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.set(Call::Wasm, Fault::Without("content-type"));
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for("#app main[data-step=set-password]").await?;
    assert_eq!(host.seen(Call::Wasm), 1);
    Ok(())
}
