//! Choosing roles: several, those that can't be granted, and those that are asked about once more.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    MEMBERS, MEMBERSHIPS, ORG_ID, PARENT_ID, Page, list_page, membership, memberships, on, open, org,
};

const FORM: &str = "/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites/new";
const ORG: &str = "GET /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f";
const CREATE: &str = "POST /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites";
const INVITE: &str = "https://panel.example.com/invites/kQ3vX9_a-bC?email=grace@example.com";

fn ownerless() -> Value {
    let mut org = org();
    org.as_object_mut().unwrap().retain(|key, _| !key.starts_with("owner"));
    org
}

/// At the form of that organization, as a super admin of the one of that id.
async fn at_the_form(org: &Value, admin_of: &str) -> Page {
    let admin = memberships(&[membership(admin_of, "Any", "SuperAdmin")]);
    let page = open(FORM, [on(ORG).json(200, org), on(MEMBERSHIPS).json(200, &admin)]).await;
    page.wait_for_step("form").await;
    page
}

fn fill_in(page: &Page, role: &str) {
    page.fill("#invitee-email", "grace@example.com");
    page.fill("#invitee-name", "Grace Hopper");
    page.click(&format!("input[name=role][value={role}]"));
}

#[wasm_bindgen_test]
async fn several_roles_are_granted_together_and_can_be_taken_back() {
    let page = at_the_form(&org(), ORG_ID).await;
    fill_in(&page, "Business");
    for role in ["Support", "Sysadmin", "Sysadmin"] {
        page.click(&format!("input[name=role][value={role}]"));
    }
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    assert_eq!(page.sent(CREATE)[0].json()["roles"], json!(["Support", "Business"]));
    page.close().await;
}

/// D8.
#[wasm_bindgen_test]
async fn a_role_that_cannot_be_granted_is_shown_off_with_the_reason() {
    for (org, admin_of, reason) in [
        (org(), PARENT_ID, Some("The organization has an owner already.")),
        (ownerless(), ORG_ID, Some("Only admins of an organization above this one can invite its owner.")),
        (ownerless(), PARENT_ID, None),
    ] {
        let page = at_the_form(&org, admin_of).await;
        let owner = page.input("input[name=role][value=Owner]");
        assert_eq!(owner.disabled(), reason.is_some());
        assert_eq!(page.text_in(".why-not"), reason.unwrap_or_default());
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_super_admin_is_asked_about_in_plain_words_before_anything_is_sent() {
    let page = at_the_form(&org(), ORG_ID).await;
    fill_in(&page, "SuperAdmin");
    page.click_action("create-invite");
    page.wait_for_step("confirm-role").await;
    page.wait_for_focus("heading").await;
    assert_eq!(page.text_in("h1"), "Make grace@example.com a super admin?");
    assert!(page.shows("can do everything here except remove the owner"));
    assert!(page.sent(CREATE).is_empty());
    page.click_action("cancel");
    page.wait_for_step("form").await;
    assert_eq!(
        (page.value("#invitee-email"), page.value("#invitee-name")),
        ("grace@example.com".to_owned(), "Grace Hopper".to_owned())
    );
    assert!(page.input("input[name=role][value=SuperAdmin]").checked());
    page.click_action("create-invite");
    page.wait_for_step("confirm-role").await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("confirm-role");
    page.click_action("confirm-role");
    page.wait_for_step("created").await;
    assert_eq!(page.sent(CREATE).len(), 1);
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_owner_is_asked_about_too() {
    let page = at_the_form(&ownerless(), PARENT_ID).await;
    fill_in(&page, "Owner");
    page.click_action("create-invite");
    page.wait_for_step("confirm-role").await;
    assert_eq!(page.text_in("h1"), "Make grace@example.com the owner?");
    assert!(page.shows("can’t be removed"));
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("confirm-role");
    page.wait_for_step("created").await;
    page.close().await;
}

/// D8: an organization has one owner, be it pending.
#[wasm_bindgen_test]
async fn after_an_owner_was_invited_no_other_is_offered() {
    let page = at_the_form(&ownerless(), PARENT_ID).await;
    fill_in(&page, "Owner");
    page.click("input[name=role][value=Support]");
    page.click_action("create-invite");
    page.wait_for_step("confirm-role").await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("confirm-role");
    page.wait_for_step("created").await;
    page.click_action("invite-another");
    page.wait_for_step("form").await;
    let owner = page.input("input[name=role][value=Owner]");
    assert!(owner.disabled() && !owner.checked());
    assert_eq!(page.text_in(".why-not"), "The organization has an owner already.");
    assert!(page.input("input[name=role][value=Support]").checked(), "the others stay as they were");
    page.close().await;
}

/// D8 asks for a right from above, which nobody knows of here.
#[wasm_bindgen_test]
async fn without_the_memberships_no_owner_is_offered_and_the_page_says_why() {
    let page = open(FORM, [on(ORG).json(200, &ownerless()), on(MEMBERSHIPS).html(500)]).await;
    page.wait_for_step("form").await;
    assert!(page.input("input[name=role][value=Owner]").disabled());
    assert!(page.text_in(".why-not").starts_with("We couldn’t find out"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_refusal_after_the_question_is_said_in_the_form() {
    let page = at_the_form(&org(), ORG_ID).await;
    fill_in(&page, "SuperAdmin");
    page.click_action("create-invite");
    page.wait_for_step("confirm-role").await;
    page.expect(on(CREATE).error(400, "already_member"));
    page.click_action("confirm-role");
    page.wait_for_step("form").await;
    page.until("it is said", || {
        page.error_at("invitee-email").contains("is a member of the organization already")
    })
    .await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_list_of_super_admins_is_asked_about_once_and_one_of_owners_is_refused() {
    let page = at_the_form(&ownerless(), PARENT_ID).await;
    page.fill("#invitee-email", "ada@example.com, lin@example.com");
    page.click("input[name=role][value=Owner]");
    page.click_action("create-invite");
    page.see("An organization has one owner").await;
    page.wait_for_focus("role").await;
    page.click("input[name=role][value=Owner]");
    page.click("input[name=role][value=SuperAdmin]");
    page.expect(on(MEMBERS).json(200, &list_page(&[], 0)));
    page.click_action("create-invite");
    page.wait_for_step("review").await;
    page.settled().await;
    page.click_action("send-all");
    page.wait_for_step("confirm-role").await;
    assert_eq!(page.text_in("h1"), "Make 2 people a super admin?");
    page.click_action("cancel");
    page.wait_for_step("review").await;
    page.click_action("send-all");
    page.wait_for_step("confirm-role").await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("confirm-role");
    page.wait_for_step("sent").await;
    page.close().await;
}
