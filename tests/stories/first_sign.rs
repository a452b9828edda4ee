//! What was clicked is seen to be before anything that takes a slow phone longer.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{ACCEPT, LINK, PASSWORD, Page, accept_works, invite_is_open, nobody_is_signed_in, open};

async fn new_person() -> Page {
    let page = open(LINK, [invite_is_open(), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page
}

#[wasm_bindgen_test]
async fn the_other_form_comes_after_the_picture_in_which_the_click_is_seen() {
    let page = new_person().await;
    page.click_action("have-password");
    page.next_picture().await;
    assert_eq!(page.step(), "set-password");
    page.wait_for_step("enter-password").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_is_wrong_is_said_after_the_picture_in_which_the_click_is_seen() {
    let page = new_person().await;
    page.fill("#password", "short");
    page.click_action("join");
    page.next_picture().await;
    assert_eq!(page.error_at("password"), "");
    page.until("it is said", || page.error_at("password").contains("too short")).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_password_is_shown_after_the_picture_in_which_the_click_is_seen() {
    let page = new_person().await;
    let kind = || page.attribute("#password", "type").unwrap_or_default();
    page.click_action("toggle-password");
    page.next_picture().await;
    assert_eq!(kind(), "password");
    page.until("it is shown", || kind() == "text").await;
    page.close().await;
}

/// Whoever looks over one's shoulder would see it for as long as it is being sent.
#[wasm_bindgen_test]
async fn a_password_that_is_to_be_shown_or_hidden_and_then_sent_is_hidden() {
    for before in ["password", "text"] {
        let page = new_person().await;
        let kind = || page.attribute("#password", "type").unwrap_or_default();
        page.expect(accept_works().held());
        page.fill("#password", PASSWORD);
        if before == "text" {
            page.click_action("toggle-password");
        }
        page.until("it is as it is to be", || kind() == before).await;
        page.settled().await;
        let heard = page.listen();
        page.click_action("toggle-password");
        page.click_action("join");
        page.waits_for(ACCEPT).await;
        // The second one is after whatever came after the first.
        page.next_picture().await;
        assert_eq!(kind(), "password");
        page.next_picture().await;
        assert_eq!(kind(), "password");
        assert!(!heard.so_far().iter().any(|said| said.contains("shown")), "{:?}", heard.so_far());
        page.release(ACCEPT).await;
        page.wait_for_step("accepted").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn an_accept_waits_for_no_picture() {
    let page = new_person().await;
    page.expect(accept_works());
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.next_picture().await;
    assert_eq!(page.sent(ACCEPT).len(), 1);
    page.wait_for_step("accepted").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_was_filled_in_and_sent_before_it_was_found_wrong_is_not_found_wrong() {
    let page = new_person().await;
    page.expect(accept_works().held());
    page.click_action("join");
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.waits_for(ACCEPT).await;
    // The second one is after whatever came after the first.
    page.next_picture().await;
    page.next_picture().await;
    assert_eq!(page.error_at("password"), "");
    page.release(ACCEPT).await;
    page.wait_for_step("accepted").await;
    page.close().await;
}
