//! Answers that nobody would have thought of.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    LINK, LOGIN, PASSWORD, Page, VALIDATE, accept_works, login, nobody_is_signed_in, on, open,
};

async fn invited_with(validation: Value) -> Page {
    let page = open(LINK, [on(VALIDATE).json(200, &validation), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page
}

fn named(name: &str) -> Value {
    json!({"isValid": true, "orgName": name, "role": "Support"})
}

#[wasm_bindgen_test]
async fn x1_markup_in_a_name_is_text() {
    let name = "<img src=x onerror=alert(1)><script>alert(2)</script><b>Acme</b>";
    let page = invited_with(named(name)).await;
    assert!(page.shows(name));
    assert!(page.find("img, script, b").is_none());
    page.until("the tab says so", || page.title().contains(name)).await;
    page.expect(accept_works());
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.wait_for_step("accepted").await;
    assert!(page.shows(name) && page.find("img, script, b").is_none());
    page.close().await;
}

#[wasm_bindgen_test]
async fn x1_x4_markup_and_overrides_in_who_is_signed_in_are_harmless() {
    let eve = login("login-eve", "<i>eve</i>\u{202E}moc@example.com", "Eve");
    let page = open(LINK, [on(VALIDATE).json(200, &named("Acme")), on(LOGIN).json(200, &eve)]).await;
    page.wait_for_step("wrong-account").await;
    page.see("<i>eve</i>moc@example.com").await;
    assert!(page.find("i").is_none() && !page.html().contains('\u{202E}'));
    page.close().await;
}

#[wasm_bindgen_test]
async fn x4_a_name_cant_turn_the_text_around_it() {
    let page = invited_with(named("Acme\u{202E}gnitsoH\u{2066}\u{0007}")).await;
    assert_eq!(page.text_in("h1 bdi"), "AcmegnitsoH");
    assert!(!page.html().contains(['\u{202E}', '\u{2066}', '\u{0007}']));
    page.until("the tab says so", || page.title() == "Join AcmegnitsoH").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_right_to_left_name_stands_as_it_is_and_by_itself() {
    let page = invited_with(named("استضافة الويب")).await;
    assert_eq!(page.text_in("h1 bdi"), "استضافة الويب");
    page.close().await;
}

#[wasm_bindgen_test]
async fn a_name_of_two_hundred_characters_is_shown_whole() {
    let name = "W".repeat(200);
    let page = invited_with(named(&name)).await;
    assert_eq!(page.text_in("h1"), format!("Join {name}"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn without_a_name_to_show_the_sentences_do_without() {
    for name in ["", "   ", "\u{202E}\u{2066}"] {
        let page = invited_with(named(name)).await;
        assert_eq!(page.text_in("h1"), "You’re invited");
        page.expect(accept_works());
        page.fill("#password", PASSWORD);
        page.click_action("join");
        page.wait_for_step("accepted").await;
        assert_eq!(page.text_in("h1"), "Welcome aboard");
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_role_never_heard_of_has_neutral_words() {
    let page = invited_with(json!({"isValid": true, "orgName": "Acme", "role": "Astronaut"})).await;
    assert_eq!(page.text_in(".role strong"), "Member");
    assert!(!page.shows("Astronaut"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn every_role_has_the_panels_name() {
    for (wire, shown) in [
        ("Owner", "Owner"),
        ("SuperAdmin", "Super admin"),
        ("Sysadmin", "System administrator"),
        ("Support", "Support"),
        ("Business", "Business"),
        ("SiteAccess", "Collaborator"),
    ] {
        let page = invited_with(json!({"isValid": true, "orgName": "Acme", "role": wire})).await;
        assert_eq!(page.text_in(".role strong"), shown);
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_valid_invite_that_says_nothing_else_can_be_accepted() {
    for nothing in [
        json!({"isValid": true}),
        json!({"isValid": true, "loginId": null, "orgId": null, "orgName": null, "role": null}),
        json!({"isValid": true, "loginId": "", "somethingNew": {"a": [1]}}),
    ] {
        let page = invited_with(nothing).await;
        assert!(page.find(".role").is_none());
        page.expect(accept_works());
        page.fill("#password", PASSWORD);
        page.click_action("join");
        page.wait_for_step("accepted").await;
        assert!(page.shows("You’ve joined."));
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn a_dead_invite_that_says_more_is_dead_and_tells_nothing() {
    let told = json!({"isValid": false, "loginId": "x", "orgName": "Acme Hosting", "role": "Owner"});
    let page = open(LINK, [on(VALIDATE).json(200, &told), nobody_is_signed_in()]).await;
    page.wait_for_step("closed").await;
    assert!(!page.shows("Acme"));
    page.close().await;
}

#[wasm_bindgen_test]
async fn json_that_calls_itself_something_else_is_read_all_the_same() {
    let answer = on(VALIDATE).body(200, "text/plain", named("Acme Hosting").to_string());
    let page = open(LINK, [answer, nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn an_accept_may_answer_yes_with_any_json_or_nothing() {
    use super::support::ACCEPT;
    for yes in [
        on(ACCEPT).empty(200),
        on(ACCEPT).empty(204),
        on(ACCEPT).json(201, &json!({"id": 5})),
        on(ACCEPT).body(200, "application/json", "{\"cut"),
    ] {
        let page = invited_with(named("Acme")).await;
        page.expect(yes);
        page.fill("#password", PASSWORD);
        page.click_action("join");
        page.wait_for_step("accepted").await;
        page.close().await;
    }
}
