//! A link that can't be used any more, or never could.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    ACCEPT, LINK, PASSWORD, VALIDATE, invite_is_dead, invite_is_open, nobody_is_signed_in, on, open, visit,
};

#[wasm_bindgen_test]
async fn the_likely_reasons_are_told_with_what_to_do_for_each() {
    let page = open(LINK, [invite_is_dead(), nobody_is_signed_in()]).await;
    page.wait_for_step("closed").await;
    assert_eq!(page.all(".reasons li").len(), 3);
    for words in
        ["used it already", "A newer invite has replaced it", "10 days", "just sign in", "latest mail"]
    {
        assert!(page.shows(words), "{words}");
    }
    page.close().await;
}

#[wasm_bindgen_test]
async fn it_is_told_without_waiting_for_who_is_signed_in() {
    let page = open(LINK, [invite_is_dead(), nobody_is_signed_in().held()]).await;
    page.wait_for_step("closed").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_way_on_is_signing_in_at_the_panel() {
    let expected = [invite_is_dead(), nobody_is_signed_in()];
    let page = visit(LINK).setting("panel-url", "/panel").expecting(expected).open().await;
    page.wait_for_step("closed").await;
    page.click_action("sign-in");
    assert_eq!(page.left_for().as_deref(), Some("/panel"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_message_that_asks_for_a_new_invite_names_the_address_and_is_copied() {
    let page = open(LINK, [invite_is_dead(), nobody_is_signed_in()]).await;
    page.wait_for_step("closed").await;
    let message = page.value("#request");
    assert!(message.contains("ada@example.com"));
    let clipboard = page.clipboard(true);
    page.click_action("copy-request");
    page.until("it says so", || page.label_of("copy-request") == "Copied").await;
    assert_eq!(clipboard.get(0).as_string(), Some(message));
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_invite_that_dies_before_the_accept_is_told_as_dead() {
    for status in [404, 409, 410] {
        let page = open(LINK, [invite_is_open(), nobody_is_signed_in()]).await;
        page.wait_for_step("set-password").await;
        page.expect(on(ACCEPT).error(status, "not_found"));
        page.expect(invite_is_dead());
        page.expect(nobody_is_signed_in());
        page.fill("#password", PASSWORD);
        page.click_action("join");
        page.wait_for_step("closed").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn validate_saying_404_or_410_in_json_means_dead_and_in_html_means_trouble() {
    for status in [404, 410] {
        let page = open(LINK, [on(VALIDATE).error(status, "not_found"), nobody_is_signed_in()]).await;
        page.wait_for_step("closed").await;
        page.close().await;
        let page = open(LINK, [on(VALIDATE).html(status), nobody_is_signed_in()]).await;
        page.wait_for_step("retry").await;
        page.close().await;
    }
}

/// What can't be a key isn't asked about at all.
#[wasm_bindgen_test]
async fn x2_a_key_that_would_lead_elsewhere_makes_no_request() {
    let endless = "k".repeat(10_000);
    for key in [
        "",
        "a/b",
        "a/b/validate",
        "..%2flogin",
        "%2e%2e%2flogin",
        "..%2F..%2Forgs",
        "a%2fb",
        "%2f",
        "%5c",
        "a%5cb",
        "%00",
        "abc%00",
        "%0d%0aX-Evil:%201",
        "%7f",
        "...",
        "%ff",
        "%c0%ae%c0%ae",
        &endless,
    ] {
        let page = open(&format!("/invites/{key}?email=ada@example.com"), []).await;
        page.wait_for_step("closed").await;
        page.settled().await;
        let shown = key.get(..key.len().min(40)).unwrap_or_default();
        assert!(page.requests().is_empty(), "{shown}: {:?}", page.requests());
        page.close().await;
    }
}

/// What may be a key stays one segment below `/api/invites/`.
#[wasm_bindgen_test]
async fn x2_an_odd_key_is_asked_about_as_one_segment() {
    for (key, segment) in [
        ("a%20b", "a%20b"),
        ("a%3Fb%23c", "a%3Fb%23c"),
        ("%zz", "%25zz"),
        ("100%", "100%25"),
        ("%252e%252e%252flogin", "%252e%252e%252flogin"),
        ("schl%C3%BCssel", "schl%C3%BCssel"),
        ("%3Cscript%3E", "%3Cscript%3E"),
        ("abc/", "abc"),
    ] {
        let validate = on(format!("POST /api/invites/{segment}/validate"));
        let expected = [validate.json(200, &serde_json::json!({"isValid": false})), nobody_is_signed_in()];
        let page = open(&format!("/invites/{key}?email=ada@example.com"), expected).await;
        page.wait_for_step("closed").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn an_invite_path_without_a_key_is_told_as_a_dead_invite() {
    for path in ["/invites", "/invites/"] {
        let page = open(path, []).await;
        page.wait_for_step("closed").await;
        page.settled().await;
        assert!(!page.value("#request").is_empty(), "{}", page.html());
        page.close().await;
    }
}
