//! Somebody who has been invited already has a link, which another invite ends.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{
    Expected, MEMBERS, PASSWORD, Page, SIGN_IN, list_page, member, memberships, on, open,
};
use super::{
    CREATE, FORM, INVITE, a_super_admin_above, a_super_admin_here, assert_all_is_kept, at_the_form, fill_in,
    the_org,
};

/// Pending members come first.
fn members(of: &[Value]) -> Expected {
    on(MEMBERS).json(200, &list_page(of, of.len()))
}

fn grace() -> Value {
    member("m-grace", "Grace", "Grace@Example.com", false)
}

fn submitted(page: &Page, list: Expected) {
    page.expect(list);
    page.click_action("create-invite");
}

#[wasm_bindgen_test]
async fn one_is_asked_before_the_link_of_somebody_invited_stops_working() {
    let page = at_the_form().await;
    fill_in(&page);
    submitted(&page, members(&[grace(), member("m-olga", "Olga", "olga@example.com", true)]));
    page.wait_for_step("confirm-again").await;
    page.wait_for_focus("heading").await;
    assert!(page.text_in("h1").contains("Make a new link for grace@example.com? The old one stops working."));
    assert!(page.shows("This person has an invite already."));
    page.click_action("cancel");
    page.wait_for_step("form").await;
    assert_all_is_kept(&page);
    assert!(page.sent(CREATE).is_empty());

    submitted(&page, members(&[grace()]));
    page.wait_for_step("confirm-again").await;
    page.expect(on(CREATE).error(429, "too_many_requests").retry_after("3"));
    page.click_action("confirm-again");
    page.wait_for_step("form").await;
    assert_all_is_kept(&page);
    page.pass(3.5).await;
    submitted(&page, members(&[grace()]));
    page.wait_for_step("confirm-again").await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("confirm-again");
    page.click_action("confirm-again");
    page.wait_for_step("created").await;
    assert_eq!(page.sent(CREATE).len(), 2);
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_role_that_gives_much_is_asked_about_as_well() {
    let page = open(FORM, [the_org(), a_super_admin_above()]).await;
    page.wait_for_step("form").await;
    page.fill("#invitee-email", "grace@example.com");
    page.fill("#invitee-name", "Grace Hopper");
    page.click("input[name=role][value=SuperAdmin]");
    submitted(&page, members(&[grace()]));
    page.wait_for_step("confirm-again").await;
    page.click_action("confirm-again");
    page.wait_for_step("confirm-role").await;
    assert!(page.sent(CREATE).is_empty());
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("confirm-role");
    page.wait_for_step("created").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn where_it_cannot_be_learnt_and_for_members_the_server_decides() {
    let olga = member("m-olga", "Olga", "grace@example.com", true);
    for list in [
        on(MEMBERS).error(403, "insufficient_privileges"),
        on(MEMBERS).html(502),
        on(MEMBERS).breaks(),
        members(&[olga]),
    ] {
        let page = at_the_form().await;
        fill_in(&page);
        page.expect(on(CREATE).error(400, "already_member"));
        submitted(&page, list);
        page.see("This person is a member of the organization already.").await;
        assert_all_is_kept(&page);
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn who_waits_for_an_answer_in_vain_waits_for_five_seconds() {
    let page = at_the_form().await;
    fill_in(&page);
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    submitted(&page, members(&[grace()]).held());
    page.waits_for(MEMBERS).await;
    page.pass(4.5).await;
    assert!(page.sent(CREATE).is_empty());
    page.pass(1.0).await;
    page.wait_for_step("created").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_session_that_has_ended_is_signed_in_again_and_nothing_typed_is_lost() {
    let page = at_the_form().await;
    fill_in(&page);
    submitted(&page, on(MEMBERS).error(401, "invalid_session"));
    page.wait_for_step("sign-in").await;
    for expected in [on(SIGN_IN).json(200, &memberships(&[])), the_org(), a_super_admin_here()] {
        page.expect(expected);
    }
    page.fill("#email", "admin@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
    page.wait_for_step("form").await;
    assert_all_is_kept(&page);
    assert!(page.sent(CREATE).is_empty());
    page.close().await;
}
