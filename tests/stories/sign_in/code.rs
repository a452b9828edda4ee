//! The code after the password: from a mail or from an authenticator app.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{
    EMAIL, LOGIN, PASSWORD, RESEND_PIN, SIGN_IN, VERIFY_PIN, ada_is_signed_in, on, visit,
};
use super::{
    CODE, at_the_code, at_the_password, comes_by_email, comes_from_the_app, send_code, send_password,
    signed_in, wait_for_the_code, will_be_signed_in,
};

#[wasm_bindgen_test]
async fn a_code_from_a_mail_or_an_app_signs_in() {
    for (choose, method) in [(comes_by_email as fn(&_), "email"), (comes_from_the_app, "otp")] {
        let page = at_the_code().await;
        assert_eq!(page.sent(SIGN_IN)[0].json(), json!({"email": EMAIL, "password": PASSWORD}));
        choose(&page);
        page.expect(on(VERIFY_PIN).empty(200));
        will_be_signed_in(&page);
        send_code(&page);
        page.wait_for_step("organizations").await;
        assert_eq!(page.sent(VERIFY_PIN)[0].json(), json!({"authMethod": method, "pin": CODE}));
        assert!(page.find("input").is_none() && !page.html().contains(PASSWORD));
        page.close().await;
    }
}

