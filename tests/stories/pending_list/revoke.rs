//! Ending an invite.

use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{Expected, MEMBERS, list_page, member, on};
use super::{at_the_list, grace, lin, names};

const REMOVE: &str = "DELETE /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/members/m%2Dgrace";

/// Grace is looked up by name before anything happens to her.
fn grace_is(member: &serde_json::Value) -> Expected {
    on(format!("{MEMBERS}&search=Grace%20Hopper")).json(200, &list_page(std::slice::from_ref(member), 1))
}

fn nobody_of_that_name() -> Expected {
    on(format!("{MEMBERS}&search=Grace%20Hopper")).json(200, &list_page(&[], 0))
}

async fn asked() -> super::Page {
    let page = at_the_list(&[grace(), lin()]).await;
    page.click_action("revoke");
    page.see("Revoke the invite of Grace Hopper? Their link stops working at once.").await;
    page
}

#[wasm_bindgen_test]
async fn it_is_asked_once_and_then_the_row_is_gone() {
    let page = asked().await;
    page.wait_for_focus("keep-m-grace").await;
    page.expect(grace_is(&grace()));
    page.expect(on(REMOVE).empty(204));
    page.click_action("confirm-revoke");
    page.click_action("confirm-revoke");
    page.until("it is gone", || names(&page) == ["Lin"]).await;
    page.wait_for_focus("resend-m-lin").await;
    page.until("it is announced", || page.announced() == "The invite of Grace Hopper is revoked").await;
    assert!(page.shows("1 pending invite"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn after_the_last_one_the_focus_goes_to_the_heading() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("revoke");
    page.until("it is asked", || page.has_action("confirm-revoke")).await;
    page.expect(grace_is(&grace()));
    page.expect(on(REMOVE).empty(204));
    page.click_action("confirm-revoke");
    page.see("Nobody is waiting").await;
    page.wait_for_focus("heading").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn changing_ones_mind_revokes_nothing() {
    let page = asked().await;
    page.click_action("cancel");
    page.wait_for_focus("resend-m-grace").await;
    assert_eq!(names(&page).len(), 2);
    page.close().await;
}

#[wasm_bindgen_test]
async fn who_has_joined_in_the_meantime_is_not_thrown_out() {
    let page = asked().await;
    let mut joined = grace();
    joined["isActive"] = serde_json::json!(true);
    page.expect(grace_is(&joined));
    page.click_action("confirm-revoke");
    page.see("Grace Hopper has joined in the meantime and is a member now. Nothing was revoked").await;
    page.wait_for_focus("joined-m-grace").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_is_gone_already_is_as_good() {
    let page = asked().await;
    page.expect(nobody_of_that_name());
    page.expect(on(MEMBERS).json(200, &list_page(&[lin()], 1)));
    page.click_action("confirm-revoke");
    page.until("it is gone", || names(&page) == ["Lin"]).await;
    page.close().await;
    let page = asked().await;
    page.expect(grace_is(&grace()));
    page.expect(on(REMOVE).error(404, "not_found"));
    page.click_action("confirm-revoke");
    page.until("it is gone", || names(&page) == ["Lin"]).await;
    page.close().await;
}

/// Joining, a person may choose another name.
#[wasm_bindgen_test]
async fn who_has_joined_under_another_name_or_anew_is_not_thrown_out_either() {
    for id in ["m-grace", "m-grace-again"] {
        let page = asked().await;
        let joined = member(id, "Rear Admiral Hopper", "Grace@example.com", true);
        page.expect(nobody_of_that_name());
        page.expect(on(MEMBERS).json(200, &list_page(&[lin(), joined], 2)));
        page.click_action("confirm-revoke");
        page.see("Grace Hopper has joined in the meantime").await;
        assert_eq!(names(&page).len(), 2);
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn who_was_invited_anew_in_the_meantime_is_revoked_as_who_it_is_now() {
    let page = asked().await;
    page.expect(grace_is(&member("m9", "Grace Hopper", "grace@example.com", false)));
    page.expect(on(REMOVE.replace("m%2Dgrace", "m9")).empty(204));
    page.click_action("confirm-revoke");
    page.until("it is gone", || names(&page) == ["Lin"]).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_fails_says_why_and_can_be_tried_again() {
    let page = asked().await;
    for (answers, words) in [
        (
            vec![on(format!("{MEMBERS}&search=Grace%20Hopper")).html(502)],
            "The server has a problem right now.",
        ),
        (
            vec![grace_is(&grace()), on(REMOVE).error(403, "insufficient_privileges")],
            "You can’t revoke this invite.",
        ),
        (
            vec![grace_is(&grace()), on(REMOVE).error(400, "invalid_input")],
            "The server doesn’t let this invite be revoked.",
        ),
        (vec![grace_is(&grace()), on(REMOVE).breaks()], "We couldn’t reach the server."),
    ] {
        for answer in answers {
            page.expect(answer);
        }
        page.click_action("confirm-revoke");
        page.until(words, || page.alert().contains(words)).await;
        assert_eq!(names(&page).len(), 2);
    }
    page.expect(grace_is(&grace()));
    page.expect(on(REMOVE).empty(204));
    page.click_action("confirm-revoke");
    page.until("it is gone", || names(&page) == ["Lin"]).await;
    page.close().await;
}
