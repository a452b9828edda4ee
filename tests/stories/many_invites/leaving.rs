//! Leaving before all are out asks first.

use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{MEMBERS, MEMBERSHIPS, Page, list_page, on, visit};
use super::{CREATE, FORM, a_super_admin_here, created, people, reviewed, states, the_org};

/// The list of pending invites, where the tab was before.
const LIST: &str = "/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites";

/// Two invites, of which one is out, in a tab that came from the list of pending ones.
async fn unfinished() -> Page {
    let page = visit(FORM).coming_from(LIST).expecting([the_org(), a_super_admin_here()]).open().await;
    page.wait_for_step("form").await;
    page.expect(on(MEMBERS).json(200, &list_page(&[], 0)));
    page.fill("#invitee-email", &people(2));
    page.click("input[name=role][value=Support]");
    page.click_action("create-invite");
    page.wait_for_step("review").await;
    page.settled().await;
    page.expect(created(1));
    page.expect(created(2).held());
    page.click_action("send-all");
    page.waits_for(CREATE).await;
    page.until("one is out", || states(&page) == ["sent", "sending"]).await;
    page
}

/// Presses Back, which leads to the list.
async fn back_at_the_list(page: &Page) {
    page.expect(the_org());
    page.expect(on(MEMBERS).json(200, &list_page(&[], 0)));
    page.go_back().await;
    page.wait_for_step("pending").await;
}

#[wasm_bindgen_test]
async fn back_asks_and_no_means_that_the_page_and_its_address_stay() {
    let page = unfinished().await;
    let asked = page.answers_questions(false);
    for times in 1..=2 {
        page.presses(-1);
        page.until("it is asked", || asked.length() == times).await;
        page.settled().await;
        assert_eq!((page.step().as_str(), page.address().as_str()), ("sending", FORM));
    }
    assert!(asked.get(0).as_string().unwrap().contains("Not all invites are out yet."));
    page.release(CREATE).await;
    page.wait_for_step("sent").await;
    back_at_the_list(&page).await;
    assert_eq!((page.address().as_str(), asked.length()), (LIST, 2));
    page.close().await;
}

#[wasm_bindgen_test]
async fn who_agrees_goes_back() {
    let page = unfinished().await;
    let asked = page.answers_questions(true);
    back_at_the_list(&page).await;
    assert_eq!(asked.length(), 1);
    page.release(CREATE).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_mail_leaves_nothing_and_about_another_place_the_browser_asks() {
    for (contact, leads_to) in
        [("help@example.com", "mailto:help@example.com"), ("https://help.example/", "https://help.example/")]
    {
        let page =
            visit(FORM).setting("support", contact).expecting([the_org(), a_super_admin_here()]).open().await;
        page.wait_for_step("form").await;
        page.expect(on(CREATE).silence());
        page.fill("#invitee-email", "ada@example.com");
        page.fill("#invitee-name", "Ada");
        page.click("input[name=role][value=Support]");
        page.click_action("create-invite");
        page.waits_for(CREATE).await;
        let asked = page.answers_questions(false);
        page.click(".support a");
        assert_eq!((asked.length(), page.left_for().as_deref()), (0, Some(leads_to)));
        assert!(page.holds_on_to_the_tab());
        page.close().await;
    }
}

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
async fn back_and_forward_from_sent_invites_send_none_again() {
    let page = unfinished().await;
    page.release(CREATE).await;
    page.wait_for_step("sent").await;
    back_at_the_list(&page).await;
    page.expect(the_org());
    page.expect(a_super_admin_here());
    page.go_forward().await;
    page.wait_for_step("form").await;
    page.settled().await;
    assert_eq!((page.value("#invitee-email").as_str(), page.sent(CREATE).len()), ("", 2));
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
