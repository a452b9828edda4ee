//! How the program comes.

use e2e::Result;
use e2e::host::{Call, Fault, Host};
use e2e::stage::Stage;

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
    // A name in its first part.
    host.set(Call::Wasm, Fault::HoldAfter("__wbindgen_start"));
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for("[data-compiling]").await?;
    assert_eq!(host.ended(Call::Wasm), 0, "it isn't all there yet");
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
