//! Where there is no session, or none any more, one signs in right there.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{PASSWORD, Page, SIGN_IN, VERIFY_PIN, memberships, on, open};
use super::{
    CREATE, FORM, INVITE, ORG, a_super_admin_here, assert_all_is_kept, at_the_form, fill_in, the_org,
};

async fn asked_to_sign_in() -> Page {
    let page = open(FORM, [on(ORG).error(401, "invalid_session")]).await;
    page.wait_for_step("sign-in").await;
    page
}

fn sign_in(page: &Page) {
    page.fill("#email", "admin@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
}

#[wasm_bindgen_test]
async fn after_signing_in_the_form_is_there() {
    let page = asked_to_sign_in().await;
    page.wait_for_focus("email").await;
    for expected in [on(SIGN_IN).json(200, &memberships(&[])), the_org(), a_super_admin_here()] {
        page.expect(expected);
    }
    sign_in(&page);
    page.wait_for_step("form").await;
    assert_eq!(page.sent(SIGN_IN)[0].json(), json!({"email": "admin@example.com", "password": PASSWORD}));
    assert_eq!(page.address(), FORM);
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_session_that_ends_while_the_form_is_full_loses_nothing_that_was_typed() {
    let page = at_the_form().await;
    fill_in(&page);
    page.click("#send-email");
    page.expect(on(CREATE).error(401, "invalid_session"));
    page.click_action("create-invite");
    page.wait_for_step("sign-in").await;
    for expected in [on(SIGN_IN).json(200, &memberships(&[])), the_org(), a_super_admin_here()] {
        page.expect(expected);
    }
    sign_in(&page);
    page.wait_for_step("form").await;
    assert_all_is_kept(&page);
    assert!(!page.input("#send-email").checked());
    assert_eq!(page.sent(CREATE).len(), 1);
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn where_the_organization_cannot_be_had_afterwards_the_page_says_that_nothing_is_lost() {
    let page = at_the_form().await;
    fill_in(&page);
    page.expect(on(CREATE).error(401, "invalid_session"));
    page.click_action("create-invite");
    page.wait_for_step("sign-in").await;
    page.expect(on(SIGN_IN).json(200, &memberships(&[])));
    page.expect(on(ORG).html(502));
    sign_in(&page);
    page.wait_for_step("retry").await;
    assert!(page.shows("Nothing you typed is lost."));
    page.expect(the_org());
    page.expect(a_super_admin_here());
    page.click_action("try-again");
    page.wait_for_step("form").await;
    assert_all_is_kept(&page);
    page.close().await;
    let page = open(FORM, [on(ORG).html(502)]).await;
    page.wait_for_step("retry").await;
    assert!(!page.shows("Nothing you typed is lost."), "nothing was typed");
    page.close().await;
}

#[wasm_bindgen_test]
async fn signing_in_again_with_a_code_loses_nothing_that_was_typed_either() {
    let page = at_the_form().await;
    fill_in(&page);
    page.expect(on(CREATE).error(401, "invalid_session"));
    page.click_action("create-invite");
    page.wait_for_step("sign-in").await;
    for expected in [on(SIGN_IN).empty(201), on(VERIFY_PIN).error(401, "invalid_credentials")] {
        page.expect(expected);
    }
    sign_in(&page);
    page.until("a code is asked for", || page.has_action("verify-pin")).await;
    assert_eq!(page.step(), "sign-in");
    page.click("#method-app");
    page.fill("#pin", "000000");
    page.click_action("verify-pin");
    page.until("it was wrong", || page.has_action("sign-in")).await;
    page.settled().await;
    for expected in [on(SIGN_IN).empty(201), on(VERIFY_PIN).empty(200), the_org(), a_super_admin_here()] {
        page.expect(expected);
    }
    sign_in(&page);
    page.until("a code is asked for", || page.has_action("verify-pin")).await;
    page.fill("#pin", "123456");
    page.click_action("verify-pin");
    page.wait_for_step("form").await;
    assert_all_is_kept(&page);
    assert_eq!(page.sent(CREATE).len(), 1);
    page.close().await;
}

#[wasm_bindgen_test]
async fn every_refused_sign_in_has_its_words_and_keeps_the_address() {
    let page = asked_to_sign_in().await;
    for (answer, words) in [
        (on(SIGN_IN).error(401, "invalid_credentials"), "Email and password don’t match."),
        (on(SIGN_IN).error(403, "insufficient_privileges"), "This account can’t sign in here."),
        (on(SIGN_IN).error(429, "too_many_requests"), "Too many attempts."),
        (on(SIGN_IN).html(502), "The server has a problem right now."),
        (on(SIGN_IN).html(200), "The server gave an answer we can’t read."),
        (on(SIGN_IN).breaks(), "We couldn’t reach the server."),
    ] {
        page.expect(answer);
        sign_in(&page);
        page.until(words, || page.alert().contains(words)).await;
        page.settled().await;
        assert_eq!((page.step().as_str(), page.value("#email").as_str()), ("sign-in", "admin@example.com"));
    }
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_wait_that_the_server_asks_for_is_told() {
    for answer in [on(SIGN_IN).error(429, "too_many_requests"), on(SIGN_IN).html(503)] {
        let page = asked_to_sign_in().await;
        page.expect(answer.retry_after("20"));
        sign_in(&page);
        page.see("You can try again in 20 seconds.").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn an_incomplete_sign_in_is_not_sent() {
    let page = asked_to_sign_in().await;
    page.click_action("sign-in");
    page.see("Enter an email address.").await;
    page.wait_for_focus("email").await;
    page.fill("#email", "admin@example.com");
    page.click_action("sign-in");
    page.see("Enter a password.").await;
    page.wait_for_focus("password").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_double_click_signs_in_once() {
    let page = asked_to_sign_in().await;
    for expected in [on(SIGN_IN).json(200, &memberships(&[])), the_org(), a_super_admin_here()] {
        page.expect(expected);
    }
    sign_in(&page);
    page.click_action("sign-in");
    page.wait_for_step("form").await;
    page.close().await;
}
