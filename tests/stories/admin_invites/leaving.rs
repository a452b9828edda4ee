//! Leaving the page while an invite is being created, when it would take its link along; and coming back afterwards.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{MEMBERS, Page, list_page, on, visit};
use super::{CREATE, FORM, INVITE, a_super_admin_here, fill_in, the_org};

/// The list of pending invites, where the tab was before.
const LIST: &str = "/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites";

async fn at_the_form() -> Page {
    let page = visit(FORM).coming_from(LIST).expecting([the_org(), a_super_admin_here()]).open().await;
    page.wait_for_step("form").await;
    fill_in(&page);
    page
}

#[wasm_bindgen_test]
async fn while_it_is_being_created_every_way_out_asks() {
    let page = at_the_form().await;
    assert!(!page.holds_on_to_the_tab(), "what is typed can be typed again");
    page.expect(on(CREATE).json(201, &json!(INVITE)).held());
    page.click_action("create-invite");
    page.waits_for(CREATE).await;
    assert!(page.holds_on_to_the_tab(), "reloading would lose the link");
    let asked = page.answers_questions(false);
    page.click(&format!("nav a[href='{LIST}']"));
    page.settled().await;
    assert_eq!((asked.length(), page.step().as_str()), (1, "form"));
    page.presses(-1);
    page.until("it is asked", || asked.length() == 2).await;
    page.settled().await;
    assert_eq!((page.step().as_str(), page.address().as_str()), ("form", FORM));
    assert!(asked.get(1).as_string().unwrap().contains("you won’t see its link"));
    page.release(CREATE).await;
    page.wait_for_step("created").await;
    assert_eq!(page.value("#invite-string"), INVITE);
    assert!(!page.holds_on_to_the_tab());
    page.close().await;
}

#[wasm_bindgen_test]
async fn back_and_forward_from_a_created_invite_create_no_other() {
    let page = at_the_form().await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    page.expect(the_org());
    page.expect(on(MEMBERS).json(200, &list_page(&[], 0)));
    page.go_back().await;
    page.wait_for_step("pending").await;
    page.expect(the_org());
    page.expect(a_super_admin_here());
    page.go_forward().await;
    page.wait_for_step("form").await;
    page.settled().await;
    assert_eq!((page.value("#invitee-email").as_str(), page.sent(CREATE).len()), ("", 1));
    page.close().await;
}
