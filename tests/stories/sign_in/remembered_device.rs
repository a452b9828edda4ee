//! A device that was remembered needs no code for a while.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{
    LOGIN, Page, Refusal, SIGN_IN, SIGN_OUT, VERIFY_PIN, ada_is_signed_in, memberships, on,
};
use super::{
    at_the_code, at_the_password, comes_by_email, not_signed_in, send_code, send_password, signed_in,
    will_be_signed_in,
};

/// What the browser keeps for the pages of this origin.
fn kept() -> Vec<String> {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    let names = (0..storage.length().unwrap()).map(|at| storage.key(at).unwrap().unwrap());
    names.map(|name| storage.get_item(&name).unwrap().unwrap()).collect()
}

async fn sign_out(page: &Page) {
    page.expect(on(SIGN_OUT).empty(200));
    page.expect(not_signed_in());
    page.click_action("sign-out");
    page.wait_for_step("sign-in").await;
}

async fn sign_in_with_a_code(page: &Page) {
    page.expect(on(VERIFY_PIN).empty(200));
    will_be_signed_in(page);
    send_code(page);
    page.wait_for_step("organizations").await;
}

#[wasm_bindgen_test]
async fn a_device_is_remembered_for_thirty_days_when_that_is_wished() {
    let page = at_the_code().await;
    assert!(!page.input("#remember").checked(), "nobody is remembered unasked");
    comes_by_email(&page);
    page.click("#remember");
    sign_in_with_a_code(&page).await;
    let asked = page.sent(VERIFY_PIN)[0].json();
    let device = asked["rememberMe"]["deviceId"].as_str().unwrap().to_owned();
    assert_eq!((device.chars().count(), &asked["rememberMe"]["ttl"]), (32, &json!(2_592_000)));
    assert_eq!(kept(), [device.as_str()]);

    sign_out(&page).await;
    page.expect(on(SIGN_IN).json(200, &memberships(&[])));
    will_be_signed_in(&page);
    send_password(&page);
    page.wait_for_step("organizations").await;
    assert_eq!(page.sent(SIGN_IN)[1].json()["deviceId"], json!(device));
    page.close().await;
}

#[wasm_bindgen_test]
async fn without_that_wish_nothing_is_sent_and_nothing_kept() {
    let page = at_the_code().await;
    comes_by_email(&page);
    sign_in_with_a_code(&page).await;
    assert!(page.sent(VERIFY_PIN)[0].json().get("rememberMe").is_none());
    assert!(kept().is_empty());
    sign_out(&page).await;
    page.expect(on(SIGN_IN).error(401, "invalid_credentials"));
    send_password(&page);
    page.settled().await;
    assert!(page.sent(SIGN_IN)[1].json().get("deviceId").is_none());
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_wrong_code_makes_no_device_known_and_a_lost_answer_that_worked_does() {
    let page = at_the_code().await;
    comes_by_email(&page);
    page.click("#remember");
    page.expect(on(VERIFY_PIN).error(401, "invalid_credentials"));
    send_code(&page);
    page.until("it is back", || page.has_action("sign-in")).await;
    assert!(kept().is_empty());
    page.expect(super::a_code_is_wanted());
    send_password(&page);
    super::wait_for_the_code(&page).await;
    assert!(page.input("#remember").checked());
    for expected in [on(VERIFY_PIN).breaks(), ada_is_signed_in()].into_iter().chain(signed_in()) {
        page.expect(expected);
    }
    send_code(&page);
    page.wait_for_step("organizations").await;
    assert_eq!(kept(), [page.sent(VERIFY_PIN)[1].json()["rememberMe"]["deviceId"].as_str().unwrap()]);
    assert_eq!(page.sent(LOGIN).len(), 2);
    page.close().await;
}

/// Two people may share a browser: what one of them is known by stays good.
#[wasm_bindgen_test]
async fn a_browser_keeps_its_one_name() {
    let page = at_the_code().await;
    comes_by_email(&page);
    page.click("#remember");
    sign_in_with_a_code(&page).await;
    let name = kept();
    sign_out(&page).await;
    page.expect(super::a_code_is_wanted());
    send_password(&page);
    super::wait_for_the_code(&page).await;
    comes_by_email(&page);
    page.click("#remember");
    sign_in_with_a_code(&page).await;
    assert_eq!(kept(), name);
    assert_eq!(page.sent(VERIFY_PIN)[1].json()["rememberMe"]["deviceId"], json!(name[0]));
    page.close().await;
}

#[wasm_bindgen_test]
async fn q9_where_the_browser_keeps_nothing_the_box_is_not_offered_and_signing_in_works() {
    for how in [Refusal::Throws, Refusal::HasNone, Refusal::IsFull] {
        let page = at_the_password().await;
        page.refuses_to_keep(how);
        page.expect(super::a_code_is_wanted());
        send_password(&page);
        super::wait_for_the_code(&page).await;
        assert!(page.find("#remember").is_none(), "{how:?}");
        comes_by_email(&page);
        sign_in_with_a_code(&page).await;
        assert!(page.sent(VERIFY_PIN)[0].json().get("rememberMe").is_none(), "{how:?}");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn what_is_kept_and_is_no_device_is_not_sent() {
    let page = at_the_password().await;
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    storage.set_item("invites:device", "<script>").unwrap();
    page.expect(super::a_code_is_wanted());
    send_password(&page);
    super::wait_for_the_code(&page).await;
    assert!(page.sent(SIGN_IN)[0].json().get("deviceId").is_none());
    page.close().await;
}
