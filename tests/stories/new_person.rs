//! A new person opens the link from the mail, sets a password and is a member.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    ACCEPT, EMAIL, LINK, PASSWORD, Page, accept_works, invite_is_open, nobody_is_signed_in, open,
};

async fn at_the_form() -> Page {
    let page = open(LINK, [invite_is_open(), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page
}

#[wasm_bindgen_test]
async fn a_new_person_sets_a_password_and_is_a_member() {
    let page = at_the_form().await;
    page.expect(accept_works());
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.wait_for_step("accepted").await;
    assert_eq!(page.text_in("h1"), "Welcome to Acme Hosting");
    assert!(page.shows("You’ve joined as Support."));
    let sent = page.sent(ACCEPT);
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].json(), json!({"email": EMAIL, "password": PASSWORD}));
    assert_eq!(sent[0].content_type.as_deref(), Some("application/json"));
    page.close().await;
}
