//! After the form was sent: nothing is sent twice, and the truth is asked for.

use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{
    ACCEPT, EMAIL, Expected, KEY, LINK, LOGIN, MEMBERSHIPS, ORG_ID, PARENT_ID, PASSWORD, Page, VALIDATE,
    accept_works, ada_is_signed_in, eve_is_signed_in, invite_is_dead, invite_is_open, invite_is_open_for_ada,
    login, membership, memberships, nobody_is_signed_in, on, open,
};

/// The form has been sent, and `answers` are what comes of it.
async fn joining(answers: impl IntoIterator<Item = Expected>) -> Page {
    let page = open(LINK, [invite_is_open(), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    answers.into_iter().for_each(|answer| page.expect(answer));
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page
}

fn member_of(org_id: &str) -> Expected {
    on(MEMBERSHIPS).json(200, &memberships(&[membership(org_id, "Acme Hosting", "Support")]))
}

/// Answers after which nobody knows whether the accept has happened.
fn doubtful() -> [Expected; 5] {
    let accept = || on(ACCEPT);
    [accept().breaks(), accept().html(502), accept().empty(500), accept().html(200), accept().empty(302)]
}

#[wasm_bindgen_test]
async fn an_answer_lost_after_the_accept_happened_ends_in_being_a_member() {
    for lost in doubtful() {
        let page = joining([lost, invite_is_dead(), ada_is_signed_in(), member_of(ORG_ID)]).await;
        page.wait_for_step("accepted").await;
        assert_eq!(page.sent(ACCEPT).len(), 1);
        assert_eq!(page.address(), "/");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_lost_answer_and_a_spent_invite_without_a_session_mean_that_one_has_perhaps_joined() {
    for lost in doubtful() {
        let page = joining([lost, invite_is_dead(), nobody_is_signed_in()]).await;
        page.wait_for_step("closed").await;
        assert_eq!(page.text_in("h1"), "You may have joined already");
        assert_eq!(page.sent(ACCEPT).len(), 1);
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_session_without_the_membership_is_no_proof() {
    let page =
        joining([on(ACCEPT).breaks(), invite_is_dead(), ada_is_signed_in(), member_of(PARENT_ID)]).await;
    page.wait_for_step("closed").await;
    page.close().await;
}

/// Without an address or an id nothing says that Eve, who has been a member for long, was the invited one.
#[wasm_bindgen_test]
async fn a_membership_is_no_proof_where_nothing_tells_whose_the_invite_was() {
    let page = open(&format!("/invites/{KEY}"), [invite_is_open(), eve_is_signed_in()]).await;
    page.wait_for_step("confirm").await;
    for expected in [on(ACCEPT).empty(404), invite_is_dead(), eve_is_signed_in()] {
        page.expect(expected);
    }
    page.click_action("accept");
    page.wait_for_step("closed").await;
    assert!(page.sent(MEMBERSHIPS).is_empty());
    page.close().await;
}

/// Eve may well be a member of the organization that Ada was invited to: nobody asks.
#[wasm_bindgen_test]
async fn somebody_elses_membership_is_no_proof() {
    let namesake = on(LOGIN).json(200, &login("login-2", EMAIL, "Another Ada"));
    for (invite, form, session) in [
        (invite_is_open(), "set-password", eve_is_signed_in()),
        (invite_is_open_for_ada(), "enter-password", eve_is_signed_in()),
        (invite_is_open_for_ada(), "enter-password", namesake),
    ] {
        let page = open(LINK, [invite, nobody_is_signed_in()]).await;
        page.wait_for_step(form).await;
        for expected in [on(ACCEPT).breaks(), invite_is_dead(), session] {
            page.expect(expected);
        }
        page.fill("#password", PASSWORD);
        page.click_action("join");
        page.wait_for_step("closed").await;
        assert_eq!(page.text_in("h1"), "You may have joined already");
        assert!(page.sent(MEMBERSHIPS).is_empty());
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn an_accept_that_did_not_happen_can_be_sent_again_by_the_person_alone() {
    for lost in doubtful() {
        let page = joining([lost, invite_is_open(), nobody_is_signed_in()]).await;
        page.wait_for_step("retry").await;
        assert!(page.shows("Nothing you typed is lost."));
        page.settled().await;
        assert_eq!(page.sent(ACCEPT).len(), 1);
        page.click_action("try-again");
        page.wait_for_step("set-password").await;
        page.settled().await;
        assert_eq!((page.value("#password").as_str(), page.sent(ACCEPT).len()), (PASSWORD, 1));
        page.expect(accept_works());
        page.click_action("join");
        page.wait_for_step("accepted").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn while_the_truth_cant_be_learnt_only_questions_are_repeated() {
    let page = joining([on(ACCEPT).breaks(), on(VALIDATE).breaks(), on(LOGIN).breaks()]).await;
    page.wait_for_step("retry").await;
    page.settled().await;
    for expected in [invite_is_dead(), ada_is_signed_in(), member_of(ORG_ID)] {
        page.expect(expected);
    }
    page.click_action("try-again");
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT).len(), 1);
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_accept_waits_thirty_seconds_before_the_truth_is_asked_for() {
    let page = joining([on(ACCEPT).silence()]).await;
    page.waits_for(ACCEPT).await;
    page.pass(29.0).await;
    assert_eq!(page.step(), "set-password");
    assert_eq!(page.label_of("join"), "Joining…");
    page.expect(invite_is_open());
    page.expect(nobody_is_signed_in());
    page.pass(1.0).await;
    page.wait_for_step("retry").await;
    assert!(page.alert().contains("The server is taking too long to answer."));
    page.close().await;
}

#[wasm_bindgen_test]
async fn too_many_attempts_are_waited_out_with_everything_kept() {
    let page = joining([on(ACCEPT).error(429, "too_many_requests").retry_after("3")]).await;
    page.wait_for_step("retry").await;
    assert!(page.shows("Too many attempts.") && page.shows("3 seconds"));
    page.pass(3.0).await;
    page.until("the wait is over", || !page.is_off("try-again")).await;
    page.click_action("try-again");
    page.wait_for_step("set-password").await;
    assert_eq!(page.value("#password"), PASSWORD);
    assert_eq!(page.requests().len(), 3);
    page.close().await;
}

#[wasm_bindgen_test]
async fn going_offline_between_load_and_submit_is_named_and_survived() {
    let page = open(LINK, [invite_is_open(), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page.is_online(false);
    for expected in [on(ACCEPT).breaks(), on(VALIDATE).breaks(), on(LOGIN).breaks()] {
        page.expect(expected);
    }
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.wait_for_step("retry").await;
    assert!(page.alert().contains("You’re offline."));
    page.is_online(true);
    page.expect(invite_is_open());
    page.expect(nobody_is_signed_in());
    page.settled().await;
    page.click_action("try-again");
    page.wait_for_step("set-password").await;
    assert_eq!(page.value("#password"), PASSWORD);
    assert_eq!(page.sent(ACCEPT).len(), 1);
    page.close().await;
}
