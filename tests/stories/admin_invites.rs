//! An admin invites somebody and gets the invite to hand over.

mod again;
mod handing_over;
mod leaving;
mod refusals;
mod signing_in;

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    Expected, MEMBERS, MEMBERSHIPS, ORG_ID, PARENT_ID, Page, list_page, membership, memberships, on, open,
    org,
};

const FORM: &str = "/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites/new";
const ORG: &str = "GET /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f";
const CREATE: &str = "POST /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites";
const INVITE: &str = "https://panel.example.com/invites/kQ3vX9_a-bC?email=grace@example.com";

fn the_org() -> Expected {
    on(ORG).json(200, &org())
}

fn a_super_admin_here() -> Expected {
    on(MEMBERSHIPS).json(200, &memberships(&[membership(ORG_ID, "Acme Hosting", "SuperAdmin")]))
}

fn a_super_admin_above() -> Expected {
    on(MEMBERSHIPS).json(200, &memberships(&[membership(PARENT_ID, "Parent", "SuperAdmin")]))
}

async fn at_the_form() -> Page {
    let page = open(FORM, [the_org(), a_super_admin_here()]).await;
    page.wait_for_step("form").await;
    page
}

/// Fills in everything for Grace.
fn fill_in(page: &Page) {
    page.fill("#invitee-email", "grace@example.com");
    page.fill("#invitee-name", "Grace Hopper");
    page.click("input[name=role][value=Support]");
}

/// What [`fill_in`] typed is still there.
fn assert_all_is_kept(page: &Page) {
    assert_eq!(page.value("#invitee-email"), "grace@example.com");
    assert_eq!(page.value("#invitee-name"), "Grace Hopper");
    assert!(page.input("input[name=role][value=Support]").checked());
}

fn offered(page: &Page) -> Vec<String> {
    page.all("input[name=role]:not(:disabled)")
        .iter()
        .filter_map(|role| role.get_attribute("value"))
        .collect()
}

