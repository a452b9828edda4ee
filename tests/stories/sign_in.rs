//! Signing in where a password is not enough.

mod code;
mod refusals;
mod remembered_device;
mod waits;

use super::support::{
    EMAIL, Expected, MEMBERSHIPS, ORG_ID, PASSWORD, Page, SIGN_IN, ada_is_signed_in, membership, memberships,
    on, open,
};

const CODE: &str = "123456";

fn not_signed_in() -> Expected {
    on(MEMBERSHIPS).error(401, "invalid_session")
}

fn a_code_is_wanted() -> Expected {
    on(SIGN_IN).empty(201)
}

/// The start page after signing in.
fn signed_in() -> [Expected; 2] {
    [
        on(MEMBERSHIPS).json(200, &memberships(&[membership(ORG_ID, "Acme Hosting", "Owner")])),
        ada_is_signed_in(),
    ]
}

fn will_be_signed_in(page: &Page) {
    for expected in signed_in() {
        page.expect(expected);
    }
}

async fn at_the_password() -> Page {
    let page = open("/", [not_signed_in()]).await;
    page.wait_for_step("sign-in").await;
    page
}

fn send_password(page: &Page) {
    page.fill("#email", EMAIL);
    page.fill("#password", PASSWORD);
    page.click_action("sign-in");
}

async fn wait_for_the_code(page: &Page) {
    page.until("a code is asked for", || page.has_action("verify-pin")).await;
}

async fn at_the_code() -> Page {
    let page = at_the_password().await;
    page.expect(a_code_is_wanted());
    send_password(&page);
    wait_for_the_code(&page).await;
    page.settled().await;
    page
}

fn comes_by_email(page: &Page) {
    page.click("#method-email");
}

fn comes_from_the_app(page: &Page) {
    page.click("#method-app");
}

fn send_code(page: &Page) {
    page.fill("#pin", CODE);
    page.click_action("verify-pin");
}

/// Back at the password, where `why` is said, with the address kept and no secret left.
async fn is_back_at_the_password(page: &Page, why: &str) {
    page.until(why, || page.alert().contains(why)).await;
    assert!(page.has_action("sign-in") && !page.has_action("verify-pin"));
    assert_eq!((page.value("#email").as_str(), page.value("#password").as_str()), (EMAIL, ""));
    page.wait_for_focus("password").await;
}
