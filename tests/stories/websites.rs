//! A collaborator gets websites: found, chosen, taken back.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    Expected, MEMBERSHIPS, ORG_ID, PASSWORD, Page, SIGN_IN, list_page, membership, memberships, on, open, org,
};

const FORM: &str = "/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites/new";
const ORG: &str = "GET /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f";
const CREATE: &str = "POST /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/invites";
const WEBSITES: &str = "GET /api/orgs/5f0c2f2e-0f5c-4b6f-9d3c-1a2b3c4d5e6f/websites?offset=0&limit=10";
const INVITE: &str = "https://panel.example.com/invites/kQ3vX9_a-bC?email=grace@example.com";

fn site(id: &str, domain: &str) -> Value {
    json!({"id": id, "domain": {"id": "d", "domain": domain}, "status": "active", "kind": "normal"})
}

fn two_sites() -> Expected {
    on(WEBSITES).json(200, &list_page(&[site("w1", "one.example"), site("w2", "two.example")], 2))
}

async fn at_the_form() -> Page {
    let admin = memberships(&[membership(ORG_ID, "Acme Hosting", "SuperAdmin")]);
    let page = open(FORM, [on(ORG).json(200, &org()), on(MEMBERSHIPS).json(200, &admin)]).await;
    page.wait_for_step("form").await;
    page.fill("#invitee-email", "grace@example.com");
    page.fill("#invitee-name", "Grace Hopper");
    page
}

/// At the form, where a collaborator is chosen.
async fn choosing(answer: Expected) -> Page {
    let page = at_the_form().await;
    page.expect(answer);
    page.click("input[name=role][value=SiteAccess]");
    page.settled().await;
    page
}

fn names(page: &Page, selector: &str) -> Vec<String> {
    page.all(selector).iter().map(|name| name.text_content().unwrap_or_default()).collect()
}

fn found(page: &Page) -> Vec<String> {
    names(page, ".sites bdi")
}

fn chosen(page: &Page) -> Vec<String> {
    names(page, ".chip bdi")
}

#[wasm_bindgen_test]
async fn a_collaborator_is_given_websites_by_their_domain() {
    let page = choosing(two_sites()).await;
    page.until("they are there", || found(&page) == ["one.example", "two.example"]).await;
    page.click("[data-action=add-website][value=w2]");
    page.until("it is chosen", || chosen(&page) == ["two.example"]).await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    let body = page.sent(CREATE)[0].json();
    assert_eq!((&body["roles"], &body["siteAccesses"]), (&json!(["SiteAccess"]), &json!(["w2"])));
    page.close().await;
}

#[wasm_bindgen_test]
async fn websites_are_neither_asked_for_nor_sent_for_other_roles() {
    let page = choosing(two_sites()).await;
    page.click("[data-action=add-website][value=w1]");
    page.click("input[name=role][value=SiteAccess]");
    page.click("input[name=role][value=Support]");
    page.until("they are gone", || page.find("#website-search").is_none()).await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    assert_eq!(page.sent(CREATE)[0].json().get("siteAccesses"), None);
    page.close().await;
}

