//! The program itself.

use e2e::Result;
use e2e::host::{Call, Fault, Host};
use e2e::stage::Stage;

use super::{PAGE, answer};

#[tokio::test]
async fn q10_a_program_that_doesn_t_arrive_whole_is_said_not_to_have_started() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let faults = [
        Fault::Reset,
        Fault::LoseAnswer,
        Fault::Cut(0),
        Fault::Cut(20_000),
        answer(200, PAGE),
        answer(503, ""),
    ];
    for fault in faults {
        // Another port each time: what arrived whole would be kept by the browser.
        let host = Host::before(panel).await?;
        host.set(Call::Wasm, fault.clone());
        browser.open(&host.through(&panel.demo().links.new_person)?).await?;
        browser.wait_for("[data-broken] #broken").await?;
        browser.wait_for_words("couldn’t start").await?;
        let shown = browser.shown().await;
        assert!(!shown.contains("One moment") && !shown.contains("Choose a password"), "{fault:?}: {shown}");
        assert_eq!(host.seen(Call::Accept), 0);

        host.mend(Call::Wasm);
        browser.open(&host.through(&panel.demo().links.new_person)?).await?;
        browser.wait_for("#app [data-action=join]").await?;
        assert!(!browser.is_broken().await?);
    }
    Ok(())
}
