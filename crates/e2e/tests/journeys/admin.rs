//! Somebody who may invite does, and somebody who may not can't.

use e2e::browser::{Browser, Key};
use e2e::panel::Panel;
use e2e::person::Person;
use e2e::seed;
use e2e::stage::{INSECURE, Stage};
use e2e::{Result, mail};
use orchd_types::role::Role;

/// Signs the demo's admin in at `/` and chooses its organization.
async fn at_the_form(panel: &Panel, browser: &Browser) -> Result<()> {
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("organizations").await?;
    browser.click_on(&format!("a[href='/orgs/{}/invites/new']", panel.demo().org_id)).await?;
    browser.wait_for_step("form").await
}

/// Fills in the form for a new member of the support staff and sends it.
async fn invite(browser: &Browser, email: &str, name: &str) -> Result<()> {
    browser.fill("invitee-email", email).await?;
    browser.fill("invitee-name", name).await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await
}

#[tokio::test]
async fn an_admin_signs_in_chooses_the_organization_and_copies_the_invite() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    at_the_form(panel, browser).await?;
    browser.wait_for_focus("invitee-email").await?;
    invite(browser, "lou@example.com", "Lou").await?;
    browser.wait_for_step("created").await?;
    browser.wait_for_words("on its way").await?;
    browser.wait_for_focus("invite-string").await?;
    let link = browser.value("invite-string").await?;
    browser.click("copy").await?;
    browser.wait_for_words("Copied").await?;

    // It is what a paste gives back.
    browser.click("invite-another").await?;
    browser.wait_for_step("form").await?;
    let name = browser.by_id("invitee-name").await?;
    name.send_keys(Key::Control + "v").await?;
    assert_eq!(browser.value("invitee-name").await?, link);
    assert_eq!(mail::to(panel, "lou@example.com").await?.invite_link()?, link);

    let invited = stage.another_browser().await?;
    invited.open(&link).await?;
    invited.wait_for_step("set-password").await?;
    assert_eq!(invited.value("email").await?, "lou@example.com");
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn on_plain_http_the_invite_is_copied_as_well_and_joins() -> Result<()> {
    let stage = Stage::open_on_plain_http().await?;
    let Stage { browser, panel, .. } = &stage;
    at_the_form(panel, browser).await?;
    assert!(!browser.ask::<bool>("return isSecureContext").await?, "otherwise this shows nothing");
    invite(browser, "lou@example.com", "Lou").await?;
    browser.wait_for_step("created").await?;
    let link = browser.value("invite-string").await?;
    browser.click("copy").await?;
    browser.wait_for_words("Copied").await?;
    browser.click("invite-another").await?;
    browser.wait_for_step("form").await?;
    browser.by_id("invitee-name").await?.send_keys(Key::Control + "v").await?;
    assert_eq!(browser.value("invitee-name").await?, link);

    let invited = stage.another_browser().await?;
    invited.expect_complaint(INSECURE);
    invited.open(&link).await?;
    invited.wait_for_step("set-password").await?;
    invited.fill("password", seed::PASSWORD).await?;
    invited.click("join").await?;
    invited.wait_for_step("accepted").await?;
    invited.click("go-to-panel").await?;
    invited.wait_for_step("organizations").await?;
    Ok(())
}