#[wasm_bindgen_test]
async fn an_admin_creates_an_invite_and_gets_its_link() {
    let page = at_the_form().await;
    assert_eq!(page.text_in("h1"), "Invite someone to Acme Hosting");
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    fill_in(&page);
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    let asked = page.sent(CREATE)[0].json();
    assert_eq!(
        asked,
        json!({"email": "grace@example.com", "name": "Grace Hopper", "roles": ["Support"], "sendEmail": true})
    );
    assert_eq!(page.value("#invite-string"), INVITE);
    assert!(page.shows("A mail with this link is on its way to them."));
    page.wait_for_focus("invite-string").await;
    page.until("it is announced", || page.announced() == "Invite ready for grace@example.com").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn opening_the_form_invites_nobody() {
    let page = at_the_form().await;
    page.settled().await;
    assert_eq!(page.requests(), [ORG, MEMBERSHIPS]);
    page.close().await;
}

#[wasm_bindgen_test]
async fn where_no_mail_was_sent_the_page_says_so() {
    let page = at_the_form().await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    fill_in(&page);
    page.click("#send-email");
    page.press_enter_in("#invitee-name");
    page.wait_for_step("created").await;
    assert_eq!(page.sent(CREATE)[0].json()["sendEmail"], json!(false));
    assert!(page.shows("No mail was sent.") && !page.shows("A mail with this link"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_double_click_creates_one_invite() {
    let page = at_the_form().await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    fill_in(&page);
    page.click_action("create-invite");
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn enter_and_a_click_create_one_invite_whatever_the_form_waits_for() {
    let page = at_the_form().await;
    page.expect(on(MEMBERS).json(200, &list_page(&[], 0)).held());
    page.expect(on(CREATE).json(201, &json!(INVITE)).held());
    fill_in(&page);
    page.press_enter_in("#invitee-name");
    page.click_action("create-invite");
    page.waits_for(MEMBERS).await;
    page.click_action("create-invite");
    page.release(MEMBERS).await;
    page.waits_for(CREATE).await;
    page.press_enter_in("#invitee-name");
    page.click_action("create-invite");
    page.release(CREATE).await;
    page.wait_for_step("created").await;
    assert_eq!((page.sent(MEMBERS).len(), page.sent(CREATE).len()), (1, 1));

    // Put aside by the browser and shown again, it sends nothing anew, and the link is still there.
    page.is_left_but_kept();
    page.is_shown_again();
    page.settled().await;
    assert_eq!((page.step().as_str(), page.value("#invite-string").as_str()), ("created", INVITE));
    page.close().await;
}

#[wasm_bindgen_test]
async fn nothing_incomplete_is_sent_and_the_first_fault_gets_the_focus() {
    let page = at_the_form().await;
    page.click_action("create-invite");
    page.see("Enter an email address.").await;
    page.wait_for_focus("invitee-email").await;
    page.fill("#invitee-email", "grace");
    page.click_action("create-invite");
    page.see("This isn’t a complete email address").await;
    page.fill("#invitee-email", "grace@example.com");
    page.click_action("create-invite");
    page.see("Enter a name.").await;
    page.wait_for_focus("invitee-name").await;
    page.fill("#invitee-name", &"x".repeat(201));
    page.click_action("create-invite");
    page.see("This name is too long.").await;
    page.fill("#invitee-name", "Grace\u{202E}");
    page.click_action("create-invite");
    page.see("This name holds invisible characters.").await;
    page.fill("#invitee-name", "Grace");
    page.click_action("create-invite");
    page.see("Choose a role.").await;
    page.wait_for_focus("role").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn every_role_has_its_meaning_and_none_is_chosen_beforehand() {
    let page = at_the_form().await;
    assert_eq!(offered(&page), ["SuperAdmin", "Sysadmin", "Support", "Business", "SiteAccess"]);
    assert_eq!(page.all(".roles .meaning").len(), 6);
    assert!(page.find("input[name=role]:checked").is_none());
    page.close().await;
}

/// D8.
#[wasm_bindgen_test]
async fn owner_is_offered_to_admins_from_above_while_there_is_none() {
    let mut ownerless = org();
    ownerless.as_object_mut().unwrap().retain(|key, _| !key.starts_with("owner"));
    for (org, memberships, with_owner) in [
        (&ownerless, a_super_admin_above(), true),
        (&ownerless, a_super_admin_here(), false),
        (&org(), a_super_admin_above(), false),
    ] {
        let page = open(FORM, [on(ORG).json(200, org), memberships]).await;
        page.wait_for_step("form").await;
        assert_eq!(offered(&page).contains(&"Owner".to_owned()), with_owner);
        page.close().await;
    }
}

/// This project's server holds a mail back until its mail server takes it.
#[wasm_bindgen_test]
async fn a_mail_that_waits_is_not_said_to_be_on_its_way() {
    for (state, words) in [
        ("queued", "A mail with this link is on its way to them."),
        ("delayed", "The mail with this link couldn’t go out yet."),
    ] {
        let page = at_the_form().await;
        page.expect(on(CREATE).json(201, &json!(INVITE)).header("Invite-Mail", state));
        fill_in(&page);
        page.click_action("create-invite");
        page.wait_for_step("created").await;
        assert!(page.shows(words), "{state}: {}", page.text());
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn another_invite_starts_with_an_empty_person_and_the_same_role() {
    let page = at_the_form().await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    fill_in(&page);
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    page.click_action("invite-another");
    page.wait_for_step("form").await;
    assert_eq!((page.value("#invitee-email").as_str(), page.value("#invitee-name").as_str()), ("", ""));
    assert!(page.input("input[name=role][value=Support]").checked());
    page.wait_for_focus("invitee-email").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_address_without_an_organizations_id_asks_nothing() {
    for path in ["/orgs/acme/invites/new", "/orgs/..%2flogin/invites/new", "/orgs/%00/invites/new"] {
        let page = open(path, []).await;
        page.wait_for_step("not-found").await;
        page.close().await;
    }
}
