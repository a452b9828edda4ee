//! The list itself.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{
    MEMBERS, MEMBERSHIPS, ORG_ID, PARENT_ID, PASSWORD, SIGN_IN, eve_is_signed_in, list_page, member,
    membership, memberships, on, open,
};
use super::{LIST, ORG, at_the_list, grace, lin, names, olga, the_org};

#[wasm_bindgen_test]
async fn just_the_pending_ones_are_listed_with_roles_in_plain_words_and_a_date() {
    let page = at_the_list(&[grace(), lin(), olga()]).await;
    page.until("they are there", || names(&page) == ["Grace Hopper", "Lin"]).await;
    assert_eq!(page.text_in("h1"), "Pending invites to Acme Hosting");
    assert!(page.shows("grace@example.com") && page.shows("Collaborator (1 website), Support"));
    assert!(!page.shows("Olga") && page.shows("2 pending invites"));
    assert_eq!(page.attribute("time", "datetime").as_deref(), Some("2026-11-20"));
    let written = page.text_in("time");
    assert!(written.contains("20") && written.contains("2026") && written != "2026-11-20", "{written}");
    page.wait_for_focus("heading").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_search_waits_for_typing_to_rest_and_asks_the_server_nothing() {
    let page = at_the_list(&[grace(), lin()]).await;
    page.fill("#pending-search", "HOPPER");
    page.pass(0.1).await;
    assert_eq!(names(&page).len(), 2);
    page.pass(0.2).await;
    page.until("one is left", || names(&page) == ["Grace Hopper"]).await;
    page.until("it is announced", || page.announced() == "1 of 2 pending invites").await;
    assert!(page.shows("1 of 2 pending invites"));
    page.fill("#pending-search", "nobody");
    page.pass(0.3).await;
    page.see("No pending invite matches that.").await;
    page.until("it is announced", || page.announced() == "No pending invite matches that.").await;
    page.fill("#pending-search", "lin@");
    page.pass(0.3).await;
    page.until("the other is left", || names(&page) == ["Lin"]).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_long_list_is_read_to_its_end_and_shown_in_pages() {
    let somebody =
        |at: usize| member(&format!("m{at}"), &format!("P {at}"), &format!("p{at}@example.com"), at == 500);
    let first: Vec<_> = (0..20).map(somebody).collect();
    let second: Vec<_> = (20..30).map(somebody).collect();
    let rest = MEMBERS.replace("offset=0", "offset=20");
    let page = open(
        LIST,
        [
            the_org(),
            on(MEMBERS).json(200, &list_page(&first, 30)),
            on(rest.clone()).json(200, &list_page(&second, 30)).held(),
        ],
    )
    .await;
    page.waits_for(&rest).await;
    page.see("Reading the list: 20 of 30 members…").await;
    assert_eq!(names(&page).len(), 20);
    page.release(&rest).await;
    page.see("30 pending invites").await;
    assert_eq!(names(&page).len(), 25);
    assert!(page.shows("Page 1 of 2") && !page.shows("Reading the list"));
    page.click_action("next-page");
    page.until("the rest is shown", || names(&page).len() == 5).await;
    page.click_action("previous-page");
    page.until("the first are shown", || names(&page).first().is_some_and(|name| name == "P 0")).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn nobody_pending_is_said_as_that() {
    let page = at_the_list(&[olga()]).await;
    page.see("Nobody is waiting: everyone who was invited has joined.").await;
    assert!(page.find("table").is_none() && page.find("#pending-search").is_none());
    page.close().await;
}

/// D8: resending and revoking a pending owner takes the right to invite one.
#[wasm_bindgen_test]
async fn a_pending_owner_is_up_to_admins_from_above() {
    let mut olive = member("m-olive", "Olive", "olive@example.com", false);
    olive["roles"] = json!(["Owner"]);
    let of = |id: &str| on(MEMBERSHIPS).json(200, &memberships(&[membership(id, "Any", "SuperAdmin")]));
    for (answer, why_not) in [
        (of(PARENT_ID), None),
        (of(ORG_ID), Some("Only admins of an organization above this one can invite its owner.")),
        (on(MEMBERSHIPS).html(500), Some("We couldn’t find out whether you may invite the owner.")),
    ] {
        let members = list_page(&[olive.clone(), lin()], 2);
        let page = open(LIST, [the_org(), on(MEMBERS).json(200, &members), answer]).await;
        page.wait_for_step("pending").await;
        page.settled().await;
        page.until("it is known", || page.find("#resend-m-olive").is_some() == why_not.is_none()).await;
        let said = page.text_in("[data-member=m-olive] .why-not");
        assert!(
            said.starts_with(why_not.unwrap_or_default()) && said.is_empty() == why_not.is_none(),
            "{said}"
        );
        let revoke = page.find("[data-member=m-olive] [data-action=revoke]");
        assert_eq!(revoke.is_some(), why_not.is_none());
        assert!(page.find("#resend-m-lin").is_some());
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn trouble_is_said_and_can_be_tried_again() {
    for answer in [on(MEMBERS).html(502), on(MEMBERS).breaks(), on(MEMBERS).json(200, &json!([]))] {
        let page = open(LIST, [the_org(), answer]).await;
        page.wait_for_step("pending").await;
        page.until("it is said", || !page.alert().is_empty()).await;
        page.expect(on(MEMBERS).json(200, &list_page(&[lin()], 1)));
        page.click_action("try-again");
        page.until("it is there", || names(&page) == ["Lin"]).await;
        page.close().await;
    }
    let page = open(LIST, [on(ORG).html(502)]).await;
    page.wait_for_step("retry").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn who_isnt_signed_in_signs_in_there_and_who_may_not_is_told_so() {
    let page = open(LIST, [on(ORG).error(401, "invalid_session")]).await;
    page.wait_for_step("sign-in").await;
    page.expect(on(SIGN_IN).json(200, &memberships(&[])));
    page.expect(the_org());
    page.expect(on(MEMBERS).json(200, &list_page(&[lin()], 1)));
    page.fill("#email", "admin@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
    page.wait_for_step("pending").await;
    page.close().await;
    let page = open(LIST, [on(ORG).error(403, "insufficient_privileges"), eve_is_signed_in()]).await;
    page.wait_for_step("no-access").await;
    assert!(page.shows("You can’t see the invites here"));
    page.close().await;
    let page =
        open(LIST, [the_org(), on(MEMBERS).error(403, "insufficient_privileges"), eve_is_signed_in()]).await;
    page.wait_for_step("no-access").await;
    page.close().await;
    for path in ["/orgs/acme/invites", "/orgs/..%2flogin/invites"] {
        let page = open(path, []).await;
        page.wait_for_step("not-found").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn x1_x4_names_are_text_and_turn_nothing_around() {
    let page = at_the_list(&[member("m1", "<b>Eve</b>\u{202e}", "eve@example.com", false)]).await;
    page.until("it is there", || names(&page) == ["<b>Eve</b>"]).await;
    assert!(page.find("td b").is_none());
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_list_and_the_form_and_the_start_lead_to_each_other() {
    let page = at_the_list(&[lin()]).await;
    page.expect(the_org());
    page.expect(on(MEMBERSHIPS).json(200, &memberships(&[membership(ORG_ID, "Acme Hosting", "Owner")])));
    page.click(&format!("nav a[href='{LIST}/new']"));
    page.wait_for_step("form").await;
    page.expect(the_org());
    page.expect(on(MEMBERS).json(200, &list_page(&[lin()], 1)));
    page.click(&format!("nav a[href='{LIST}']"));
    page.wait_for_step("pending").await;
    assert_eq!(page.address(), LIST);
    page.close().await;
}
