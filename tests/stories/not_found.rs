//! A path that leads nowhere.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{MEMBERSHIPS, on, open};

#[wasm_bindgen_test]
async fn any_other_path_says_that_there_is_no_such_page_and_asks_nothing() {
    for path in
        ["/nowhere", "/orgs", "/orgs/5f0c2f2e/members", "/invite/abc", "/%3Cscript%3E", "/a/b/c/d?e=f#g"]
    {
        let page = open(path, []).await;
        page.wait_for_step("not-found").await;
        assert_eq!(page.text_in("h1"), "There is no such page");
        page.until("the tab says so too", || page.title() == "There is no such page").await;
        page.close().await;
    }
}

#[wasm_bindgen_test]
async fn from_there_one_click_leads_to_the_start_page() {
    let page = open("/nowhere", []).await;
    page.wait_for_step("not-found").await;
    page.expect(on(MEMBERSHIPS).error(401, "invalid_session"));
    page.click("main a");
    page.wait_for_step("sign-in").await;
    assert_eq!(page.address(), "/");
    page.close().await;
}
