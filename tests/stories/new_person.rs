//! A new person opens the link from the mail, sets a password and is a member.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    ACCEPT, EMAIL, LINK, LOGIN, PASSWORD, Page, VALIDATE, accept_works, invite_is_open, nobody_is_signed_in,
    on, open, visit,
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

#[wasm_bindgen_test]
async fn merely_opening_the_link_joins_nobody() {
    let page = at_the_form().await;
    page.settled().await;
    assert_eq!(page.requests().len(), 2);
    assert!(page.sent(ACCEPT).is_empty());
    page.close().await;
}

#[wasm_bindgen_test]
async fn invite_and_session_are_asked_about_side_by_side() {
    let page = open(LINK, [invite_is_open().held(), nobody_is_signed_in().held()]).await;
    page.waits_for(VALIDATE).await;
    page.waits_for(LOGIN).await;
    assert_eq!(page.step(), "loading");
    assert!(page.shows("Checking your invite…"));
    page.release(LOGIN).await;
    page.settled().await;
    assert_eq!(page.step(), "loading");
    page.release(VALIDATE).await;
    page.wait_for_step("set-password").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn one_sees_what_one_is_invited_to_before_typing() {
    let page = at_the_form().await;
    assert_eq!(page.text_in("h1"), "Join Acme Hosting");
    assert_eq!(page.text_in(".role strong"), "Support");
    assert!(page.shows("Looks after customers and their websites."));
    assert_eq!(page.value("#email"), EMAIL);
    assert!(page.input("#email").read_only());
    assert!(page.shows("At least 8 characters"));
    page.until("the tab says so", || page.title() == "Join Acme Hosting").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_password_that_wont_do_is_refused_before_it_is_sent_and_with_its_reason() {
    let page = at_the_form().await;
    for (typed, reason) in [
        ("", "Enter a password."),
        ("seven77", "too short. Use at least 8 characters."),
        (EMAIL, "Your email can’t be your password."),
        ("acme hosting", "The organization’s name can’t be your password."),
    ] {
        page.fill("#password", typed);
        page.click_action("join");
        page.see(reason).await;
        assert!(page.error_at("password").contains(reason), "{typed}");
        page.wait_for_focus("password").await;
        assert_eq!(page.attribute("#password", "aria-invalid").as_deref(), Some("true"));
    }
    page.fill("#password", "typing again");
    page.until("the reason is gone", || page.error_at("password").is_empty()).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn f1_a_long_password_of_any_characters_arrives_uncut() {
    let page = at_the_form().await;
    page.expect(accept_works());
    let password = format!("  ñ🔑 \"'\\<b> {} ", "x".repeat(200));
    page.fill("#password", &password);
    page.click_action("join");
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT)[0].json()["password"], json!(password));
    page.close().await;
}

#[wasm_bindgen_test]
async fn f3_a_password_filled_in_without_telling_the_page_is_sent_all_the_same() {
    let page = at_the_form().await;
    page.expect(accept_works());
    page.fill_silently("#password", PASSWORD);
    page.click_action("join");
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT)[0].json()["password"], json!(PASSWORD));
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_the_server_refuses_is_said_at_the_field_and_nothing_typed_is_lost() {
    let page = at_the_form().await;
    page.fill("#password", PASSWORD);
    for (status, code, reason) in [
        (400, "password_too_common", "too easy to guess"),
        (400, "password_too_short", "too short"),
        (422, "password_too_long", "too long"),
        (400, "password_required", "Enter a password."),
    ] {
        page.expect(on(ACCEPT).error(status, code));
        page.click_action("join");
        page.until(code, || page.error_at("password").contains(reason)).await;
        page.wait_for_focus("password").await;
        assert_eq!(page.value("#password"), PASSWORD);
        page.settled().await;
    }
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_refusal_without_a_reason_has_words_and_a_usable_form() {
    let page = at_the_form().await;
    page.fill("#password", PASSWORD);
    for answer in [on(ACCEPT).empty(400), on(ACCEPT).html(422), on(ACCEPT).error(400, "new_in_13")] {
        page.expect(answer);
        page.click_action("join");
        page.until("it is said", || page.alert().contains("The server didn’t accept this.")).await;
        page.settled().await;
        assert_eq!(page.step(), "set-password");
        assert_eq!(page.value("#password"), PASSWORD);
    }
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_new_password_refused_as_wrong_points_to_the_other_form() {
    let page = at_the_form().await;
    page.fill("#password", PASSWORD);
    page.expect(on(ACCEPT).error(401, "invalid_credentials"));
    page.click_action("join");
    page.until("it is said", || page.alert().contains("I already have a password")).await;
    assert_eq!(page.step(), "set-password");
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_configured_minimum_is_stated_and_asked_for() {
    let expected = [invite_is_open(), nobody_is_signed_in()];
    let page = visit(LINK).setting("password-min", "15").expecting(expected).open().await;
    page.wait_for_step("set-password").await;
    assert!(page.shows("At least 15 characters"));
    page.fill("#password", "fourteen chars");
    page.click_action("join");
    page.see("Use at least 15 characters.").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn after_joining_the_way_leads_to_the_configured_panel() {
    let expected = [invite_is_open(), nobody_is_signed_in(), accept_works()];
    let page = visit(LINK).setting("panel-url", "/panel/").expecting(expected).open().await;
    page.wait_for_step("set-password").await;
    page.fill("#password", PASSWORD);
    page.press_enter();
    page.wait_for_step("accepted").await;
    page.click_action("go-to-panel");
    assert_eq!(page.left_for().as_deref(), Some("/panel/"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn u4_h3_every_request_goes_to_this_origin_with_its_cookie_and_is_kept_nowhere() {
    let page = at_the_form().await;
    page.expect(accept_works());
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.wait_for_step("accepted").await;
    for sent in page.close().await {
        assert!(sent.name.split(' ').nth(1).unwrap().starts_with("/api/"), "{}", sent.name);
        assert_eq!(
            (sent.credentials.as_str(), sent.cache.as_str()),
            ("same-origin", "no-store"),
            "{}",
            sent.name
        );
    }
}

/// D7: a 401 may mean that the address isn't the invited one; a code says so outright.
#[wasm_bindgen_test]
async fn an_address_that_the_server_doubts_can_be_mended() {
    for refusal in [
        on(ACCEPT).error(401, "invalid_credentials"),
        on(ACCEPT).empty(401),
        on(ACCEPT).error(400, "invalid_email"),
        on(ACCEPT).error(422, "invalid_email"),
    ] {
        let page = at_the_form().await;
        assert!(page.input("#email").read_only());
        page.expect(refusal);
        page.fill("#password", PASSWORD);
        page.click_action("join");
        page.until("the address can be typed", || !page.input("#email").read_only()).await;
        page.settled().await;
        assert_eq!((page.value("#email").as_str(), page.value("#password").as_str()), (EMAIL, PASSWORD));
        page.expect(accept_works());
        page.fill("#email", "lovelace@example.com");
        page.click_action("join");
        page.wait_for_step("accepted").await;
        let sent = page.sent(ACCEPT)[1].json();
        assert_eq!(sent, json!({"email": "lovelace@example.com", "password": PASSWORD}));
        page.close().await;
    }
}

/// Whoever mistyped it there is not locked out of mending it by looking at the other form.
#[wasm_bindgen_test]
async fn an_address_that_was_changed_can_be_changed_again_in_either_form() {
    let page = at_the_form().await;
    page.expect(on(ACCEPT).error(401, "invalid_credentials"));
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.until("the address can be typed", || !page.input("#email").read_only()).await;
    page.settled().await;
    page.fill("#email", "lovelace@exmaple.com");
    page.click_action("have-password");
    page.wait_for_step("enter-password").await;
    assert!(!page.input("#email").read_only());
    page.fill("#email", EMAIL);
    page.click_action("no-password");
    page.wait_for_step("set-password").await;
    assert!(page.input("#email").read_only(), "it is the link's again");
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_address_that_nobody_doubts_stays_as_the_link_has_it() {
    let page = at_the_form().await;
    for code in ["password_too_common", "password_too_short", "invalid_input"] {
        page.expect(on(ACCEPT).error(400, code));
        page.fill("#password", PASSWORD);
        page.click_action("join");
        page.until(code, || !page.alert().is_empty() || !page.error_at("password").is_empty()).await;
        page.settled().await;
        assert!(page.input("#email").read_only(), "{code}");
    }
    page.close().await;
}

/// The page can't name a number that it doesn't know, and the one it knows would be wrong.
#[wasm_bindgen_test]
async fn a_server_that_asks_for_more_than_this_page_says_longer_and_no_wrong_number() {
    let page = at_the_form().await;
    page.fill("#password", "eight ch");
    page.expect(on(ACCEPT).error(400, "password_too_short"));
    page.click_action("join");
    page.until("it is said", || page.error_at("password").contains("too short")).await;
    assert_eq!(page.error_at("password"), "This password is too short. Choose a longer one.");
    page.close().await;
}
