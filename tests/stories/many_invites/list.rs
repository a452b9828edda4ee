//! Before anything is sent one sees what will become of each entry.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{MEMBERS, Page, list_page, member, on};
use super::{CREATE, at_the_form, people, reviewed};

const LIST: &str = "Ada Lovelace <ada@example.com>; GRACE@example.com\nolga@example.com, ADA@example.com oops\nLin lin@example.com";

fn marks(page: &Page) -> Vec<String> {
    page.all("li.person").iter().map(|row| row.get_attribute("data-mark").unwrap_or_default()).collect()
}

#[wasm_bindgen_test]
async fn each_entry_is_marked_before_anything_is_sent() {
    let page = reviewed(LIST).await;
    page.until("all are marked", || marks(&page) == ["new", "again", "member", "twice", "malformed", "new"])
        .await;
    page.wait_for_focus("heading").await;
    assert!(page.shows("2 new") && page.shows("1 invited already, will get a new link"));
    assert!(page.shows("1 already a member, left out") && page.shows("1 not an email address, left out"));
    assert!(page.shows("Everybody is invited as: Support."));
    assert_eq!(page.label_of("send-all"), "Send 3 invites");
    assert!(page.sent(CREATE).is_empty());
    page.close().await;
}

#[wasm_bindgen_test]
async fn not_learning_who_is_a_member_is_no_obstacle() {
    for answer in [
        on(MEMBERS).html(500),
        on(MEMBERS).breaks(),
        on(MEMBERS).json(200, &json!({})),
        on(MEMBERS).error(403, "x"),
    ] {
        let page = at_the_form().await;
        page.expect(answer);
        page.fill("#invitee-email", LIST);
        page.click("input[name=role][value=Support]");
        page.click_action("create-invite");
        page.see("We couldn’t check who is a member already.").await;
        assert_eq!(marks(&page), ["unchecked", "unchecked", "unchecked", "twice", "malformed", "unchecked"]);
        assert!(!page.is_off("send-all"));
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn nothing_is_sent_before_the_check_has_ended() {
    let page = at_the_form().await;
    page.expect(on(MEMBERS).json(200, &list_page(&[], 0)).held());
    page.fill("#invitee-email", LIST);
    page.click("input[name=role][value=Support]");
    page.click_action("create-invite");
    page.waits_for(MEMBERS).await;
    assert!(page.is_off("send-all") && page.shows("Looking up who is a member already…"));
    assert_eq!(marks(&page), ["", "", "", "twice", "malformed", ""]);
    page.click_action("send-all");
    page.release(MEMBERS).await;
    page.until("it is checked", || page.label_of("send-all") == "Send 4 invites").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_long_list_of_members_is_read_to_its_end() {
    let page = at_the_form().await;
    let first: Vec<_> =
        (0..2).map(|at| member(&format!("m{at}"), "X", &format!("x{at}@example.com"), true)).collect();
    page.expect(on(MEMBERS).json(200, &list_page(&first, 3)));
    let rest = list_page(&[member("m9", "Lin", "lin@example.com", true)], 3);
    page.expect(on(MEMBERS.replace("offset=0", "offset=2")).json(200, &rest));
    page.fill("#invitee-email", LIST);
    page.click("input[name=role][value=Support]");
    page.click_action("create-invite");
    page.until("all are marked", || marks(&page) == ["new", "new", "new", "twice", "malformed", "member"])
        .await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_server_that_knows_no_such_order_is_asked_without() {
    let page = at_the_form().await;
    page.expect(on(MEMBERS).error(400, "invalid_input"));
    page.expect(on(MEMBERS.replace("&sortBy=isActive&sortOrder=asc", "")).json(200, &list_page(&[], 0)));
    page.fill("#invitee-email", LIST);
    page.click("input[name=role][value=Support]");
    page.click_action("create-invite");
    page.until("all are marked", || marks(&page) == ["new", "new", "new", "twice", "malformed", "new"]).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_end_of_the_check_is_said_with_what_it_found() {
    let page = reviewed(LIST).await;
    page.until("it is announced", || page.announced().starts_with("2 new, 1 invited already")).await;
    page.close().await;
    let page = at_the_form().await;
    page.expect(on(MEMBERS).html(500));
    page.fill("#invitee-email", LIST);
    page.click("input[name=role][value=Support]");
    page.click_action("create-invite");
    page.until("it is announced", || page.announced().starts_with("We couldn’t check who is a member")).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_address_in_another_spelling_is_the_same_person() {
    let page = at_the_form().await;
    let members =
        [member("m1", "Olga", "olga@exämple.de", true), member("m2", "Uli", "u\u{308}li@example.com", false)];
    page.expect(on(MEMBERS).json(200, &list_page(&members, 2)));
    let list =
        "x@exämple.de, x@xn--exmple-cua.de, x@exa\u{308}mple.de, olga@XN--EXMPLE-CUA.de, üli@example.com";
    page.fill("#invitee-email", list);
    page.click("input[name=role][value=Support]");
    page.click_action("create-invite");
    page.until("all are marked", || marks(&page) == ["new", "twice", "twice", "member", "again"]).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_answer_to_an_older_list_changes_nothing() {
    let page = at_the_form().await;
    page.expect(on(MEMBERS).json(200, &list_page(&[], 0)).held());
    page.fill("#invitee-email", "olga@example.com, lin@example.com");
    page.click("input[name=role][value=Support]");
    page.click_action("create-invite");
    page.waits_for(MEMBERS).await;
    page.click_action("cancel");
    page.wait_for_step("form").await;
    page.expect(super::the_members());
    page.click_action("create-invite");
    page.until("all are marked", || marks(&page) == ["member", "new"]).await;
    page.release(MEMBERS).await;
    page.settled().await;
    assert_eq!(marks(&page), ["member", "new"]);
    page.close().await;
}

#[wasm_bindgen_test]
async fn going_back_keeps_everything_as_it_was() {
    let page = reviewed(LIST).await;
    page.click_action("cancel");
    page.wait_for_step("form").await;
    assert_eq!(page.value("#invitee-email"), LIST);
    assert!(page.input("input[name=role][value=Support]").checked());
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_name_is_asked_for_one_person_and_not_for_a_list() {
    let page = at_the_form().await;
    page.fill("#invitee-email", "ada@example.com");
    page.fill("#invitee-name", "Ada");
    page.fill("#invitee-email", "ada@example.com, grace@example.com");
    page.until("it is a list", || page.label_of("create-invite") == "Check 2 entries").await;
    assert!(page.find("#invitee-name").is_none() && page.shows("Names come from the list"));
    page.fill("#invitee-email", "ada@example.com,");
    page.until("it is one again", || page.label_of("create-invite") == "Create invite").await;
    assert_eq!(page.value("#invitee-name"), "Ada");
    page.close().await;
}

#[wasm_bindgen_test]
async fn more_than_five_hundred_are_refused_and_nothing_is_lost() {
    let page = at_the_form().await;
    let list = people(501);
    page.fill("#invitee-email", &list);
    page.click("input[name=role][value=Support]");
    page.click_action("create-invite");
    page.until("it is said", || page.error_at("invitee-email").contains("These are 501. 500 are the most"))
        .await;
    page.wait_for_focus("invitee-email").await;
    assert_eq!(page.value("#invitee-email"), list);
    page.close().await;
}

#[wasm_bindgen_test]
async fn where_nobody_is_left_nothing_can_be_sent() {
    let page = reviewed("olga@example.com, oops").await;
    page.see("There is nobody on this list to invite.").await;
    assert!(page.is_off("send-all"));
    page.click_action("send-all");
    page.settled().await;
    assert_eq!(page.step(), "review");
    page.close().await;
}
