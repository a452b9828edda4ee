//! Which form comes first is a guess of the page's (D1); the person knows.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    ACCEPT, EMAIL, KEY, LINK, PASSWORD, accept_works, invite_is_open, invite_is_open_for_ada,
    nobody_is_signed_in, open,
};

#[wasm_bindgen_test]
async fn from_the_new_password_the_existing_one_is_one_click_away_and_back() {
    let page = open(LINK, [invite_is_open(), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page.click_action("have-password");
    page.wait_for_step("enter-password").await;
    page.wait_for_focus("password").await;
    page.click_action("no-password");
    page.wait_for_step("set-password").await;
    page.click_action("have-password");
    page.wait_for_step("enter-password").await;
    page.expect(accept_works());
    page.fill("#password", "old");
    page.click_action("join");
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT)[0].json(), json!({"email": EMAIL, "password": "old"}));
    page.close().await;
}

#[wasm_bindgen_test]
async fn from_the_existing_password_a_new_one_is_one_click_away() {
    let page = open(LINK, [invite_is_open_for_ada(), nobody_is_signed_in()]).await;
    page.wait_for_step("enter-password").await;
    page.click_action("no-password");
    page.wait_for_step("set-password").await;
    page.expect(accept_works());
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.wait_for_step("accepted").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_typed_address_goes_along_and_a_password_does_not() {
    let page = open(&format!("/invites/{KEY}"), [invite_is_open(), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page.fill("#email", "ada@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("have-password");
    page.wait_for_step("enter-password").await;
    assert_eq!((page.value("#email").as_str(), page.value("#password").as_str()), ("ada@example.com", ""));
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_was_wrong_in_one_form_is_not_held_against_the_other() {
    let page = open(LINK, [invite_is_open(), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page.expect(super::support::on(ACCEPT).error(401, "invalid_credentials"));
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.until("it is said", || !page.alert().is_empty()).await;
    page.settled().await;
    page.click_action("have-password");
    page.wait_for_step("enter-password").await;
    page.settled().await;
    assert_eq!((page.alert().as_str(), page.error_at("password").as_str()), ("", ""));
    page.close().await;
}
