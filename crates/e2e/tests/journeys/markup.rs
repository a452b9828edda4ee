//! Markup where text should be, in what the server says: it shows as text, or not at all.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::panel::Panel;
use e2e::person::Person;
use e2e::seed::PASSWORD;
use e2e::stage::Stage;
use orchd_types::role::Role;

const MARKUP: &str = "<img src=/x onerror=alert(1)><b class=planted>bold</b>";

/// An error with markup in each of its fields, of a status that is told in the form.
fn error(status: u16) -> Fault {
    let body =
        format!(r#"{{"code":"{MARKUP}","detail":"{MARKUP}","message":"{MARKUP}","more":["{MARKUP}"]}}"#);
    Fault::Answer(Reply::new(status, body))
}

/// The page shows a notice, and no element of what came with it; nor its text, which nobody has translated.
async fn is_told_without_it(browser: &Browser) -> Result<()> {
    browser.wait_for(".form-error p, .notice-error, [data-state=failed]").await?;
    has_nothing_planted(browser).await?;
    let shown = browser.shown().await;
    assert!(!shown.contains("planted") && !shown.contains("onerror"), "{shown}");
    Ok(())
}

async fn has_nothing_planted(browser: &Browser) -> Result<()> {
    let planted = "return document.querySelectorAll('main img, .planted, main [onerror]').length";
    assert_eq!(browser.ask::<usize>(planted).await?, 0);
    Ok(())
}

async fn invite(panel: &Panel, email: &str) -> Result<String> {
    Person::admin(panel).await?.invite(&panel.demo().org_id, email, Role::Support).await
}

#[tokio::test]
async fn x1_markup_in_an_errors_code_and_detail_is_shown_nowhere() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    browser.open(&host.through(&invite(panel, "noa@example.com").await?)?).await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    for status in [400, 401, 422] {
        host.set(Call::Accept, error(status));
        browser.click("join").await?;
        host.wait_for_end_of(Call::Accept, host.seen(Call::Accept)).await?;
        is_told_without_it(browser).await?;
    }
    host.set(Call::Accept, error(500));
    browser.click("join").await?;
    browser.wait_for_step("retry").await?;
    has_nothing_planted(browser).await?;

    browser.open(&host.through(&panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id)))?).await?;
    host.set(Call::SignIn, error(422));
    browser.sign_in(&panel.demo().admin).await?;
    is_told_without_it(browser).await?;
    host.mend(Call::SignIn);
    browser.click("sign-in").await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", "lou@example.com").await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    host.set(Call::Invite, error(400));
    browser.click("create-invite").await?;
    is_told_without_it(browser).await
}

#[tokio::test]
async fn x1_markup_in_a_role_or_a_name_shows_as_text_or_as_nothing() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let says = |role: &str, name: &str| {
        let body = format!(r#"{{"isValid":true,"orgId":"{MARKUP}","orgName":"{name}","role":"{role}"}}"#);
        Fault::Answer(Reply::new(200, body))
    };
    for (role, name, shown) in [
        (MARKUP, "Acme", "Join Acme"),
        ("Support", MARKUP, MARKUP),
        (MARKUP, MARKUP, MARKUP),
        ("<script>alert(1)</script>", "<script>alert(1)</script>", "<script>alert(1)</script>"),
    ] {
        host.set(Call::Validate, says(role, name));
        browser.open(&host.through(&panel.demo().links.new_person)?).await?;
        browser.wait_for_step("set-password").await?;
        browser.wait_for_words(shown).await?;
        has_nothing_planted(browser).await?;
        assert_eq!(browser.ask::<usize>("return document.querySelectorAll('main script').length").await?, 0);
    }
    host.mend(Call::Validate);

    // Whoever is signed in, and where they are a member.
    let membership =
        format!(r#"{{"orgId":"{MARKUP}","orgName":"{MARKUP}","roles":["SuperAdmin","{MARKUP}"]}}"#);
    host.set(
        Call::Memberships,
        Fault::Answer(Reply::new(200, format!(r#"{{"memberships":[{membership}]}}"#))),
    );
    let login = format!(r#"{{"id":"{MARKUP}","email":"{MARKUP}","name":"{MARKUP}"}}"#);
    host.set(Call::Login, Fault::Answer(Reply::new(200, login)));
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.wait_for("#app main[data-step=organizations], #app main[data-step=retry]").await?;
    has_nothing_planted(browser).await?;
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for_step("wrong-account").await?;
    browser.wait_for_words(MARKUP).await?;
    has_nothing_planted(browser).await
}
