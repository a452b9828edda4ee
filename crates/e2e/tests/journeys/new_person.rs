//! Somebody who has never been here gets a mail, chooses a password and is a member.

use e2e::browser::Key;
use e2e::panel::Account;
use e2e::person::{Person, key};
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use e2e::{Result, mail};
use orchd_types::role::Role;
use reqwest::{Method, StatusCode};

#[tokio::test]
async fn a_new_person_follows_the_mail_sets_a_password_and_is_a_member_for_good() -> Result<()> {
    let mut stage = Stage::open().await?;
    let org_id = stage.panel.demo().org_id.clone();
    let ada = Account { email: "ada+panel@example.com".to_owned(), password: PASSWORD.to_owned() };

    let admin = stage.another_browser().await?;
    admin.open(&stage.panel.url(&format!("/orgs/{org_id}/invites/new"))).await?;
    admin.sign_in(&stage.panel.demo().admin).await?;
    admin.wait_for_step("form").await?;
    admin.fill("invitee-email", &ada.email).await?;
    admin.fill("invitee-name", "Ada Lovelace").await?;
    admin.click_on("input[name=role][value=Support]").await?;
    admin.click("create-invite").await?;
    admin.wait_for_step("created").await?;
    let shown = admin.value("invite-string").await?;
    assert_eq!(admin.complaints().await?, [""; 0]);
    drop(admin);

    let mail = mail::to(&stage.panel, &ada.email).await?;
    let link = mail.invite_link()?;
    assert_eq!(link, shown, "mail and page hand out the same invite");
    assert!(mail.subject.contains(&stage.panel.demo().org_name), "{}", mail.subject);
    assert!(mail.html.contains(key(&link)?), "the HTML part has the link as well");

    let Stage { browser, panel, .. } = &mut stage;
    browser.open(&link).await?;
    browser.wait_for_step("set-password").await?;
    browser.wait_for_words(&panel.demo().org_name).await?;
    assert_eq!(browser.value("email").await?, ada.email);
    browser.fill("password", &ada.password).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    let address = browser.address().await?;
    assert_eq!(
        (address.path(), address.query()),
        ("/", None),
        "neither key nor email stay in the address bar"
    );
    assert!(Person::signed_in(panel, &ada).await?.is_member(&org_id, Role::Support).await?);

    panel.start_again().await?;
    assert!(Person::signed_in(panel, &ada).await?.is_member(&org_id, Role::Support).await?);
    browser.open(&link).await?;
    browser.wait_for_step("closed").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_new_person_needs_no_mouse() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let org_id = &panel.demo().org_id;
    let link = Person::admin(panel).await?.invite(org_id, "kim@example.com", Role::Business).await?;

    browser.open(&link).await?;
    browser.wait_for_step("set-password").await?;
    browser.wait_for_focus("password").await?;
    browser.type_text("short").await?;
    browser.press(Key::Enter).await?;
    browser.wait_for_words("too short").await?;
    browser.wait_for_focus("password").await?;

    // The reveal button says what it does, works by key, and is the next stop.
    browser.type_text(PASSWORD).await?;
    browser.press(Key::Tab).await?;
    assert_eq!(browser.focused().await?, "[data-action=toggle-password]");
    browser.press(Key::Space).await?;
    browser.wait_for("#password[type=text]").await?;
    browser.press(Key::Tab).await?;
    assert_eq!(browser.focused().await?, "[data-action=join]");
    browser.press(Key::Enter).await?;
    browser.wait_for_step("accepted").await?;

    // The heading has the focus; the way on is the next stop.
    browser.wait_for_focus("heading").await?;
    browser.press(Key::Tab).await?;
    assert_eq!(browser.focused().await?, "[data-action=go-to-panel]");
    browser.press(Key::Enter).await?;
    browser.wait_for_step("organizations").await?;

    let kim = Account { email: "kim@example.com".to_owned(), password: format!("short{PASSWORD}") };
    assert!(Person::signed_in(panel, &kim).await?.is_member(org_id, Role::Business).await?);
    Ok(())
}

#[tokio::test]
async fn u5_reading_the_link_consumes_nothing_however_often() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let org_id = &panel.demo().org_id;
    let link = Person::admin(panel).await?.invite(org_id, "scanned@example.com", Role::Support).await?;
    let api = panel.url(&format!("/api/invites/{}", key(&link)?));

    let scanner = Person::unknown(panel)?;
    for _ in 0..25 {
        for method in [Method::GET, Method::HEAD] {
            assert_eq!(scanner.visit(method.clone(), &link).await?, StatusCode::OK);
            assert!(!scanner.visit(method, &api).await?.is_success(), "only POST accepts");
        }
    }
    // A scanner with a browser, which opens the page but submits nothing.
    for _ in 0..2 {
        browser.open(&link).await?;
        browser.wait_for_step("set-password").await?;
    }
    assert!(scanner.validate(&link).await?.is_valid);

    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    let person = Account { email: "scanned@example.com".to_owned(), password: PASSWORD.to_owned() };
    assert!(Person::signed_in(panel, &person).await?.is_member(org_id, Role::Support).await?);
    Ok(())
}

#[tokio::test]
async fn the_demo_s_four_links_lead_to_the_four_ways_of_accepting() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let links = &panel.demo().links;
    browser.open(&links.new_person).await?;
    browser.wait_for_step("set-password").await?;
    browser.open(&links.existing_person).await?;
    browser.wait_for_step("enter-password").await?;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&panel.demo().existing).await?;
    browser.wait_for_step("organizations").await?;
    browser.open(&links.confirm).await?;
    browser.wait_for_step("confirm").await?;
    browser.open(&links.wrong_account).await?;
    browser.wait_for_step("wrong-account").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn what_was_scanned_or_guessed_names_no_organization() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let (org_id, account) =
        seed::member_of_new_customer(panel, "Secret Garden", "rose@example.com", Role::SuperAdmin).await?;
    let link = Person::admin(panel).await?.invite(&org_id, "other@example.com", Role::Support).await?;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&account).await?;
    browser.wait_for_step("organizations").await?;
    browser.open(&link).await?;
    browser.wait_for_step("wrong-account").await?;
    let shown = browser.shown().await;
    assert!(!shown.contains("Secret Garden") && shown.contains(&account.email), "{shown}");
    Ok(())
}
