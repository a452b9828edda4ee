//! They go out a few at a time, and each ends with its invite string.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::on;
use super::{CREATE, addresses, created, link, people, reviewed, states};

#[wasm_bindgen_test]
async fn three_are_under_way_at_a_time_and_each_ends_with_its_link() {
    let page = reviewed(&people(5)).await;
    for at in 1..=5 {
        page.expect(created(at).held());
    }
    page.click_action("send-all");
    page.wait_for_step("sending").await;
    page.until("three are under way", || {
        states(&page) == ["sending", "sending", "sending", "waiting", "waiting"]
    })
    .await;
    assert_eq!(page.sent(CREATE).len(), 3);
    page.release(CREATE).await;
    page.until("the next goes out", || states(&page) == ["sent", "sending", "sending", "sending", "waiting"])
        .await;
    assert_eq!(page.text_in("[data-progress]"), "1 of 5 done");
    for _ in 0..4 {
        page.release(CREATE).await;
    }
    page.wait_for_step("sent").await;
    assert_eq!(page.text_in("h1"), "5 invites ready");
    assert_eq!(page.title(), "5 invites ready");
    page.wait_for_focus("heading").await;
    assert_eq!(page.value("#invite-0"), link(1));
    assert_eq!(page.value("#invite-4"), link(5));
    assert_eq!(
        addresses(&page),
        ["p1@example.com", "p2@example.com", "p3@example.com", "p4@example.com", "p5@example.com"]
    );
    page.close().await;
}

