//! What keeps somebody from signing in at the second step.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{
    EMAIL, PASSWORD, RESEND_PIN, SIGN_IN, VERIFY_PIN, ada_is_signed_in, nobody_is_signed_in, on,
};
use super::{
    CODE, a_code_is_wanted, at_the_code, at_the_password, comes_by_email, is_back_at_the_password, send_code,
    send_password, wait_for_the_code, will_be_signed_in,
};

#[wasm_bindgen_test]
async fn a_wrong_code_leads_back_to_the_password_with_the_address_kept_and_the_reason() {
    let page = at_the_code().await;
    comes_by_email(&page);
    for _ in 0..2 {
        page.expect(on(VERIFY_PIN).error(401, "invalid_credentials"));
        send_code(&page);
        is_back_at_the_password(&page, "That code wasn’t right, or it was too old").await;
        page.expect(a_code_is_wanted());
        send_password(&page);
        wait_for_the_code(&page).await;
        page.settled().await;
        assert!(page.alert().is_empty() && page.value("#pin").is_empty());
        assert!(page.input("#method-email").checked());
    }
    page.expect(on(VERIFY_PIN).empty(200));
    will_be_signed_in(&page);
    send_code(&page);
    page.wait_for_step("organizations").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_login_that_may_not_sign_in_here_is_told_so_at_either_step() {
    let page = at_the_password().await;
    page.expect(on(SIGN_IN).error(403, "insufficient_privileges"));
    send_password(&page);
    page.until("it is said", || page.alert().contains("This account can’t sign in here.")).await;
    page.settled().await;
    page.expect(a_code_is_wanted());
    send_password(&page);
    wait_for_the_code(&page).await;
    comes_by_email(&page);
    page.expect(on(VERIFY_PIN).html(403));
    send_code(&page);
    is_back_at_the_password(&page, "This account can’t sign in here.").await;
    page.close().await;
}

/// The half-open session may live on after a 400: then the same form is where to mend it.
#[wasm_bindgen_test]
async fn a_code_that_cant_be_this_logins_is_mended_in_place() {
    for refusal in [on(VERIFY_PIN).error(400, "invalid_input"), on(VERIFY_PIN).empty(422)] {
        let page = at_the_code().await;
        comes_by_email(&page);
        page.expect(refusal);
        send_code(&page);
        page.until("it is said", || page.alert().contains("The server didn’t take this code.")).await;
        page.wait_for_focus("pin").await;
        assert_eq!(page.value("#pin"), CODE);
        super::comes_from_the_app(&page);
        page.expect(on(VERIFY_PIN).empty(200));
        will_be_signed_in(&page);
        page.click_action("verify-pin");
        page.wait_for_step("organizations").await;
        assert_eq!(page.sent(VERIFY_PIN)[1].json()["authMethod"], "otp");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_half_open_session_that_is_over_when_a_new_code_is_asked_for_leads_back_to_the_password() {
    for refusal in [on(RESEND_PIN).error(401, "invalid_session"), on(RESEND_PIN).html(403)] {
        let page = at_the_code().await;
        page.expect(refusal);
        page.click_action("resend-pin");
        is_back_at_the_password(&page, "Too much time has passed since you entered your password.").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn trouble_with_sending_a_new_code_is_told_and_keeps_what_was_typed() {
    let page = at_the_code().await;
    comes_by_email(&page);
    page.fill("#pin", CODE);
    for (answer, words) in [
        (on(RESEND_PIN).html(503), "The server has a problem right now."),
        (on(RESEND_PIN).breaks(), "We couldn’t reach the server."),
        (on(RESEND_PIN).html(200), "The server gave an answer we can’t read."),
        (on(RESEND_PIN).error(429, "too_many_requests"), "Too many attempts."),
    ] {
        page.expect(answer);
        page.click_action("resend-pin");
        page.until(words, || page.alert().contains(words)).await;
        page.settled().await;
        assert_eq!(page.value("#pin"), CODE);
        assert!(!page.is_off("resend-pin") && !page.is_off("verify-pin"));
    }
    page.close().await;
}

/// What was signed in to is a part of the answer.
#[wasm_bindgen_test]
async fn q3_a_yes_that_holds_nothing_is_asked_about_and_keeps_the_form_where_nobody_is_signed_in() {
    for yes in [|| on(SIGN_IN).empty(200), || on(SIGN_IN).json(200, &json!([{}]))] {
        let page = at_the_password().await;
        page.expect(yes());
        page.expect(nobody_is_signed_in());
        send_password(&page);
        page.until("it is told", || page.alert().contains("an answer we can’t read")).await;
        page.settled().await;
        assert_eq!((page.value("#email").as_str(), page.value("#password").as_str()), (EMAIL, PASSWORD));
        page.expect(yes());
        page.expect(ada_is_signed_in());
        will_be_signed_in(&page);
        page.click_action("sign-in");
        page.wait_for_step("organizations").await;
        assert_eq!(page.sent(SIGN_IN).len(), 2);
        page.close().await;
    }
}

/// Of a code the same: but that orchd documents no body of it.
#[wasm_bindgen_test]
async fn q3_a_yes_to_a_code_that_holds_something_else_is_asked_about_and_keeps_the_code() {
    let page = at_the_code().await;
    comes_by_email(&page);
    page.expect(on(VERIFY_PIN).json(200, &json!({"code": "internal"})));
    page.expect(nobody_is_signed_in());
    send_code(&page);
    page.until("it is told", || page.alert().contains("an answer we can’t read")).await;
    page.settled().await;
    assert_eq!(page.value("#pin"), CODE);
    page.close().await;
}
