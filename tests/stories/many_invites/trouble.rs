//! What can go wrong on the way, and how it goes on.

use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{
    PASSWORD, Page, SIGN_IN, SIGN_OUT, ada_is_signed_in, eve_is_signed_in, memberships, on,
};
use super::{CREATE, a_super_admin_here, addresses, created, link, people, reviewed, states, the_org};

async fn sending(count: usize, answers: impl IntoIterator<Item = super::Expected>) -> Page {
    let page = reviewed(&people(count)).await;
    answers.into_iter().for_each(|answer| page.expect(answer));
    page.click_action("send-all");
    page
}

#[wasm_bindgen_test]
async fn what_failed_says_why_and_is_retried_alone() {
    let page = sending(3, [created(1), on(CREATE).error(400, "already_member"), on(CREATE).breaks()]).await;
    page.wait_for_step("sent").await;
    assert_eq!(states(&page), ["sent", "failed", "failed"]);
    assert_eq!(page.text_in("h1"), "1 invite ready, 2 failed");
    assert!(page.shows("This person is a member of the organization already."));
    assert!(page.shows("It may have been created all the same; retrying is safe and replaces it."));
    page.expect(created(2));
    page.expect(created(3));
    page.click_action("retry-failed");
    page.wait_for_focus("heading").await;
    page.until("all are there", || states(&page) == ["sent", "sent", "sent"]).await;
    assert_eq!(addresses(&page)[3..], ["p2@example.com", "p3@example.com"]);
    assert_eq!((page.value("#invite-0"), page.value("#invite-2")), (link(1), link(3)));
    assert!(!page.has_action("retry-failed"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_break_is_told_and_nothing_is_said_over_it() {
    let limit = || on(CREATE).error(429, "too_many_requests").retry_after("20");
    let page = sending(3, [created(1).held(), limit(), limit()]).await;
    page.until("it waits", || states(&page) == ["sending", "held", "held"]).await;
    page.until("it is announced", || page.announced().contains("It goes on by itself in 20 seconds.")).await;
    page.release(CREATE).await;
    page.until("the first is out", || states(&page) == ["sent", "held", "held"]).await;
    page.settled().await;
    assert!(page.announced().contains("It goes on by itself in 20 seconds."), "{}", page.announced());
    for at in 2..=3 {
        page.expect(created(at));
    }
    page.pass(20.5).await;
    page.wait_for_step("sent").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_429_is_waited_out_by_what_the_server_says() {
    let limit = || on(CREATE).error(429, "too_many_requests").retry_after("20");
    let page = sending(3, [created(1), limit(), limit()]).await;
    page.until("it waits", || states(&page) == ["sent", "held", "held"]).await;
    assert!(page.shows("It goes on by itself in 20 seconds."), "{}", page.text());
    page.until("it is announced", || page.announced().contains("It goes on by itself in 20 seconds.")).await;
    page.pass(5.0).await;
    page.see("It goes on by itself in 15 seconds.").await;
    assert_eq!(page.sent(CREATE).len(), 3);
    for at in 2..=3 {
        page.expect(created(at));
    }
    page.pass(15.5).await;
    page.wait_for_step("sent").await;
    assert_eq!(states(&page), ["sent"; 3]);
    assert!(!page.shows("The server asks for a break"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_429_that_says_nothing_of_use_is_waited_out_all_the_same() {
    let limit = || on(CREATE).error(429, "too_many_requests").retry_after("0");
    let page = sending(2, [limit(), limit()]).await;
    page.until("it waits", || states(&page) == ["held", "held"]).await;
    page.pass(0.5).await;
    assert_eq!(page.sent(CREATE).len(), 2);
    page.expect(limit());
    page.expect(limit());
    page.pass(0.6).await;
    page.until("it has asked again", || page.sent(CREATE).len() == 4).await;
    page.pass(1.5).await;
    assert_eq!(page.sent(CREATE).len(), 4, "the second time it waits for longer");
    page.expect(created(1));
    page.expect(created(2));
    page.pass(0.6).await;
    page.wait_for_step("sent").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn after_a_stop_what_failed_is_retried_alone() {
    let answers = [created(1), on(CREATE).error(400, "already_member"), created(3)];
    let page = sending(5, answers.map(super::Expected::held)).await;
    page.waits_for(CREATE).await;
    page.click_action("stop");
    for _ in 0..3 {
        page.release(CREATE).await;
    }
    page.until("it has stopped", || states(&page) == ["sent", "failed", "sent", "waiting", "waiting"]).await;
    page.expect(created(2));
    page.click_action("retry-failed");
    page.until("it is retried", || states(&page) == ["sent", "sent", "sent", "waiting", "waiting"]).await;
    page.settled().await;
    assert!(page.shows("Stopped.") && page.has_action("go-on") && !page.has_action("retry-failed"));
    assert_eq!((page.sent(CREATE).len(), page.step().as_str()), (4, "sending"));
    page.expect(created(4));
    page.expect(created(5));
    page.click_action("go-on");
    page.wait_for_step("sent").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn after_a_stop_nothing_more_goes_out_until_one_goes_on() {
    let page = sending(5, (1..=3).map(|at| created(at).held())).await;
    page.waits_for(CREATE).await;
    page.click_action("stop");
    page.until("it can go on", || page.has_action("go-on")).await;
    assert!(page.has_the_focus("go-on"), "the focus stays where it was");
    for _ in 0..3 {
        page.release(CREATE).await;
    }
    page.until("it has stopped", || states(&page) == ["sent", "sent", "sent", "waiting", "waiting"]).await;
    page.settled().await;
    assert!(page.shows("Stopped.") && page.has_action("copy-all"));
    assert_eq!((page.sent(CREATE).len(), page.step().as_str()), (3, "sending"));
    page.expect(created(4));
    page.expect(created(5));
    page.click_action("go-on");
    page.wait_for_step("sent").await;
    assert_eq!(states(&page), ["sent"; 5]);
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_session_that_ends_on_the_way_is_signed_in_again_and_it_goes_on() {
    let ended = || on(CREATE).error(401, "invalid_session");
    let page = sending(3, [created(1), ended(), ended()]).await;
    page.wait_for_step("sign-in").await;
    for expected in [on(SIGN_IN).json(200, &memberships(&[])), the_org(), a_super_admin_here()] {
        page.expect(expected);
    }
    for at in 2..=3 {
        page.expect(created(at));
    }
    page.fill("#email", "admin@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
    page.wait_for_step("sent").await;
    assert_eq!(states(&page), ["sent"; 3]);
    assert_eq!((page.value("#invite-0"), page.value("#invite-2")), (link(1), link(3)));
    page.close().await;
}

#[wasm_bindgen_test]
async fn where_the_right_is_gone_the_rest_is_not_tried() {
    let answers = [on(CREATE).error(403, "insufficient_privileges"), created(2), created(3)];
    let page = sending(6, answers.map(super::Expected::held)).await;
    page.expect(eve_is_signed_in());
    page.waits_for(CREATE).await;
    page.release(CREATE).await;
    page.until("the first has failed", || states(&page)[0] == "failed").await;
    for _ in 0..2 {
        page.release(CREATE).await;
    }
    page.see("Stopped: you can’t invite people here any more.").await;
    page.settled().await;
    assert_eq!(states(&page), ["failed", "sent", "sent", "waiting", "waiting", "waiting"]);
    page.see("Signed in as Eve Smith (eve@example.com)").await;

    // Somebody who may: what was sent stays, and nothing goes out that wasn't asked for.
    page.expect(on(SIGN_OUT).empty(200));
    page.click_action("sign-out");
    page.wait_for_step("sign-in").await;
    for expected in
        [on(SIGN_IN).json(200, &memberships(&[])), the_org(), a_super_admin_here(), ada_is_signed_in()]
    {
        page.expect(expected);
    }
    page.fill("#email", "admin@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
    page.wait_for_step("sending").await;
    page.settled().await;
    assert_eq!(states(&page), ["failed", "sent", "sent", "waiting", "waiting", "waiting"]);
    assert_eq!(page.sent(CREATE).len(), 3);
    for at in [1, 4, 5, 6] {
        page.expect(created(at));
    }
    page.click_action("retry-failed");
    page.until("the first is there", || states(&page)[0] == "sent").await;
    page.click_action("go-on");
    page.wait_for_step("sent").await;
    assert_eq!(states(&page), ["sent"; 6]);
    assert_eq!(
        (page.value("#invite-0"), page.value("#invite-1"), page.value("#invite-5")),
        (link(1), link(2), link(6))
    );
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_row_whose_mail_waits_says_so_and_has_its_link_all_the_same() {
    let page = sending(2, [created(1).header("Invite-Mail", "delayed"), created(2)]).await;
    page.wait_for_step("sent").await;
    let said: Vec<_> =
        page.all("li[data-state] .state").iter().filter_map(|line| line.text_content()).collect();
    assert_eq!(said.iter().map(|said| said.trim()).collect::<Vec<_>>(), ["Created, mail delayed", "Sent"]);
    assert_eq!((page.value("#invite-0"), page.value("#invite-1")), (link(1), link(2)));
    page.close().await;
}

#[wasm_bindgen_test]
async fn one_fault_after_the_other_stops_it() {
    let page = sending(9, (0..5).map(|_| on(CREATE).html(502))).await;
    page.see("Stopped after several faults in a row.").await;
    page.settled().await;
    assert_eq!(page.sent(CREATE).len(), 5, "three in a row, and those that were under way beside them");
    for at in 1..=9 {
        page.expect(created(at));
    }
    page.click_action("retry-failed");
    page.until("those are there", || states(&page)[..5].iter().all(|state| state == "sent")).await;
    page.settled().await;
    assert_eq!(states(&page)[5..], ["waiting"; 4]);
    page.click_action("go-on");
    page.wait_for_step("sent").await;
    assert_eq!(states(&page), ["sent"; 9]);
    page.close().await;
}
