//! Somebody else is signed in.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    ACCEPT, LINK, LOGIN, Page, SIGN_OUT, ada_is_signed_in, eve, eve_is_signed_in, invite_is_dead,
    invite_is_open, invite_is_open_for_ada, nobody_is_signed_in, on, open, visit,
};

async fn with_the_wrong_account() -> Page {
    let page = open(LINK, [invite_is_open(), eve_is_signed_in()]).await;
    page.wait_for_step("wrong-account").await;
    page
}

#[wasm_bindgen_test]
async fn one_is_told_who_is_signed_in_but_not_what_the_invite_is_for() {
    let page = with_the_wrong_account().await;
    page.settled().await;
    assert!(page.shows("eve@example.com"));
    assert!(!page.shows("Acme") && !page.title().contains("Acme") && !page.announced().contains("Acme"));
    assert!(!page.shows("Support"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_account_of_another_id_is_wrong_whatever_its_address() {
    let namesake = on(LOGIN).json(200, &super::support::login("login-2", "ada@example.com", "Ada"));
    let page = open(LINK, [invite_is_open_for_ada(), namesake]).await;
    page.wait_for_step("wrong-account").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn signing_out_comes_back_to_the_same_invite() {
    let page = with_the_wrong_account().await;
    for expected in [on(SIGN_OUT).empty(200), invite_is_open(), nobody_is_signed_in()] {
        page.expect(expected);
    }
    page.click_action("sign-out");
    page.wait_for_step("set-password").await;
    assert_eq!(page.address(), LINK);
    assert!(page.shows("Join Acme Hosting"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn having_been_signed_out_already_is_as_good() {
    let page = with_the_wrong_account().await;
    for expected in [on(SIGN_OUT).error(401, "invalid_session"), invite_is_open(), nobody_is_signed_in()] {
        page.expect(expected);
    }
    page.click_action("sign-out");
    page.wait_for_step("set-password").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_sign_out_that_fails_is_said_and_can_be_tried_again() {
    let page = with_the_wrong_account().await;
    for answer in [on(SIGN_OUT).html(502), on(SIGN_OUT).breaks()] {
        page.expect(answer);
        page.click_action("sign-out");
        page.until("it is said", || page.alert().contains("Signing out didn’t work.")).await;
        page.settled().await;
        assert_eq!(page.step(), "wrong-account");
    }
    for expected in [on(SIGN_OUT).empty(204), invite_is_open(), nobody_is_signed_in()] {
        page.expect(expected);
    }
    page.click_action("sign-out");
    page.wait_for_step("set-password").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn signing_out_twice_at_once_is_one_sign_out() {
    let page = with_the_wrong_account().await;
    for expected in [on(SIGN_OUT).empty(200), invite_is_open(), nobody_is_signed_in()] {
        page.expect(expected);
    }
    page.click_action("sign-out");
    page.click_action("sign-out");
    page.wait_for_step("set-password").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn staying_signed_in_leads_to_the_panel() {
    let expected = [invite_is_open(), eve_is_signed_in()];
    let page = visit(LINK).setting("panel-url", "/panel").expecting(expected).open().await;
    page.wait_for_step("wrong-account").await;
    page.click_action("stay");
    assert_eq!(page.left_for().as_deref(), Some("/panel"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_session_that_changed_hands_before_the_click_is_learnt_from_the_refusal() {
    let page = open(LINK, [invite_is_open_for_ada(), ada_is_signed_in()]).await;
    page.wait_for_step("confirm").await;
    page.expect(on(ACCEPT).error(403, "wrong_session"));
    page.expect(eve_is_signed_in());
    page.click_action("accept");
    page.wait_for_step("wrong-account").await;
    page.see("eve@example.com").await;
    assert!(!page.shows("Acme"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_session_that_began_before_the_password_was_sent_is_learnt_from_the_refusal() {
    let page = open(LINK, [invite_is_open(), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page.expect(on(ACCEPT).html(403));
    page.expect(on(LOGIN).json(200, &eve()));
    page.fill("#password", "four calm words here");
    page.click_action("join");
    page.wait_for_step("wrong-account").await;
    page.see("eve@example.com").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_dead_invite_is_dead_whoever_is_signed_in() {
    let page = open(LINK, [invite_is_dead(), eve_is_signed_in()]).await;
    page.wait_for_step("closed").await;
    page.settled().await;
    assert_eq!(page.step(), "closed");
    page.close().await;
}
