//! `/`: the organizations one may invite to.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    Expected, MEMBERSHIPS, ORG_ID, PARENT_ID, PASSWORD, SIGN_IN, SIGN_OUT, ada_is_signed_in, membership,
    memberships, on, open, org, visit,
};

fn may_invite_to_acme() -> Expected {
    on(MEMBERSHIPS).json(200, &memberships(&[membership(ORG_ID, "Acme Hosting", "Owner")]))
}

fn not_signed_in() -> Expected {
    on(MEMBERSHIPS).error(401, "invalid_session")
}

#[wasm_bindgen_test]
async fn just_the_organizations_one_may_invite_to_are_listed() {
    let all = [
        membership(ORG_ID, "Acme <b>Hosting</b>", "Owner"),
        membership(PARENT_ID, "Zoo", "SuperAdmin"),
        membership("00000000-0000-4000-8000-000000000002", "Elsewhere", "Support"),
    ];
    let page = open("/", [on(MEMBERSHIPS).json(200, &memberships(&all)), ada_is_signed_in()]).await;
    page.wait_for_step("organizations").await;
    assert_eq!(page.all(".choices li").len(), 2);
    assert!(page.shows("Invite someone to Acme <b>Hosting</b>") && page.shows("Invite someone to Zoo"));
    assert!(!page.shows("Elsewhere") && page.find("b").is_none());
    page.see("Signed in as Ada Lovelace").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn choosing_one_leads_to_its_form() {
    let page = open("/", [may_invite_to_acme(), ada_is_signed_in()]).await;
    page.wait_for_step("organizations").await;
    page.expect(on(format!("GET /api/orgs/{ORG_ID}")).json(200, &org()));
    page.expect(may_invite_to_acme());
    page.click(".choices a");
    page.wait_for_step("form").await;
    assert_eq!(page.address(), format!("/orgs/{ORG_ID}/invites/new"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn with_no_such_organization_the_page_says_whom_to_ask() {
    let page = open("/", [on(MEMBERSHIPS).json(200, &memberships(&[])), ada_is_signed_in()]).await;
    page.wait_for_step("organizations").await;
    assert!(page.shows("You can’t invite anyone yet"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn who_isnt_signed_in_signs_in_there() {
    let page = open("/", [not_signed_in()]).await;
    page.wait_for_step("sign-in").await;
    for expected in [on(SIGN_IN).json(200, &memberships(&[])), may_invite_to_acme(), ada_is_signed_in()] {
        page.expect(expected);
    }
    page.fill("#email", "ada@example.com");
    page.fill("#password", PASSWORD);
    page.press_enter();
    page.wait_for_step("organizations").await;
    assert!(page.find("input").is_none());
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_page_out_of_the_browsers_cache_asks_who_is_signed_in_now_and_keeps_what_is_still_true() {
    let page = open("/", [not_signed_in()]).await;
    page.wait_for_step("sign-in").await;
    page.fill("#email", "ada@example.com");
    for still in [not_signed_in(), on(MEMBERSHIPS).html(502), on(MEMBERSHIPS).breaks()] {
        page.expect(still);
        page.is_left_but_kept();
        page.is_shown_again();
        page.settled().await;
        assert_eq!((page.step().as_str(), page.value("#email").as_str()), ("sign-in", "ada@example.com"));
    }
    // Signed in elsewhere, and out again.
    page.expect(may_invite_to_acme());
    page.expect(ada_is_signed_in());
    page.is_left_but_kept();
    page.is_shown_again();
    page.wait_for_step("organizations").await;
    page.settled().await;
    page.expect(not_signed_in());
    page.is_left_but_kept();
    page.is_shown_again();
    page.wait_for_step("sign-in").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn signing_out_leads_back_to_signing_in() {
    let page = open("/", [may_invite_to_acme(), ada_is_signed_in()]).await;
    page.wait_for_step("organizations").await;
    page.expect(on(SIGN_OUT).html(500));
    page.click_action("sign-out");
    page.until("it is said", || page.alert().contains("Signing out didn’t work.")).await;
    page.settled().await;
    page.expect(on(SIGN_OUT).empty(200));
    page.expect(not_signed_in());
    page.click_action("sign-out");
    page.wait_for_step("sign-in").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn trouble_can_be_tried_again() {
    for answer in [on(MEMBERSHIPS).html(502), on(MEMBERSHIPS).breaks(), on(MEMBERSHIPS).html(200)] {
        let page = open("/", [answer]).await;
        page.wait_for_step("retry").await;
        page.expect(may_invite_to_acme());
        page.expect(ada_is_signed_in());
        page.click_action("try-again");
        page.wait_for_step("organizations").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn not_learning_who_is_signed_in_takes_nothing_away() {
    let page = open("/", [may_invite_to_acme(), on("GET /api/login").html(500)]).await;
    page.wait_for_step("organizations").await;
    page.settled().await;
    assert!(page.shows("Invite someone to Acme Hosting") && page.alert().is_empty());
    page.close().await;
}

/// The answer finds nobody who waits for it.
#[wasm_bindgen_test]
async fn q5_leaving_while_signing_out_breaks_nothing() {
    for answer in [on(SIGN_OUT).empty(200), on(SIGN_OUT).html(500), on(SIGN_OUT).breaks()] {
        let expected = [may_invite_to_acme(), ada_is_signed_in(), answer.held()];
        let page = visit("/").coming_from("/nowhere").expecting(expected).open().await;
        page.wait_for_step("organizations").await;
        page.click_action("sign-out");
        page.waits_for(SIGN_OUT).await;
        page.go_back().await;
        page.wait_for_step("not-found").await;
        page.release(SIGN_OUT).await;
        page.settled().await;
        assert_eq!(page.step(), "not-found");
        page.close().await;
    }
}