#[tokio::test]
async fn a_collaborator_is_given_websites_and_has_them_after_joining() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    at_the_form(panel, browser).await?;
    browser.fill("invitee-email", "cole@example.com").await?;
    browser.fill("invitee-name", "Cole").await?;
    browser.click_on("input[name=role][value=SiteAccess]").await?;
    browser.fill("website-search", "shop.cedar").await?;
    // The first answer, to no search at all, is gone when this is the only one.
    e2e::wait::until("the search has one website", e2e::wait::PATIENCE, async || {
        let found: Vec<String> = browser
            .ask("return [...document.querySelectorAll('.sites bdi')].map((name) => name.textContent)")
            .await?;
        let one = found == ["shop.cedar.example"];
        Ok(if one { e2e::wait::Look::True(()) } else { e2e::wait::Look::NotYet(format!("{found:?}")) })
    })
    .await?;
    browser.click("add-website").await?;
    let site: String =
        browser.ask("return document.querySelector('[data-action=add-website]').value").await?;
    browser.wait_for(".chip").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    let link = browser.value("invite-string").await?;

    let invited = stage.another_browser().await?;
    invited.open(&link).await?;
    invited.wait_for_step("set-password").await?;
    invited.wait_for_words("Collaborator").await?;
    invited.fill("password", seed::PASSWORD).await?;
    invited.click("join").await?;
    invited.wait_for_step("accepted").await?;
    invited.wait_for_words("Collaborator").await?;

    let member = Person::admin(panel).await?.member(&panel.demo().org_id, "cole@example.com").await?;
    let member = member.unwrap_or_default();
    assert!(member.is_active);
    assert_eq!((member.roles, member.site_accesses), (vec![Role::SiteAccess], vec![site]));
    assert_eq!(browser.complaints().await?, [""; 0]);
    assert_eq!(invited.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn without_the_tick_no_mail_goes_out_and_the_page_says_so() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    at_the_form(panel, browser).await?;
    browser.fill("invitee-email", "quiet@example.com").await?;
    browser.fill("invitee-name", "Quiet").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.tick("send-email", false).await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    browser.wait_for_words("No mail was sent").await?;
    let link = browser.value("invite-string").await?;
    assert!(Person::unknown(panel)?.validate(&link).await?.is_valid);

    // A mail that was asked for afterwards is there, so the first one would be by now.
    browser.click("invite-another").await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", "loud@example.com").await?;
    browser.fill("invitee-name", "Loud").await?;
    browser.tick("send-email", true).await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    mail::to(panel, "loud@example.com").await?;
    let receivers: Vec<_> = mail::all(panel)?.into_iter().map(|mail| mail.to).collect();
    assert_eq!(receivers, ["loud@example.com"]);
    Ok(())
}

#[tokio::test]
async fn what_is_missing_or_refused_is_said_at_the_field_and_nothing_typed_is_lost() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    at_the_form(panel, browser).await?;
    browser.fill("invitee-name", "Robin").await?;
    browser.click("create-invite").await?;
    browser.wait_for_words("Enter an email address").await?;
    browser.wait_for_words("Choose a role").await?;
    browser.wait_for_focus("invitee-email").await?;
    browser.fill("invitee-email", &panel.demo().admin.email).await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await?;
    browser.wait_for_words("is a member of the organization already").await?;
    assert_eq!(browser.value("invitee-name").await?, "Robin");
    assert_eq!(browser.value("invitee-email").await?, panel.demo().admin.email);
    Ok(())
}

#[tokio::test]
async fn a_super_admin_of_one_organization_has_no_access_to_another() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let (own, tess) =
        seed::member_of_new_customer(panel, "First Firm", "tess@example.com", Role::SuperAdmin).await?;
    let other = seed::customer(panel, "Second Firm").await?;

    browser.open(&panel.url(&format!("/orgs/{other}/invites/new"))).await?;
    browser.sign_in(&tess).await?;
    browser.wait_for_step("no-access").await?;
    browser.wait_for_words("Signed in as Somebody Invited").await?;
    assert!(!browser.shown().await.contains("Second Firm"));
    browser.open(&panel.url(&format!("/orgs/{own}/invites/new"))).await?;
    browser.wait_for_step("form").await?;
    browser.wait_for_words("First Firm").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_wrong_password_keeps_the_sign_in_form_and_the_email() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut account = panel.demo().admin.clone();
    "not it".clone_into(&mut account.password);
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&account).await?;
    browser.wait_for_words("don’t match").await?;
    assert_eq!(browser.value("email").await?, account.email);
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("organizations").await?;
    browser.click("sign-out").await?;
    browser.wait_for_step("sign-in").await?;
    Ok(())
}
