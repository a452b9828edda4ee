//! Making a new link, which ends the old one.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{MEMBERS, PASSWORD, SIGN_IN, list_page, memberships, on};
use super::{CREATE, at_the_list, grace, lin, names, the_org};

const NEW: &str = "https://panel.example.com/invites/new-key?email=grace@example.com";

#[wasm_bindgen_test]
async fn the_invite_is_made_again_on_its_old_terms_and_the_new_link_is_shown() {
    let page = at_the_list(&[grace(), lin()]).await;
    page.click_action("resend");
    page.see("Make a new link for Grace Hopper? The old one stops working.").await;
    page.wait_for_focus("make-m-grace").await;
    assert!(page.sent(CREATE).is_empty());
    page.expect(on(CREATE).json(201, &json!(NEW)).header("Invite-Expires", "2031-05-17T22:30:00Z"));
    page.click_action("confirm-resend");
    page.until("the link is there", || page.find("#link-m-grace").is_some()).await;
    assert_eq!(page.value("#link-m-grace"), NEW);
    page.wait_for_focus("link-m-grace").await;
    assert!(page.shows("A mail with this link is on its way."));
    assert!(page.shows("It works once, until May 1"), "{}", page.text());
    page.until("it is announced", || page.announced().starts_with("New link for Grace Hopper")).await;
    assert_eq!(
        page.sent(CREATE)[0].json(),
        json!({"email": "grace@example.com", "name": "Grace Hopper", "roles": ["SiteAccess", "Support"],
            "siteAccesses": ["w1"], "notifications": ["backups"], "sendEmail": true})
    );
    let code = page.attribute(".qr svg", "aria-label");
    assert!(
        code.is_some_and(|said| said.contains("grace@example.com")),
        "to be shown to whoever stands there"
    );
    let clipboard = page.clipboard(true);
    page.click_action("copy");
    page.until("it is copied", || clipboard.get(0).as_string().as_deref() == Some(NEW)).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_list_out_of_the_browsers_cache_makes_nothing_anew_and_still_has_the_link() {
    let page = at_the_list(&[grace(), lin()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    page.expect(on(CREATE).json(201, &json!(NEW)));
    page.click_action("confirm-resend");
    page.until("the link is there", || page.find("#link-m-grace").is_some()).await;
    page.is_left_but_kept();
    page.is_shown_again();
    page.settled().await;
    assert_eq!((page.value("#link-m-grace").as_str(), page.sent(CREATE).len()), (NEW, 1));
    page.close().await;
}

#[wasm_bindgen_test]
async fn without_a_mail_the_page_says_so() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    page.click("input[name=resend-mail]");
    page.expect(on(CREATE).json(201, &json!("bare-key")));
    page.click_action("confirm-resend");
    page.see("No mail was sent: pass it on yourself.").await;
    assert_eq!(page.sent(CREATE)[0].json()["sendEmail"], json!(false));
    assert!(page.value("#link-m-grace").ends_with("/invites/bare-key?email=grace@example.com"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_mail_that_waits_is_not_said_to_be_on_its_way() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    page.expect(on(CREATE).json(201, &json!(NEW)).header("Invite-Mail", "delayed"));
    page.click_action("confirm-resend");
    page.see("The mail with this link couldn’t go out yet.").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_role_never_heard_of_is_left_out_and_alone_cannot_be_made_again() {
    let mut known_too = grace();
    known_too["roles"] = json!(["Astronaut", "Support"]);
    let mut unknown = lin();
    unknown["roles"] = json!(["Astronaut"]);
    let page = at_the_list(&[known_too, unknown]).await;
    page.click("#resend-m-lin");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    page.click_action("confirm-resend");
    page.until("it is said", || page.alert().contains("doesn’t know the role of this invite")).await;
    page.click_action("cancel");
    page.until("it is closed", || page.find(".panel").is_none()).await;
    page.click("#resend-m-grace");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    page.expect(on(CREATE).json(201, &json!(NEW)));
    page.click_action("confirm-resend");
    page.until("the link is there", || page.find("#link-m-grace").is_some()).await;
    assert_eq!(page.sent(CREATE)[0].json()["roles"], json!(["Support"]));
    page.close().await;
}

#[wasm_bindgen_test]
async fn while_a_new_link_is_made_every_way_out_asks() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    assert!(!page.holds_on_to_the_tab());
    page.expect(on(CREATE).json(201, &json!(NEW)).held());
    page.click_action("confirm-resend");
    page.waits_for(CREATE).await;
    assert!(page.holds_on_to_the_tab());
    let asked = page.answers_questions(false);
    page.click("nav a[href='/']");
    page.settled().await;
    assert_eq!((asked.length(), page.step().as_str()), (1, "pending"));
    assert!(asked.get(0).as_string().unwrap().contains("A new link is still being made."));
    page.release(CREATE).await;
    page.until("the link is there", || page.find("#link-m-grace").is_some()).await;
    assert!(!page.holds_on_to_the_tab());
    page.close().await;
}

/// Whoever said that no mail is to go out would mail a link they wanted to hand over.
#[wasm_bindgen_test]
async fn the_tick_for_the_mail_survives_whatever_shows_the_row_anew() {
    let page = at_the_list(&[grace(), lin()]).await;
    page.click("#resend-m-grace");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    page.click("input[name=resend-mail]");
    for (search, there) in [("lin", false), ("grace", true)] {
        page.fill("#pending-search", search);
        page.pass(0.3).await;
        page.until("it is found", || page.find("#resend-m-grace").is_some() == there).await;
    }
    assert!(!page.input("input[name=resend-mail]").checked());
    page.expect(on(CREATE).error(401, "invalid_session"));
    page.click_action("confirm-resend");
    page.wait_for_step("sign-in").await;
    page.expect(on(SIGN_IN).json(200, &memberships(&[])));
    page.expect(the_org());
    page.expect(on(MEMBERS).json(200, &list_page(&[grace(), lin()], 2)));
    page.fill("#email", "admin@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
    page.wait_for_step("pending").await;
    page.until("it is asked again", || page.has_action("confirm-resend")).await;
    assert!(!page.input("input[name=resend-mail]").checked());
    page.expect(on(CREATE).json(201, &json!(NEW)));
    page.click_action("confirm-resend");
    page.see("No mail was sent: pass it on yourself.").await;
    assert_eq!(page.sent(CREATE)[1].json()["sendEmail"], json!(false));
    page.close().await;
}

#[wasm_bindgen_test]
async fn changing_ones_mind_sends_nothing_and_leads_back_to_the_row() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("cancel")).await;
    page.click_action("cancel");
    page.wait_for_focus("resend-m-grace").await;
    page.until("it is closed", || page.find(".panel").is_none()).await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn what_fails_says_why_and_a_double_click_makes_one() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    for (answer, words) in [
        (on(CREATE).error(400, "already_member"), "is a member of the organization already"),
        (on(CREATE).error(403, "insufficient_privileges"), "You can’t create this invite."),
        (on(CREATE).error(429, "too_many_requests"), "Too many attempts."),
        (on(CREATE).error(429, "too_many_requests").retry_after("20"), "You can try again in 20 seconds."),
        (on(CREATE).html(503).retry_after("600"), "You can try again in 10 minutes."),
        (on(CREATE).error(400, "unknown_website"), "Revoke the invite, then invite them anew"),
        (on(CREATE).error(400, "website_required"), "Revoke the invite, then invite them anew"),
        (on(CREATE).breaks(), "retrying is safe"),
    ] {
        page.expect(answer);
        page.click_action("confirm-resend");
        page.click_action("confirm-resend");
        page.until(words, || page.alert().contains(words)).await;
        page.settled().await;
    }
    page.expect(on(CREATE).json(201, &json!(null)));
    page.click_action("confirm-resend");
    page.see("it didn’t reach this page").await;
    page.wait_for_focus("close-m-grace").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_link_that_is_shown_stays_while_another_is_made() {
    let page = at_the_list(&[grace(), lin()]).await;
    for (row, id) in [("m-grace", "link-m-grace"), ("m-lin", "link-m-lin")] {
        page.click(&format!("#resend-{row}"));
        page.until("it is asked", || page.has_action("confirm-resend")).await;
        page.expect(on(CREATE).json(201, &json!(NEW)));
        page.click_action("confirm-resend");
        page.until("it is there", || page.find(&format!("#{id}")).is_some()).await;
    }
    assert!(page.find("#link-m-grace").is_some());
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_session_that_ended_is_signed_in_again_and_the_question_is_still_there() {
    let page = at_the_list(&[grace()]).await;
    page.click_action("resend");
    page.until("it is asked", || page.has_action("confirm-resend")).await;
    page.expect(on(CREATE).error(401, "invalid_session"));
    page.click_action("confirm-resend");
    page.wait_for_step("sign-in").await;
    page.expect(on(SIGN_IN).json(200, &memberships(&[])));
    page.expect(the_org());
    page.expect(on(MEMBERS).json(200, &list_page(&[grace()], 1)));
    page.fill("#email", "admin@example.com");
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
    page.wait_for_step("pending").await;
    page.until("it is there", || names(&page) == ["Grace Hopper"] && page.has_action("confirm-resend")).await;
    page.expect(on(CREATE).json(201, &json!(NEW)));
    page.click_action("confirm-resend");
    page.until("the link is there", || page.find("#link-m-grace").is_some()).await;
    page.close().await;
}