/// The 201 doesn't say which it is, and a wrong guess would end the half-open session.
#[wasm_bindgen_test]
async fn where_the_code_comes_from_is_asked_and_guessed_by_nobody() {
    let page = at_the_code().await;
    assert!(page.find("input[name=method]:checked").is_none());
    assert_eq!(page.all("input[name=method]").len(), 2);
    assert!(page.shows("by email") && page.shows("authenticator app") && page.shows(EMAIL));
    page.wait_for_focus("method-email").await;
    send_code(&page);
    page.until("it is said", || page.text_in("#method-error") == "Choose where your code comes from.").await;
    page.wait_for_focus("method-email").await;
    assert!(page.sent(VERIFY_PIN).is_empty());
    comes_from_the_app(&page);
    page.until("it isn't said any more", || page.text_in("#method-error").is_empty()).await;
    assert_eq!(page.value("#pin"), CODE);
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_step_is_announced_and_titled_and_fit_for_phones_and_password_managers() {
    let page = at_the_code().await;
    assert_eq!(page.text_in("h1"), "Enter your code");
    page.until("the tab says so", || page.title() == "Enter your code").await;
    page.until("it is announced", || page.announced() == "Enter your code").await;
    assert_eq!(page.attribute("#pin", "autocomplete").as_deref(), Some("one-time-code"));
    assert_eq!(page.attribute("#pin", "inputmode").as_deref(), Some("numeric"));
    assert_eq!(
        (page.attribute("#pin", "type").as_deref(), page.attribute("#pin", "maxlength")),
        (Some("text"), None)
    );
    assert_eq!(page.attribute("form", "method").as_deref(), Some("post"));
    assert!(page.find("[type=password]").is_none(), "the password is needed no more");
    for input in page.all("input") {
        let by_id = page.find(&format!("label[for='{}']", input.id()));
        assert!(by_id.is_some() || input.closest("label").unwrap().is_some(), "{}", input.outer_html());
    }
    for described in page.all("[aria-describedby]") {
        let ids = described.get_attribute("aria-describedby").unwrap();
        assert!(ids.split_whitespace().all(|id| page.find(&format!("#{id}")).is_some()), "{ids}");
    }
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_code_is_understood_with_spaces_and_dashes_in_it() {
    for typed in ["123 456", " 123-456 ", "１２３４５６", "123\u{a0}456"] {
        let page = at_the_code().await;
        comes_by_email(&page);
        page.expect(on(VERIFY_PIN).empty(200));
        will_be_signed_in(&page);
        page.fill("#pin", typed);
        page.press_enter();
        page.wait_for_step("organizations").await;
        assert_eq!(page.sent(VERIFY_PIN)[0].json()["pin"], json!(CODE), "{typed}");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn what_cant_be_a_code_is_not_sent() {
    let page = at_the_code().await;
    comes_by_email(&page);
    for (typed, problem) in
        [("", "Enter the code."), ("12", "A code is a few digits"), ("12345x", "A code is a few digits")]
    {
        page.fill("#pin", typed);
        page.click_action("verify-pin");
        page.until(problem, || page.error_at("pin").contains(problem)).await;
        page.wait_for_focus("pin").await;
    }
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_code_filled_in_without_telling_the_page_is_sent_and_sent_once() {
    let page = at_the_code().await;
    comes_by_email(&page);
    page.expect(on(VERIFY_PIN).empty(200).held());
    page.fill_silently("#pin", CODE);
    page.click_action("verify-pin");
    page.waits_for(VERIFY_PIN).await;
    page.click_action("verify-pin");
    page.press_enter_in("#pin");
    page.click_action("resend-pin");
    page.click_action("back-to-password");
    page.settled().await;
    assert!(page.has_action("verify-pin"), "what is under way comes to its end first");
    page.until("it says so", || page.label_of("verify-pin") == "Signing in…" && page.is_off("verify-pin"))
        .await;
    will_be_signed_in(&page);
    page.release(VERIFY_PIN).await;
    page.wait_for_step("organizations").await;
    assert_eq!(page.sent(VERIFY_PIN).len(), 1);
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_new_code_can_be_sent_and_shows_that_codes_come_by_mail() {
    let page = at_the_code().await;
    page.expect(on(RESEND_PIN).empty(200).held());
    page.click_action("resend-pin");
    page.waits_for(RESEND_PIN).await;
    page.until("it says so", || page.label_of("resend-pin") == "Sending…" && page.is_off("resend-pin")).await;
    page.click_action("resend-pin");
    page.release(RESEND_PIN).await;
    page.see("A new code is on its way to you by email.").await;
    page.until("it is announced", || page.announced().starts_with("A new code is on its way")).await;
    assert_eq!(page.sent(RESEND_PIN).len(), 1);
    assert_eq!(page.sent(RESEND_PIN)[0].json(), json!({"authMethod": "email"}));
    page.wait_for_focus("pin").await;
    assert!(page.input("#method-email").checked());
    page.expect(on(VERIFY_PIN).empty(200));
    will_be_signed_in(&page);
    send_code(&page);
    page.wait_for_step("organizations").await;
    assert_eq!(page.sent(VERIFY_PIN)[0].json()["authMethod"], json!("email"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn where_codes_dont_come_by_mail_the_page_says_so_and_points_to_the_app() {
    for refusal in [on(RESEND_PIN).error(400, "invalid_input"), on(RESEND_PIN).html(422)] {
        let page = at_the_code().await;
        comes_by_email(&page);
        page.expect(refusal);
        page.click_action("resend-pin");
        page.until("it is said", || page.alert().contains("don’t come by email")).await;
        assert!(page.alert().contains("authenticator app"));
        page.until("the app is chosen", || page.input("#method-app").checked()).await;
        page.wait_for_focus("pin").await;
        page.close().await;
    }
}

/// It may have worked, and what was used up can't be used again.
#[wasm_bindgen_test]
async fn q2_after_a_lost_answer_the_page_asks_whether_somebody_is_signed_in() {
    for lost in [on(VERIFY_PIN).breaks(), on(VERIFY_PIN).html(502), on(VERIFY_PIN).html(200)] {
        let page = at_the_code().await;
        comes_by_email(&page);
        for expected in [lost, ada_is_signed_in()].into_iter().chain(signed_in()) {
            page.expect(expected);
        }
        send_code(&page);
        page.wait_for_step("organizations").await;
        assert_eq!(page.sent(VERIFY_PIN).len(), 1);
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_lost_answer_that_signed_nobody_in_is_told_and_can_be_tried_again() {
    for nobody in [on(LOGIN).error(401, "invalid_session"), on(LOGIN).empty(403), on(LOGIN).breaks()] {
        let page = at_the_code().await;
        comes_by_email(&page);
        page.expect(on(VERIFY_PIN).breaks());
        page.expect(nobody);
        send_code(&page);
        page.until("it is told", || page.alert().contains("We couldn’t reach the server.")).await;
        page.settled().await;
        assert_eq!((page.value("#pin").as_str(), page.sent(VERIFY_PIN).len()), (CODE, 1));
        page.expect(on(VERIFY_PIN).empty(200));
        will_be_signed_in(&page);
        page.click_action("verify-pin");
        page.wait_for_step("organizations").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn one_goes_back_to_the_password_by_choice_and_comes_again() {
    let page = at_the_code().await;
    comes_from_the_app(&page);
    page.fill("#pin", "12");
    page.click_action("back-to-password");
    page.until("it is back", || page.has_action("sign-in")).await;
    page.wait_for_focus("password").await;
    assert_eq!((page.value("#email").as_str(), page.value("#password").as_str()), (EMAIL, ""));
    assert!(page.alert().is_empty());
    page.expect(super::a_code_is_wanted());
    send_password(&page);
    wait_for_the_code(&page).await;
    assert_eq!(page.value("#pin"), "");
    assert!(page.input("#method-app").checked(), "said once is enough");
    page.wait_for_focus("pin").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn f6_q6_a_page_that_is_put_aside_keeps_no_code_and_no_password() {
    let page = at_the_code().await;
    page.fill("#pin", CODE);
    page.is_left_but_kept();
    page.until("the field is empty", || page.value("#pin").is_empty()).await;
    page.expect(super::not_signed_in());
    page.is_shown_again();
    page.settled().await;
    assert!(page.has_action("verify-pin") && page.value("#pin").is_empty());
    page.close().await;
    let page = at_the_password().await;
    page.fill("#password", PASSWORD);
    page.is_left_but_kept();
    page.until("the field is empty", || page.value("#password").is_empty()).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn q5_leaving_while_the_password_is_checked_breaks_nothing() {
    for answer in [on(SIGN_IN).json(200, &json!({})), super::a_code_is_wanted(), on(SIGN_IN).empty(401)] {
        let expected = [super::not_signed_in(), answer.held()];
        let page = visit("/").coming_from("/nowhere").expecting(expected).open().await;
        page.wait_for_step("sign-in").await;
        send_password(&page);
        page.waits_for(SIGN_IN).await;
        page.go_back().await;
        page.wait_for_step("not-found").await;
        page.release(SIGN_IN).await;
        page.settled().await;
        assert_eq!(page.step(), "not-found");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn q5_leaving_at_the_code_breaks_nothing() {
    for (name, action) in [(VERIFY_PIN, "verify-pin"), (RESEND_PIN, "resend-pin")] {
        for answer in [on(name).empty(200), on(name).empty(401), on(name).error(429, "x").retry_after("5")] {
            let expected = [super::not_signed_in(), super::a_code_is_wanted(), answer.held()];
            let page = visit("/").coming_from("/nowhere").expecting(expected).open().await;
            page.wait_for_step("sign-in").await;
            send_password(&page);
            wait_for_the_code(&page).await;
            comes_by_email(&page);
            page.fill("#pin", CODE);
            page.click_action(action);
            page.waits_for(name).await;
            page.go_back().await;
            page.wait_for_step("not-found").await;
            page.release(name).await;
            page.settled().await;
            // The answer is read to its end, and its time limit goes with it.
            page.until("no timer is left", || page.timers() == 0).await;
            assert_eq!(page.step(), "not-found");
            page.close().await;
        }
    }
}
