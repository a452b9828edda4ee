//! Making a new link, which ends the old one.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{MEMBERS, PASSWORD, SIGN_IN, list_page, memberships, on};
use super::{CREATE, at_the_list, grace, lin, names, the_org};

const NEW: &str = "https://panel.example.com/invites/new-key?email=grace@example.com";

#[wasm_bindgen_test]
async fn the_invite_is_made_again_on_its_old_terms_and_the_new_link_is_shown() {
    let page = at_the_list(&[grace(), lin()]).await;
    page.click_action("resend");
    page.see("Make a new link for Grace Hopper? The old one stops working.").await;
    page.wait_for_focus("make-m-grace").await;
    assert!(page.sent(CREATE).is_empty());
    page.expect(on(CREATE).json(201, &json!(NEW)));
    page.click_action("confirm-resend");
    page.until("the link is there", || page.find("#link-m-grace").is_some()).await;
    assert_eq!(page.value("#link-m-grace"), NEW);
    page.wait_for_focus("link-m-grace").await;
    assert!(page.shows("A mail with this link is on its way."));
    page.until("it is announced", || page.announced().starts_with("New link for Grace Hopper")).await;
    assert_eq!(
        page.sent(CREATE)[0].json(),
        json!({"email": "grace@example.com", "name": "Grace Hopper", "roles": ["SiteAccess", "Support"],
            "siteAccesses": ["w1"], "notifications": ["backups"], "sendEmail": true})
    );
    let clipboard = page.clipboard(true);
    page.click_action("copy");
    page.until("it is copied", || clipboard.get(0).as_string().as_deref() == Some(NEW)).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn without_a_mail_the_page_says_so() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    page.click("input[name=resend-mail]");
    page.expect(on(CREATE).json(201, &json!("bare-key")));
    page.click_action("confirm-resend");
    page.see("No mail was sent: pass it on yourself.").await;
    assert_eq!(page.sent(CREATE)[0].json()["sendEmail"], json!(false));
    assert!(page.value("#link-m-grace").ends_with("/invites/bare-key?email=grace@example.com"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn changing_ones_mind_sends_nothing_and_leads_back_to_the_row() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("cancel")).await;
    page.click_action("cancel");
    page.wait_for_focus("resend-m-grace").await;
    page.until("it is closed", || page.find(".panel").is_none()).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_fails_says_why_and_a_double_click_makes_one() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    for (answer, words) in [
        (on(CREATE).error(400, "already_member"), "is a member of the organization already"),
        (on(CREATE).error(403, "insufficient_privileges"), "You can’t create this invite."),
        (on(CREATE).error(429, "too_many_requests"), "Too many attempts."),
        (on(CREATE).breaks(), "retrying is safe"),
    ] {
        page.expect(answer);
        page.click_action("confirm-resend");
        page.click_action("confirm-resend");
        page.until(words, || page.alert().contains(words)).await;
    }
    page.expect(on(CREATE).json(201, &json!(null)));
    page.click_action("confirm-resend");
    page.see("it didn’t reach this page").await;
    page.wait_for_focus("close-m-grace").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_link_that_is_shown_stays_while_another_is_made() {
    let page = at_the_list(&[grace(), lin()]).await;
    for (row, id) in [("m-grace", "link-m-grace"), ("m-lin", "link-m-lin")] {
        page.click(&format!("#resend-{row}"));
        page.until("it is asked", || page.has_action("confirm-resend")).await;
        page.expect(on(CREATE).json(201, &json!(NEW)));
        page.click_action("confirm-resend");
        page.until("it is there", || page.find(&format!("#{id}")).is_some()).await;
    }
    assert!(page.find("#link-m-grace").is_some());
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_session_that_ended_is_signed_in_again_and_the_question_is_still_there() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    page.expect(on(CREATE).error(401, "invalid_session"));
    page.click_action("confirm-resend");
    page.wait_for_step("sign-in").await;
    page.expect(on(SIGN_IN).json(200, &memberships(&[])));
    page.expect(the_org());
    page.expect(on(MEMBERS).json(200, &list_page(&[grace()], 1)));
    page.fill("#email", "admin@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
    page.wait_for_step("pending").await;
    page.until("it is there", || names(&page) == ["Grace Hopper"] && page.has_action("confirm-resend")).await;
    page.expect(on(CREATE).json(201, &json!(NEW)));
    page.click_action("confirm-resend");
    page.until("the link is there", || page.find("#link-m-grace").is_some()).await;
    page.close().await;
}
