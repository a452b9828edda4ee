//! What is wrong is said in the language that is chosen next, and what has been mended isn't.

use e2e::Result;
use e2e::browser::Browser;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};

use super::choose;

/// What is said at the field of that id; empty where nothing is wrong with it.
async fn error_at(browser: &Browser, id: &str) -> Result<String> {
    let said = format!(
        "const said = document.getElementById('{id}-error').textContent.trim();
         const field = document.getElementById('{id}');
         const group = field.closest('.field');
         if (!field.getAttribute('aria-describedby').split(' ').includes('{id}-error')) return 'not tied to it: ' + said;
         if (group.classList.contains('field-invalid') !== (said !== '')) return 'not marked: ' + said;
         return said;"
    );
    browser.ask(&said).await
}

/// Chooses the language, and waits until at these fields, and at no others, something is said in it.
async fn is_wrong_in(browser: &Browser, language: &str, fields: &[(&str, &str)]) -> Result<()> {
    choose(browser, language).await?;
    for (id, words) in fields {
        until(&format!("in {language}, {words:?} is said at {id}"), PATIENCE, async || {
            let said = error_at(browser, id).await?;
            Ok(if said == *words { Look::True(()) } else { Look::NotYet(said) })
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_wrong_with_a_field_is_said_there_in_the_language_that_is_chosen_next() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", "short").await?;
    browser.click("join").await?;
    browser.wait_for_words("too short").await?;
    browser.by_id("language").await?.focus().await?;
    let too_short = "Dieses Passwort ist zu kurz. Nehmen Sie mindestens 8 Zeichen.";
    is_wrong_in(browser, "de", &[("email", ""), ("password", too_short)]).await?;
    browser.wait_for_focus("language").await?;
    // What has been mended since is wrong in no language.
    browser.fill("password", "longer").await?;
    is_wrong_in(browser, "fr", &[("password", "")]).await?;
    browser.click("have-password").await?;
    browser.wait_for_step("enter-password").await?;
    is_wrong_in(browser, "de", &[("password", "")]).await?;

    choose(browser, "en").await?;
    browser.open(&panel.url("/")).await?;
    browser.wait_for_step("sign-in").await?;
    browser.click("sign-in").await?;
    browser.wait_for_words("Enter a password").await?;
    let missing =
        [("email", "Geben Sie eine E-Mail-Adresse ein."), ("password", "Geben Sie ein Passwort ein.")];
    is_wrong_in(browser, "de", &missing).await?;
    browser.fill("email", &panel.demo().admin.email).await?;
    browser.fill("password", &panel.demo().admin.password).await?;
    browser.click("sign-in").await?;
    browser.wait_for_step("organizations").await?;

    choose(browser, "en").await?;
    browser.open(&panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id))).await?;
    browser.wait_for_step("form").await?;
    browser.click("create-invite").await?;
    browser.wait_for_words("Choose a role").await?;
    browser.fill("invitee-name", "Lou").await?;
    let missing = [
        ("invitee-email", "Geben Sie eine E-Mail-Adresse ein."),
        ("invitee-name", ""),
        ("role", "Wählen Sie eine Rolle."),
    ];
    is_wrong_in(browser, "de", &missing).await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn an_address_that_the_server_refused_is_faulted_in_every_language_until_it_is_typed_over() -> Result<()>
{
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let admin = &panel.demo().admin;
    browser.open(&panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id))).await?;
    browser.sign_in(admin).await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", &admin.email).await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await?;
    browser.wait_for_words("member of the organization already").await?;
    let member = "Diese Person ist schon Mitglied der Organisation.";
    is_wrong_in(browser, "de", &[("invitee-email", member), ("invitee-name", "")]).await?;
    browser.fill("invitee-email", "lou@example.com").await?;
    is_wrong_in(browser, "fr", &[("invitee-email", "")]).await?;
    browser.wait_for_focus("language").await?;
    assert_eq!(browser.value("invitee-email").await?, "lou@example.com");
    Ok(())
}