#[wasm_bindgen_test]
async fn without_a_website_nothing_is_sent() {
    let page = choosing(two_sites()).await;
    page.click_action("create-invite");
    page.until("it is said", || page.error_at("website-search") == "Choose at least one website.").await;
    page.wait_for_focus("website-search").await;
    page.click("[data-action=add-website][value=w1]");
    page.until("it is gone", || page.error_at("website-search").is_empty()).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_search_is_asked_for_once_typing_has_come_to_a_rest_and_keeps_what_is_chosen() {
    let page = choosing(two_sites()).await;
    page.click("[data-action=add-website][value=w1]");
    for text in ["s", "sh", "shop & co"] {
        page.fill("#website-search", text);
        page.pass(0.1).await;
    }
    let search = format!("{WEBSITES}&search=shop%20%26%20co");
    page.expect(on(search).json(200, &list_page(&[site("w7", "shop.example")], 1)));
    page.pass(0.3).await;
    page.until("it is found", || found(&page) == ["shop.example"]).await;
    assert_eq!(chosen(&page), ["one.example"]);
    page.close().await;
}

#[wasm_bindgen_test]
async fn enter_in_the_search_searches_and_does_not_send_the_form() {
    let page = choosing(two_sites()).await;
    page.fill("#website-search", "none");
    page.expect(on(format!("{WEBSITES}&search=none")).json(200, &list_page(&[], 0)));
    page.press_key_in("#website-search", "Enter");
    page.see("No website’s name holds that.").await;
    assert_eq!(page.step(), "form");
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_late_answer_to_an_older_search_changes_nothing() {
    let page = choosing(two_sites()).await;
    let older = format!("{WEBSITES}&search=a");
    page.expect(on(older.clone()).json(200, &list_page(&[site("w8", "older.example")], 1)).held());
    page.expect(on(format!("{WEBSITES}&search=ab")).json(200, &list_page(&[site("w9", "newer.example")], 1)));
    page.fill("#website-search", "a");
    page.pass(0.3).await;
    page.waits_for(&older).await;
    page.fill("#website-search", "ab");
    page.pass(0.3).await;
    page.until("it is found", || found(&page) == ["newer.example"]).await;
    page.release(&older).await;
    page.settled().await;
    assert_eq!(found(&page), ["newer.example"]);
    page.close().await;
}

#[wasm_bindgen_test]
async fn many_websites_come_in_pages() {
    let page = choosing(on(WEBSITES).json(200, &list_page(&[site("w1", "one.example")], 12))).await;
    page.see("Page 1 of 2").await;
    assert!(page.is_off("previous-page"));
    let next = WEBSITES.replace("offset=0", "offset=10");
    page.expect(
        on(next).json(200, &list_page(&[site("w11", "eleven.example"), site("w12", "twelve.example")], 12)),
    );
    page.click_action("next-page");
    page.until("they are there", || found(&page) == ["eleven.example", "twelve.example"]).await;
    assert!(page.shows("Page 2 of 2") && page.is_off("next-page"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_list_that_got_shorter_shows_its_last_page() {
    let page = choosing(on(WEBSITES).json(200, &list_page(&[site("w1", "one.example")], 12))).await;
    page.see("Page 1 of 2").await;
    page.expect(on(WEBSITES.replace("offset=0", "offset=10")).json(200, &list_page(&[], 9)));
    page.expect(on(WEBSITES).json(200, &list_page(&[site("w9", "nine.example")], 9)));
    page.click_action("next-page");
    page.until("the last page is there", || found(&page) == ["nine.example"]).await;
    assert!(!page.shows("This organization has no websites yet.") && !page.shows("Page "));
    page.close().await;
}

#[wasm_bindgen_test]
async fn how_many_were_found_is_said_politely() {
    let page = choosing(two_sites()).await;
    page.until("it is announced", || page.announced() == "Websites found: 2").await;
    page.fill("#website-search", "x");
    page.expect(on(format!("{WEBSITES}&search=x")).json(200, &list_page(&[], 0)));
    page.pass(0.3).await;
    page.until("it is announced", || page.announced() == "Websites found: 0").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_is_chosen_can_be_taken_back_and_the_focus_stays_at_hand() {
    let page = choosing(two_sites()).await;
    page.click("[data-action=add-website][value=w1]");
    page.click("[data-action=add-website][value=w2]");
    page.until("both are chosen", || chosen(&page) == ["one.example", "two.example"]).await;
    page.click_action("remove-website");
    page.until("one is left", || chosen(&page) == ["two.example"]).await;
    page.wait_for_focus("website-search").await;
    page.until("it is announced", || page.announced() == "one.example removed").await;
    assert!(!page.input("[data-action=add-website][value=w1]").checked());
    page.close().await;
}

#[wasm_bindgen_test]
async fn no_websites_refused_and_trouble_each_have_their_words() {
    let page = choosing(on(WEBSITES).json(200, &list_page(&[], 0))).await;
    page.see("This organization has no websites yet.").await;
    page.close().await;
    let page = choosing(on(WEBSITES).error(403, "insufficient_privileges")).await;
    page.see("You can’t see this organization’s websites.").await;
    page.expect(on(WEBSITES).html(502));
    page.click_action("try-again");
    page.see("The server has a problem right now.").await;
    page.expect(two_sites());
    page.click_action("try-again");
    page.until("they are there", || found(&page).len() == 2).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_deleted_website_is_not_offered_and_markup_in_a_name_is_text() {
    let mut gone = site("w3", "gone.example");
    gone["status"] = json!("deleted");
    let page = choosing(on(WEBSITES).json(200, &list_page(&[gone, site("w4", "<b>x</b>.example")], 2))).await;
    page.until("one is there", || found(&page) == ["<b>x</b>.example"]).await;
    assert!(page.find(".sites b").is_none());
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_session_that_ends_at_the_search_loses_nothing() {
    let page = choosing(two_sites()).await;
    page.click("[data-action=add-website][value=w1]");
    page.fill("#website-search", "x");
    page.expect(on(format!("{WEBSITES}&search=x")).error(401, "invalid_session"));
    page.pass(0.3).await;
    page.wait_for_step("sign-in").await;
    let admin = memberships(&[membership(ORG_ID, "Acme Hosting", "SuperAdmin")]);
    page.expect(on(SIGN_IN).json(200, &memberships(&[])));
    page.expect(on(ORG).json(200, &org()));
    page.expect(on(MEMBERSHIPS).json(200, &admin));
    page.expect(on(format!("{WEBSITES}&search=x")).json(200, &list_page(&[site("w5", "x.example")], 1)));
    page.fill("#email", "admin@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
    page.wait_for_step("form").await;
    assert_eq!(chosen(&page), ["one.example"]);
    assert_eq!(
        (page.value("#invitee-email"), page.value("#website-search")),
        ("grace@example.com".to_owned(), "x".to_owned())
    );
    page.until("what is typed was searched for", || found(&page) == ["x.example"]).await;
    page.close().await;
}
