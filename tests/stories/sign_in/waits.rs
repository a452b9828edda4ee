//! Waits that the server asks for: counted down, said once, and nothing is sent before they are over.

use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{Expected, Page, RESEND_PIN, SIGN_IN, VERIFY_PIN, on, visit};
use super::{
    CODE, a_code_is_wanted, at_the_code, at_the_password, comes_by_email, not_signed_in, send_code,
    send_password, wait_for_the_code, will_be_signed_in,
};

const WAIT: &str = "You can try again in 20 seconds.";

fn too_many(name: &str) -> Expected {
    on(name).error(429, "too_many_requests").retry_after("20")
}

/// Waits it out; `action` is off until then.
async fn is_counted_down(page: &Page, action: &str) {
    page.until("it is counted", || page.text_in("[data-countdown]") == WAIT).await;
    assert!(page.is_off(action));
    page.pass(5.0).await;
    page.until("it counts", || page.text_in("[data-countdown]").contains("15 seconds")).await;
    page.click_action(action);
    page.pass(14.5).await;
    page.until("it counts", || page.text_in("[data-countdown]").contains("1 second.")).await;
    assert!(page.is_off(action));
    page.pass(0.5).await;
    page.until("the wait is over", || !page.is_off(action)).await;
    assert!(page.find("[data-countdown]").is_none());
    page.until("no timer is left", || page.timers() == 0).await;
}

#[wasm_bindgen_test]
async fn too_many_passwords_are_waited_out_and_told_once() {
    for answer in [too_many(SIGN_IN), on(SIGN_IN).html(503).retry_after("20")] {
        let page = at_the_password().await;
        let heard = page.listen();
        page.expect(answer);
        send_password(&page);
        is_counted_down(&page, "sign-in").await;
        page.until("its end is said", || heard.so_far().len() == 2).await;
        assert_eq!(heard.so_far(), [WAIT, "You can try again now."]);
        assert_eq!(page.sent(SIGN_IN).len(), 1);
        page.expect(a_code_is_wanted());
        page.click_action("sign-in");
        wait_for_the_code(&page).await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn too_many_codes_are_waited_out_with_the_code_kept() {
    let page = at_the_code().await;
    comes_by_email(&page);
    page.expect(too_many(VERIFY_PIN));
    send_code(&page);
    page.until("it is said", || page.alert().contains("Too many attempts.")).await;
    assert!(!page.is_off("resend-pin"), "that is another wait");
    is_counted_down(&page, "verify-pin").await;
    assert_eq!((page.value("#pin").as_str(), page.sent(VERIFY_PIN).len()), (CODE, 1));
    page.expect(on(VERIFY_PIN).empty(200));
    will_be_signed_in(&page);
    page.click_action("verify-pin");
    page.wait_for_step("organizations").await;
    page.close().await;
}

/// The contract has no 429 for it: a server may say so in a 403.
#[wasm_bindgen_test]
async fn too_many_new_codes_are_waited_out_and_a_code_can_be_sent_meanwhile() {
    let disguised = on(RESEND_PIN).error(403, "too_many_requests").retry_after("20");
    for answer in [too_many(RESEND_PIN), disguised] {
        let page = at_the_code().await;
        page.expect(answer);
        page.click_action("resend-pin");
        page.until("it is said", || page.alert().contains("Too many attempts.")).await;
        assert!(!page.is_off("verify-pin"));
        is_counted_down(&page, "resend-pin").await;
        assert_eq!(page.sent(RESEND_PIN).len(), 1);
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_wait_ends_with_the_page() {
    let page = visit("/").coming_from("/nowhere").expecting([not_signed_in()]).open().await;
    page.wait_for_step("sign-in").await;
    page.expect(too_many(SIGN_IN));
    send_password(&page);
    page.until("it is counted", || page.find("[data-countdown]").is_some()).await;
    assert!(page.timers() > 0);
    page.go_back().await;
    page.wait_for_step("not-found").await;
    page.until("nothing counts any more", || page.timers() == 0).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn going_back_to_the_password_ends_the_wait_for_codes() {
    let page = at_the_code().await;
    comes_by_email(&page);
    page.expect(too_many(VERIFY_PIN));
    send_code(&page);
    page.until("it is counted", || page.find("[data-countdown]").is_some()).await;
    page.click_action("back-to-password");
    page.until("it is back", || page.has_action("sign-in")).await;
    assert!(page.find("[data-countdown]").is_none() && !page.is_off("sign-in"));
    page.until("no timer is left", || page.timers() == 0).await;
    page.close().await;
}
