//! Leaving before all are out asks first.

use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{MEMBERSHIPS, on};
use super::{CREATE, created, people, reviewed};

#[wasm_bindgen_test]
async fn the_tab_is_held_while_something_is_not_out_and_only_then() {
    let page = reviewed(&people(2)).await;
    assert!(!page.holds_on_to_the_tab());
    page.expect(created(1));
    page.expect(created(2).held());
    page.click_action("send-all");
    page.waits_for(CREATE).await;
    assert!(page.holds_on_to_the_tab());
    page.release(CREATE).await;
    page.wait_for_step("sent").await;
    assert!(!page.holds_on_to_the_tab());
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_link_within_the_app_asks_and_no_means_no() {
    let page = reviewed(&people(2)).await;
    page.expect(created(1));
    page.expect(created(2).held());
    page.click_action("send-all");
    page.waits_for(CREATE).await;
    let asked = page.answers_questions(false);
    page.click("nav a[href='/']");
    page.settled().await;
    assert_eq!((asked.length(), page.step().as_str()), (1, "sending"));
    assert!(asked.get(0).as_string().unwrap().contains("Not all invites are out yet."));
    page.release(CREATE).await;
    page.wait_for_step("sent").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn who_agrees_to_leave_leaves_and_nothing_more_is_sent() {
    let page = reviewed(&people(5)).await;
    for at in 1..=3 {
        page.expect(created(at).held());
    }
    page.click_action("send-all");
    page.waits_for(CREATE).await;
    page.answers_questions(true);
    page.expect(on(MEMBERSHIPS).error(401, "invalid_session"));
    page.click("nav a[href='/']");
    page.wait_for_step("sign-in").await;
    assert_eq!(page.address(), "/");
    for _ in 0..3 {
        page.release(CREATE).await;
    }
    page.settled().await;
    assert_eq!(page.sent(CREATE).len(), 3);
    page.close().await;
}

#[wasm_bindgen_test]
async fn once_all_are_out_nothing_is_asked() {
    let page = reviewed(&people(2)).await;
    page.expect(created(1));
    page.expect(created(2));
    page.click_action("send-all");
    page.wait_for_step("sent").await;
    let asked = page.answers_questions(false);
    page.expect(on(MEMBERSHIPS).error(401, "invalid_session"));
    page.click("nav a[href='/']");
    page.wait_for_step("sign-in").await;
    assert_eq!(asked.length(), 0);
    page.close().await;
}