#[wasm_bindgen_test]
async fn each_is_called_as_the_list_says_or_by_the_part_before_the_at() {
    let page = reviewed("\"Lovelace, Ada\" <ada@example.com>, lin@example.com, oops; olga@example.com").await;
    page.click_action("cancel");
    page.wait_for_step("form").await;
    page.click("#send-email");
    page.fill("#notifications", "backups, news");
    page.expect(super::the_members());
    page.click_action("create-invite");
    page.wait_for_step("review").await;
    page.settled().await;
    page.expect(created(1));
    page.expect(created(2));
    page.click_action("send-all");
    page.wait_for_step("sent").await;
    let bodies: Vec<_> = page.sent(CREATE).iter().map(super::super::support::Sent::json).collect();
    let body = |email: &str, name: &str| json!({"email": email, "name": name, "roles": ["Support"], "notifications": ["backups", "news"], "sendEmail": false});
    assert_eq!(bodies, [body("ada@example.com", "Lovelace, Ada"), body("lin@example.com", "lin")]);
    assert!(page.shows("Created, no mail") && !page.shows("Sent"));
    assert!(page.shows("2 of the list left out"));
    let left_out = page.text_in("[data-left-out]");
    assert!(left_out.contains("oops") && left_out.contains("Not an email address"), "{left_out}");
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_progress_is_said_now_and_then_and_not_for_every_row() {
    let page = reviewed(&people(40)).await;
    for at in 1..=40 {
        page.expect(created(at));
    }
    let heard = page.listen();
    page.click_action("send-all");
    page.wait_for_step("sent").await;
    page.until("the end is said", || page.announced() == "40 invites ready").await;
    let said = heard.so_far();
    assert!((2..=5).contains(&said.len()), "{said:?}");
    assert_eq!(page.attribute("progress", "max").as_deref(), Some("40"));
    assert!(page.attribute("progress", "aria-label").is_some());
    page.close().await;
}

#[wasm_bindgen_test]
async fn every_link_can_be_copied_alone_and_all_of_them_together() {
    let page = reviewed(&people(2)).await;
    page.expect(created(1));
    page.expect(created(2));
    page.click_action("send-all");
    page.wait_for_step("sent").await;
    let clipboard = page.clipboard(true);
    page.click("[data-state]:nth-child(2) [data-action=copy]");
    page.until("it is copied", || clipboard.length() == 1).await;
    assert_eq!(clipboard.get(0).as_string(), Some(link(2)));
    page.until("it is announced", || page.announced() == "Copied").await;
    page.click_action("copy-all");
    page.until("all are copied", || clipboard.length() == 2).await;
    let all = format!("{} p1@example.com\n{} p2@example.com\n", link(1), link(2));
    assert_eq!(clipboard.get(1).as_string(), Some(all));
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_file_holds_everything_and_runs_nothing() {
    let page = reviewed("=cmd <=x@example.com>, ada@example.com, oops").await;
    page.expect(created(1).header("Invite-Expires", "2031-05-17T12:00:00Z"));
    page.expect(on(CREATE).error(400, "invalid_email"));
    page.click_action("send-all");
    page.wait_for_step("sent").await;
    let files = page.catch_files();
    page.click_action("download-csv");
    assert_eq!(files.length(), 1);
    let text = page.text_of_file(files.get(0)).await;
    let lines: Vec<_> = text.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(lines[0], r#""Email","Name","Status","Invite link","Works until""#);
    assert_eq!(lines[1], format!(r#""'=x@example.com","'=cmd","Sent","{}","May 17, 2031""#, link(1)));
    assert!(
        lines[2].starts_with(r#""ada@example.com","ada","The server doesn’t accept this address."#),
        "{text}"
    );
    assert_eq!(lines[3], r#""oops","","Not an email address: left out","","""#);
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_file_is_there_for_as_long_as_the_person_takes_to_say_where_to_put_it() {
    let page = reviewed(&people(2)).await;
    page.expect(created(1));
    page.expect(created(2));
    page.click_action("send-all");
    page.wait_for_step("sent").await;
    let (files, gone) = (page.catch_files(), page.watch_files_go());
    page.click_action("download-csv");
    page.settled().await;
    let before = gone.length();
    page.click_action("download-csv");
    assert_eq!(files.length(), 2);
    assert_eq!(gone.get(before).as_string().as_deref(), Some("blob:caught-1"), "not kept for ever either");
    assert!(!gone.includes(&"blob:caught-2".into(), 0));
    page.close().await;
}

#[wasm_bindgen_test]
async fn links_that_nobody_has_taken_along_are_asked_about_once() {
    for take in ["", "copy-all", "download-csv", "copy"] {
        let page = reviewed(&people(2)).await;
        page.click_action("cancel");
        page.wait_for_step("form").await;
        page.click("#send-email");
        page.expect(super::the_members());
        page.click_action("create-invite");
        page.wait_for_step("review").await;
        page.settled().await;
        page.expect(created(1));
        page.expect(created(2));
        page.click_action("send-all");
        page.wait_for_step("sent").await;
        let clipboard = page.clipboard(true);
        page.catch_files();
        match take {
            "" => {}
            "copy" => {
                for row in 1..=2 {
                    page.click(&format!("[data-state]:nth-child({row}) [data-action=copy]"));
                    page.until("it is copied", || clipboard.length() == row).await;
                }
            }
            action => page.click_action(action),
        }
        page.settled().await;
        page.until("it is taken", || take != "copy-all" || page.label_of("copy-all") == "Copied").await;
        let asked = page.answers_questions(false);
        page.click_action("invite-another");
        page.settled().await;
        assert_eq!(asked.length(), u32::from(take.is_empty()), "{take}");
        if take.is_empty() {
            assert!(asked.get(0).as_string().unwrap().starts_with("No mail was sent"));
            assert_eq!((page.step().as_str(), page.value("#invite-0")), ("sent", link(1)));
            page.answers_questions(true);
            page.click_action("invite-another");
        }
        page.wait_for_step("form").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn an_answer_without_an_invite_in_it_says_so() {
    let page = reviewed(&people(2)).await;
    page.expect(created(1));
    page.expect(on(CREATE).json(201, &json!({"link": "x"})));
    page.click_action("send-all");
    page.wait_for_step("sent").await;
    assert!(page.find("#invite-1").is_none() && page.shows("its link didn’t reach this page"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn afterwards_the_form_is_empty_for_the_next_ones() {
    let page = reviewed(&people(2)).await;
    page.expect(created(1));
    page.expect(created(2));
    page.click_action("send-all");
    page.wait_for_step("sent").await;
    page.click_action("invite-another");
    page.wait_for_step("form").await;
    assert_eq!(page.value("#invitee-email"), "");
    assert!(page.input("input[name=role][value=Support]").checked());
    page.close().await;
}
