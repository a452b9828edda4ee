//! The invite string, in whatever form it comes (D2), and copying it.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::support::{Expected, Page, on};
use super::{CREATE, INVITE, assert_all_is_kept, at_the_form, fill_in};

async fn created_with(answer: Expected) -> Page {
    let page = at_the_form().await;
    page.expect(answer);
    fill_in(&page);
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    page
}

async fn with_the_invite() -> Page {
    created_with(on(CREATE).json(201, &json!(INVITE))).await
}

/// Answers that say yes and hold nothing to hand over.
fn without_an_invite() -> Vec<Expected> {
    let mut answers: Vec<_> = [json!({"invite": INVITE}), json!({}), json!([INVITE]), json!(null)]
        .into_iter()
        .chain([json!(""), json!("two words"), json!(5), json!(-1.5), json!(true), json!(false)])
        .map(|body| on(CREATE).json(200, &body))
        .collect();
    answers.extend([
        on(CREATE).empty(201),
        on(CREATE).body(201, "text/plain", " \n"),
        on(CREATE).body(201, "application/json", "\"https://panel.exam"),
    ]);
    answers
}

#[wasm_bindgen_test]
async fn a_link_is_shown_as_it_came_however_it_came() {
    for answer in [
        on(CREATE).json(201, &json!(INVITE)),
        on(CREATE).body(201, "text/plain", INVITE),
        on(CREATE).body(200, "text/plain; charset=utf-8", format!("{INVITE}\n")),
    ] {
        let page = created_with(answer).await;
        assert_eq!(page.value("#invite-string"), INVITE);
        assert!(page.input("#invite-string").read_only());
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn the_day_an_invite_ends_is_said_as_people_write_dates_where_the_server_tells() {
    for (told, said) in
        [("2031-05-17T22:30:00Z", "until May 1"), ("", "for 10 days"), ("soon", "for 10 days")]
    {
        let page = created_with(on(CREATE).json(201, &json!(INVITE)).header("Invite-Expires", told)).await;
        assert!(page.shows(said), "{told}");
        page.close().await;
    }
    let page = with_the_invite().await;
    assert!(page.shows("for 10 days"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_link_can_be_scanned_with_a_phone() {
    let page = with_the_invite().await;
    let code = page.get(".qr svg");
    assert_eq!(code.get_attribute("role").as_deref(), Some("img"));
    let label = code.get_attribute("aria-label");
    assert_eq!(label.as_deref(), Some("QR code of the invite link for grace@example.com"));
    assert_eq!(page.attribute(".qr rect", "fill").as_deref(), Some("#fff"));
    assert_eq!(page.attribute(".qr path", "fill").as_deref(), Some("#000"));
    assert!(page.attribute(".qr path", "d").is_some_and(|path| path.starts_with("M4,4h7v1h-7z")));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_bare_key_becomes_a_link_of_this_origin() {
    let origin = web_sys::window().unwrap().location().origin().unwrap();
    for answer in [on(CREATE).json(201, &json!("kQ3vX9")), on(CREATE).body(201, "text/plain", "kQ3vX9")] {
        let page = created_with(answer).await;
        assert_eq!(page.value("#invite-string"), format!("{origin}/invites/kQ3vX9?email=grace@example.com"));
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn an_answer_without_an_invite_in_it_is_never_shown_as_one() {
    for answer in without_an_invite() {
        let page = created_with(answer.clone()).await;
        assert!(page.find("#invite-string").is_none(), "{answer:?}");
        assert!(!page.has_action("copy"), "{answer:?}");
        assert!(page.alert().contains("its link didn’t reach this page"), "{}", page.text());
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn without_the_link_the_page_says_whether_a_mail_has_it_and_how_to_get_it() {
    let page = created_with(on(CREATE).json(200, &json!({}))).await;
    assert!(!page.title().contains("ready") && !page.shows("ready"), "{}", page.text());
    assert!(page.shows("Invite created for grace@example.com"));
    assert!(page.alert().contains("A mail with the link should be on its way to them."));
    page.click_action("create-again");
    page.wait_for_step("form").await;
    assert_all_is_kept(&page);
    page.expect(on(CREATE).json(201, &json!("")));
    page.click("#send-email");
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    assert!(page.alert().contains("No mail was sent, so nobody has the link yet."));
    page.click_action("create-again");
    page.wait_for_step("form").await;
    page.expect(on(CREATE).json(201, &json!(INVITE)));
    page.click_action("create-invite");
    page.wait_for_step("created").await;
    assert_eq!(page.value("#invite-string"), INVITE);
    page.close().await;
}

#[wasm_bindgen_test]
async fn copied_is_said_when_it_was_copied() {
    let page = with_the_invite().await;
    let clipboard = page.clipboard(true);
    page.click_action("copy");
    page.until("it is said", || page.label_of("copy") == "Copied").await;
    page.until("it is announced", || page.announced() == "Copied").await;
    assert_eq!(clipboard.get(0).as_string().as_deref(), Some(INVITE));
    page.close().await;
}

#[wasm_bindgen_test]
async fn where_copying_is_refused_the_text_is_selected_and_the_page_says_so() {
    let page = with_the_invite().await;
    page.clipboard(false);
    page.click_action("copy");
    page.see("Copying was refused here.").await;
    assert_eq!(page.label_of("copy"), "Copy");
    let input = page.input("#invite-string");
    let length = u32::try_from(INVITE.len()).unwrap();
    assert_eq!((input.selection_start(), input.selection_end()), (Ok(Some(0)), Ok(Some(length))));
    assert_eq!(page.focused_id(), "invite-string");
    page.close().await;
}

#[wasm_bindgen_test]
async fn without_any_clipboard_copying_works_the_old_way_on_https_as_well() {
    for works in [true, false] {
        let page = with_the_invite().await;
        page.has_no_clipboard(works);
        page.click_action("copy");
        if works {
            page.until("it is said", || page.label_of("copy") == "Copied").await;
        } else {
            page.see("Copying was refused here.").await;
        }
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn over_plain_http_copying_works_the_old_way_and_says_so_only_when_it_did() {
    let page = with_the_invite().await;
    page.insecure_context(true);
    page.click_action("copy");
    page.until("it is said", || page.label_of("copy") == "Copied").await;
    page.close().await;
    let page = with_the_invite().await;
    page.insecure_context(false);
    page.click_action("copy");
    page.see("Copying was refused here.").await;
    assert_eq!(page.label_of("copy"), "Copy");
    page.close().await;
}
