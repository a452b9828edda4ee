//! While the page finds out what the invite is.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{
    LINK, LOGIN, Page, VALIDATE, invite_is_open, nobody_is_signed_in, on, open, visit,
};

/// Presses "Try again", and everything works this time.
async fn try_again(page: &Page) {
    page.expect(invite_is_open());
    page.expect(nobody_is_signed_in());
    page.click_action("try-again");
    page.wait_for_step("set-password").await;
}

#[wasm_bindgen_test]
async fn every_failure_of_validate_has_its_words_and_a_way_to_try_again() {
    let problem = "The server has a problem right now.";
    let unreadable = "The server gave an answer we can’t read.";
    for (answer, words) in [
        (on(VALIDATE).empty(500), problem),
        (on(VALIDATE).html(502), problem),
        (on(VALIDATE).error(503, "unavailable"), problem),
        (on(VALIDATE).error(429, "too_many_requests"), "Too many attempts."),
        (on(VALIDATE).breaks(), "We couldn’t reach the server."),
        (on(VALIDATE).html(200), unreadable),
        (on(VALIDATE).empty(200), unreadable),
        (on(VALIDATE).body(200, "application/json", r#"{"isValid": tr"#), unreadable),
        (on(VALIDATE).json(200, &json!([])), unreadable),
        (on(VALIDATE).json(200, &json!(null)), unreadable),
        (on(VALIDATE).json(200, &json!({"isValid": "yes"})), unreadable),
        (on(VALIDATE).json(200, &json!({"isValid": true, "orgName": 5})), unreadable),
        (on(VALIDATE).empty(302), unreadable),
        (on(VALIDATE).empty(418), unreadable),
    ] {
        let page = open(LINK, [answer.clone(), nobody_is_signed_in()]).await;
        page.wait_for_step("retry").await;
        assert!(page.alert().contains(words), "{answer:?}: {}", page.text());
        assert!(!page.shows("can’t be used any more"), "a failure is not an invalid invite: {answer:?}");
        try_again(&page).await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn not_learning_who_is_signed_in_is_trouble_too() {
    for answer in [
        on(LOGIN).html(500),
        on(LOGIN).breaks(),
        on(LOGIN).html(200),
        on(LOGIN).empty(404),
        on(LOGIN).json(200, &json!({})),
    ] {
        let page = open(LINK, [invite_is_open(), answer]).await;
        page.wait_for_step("retry").await;
        try_again(&page).await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn without_a_network_the_page_says_so_and_works_once_there_is_one() {
    let page = visit(LINK).offline().expecting([on(VALIDATE).breaks(), on(LOGIN).breaks()]).open().await;
    page.wait_for_step("retry").await;
    assert!(page.alert().contains("You’re offline."));
    page.is_online(true);
    try_again(&page).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn silence_ends_after_fifteen_seconds() {
    let page = open(LINK, [on(VALIDATE).silence(), nobody_is_signed_in()]).await;
    page.waits_for(VALIDATE).await;
    page.pass(14.0).await;
    assert_eq!(page.step(), "loading");
    page.pass(1.0).await;
    page.wait_for_step("retry").await;
    assert!(page.alert().contains("The server is taking too long to answer."));
    assert!(page.sent(VALIDATE)[0].aborted);
    try_again(&page).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_wait_that_the_server_asks_for_is_counted_down_before_trying_again() {
    for answer in [on(VALIDATE).error(429, "too_many_requests"), on(VALIDATE).html(503)] {
        let page = open(LINK, [answer.retry_after("20"), nobody_is_signed_in()]).await;
        page.wait_for_step("retry").await;
        assert_eq!(page.text_in("[data-countdown]"), "You can try again in 20 seconds.");
        assert!(page.is_off("try-again"));
        page.click_action("try-again");
        page.pass(5.0).await;
        page.until("it counts", || page.text_in("[data-countdown]").contains("15 seconds")).await;
        page.pass(14.5).await;
        page.until("it counts", || page.text_in("[data-countdown]").contains("1 second.")).await;
        assert!(page.is_off("try-again"));
        page.pass(0.5).await;
        page.until("the wait is over", || !page.is_off("try-again")).await;
        assert!(page.find("[data-countdown]").is_none());
        page.until("no timer is left", || page.timers() == 0).await;
        assert_eq!(page.sent(VALIDATE).len(), 1);
        try_again(&page).await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn without_a_usable_wait_one_may_try_again_at_once() {
    for value in ["", "soon", "-5", "0"] {
        let answer = on(VALIDATE).error(429, "too_many_requests").retry_after(value);
        let page = open(LINK, [answer, nobody_is_signed_in()]).await;
        page.wait_for_step("retry").await;
        assert!(page.find("[data-countdown]").is_none(), "{value:?}");
        try_again(&page).await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn leaving_in_the_middle_aborts_the_questions_and_breaks_nothing() {
    let page = open(LINK, [on(VALIDATE).silence(), on(LOGIN).silence()]).await;
    page.waits_for(VALIDATE).await;
    page.waits_for(LOGIN).await;
    let aborted = page.close().await;
    assert_eq!(aborted.iter().filter(|sent| sent.aborted).count(), 2);
}

#[wasm_bindgen_test]
async fn trouble_with_no_end_can_be_tried_again_without_end() {
    let page = open(LINK, [on(VALIDATE).empty(500), nobody_is_signed_in()]).await;
    for attempt in 2..6 {
        page.wait_for_step("retry").await;
        page.settled().await;
        page.expect(on(VALIDATE).empty(500));
        page.expect(nobody_is_signed_in());
        page.click_action("try-again");
        page.until("it is asked again", || page.sent(VALIDATE).len() == attempt).await;
        page.settled().await;
    }
    page.wait_for_step("retry").await;
    try_again(&page).await;
    page.close().await;
}
