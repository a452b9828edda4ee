//! Everything that can keep an invite from being created, in words, with all that was typed still there.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{
    LOGIN, MEMBERSHIPS, PASSWORD, SIGN_IN, SIGN_OUT, eve_is_signed_in, login, memberships, on, open,
};
use super::{
    CREATE, FORM, INVITE, ORG, a_super_admin_here, assert_all_is_kept, at_the_form, fill_in, the_org,
};

#[wasm_bindgen_test]
async fn every_refusal_has_its_words_and_keeps_what_was_typed() {
    let page = at_the_form().await;
    fill_in(&page);
    let create = || on(CREATE);
    for (answer, words) in [
        (create().error(400, "invalid_email"), "The server doesn’t accept this address."),
        (create().error(400, "already_member"), "This person is a member of the organization already."),
        (create().error(400, "website_required"), "A collaborator needs at least one website."),
        (create().error(400, "unknown_website"), "One of the websites isn’t the organization’s any more."),
        (create().error(400, "invalid_input"), "The server didn’t accept this invite."),
        (create().empty(400), "The server didn’t accept this invite."),
        (create().html(422), "The server didn’t accept this invite."),
        (create().error(409, "already_member"), "This person is a member of the organization already."),
        (create().error(403, "insufficient_privileges"), "You can’t create this invite."),
        (create().error(404, "not_found"), "This organization doesn’t exist any more."),
        (create().error(429, "too_many_requests").retry_after("60"), "Too many attempts."),
        (create().error(500, "internal"), "The server has a problem right now."),
        (create().html(502), "The server has a problem right now."),
        (create().error(503, "unavailable"), "The server has a problem right now."),
        (create().breaks(), "We couldn’t reach the server."),
        (create().html(200), "The server gave an answer we can’t read."),
        (create().empty(302), "The server gave an answer we can’t read."),
    ] {
        if words.starts_with("You can’t create this invite.") {
            page.expect(eve_is_signed_in());
        }
        page.expect(answer.clone());
        page.click_action("create-invite");
        page.settled().await;
        page.until(words, || page.shows(words)).await;
        assert_eq!(page.step(), "form", "{answer:?}");
        assert_all_is_kept(&page);
        if page.is_off("create-invite") {
            page.pass(61.0).await;
        }
        assert!(!page.is_off("create-invite"));
    }
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_wait_that_the_server_asks_for_is_told() {
    for (answer, words) in [
        (on(CREATE).error(429, "too_many_requests").retry_after("20"), "You can try again in 20 seconds."),
        (on(CREATE).html(503).retry_after("600"), "You can try again in 10 minutes."),
    ] {
        let page = at_the_form().await;
        fill_in(&page);
        page.expect(answer);
        page.click_action("create-invite");
        page.see(words).await;
        page.until("it is announced", || page.announced() == words).await;
        assert_all_is_kept(&page);
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn the_wait_is_counted_down_and_nothing_is_sent_before_its_end() {
    let page = at_the_form().await;
    fill_in(&page);
    page.expect(on(CREATE).error(429, "too_many_requests").retry_after("20"));
    page.click_action("create-invite");
    page.see("You can try again in 20 seconds.").await;
    page.pass(5.0).await;
    page.see("You can try again in 15 seconds.").await;
    assert!(page.is_off("create-invite"));
    page.click_action("create-invite");
    page.pass(15.5).await;
    page.until("it is over", || page.find("[data-countdown]").is_none()).await;
    page.until("it is announced", || page.announced() == "You can try again now.").await;
    assert_eq!(page.sent(CREATE).len(), 1);
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_session_that_changed_hands_is_named_and_another_account_goes_on_with_what_is_typed() {
    let page = at_the_form().await;
    fill_in(&page);
    page.expect(on(CREATE).error(403, "insufficient_privileges"));
    page.expect(eve_is_signed_in());
    page.click_action("create-invite");
    page.see("Signed in as Eve Smith (eve@example.com)").await;
    assert_eq!(page.label_of("sign-out"), "Sign in with another account");
    assert_all_is_kept(&page);
    page.expect(on(SIGN_OUT).empty(200));
    page.click_action("sign-out");
    page.wait_for_step("sign-in").await;
    for expected in [on(SIGN_IN).json(200, &memberships(&[])), the_org(), a_super_admin_here()] {
        page.expect(expected);
    }
    page.fill("#email", "admin@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
    page.wait_for_step("form").await;
    assert_all_is_kept(&page);
    assert!(!page.has_action("sign-out") && page.alert().is_empty());
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_concerns_the_address_is_said_there_and_the_focus_goes_there() {
    let page = at_the_form().await;
    fill_in(&page);
    page.expect(on(CREATE).error(400, "already_member"));
    page.click_action("create-invite");
    page.until("it is said", || {
        page.error_at("invitee-email").contains("member of the organization already")
    })
    .await;
    page.wait_for_focus("invitee-email").await;
    page.fill("#invitee-email", "someone.else@example.com");
    page.until("it is gone while typing", || page.error_at("invitee-email").is_empty()).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn silence_ends_after_thirty_seconds_with_everything_kept() {
    let page = at_the_form().await;
    fill_in(&page);
    page.expect(on(CREATE).silence());
    page.click_action("create-invite");
    page.waits_for(CREATE).await;
    page.until("it is said", || page.label_of("create-invite") == "Creating…").await;
    page.pass(30.0).await;
    page.see("The server is taking too long to answer.").await;
    assert_all_is_kept(&page);
    page.close().await;
}

#[wasm_bindgen_test]
async fn who_may_not_invite_here_is_told_so_and_who_they_are() {
    let page = open(FORM, [on(ORG).error(403, "insufficient_privileges"), eve_is_signed_in()]).await;
    page.wait_for_step("no-access").await;
    assert!(page.shows("You can’t invite people here"));
    page.see("Signed in as Eve Smith (eve@example.com)").await;
    page.expect(on(SIGN_OUT).empty(200));
    page.expect(on(ORG).error(401, "invalid_session"));
    page.click_action("sign-out");
    page.wait_for_step("sign-in").await;
    page.close().await;
}

/// Neither of the two can turn the text around it, and one without a name is called by the address alone.
#[wasm_bindgen_test]
async fn x4_who_may_not_invite_here_is_named_safely() {
    for (name, email, shown) in [
        ("", "eve@example.com", "Signed in as eve@example.com"),
        ("<b>Eve</b>\u{202E}", "eve@example.com", "Signed in as <b>Eve</b> (eve@example.com)"),
        ("Eve", "", "Signed in as Eve"),
    ] {
        let somebody = on(LOGIN).json(200, &login("login-eve", email, name));
        let page = open(FORM, [on(ORG).error(403, "insufficient_privileges"), somebody]).await;
        page.wait_for_step("no-access").await;
        page.until(shown, || page.text_in(".session > span") == shown).await;
        assert!(page.find("b").is_none() && !page.html().contains('\u{202E}'));
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn an_organization_that_isnt_there_is_told_as_that() {
    let page = open(FORM, [on(ORG).error(404, "not_found")]).await;
    page.wait_for_step("not-found").await;
    assert!(page.shows("There is no such organization"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn trouble_with_loading_can_be_tried_again() {
    for answer in [on(ORG).html(502), on(ORG).breaks(), on(ORG).json(200, &json!([])), on(ORG).html(200)] {
        let page = open(FORM, [answer]).await;
        page.wait_for_step("retry").await;
        page.expect(the_org());
        page.expect(a_super_admin_here());
        page.click_action("try-again");
        page.wait_for_step("form").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn without_the_memberships_the_form_works() {
    let page = open(FORM, [the_org(), on(MEMBERSHIPS).html(500)]).await;
    page.wait_for_step("form").await;
    page.close().await;
}
