//! However one clicks, goes back and forth, and leaves: one accept, and no password left behind.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{
    ACCEPT, LINK, PASSWORD, Page, VALIDATE, accept_works, ada_is_signed_in, invite_is_dead, invite_is_open,
    invite_is_open_for_ada, nobody_is_signed_in, open, visit,
};

/// The form is filled in, and the accept's answer waits.
async fn ready_to_join() -> Page {
    let page = open(LINK, [invite_is_open(), nobody_is_signed_in()]).await;
    page.wait_for_step("set-password").await;
    page.fill("#password", PASSWORD);
    page
}

#[wasm_bindgen_test]
async fn q4_a_double_click_sends_one_accept() {
    let page = ready_to_join().await;
    page.expect(accept_works().held());
    page.click_action("join");
    page.click_action("join");
    page.waits_for(ACCEPT).await;
    page.until("the button says so", || page.label_of("join") == "Joining…" && page.is_off("join")).await;
    page.click_action("join");
    page.release(ACCEPT).await;
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT).len(), 1);
    page.close().await;
}

#[wasm_bindgen_test]
async fn q4_enter_and_a_click_send_one_accept() {
    let page = ready_to_join().await;
    page.expect(accept_works());
    page.press_enter();
    page.click_action("join");
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT).len(), 1);
    page.close().await;
}

#[wasm_bindgen_test]
async fn q4_a_double_click_confirms_once() {
    let page = open(LINK, [invite_is_open_for_ada(), ada_is_signed_in(), accept_works()]).await;
    page.wait_for_step("confirm").await;
    page.click_action("accept");
    page.click_action("accept");
    page.wait_for_step("accepted").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn u3_f6_after_joining_neither_key_nor_address_nor_password_is_left() {
    let page = ready_to_join().await;
    page.expect(accept_works());
    page.click_action("join");
    page.wait_for_step("accepted").await;
    assert_eq!(page.address(), "/");
    assert!(page.find("input").is_none());
    assert!(!page.html().contains(PASSWORD));
    page.close().await;
}

/// Another document is the browser's to load; within this one, going back changes nothing.
#[wasm_bindgen_test]
async fn going_back_and_forward_after_joining_sends_no_second_accept() {
    let expected = [invite_is_open(), nobody_is_signed_in(), accept_works()];
    let page = visit(LINK).coming_from("/nowhere").expecting(expected).open().await;
    page.wait_for_step("set-password").await;
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.wait_for_step("accepted").await;
    page.go_back().await;
    page.settled().await;
    assert_eq!((page.step().as_str(), page.address().as_str()), ("accepted", "/nowhere"));
    page.go_forward().await;
    page.settled().await;
    assert_eq!((page.step().as_str(), page.address().as_str()), ("accepted", "/"));
    assert_eq!((page.sent(ACCEPT).len(), page.requests().len()), (1, 3));
    page.close().await;
}

#[wasm_bindgen_test]
async fn f6_q6_a_page_that_is_put_aside_keeps_no_password() {
    let page = ready_to_join().await;
    page.is_left_but_kept();
    page.until("the field is empty", || page.value("#password").is_empty()).await;
    page.expect(invite_is_open());
    page.expect(nobody_is_signed_in());
    page.is_shown_again();
    page.wait_for_step("set-password").await;
    page.settled().await;
    assert_eq!(page.value("#password"), "");
    page.close().await;
}

/// What happened meanwhile, in another tab say, is found out.
#[wasm_bindgen_test]
async fn q6_q7_a_page_that_is_shown_again_asks_how_things_stand() {
    let page = ready_to_join().await;
    page.is_left_but_kept();
    page.expect(invite_is_dead());
    page.expect(ada_is_signed_in());
    page.is_shown_again();
    page.wait_for_step("closed").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn q6_being_put_aside_while_joining_repeats_nothing() {
    let page = ready_to_join().await;
    page.expect(accept_works().held());
    page.click_action("join");
    page.waits_for(ACCEPT).await;
    page.is_left_but_kept();
    page.expect(invite_is_dead());
    page.expect(nobody_is_signed_in());
    page.is_shown_again();
    page.wait_for_step("closed").await;
    page.release(ACCEPT).await;
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT).len(), 1);
    page.close().await;
}

/// The server may not have got to it yet, and so the form comes back; the accept is on its way all the same.
#[wasm_bindgen_test]
async fn q6_a_form_that_comes_back_while_joining_sends_no_second_accept() {
    let page = ready_to_join().await;
    page.expect(accept_works().held());
    page.click_action("join");
    page.waits_for(ACCEPT).await;
    page.is_left_but_kept();
    page.until("the field is empty", || page.value("#password").is_empty()).await;
    page.expect(invite_is_open());
    page.expect(nobody_is_signed_in());
    page.is_shown_again();
    page.until("it has asked anew", || page.sent(VALIDATE).len() == 2).await;
    page.settled().await;
    page.wait_for_step("set-password").await;
    page.fill("#password", PASSWORD);
    page.click_action("join");
    page.press_enter_in("#password");
    page.settled().await;
    assert_eq!(page.sent(ACCEPT).len(), 1);
    assert_eq!(page.label_of("join"), "Joining…");
    page.release(ACCEPT).await;
    page.wait_for_step("accepted").await;
    assert_eq!(page.sent(ACCEPT).len(), 1);
    assert!(page.find("input").is_none() && !page.html().contains(PASSWORD));
    page.close().await;
}

/// The same for one click.
#[wasm_bindgen_test]
async fn q6_a_confirmation_that_comes_back_while_joining_is_sent_once() {
    let page = open(LINK, [invite_is_open_for_ada(), ada_is_signed_in(), accept_works().held()]).await;
    page.wait_for_step("confirm").await;
    page.click_action("accept");
    page.waits_for(ACCEPT).await;
    page.is_left_but_kept();
    page.expect(invite_is_open_for_ada());
    page.expect(ada_is_signed_in());
    page.is_shown_again();
    page.until("it has asked anew", || page.sent(VALIDATE).len() == 2).await;
    page.settled().await;
    page.wait_for_step("confirm").await;
    page.click_action("accept");
    page.settled().await;
    assert_eq!(page.sent(ACCEPT).len(), 1);
    page.release(ACCEPT).await;
    page.wait_for_step("accepted").await;
    page.close().await;
}

#[wasm_bindgen_test]
async fn the_page_of_somebody_who_has_joined_asks_nothing_when_it_is_shown_again() {
    let page = ready_to_join().await;
    page.expect(accept_works());
    page.click_action("join");
    page.wait_for_step("accepted").await;
    page.is_left_but_kept();
    page.is_shown_again();
    page.settled().await;
    assert_eq!((page.step().as_str(), page.requests().len()), ("accepted", 3));
    page.close().await;
}

/// An accept is never aborted.
#[wasm_bindgen_test]
async fn q5_leaving_while_joining_lets_the_accept_arrive() {
    let page = ready_to_join().await;
    page.expect(accept_works().held());
    page.click_action("join");
    page.waits_for(ACCEPT).await;
    let sent = page.close().await;
    assert!(sent.iter().all(|sent| !sent.aborted), "{sent:?}");
}

/// Nothing of it is kept where a script could find it.
#[wasm_bindgen_test]
async fn s4_nothing_secret_is_put_into_storage() {
    let page = ready_to_join().await;
    page.expect(accept_works());
    page.click_action("join");
    page.wait_for_step("accepted").await;
    let window = web_sys::window().unwrap();
    for storage in [window.local_storage(), window.session_storage()] {
        assert_eq!(storage.unwrap().unwrap().length().unwrap(), 0);
    }
    page.close().await;
}
