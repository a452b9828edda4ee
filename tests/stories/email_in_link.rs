//! The address in the link, however it was written and whatever happened to it on its way.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{ACCEPT, KEY, PASSWORD, Page, accept_works, invite_is_open, nobody_is_signed_in, open};

async fn with_query(query: &str) -> Page {
    let page = open(&format!("/invites/{KEY}{query}"), [invite_is_open(), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page
}

#[wasm_bindgen_test]
async fn the_invited_address_is_shown_and_sent_however_it_was_written() {
    for (query, email) in [
        ("?email=ada+hosting@example.com", "ada+hosting@example.com"),
        ("?email=ada%2Bhosting%40example.com", "ada+hosting@example.com"),
        ("?email=ada%20hosting@example.com", "ada+hosting@example.com"),
        ("?email=ada%252Bhosting%2540example.com", "ada+hosting@example.com"),
        ("?email=Ada.Lovelace@Example.COM", "Ada.Lovelace@Example.COM"),
        ("?utm_source=mail&email=ada@example.com#top", "ada@example.com"),
    ] {
        let page = with_query(query).await;
        assert_eq!(page.value("#email"), email, "{query}");
        assert!(page.input("#email").read_only());
        page.wait_for_focus("password").await;
        page.expect(accept_works());
        page.fill("#password", PASSWORD);
        page.click_action("join");
        page.wait_for_step("accepted").await;
        assert_eq!(page.sent(ACCEPT)[0].json()["email"], json!(email), "{query}");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn without_an_address_that_mail_could_reach_the_person_types_it() {
    let endless = format!("?email={}@example.com", "a".repeat(300));
    for query in [
        "",
        "?email=",
        "?email",
        "?email=ada",
        "?email=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E@example.com",
        "?email=ada%E2%80%AE@example.com",
        "?email=ada@example.com%0d%0aBcc:%20eve@example.com",
        "?email=%ff%fe",
        &endless,
    ] {
        let page = with_query(query).await;
        assert_eq!(page.value("#email"), "", "{query}");
        assert!(!page.input("#email").read_only() && page.find("img").is_none(), "{query}");
        page.wait_for_focus("email").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_typed_address_is_checked_and_sent_trimmed() {
    let page = with_query("").await;
    page.fill("#password", PASSWORD);
    for (typed, problem) in [("", "Enter an email address."), ("ada@", "This isn’t a complete email address")]
    {
        page.fill("#email", typed);
        page.click_action("join");
        page.until(problem, || page.error_at("email").contains(problem)).await;
        page.wait_for_focus("email").await;
    }
    page.expect(accept_works());
    page.fill("#email", "  ada@example.com ");
    page.click_action("join");
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT)[0].json()["email"], json!("ada@example.com"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_address_filled_in_without_telling_the_page_is_sent_too() {
    let page = with_query("").await;
    page.expect(accept_works());
    page.fill_silently("#email", "ada@example.com");
    page.fill_silently("#password", PASSWORD);
    page.click_action("join");
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT)[0].json(), json!({"email": "ada@example.com", "password": PASSWORD}));
    page.close().await;
}
