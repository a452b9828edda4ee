//! How whoever doesn't see the page learns that it shows something else now.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{screen, screens};

/// A heading that gets the focus is read out; where the focus goes elsewhere, or stays, the region says it.
#[wasm_bindgen_test]
async fn every_screen_is_told_of_by_the_focus_on_its_heading_or_by_the_region_and_not_by_both() {
    for step in screens() {
        let page = screen(step).await;
        // The focus was on the heading while the invites were sent, and the heading has changed under it.
        let is_focused = || step != "sent" && !page.all("#heading:focus").is_empty();
        let is_said = || page.announced().trim() == page.text_in("h1");
        page.until(step, || is_focused() || is_said()).await;
        page.settled().await;
        assert_ne!(is_focused(), is_said(), "{step}");
        page.close().await;
    }
}
