//! A person who has an account here joins with its password.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    ACCEPT, EMAIL, LINK, PASSWORD, Page, accept_works, invite_is_open_for_ada, nobody_is_signed_in, on, open,
    visit,
};

async fn at_the_form() -> Page {
    let page = open(LINK, [invite_is_open_for_ada(), nobody_is_signed_in()]).await;
    page.wait_for_step("enter-password").await;
    page
}

#[wasm_bindgen_test]
async fn a_registered_person_joins_with_the_password_they_have() {
    let page = at_the_form().await;
    assert_eq!(page.text_in("h1"), "Join Acme Hosting");
    page.expect(accept_works());
    page.fill("#password", "short");
    page.press_enter();
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT)[0].json(), json!({"email": EMAIL, "password": "short"}));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_wrong_password_keeps_page_and_address_and_the_fourth_is_no_different() {
    let page = at_the_form().await;
    for attempt in 1..=4 {
        page.expect(on(ACCEPT).error(401, "invalid_credentials"));
        page.fill("#password", &format!("wrong {attempt}"));
        page.until("the error is gone while typing", || page.error_at("password").is_empty()).await;
        page.click_action("join");
        page.until("it is said", || page.error_at("password").contains("This password isn’t right.")).await;
        page.wait_for_focus("password").await;
        page.settled().await;
        assert_eq!((page.step().as_str(), page.address().as_str()), ("enter-password", LINK));
        assert_eq!(page.value("#email"), EMAIL);
        assert!(page.input("#email").read_only(), "it is the password that is wrong");
    }
    assert_eq!(page.sent(ACCEPT).len(), 4);
    page.expect(on(ACCEPT).error(429, "too_many_requests").retry_after("60"));
    page.click_action("join");
    page.wait_for_step("retry").await;
    assert!(page.shows("Too many attempts."));
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_empty_password_is_not_sent() {
    let page = at_the_form().await;
    page.click_action("join");
    page.until("it is said", || page.error_at("password") == "Enter a password.").await;
    page.wait_for_focus("password").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_forgotten_password_leads_to_the_panels_page_for_it_where_there_is_one() {
    let page = at_the_form().await;
    assert!(!page.has_action("forgot-password"));
    page.close().await;
    let expected = [invite_is_open_for_ada(), nobody_is_signed_in()];
    let page = visit(LINK).setting("forgot-password-url", "/forgot").expecting(expected).open().await;
    page.wait_for_step("enter-password").await;
    page.click_action("forgot-password");
    assert_eq!(page.left_for().as_deref(), Some("/forgot"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_refused_address_is_said_at_the_address() {
    let page = at_the_form().await;
    page.expect(on(ACCEPT).error(400, "invalid_email"));
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.until("it is said", || !page.error_at("email").is_empty()).await;
    page.wait_for_focus("email").await;
    assert!(!page.input("#email").read_only(), "it can be mended");
    page.close().await;
}
