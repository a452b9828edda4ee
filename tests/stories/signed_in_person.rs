//! The invited person is signed in already: one click, and never less than one.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    ACCEPT, ADA_ID, EMAIL, LINK, LOGIN, PASSWORD, Page, SIGN_OUT, accept_works, ada_is_signed_in,
    invite_is_open, invite_is_open_for_ada, login, nobody_is_signed_in, on, open, visit,
};

async fn asked_to_confirm() -> Page {
    let page = open(LINK, [invite_is_open_for_ada(), ada_is_signed_in()]).await;
    page.wait_for_step("confirm").await;
    page
}

#[wasm_bindgen_test]
async fn one_click_joins_and_carries_no_password() {
    let page = asked_to_confirm().await;
    assert!(page.shows(EMAIL) && page.shows("Join Acme Hosting") && page.shows("Support"));
    assert!(page.find("input").is_none());
    page.expect(accept_works());
    page.click_action("accept");
    page.wait_for_step("accepted").await;
    let sent = page.sent(ACCEPT);
    assert_eq!((sent.len(), sent[0].body.as_str()), (1, ""));
    page.close().await;
}

#[wasm_bindgen_test]
async fn being_signed_in_joins_nobody_by_itself() {
    let page = asked_to_confirm().await;
    page.settled().await;
    assert!(page.sent(ACCEPT).is_empty());
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_links_address_in_another_case_is_the_same_person() {
    let shouting = on(LOGIN).json(200, &login(ADA_ID, "ADA@Example.com", "Ada"));
    let page = open(LINK, [invite_is_open(), shouting]).await;
    page.wait_for_step("confirm").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn not_now_leads_to_the_panel_and_sends_nothing() {
    let page = visit(LINK)
        .setting("panel-url", "/panel")
        .expecting([invite_is_open_for_ada(), ada_is_signed_in()])
        .open()
        .await;
    page.wait_for_step("confirm").await;
    page.click_action("not-now");
    assert_eq!(page.left_for().as_deref(), Some("/panel"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn another_account_is_used_after_signing_out_at_the_same_invite() {
    let page = asked_to_confirm().await;
    for expected in [on(SIGN_OUT).empty(200), invite_is_open_for_ada(), nobody_is_signed_in()] {
        page.expect(expected);
    }
    page.click_action("use-another-account");
    page.wait_for_step("enter-password").await;
    assert_eq!(page.address(), LINK);
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_session_that_has_ended_leads_to_the_password_and_says_why() {
    let page = asked_to_confirm().await;
    page.expect(on(ACCEPT).error(401, "invalid_session"));
    page.expect(nobody_is_signed_in());
    page.click_action("accept");
    page.wait_for_step("enter-password").await;
    page.until("it is said", || page.alert().contains("You’ve been signed out in the meantime.")).await;
    page.expect(accept_works());
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT).len(), 2);
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_refused_confirmation_has_words_and_can_be_tried_again() {
    let page = asked_to_confirm().await;
    page.expect(on(ACCEPT).error(400, "invalid_input"));
    page.click_action("accept");
    page.until("it is said", || page.alert().contains("The server didn’t accept this.")).await;
    page.settled().await;
    page.expect(accept_works());
    page.click_action("accept");
    page.wait_for_step("accepted").await;
    page.close().await;
}

/// orchd publishes no codes: a 400 to a confirmation may well mean that the session was none.
#[wasm_bindgen_test]
async fn a_server_that_misses_the_password_has_seen_no_session() {
    for refusal in [on(ACCEPT).empty(400), on(ACCEPT).error(400, "password_required"), on(ACCEPT).html(422)] {
        let page = asked_to_confirm().await;
        page.expect(refusal);
        page.expect(nobody_is_signed_in());
        page.click_action("accept");
        page.wait_for_step("enter-password").await;
        page.until("it is said", || page.alert().contains("You’ve been signed out in the meantime.")).await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn nobody_who_is_signed_in_is_told_that_they_arent() {
    let page = asked_to_confirm().await;
    page.expect(on(ACCEPT).empty(400));
    page.expect(ada_is_signed_in());
    page.click_action("accept");
    page.until("it is said", || page.alert().contains("The server didn’t accept this.")).await;
    page.settled().await;
    assert_eq!(page.step(), "confirm");
    assert!(!page.shows("signed out"));
    page.expect(accept_works());
    page.click_action("accept");
    page.wait_for_step("accepted").await;
    page.close().await;
}
