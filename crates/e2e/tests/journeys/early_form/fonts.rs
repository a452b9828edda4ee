//! What the form is written in the browser has looked for while the answers were on their way.

use std::collections::BTreeSet;

use e2e::Result;
use e2e::host::{Call, Fault};
use e2e::stage::Stage;

use super::without_program;

/// The sizes and weights of the shell's letters, seen and unseen.
const OF_SHELL: &str = "
    const places = [document.querySelector('#shell'), document.querySelector('#shell h1')];
    const styles = places.flatMap((place) => [null, '::before', '::after'].map((part) => getComputedStyle(place, part)));
    return styles.map(({ fontSize, fontWeight }) => `${fontSize} ${fontWeight}`);";

/// Those of the form's that are seen.
const OF_FORM: &str = "
    const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '';
    const isWritten = (part) => part.matches('input') || [...part.childNodes].some(isText);
    const parts = [...document.querySelectorAll('#early main *')];
    const seen = parts.filter((part) => isWritten(part) && part.getClientRects().length > 0);
    return seen.map((part) => getComputedStyle(part)).map(({ fontSize, fontWeight }) => `${fontSize} ${fontWeight}`);";

#[tokio::test]
async fn the_shell_has_every_size_and_weight_that_the_form_is_written_in() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for link in [&panel.demo().links.new_person, &panel.demo().links.existing_person] {
        let host = without_program(panel).await?;
        host.set(Call::Login, Fault::HoldAnswer);
        browser.open(&host.through(link)?).await?;
        browser.wait_for("head > style + style").await?;
        let shell: BTreeSet<String> = browser.ask(OF_SHELL).await?;
        host.mend(Call::Login);
        browser.wait_for("#early main").await?;
        let form: BTreeSet<String> = browser.ask(OF_FORM).await?;
        assert!(form.len() > 3, "{form:?}");
        assert!(form.is_subset(&shell), "{form:?} in {shell:?}");
    }
    Ok(())
}
