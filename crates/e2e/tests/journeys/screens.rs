//! Every step, looked at for what no single journey is about.

use e2e::Result;
use e2e::browser::Browser;
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use orchd_types::role::Role;

/// The longest name, with nowhere to break it.
fn long_name() -> String {
    "Donaudampfschifffahrtsgesellschaft".chars().cycle().take(200).collect()
}

async fn fits(browser: &Browser, step: &str) -> Result<()> {
    browser.wait_for_step(step).await?;
    until(&format!("the step {step} fits into 320 pixels"), PATIENCE, async || {
        let width: u32 = browser.ask("return Math.round(innerWidth)").await?;
        assert!((318..=322).contains(&width), "the page is {width} pixels wide");
        Ok(browser.sticks_out().await?.map_or(Look::True(()), Look::NotYet))
    })
    .await
}

#[tokio::test]
async fn every_step_fits_into_320_pixels_and_breaks_no_policy() -> Result<()> {
    let mut stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &mut stage;
    let email = format!("{}@{}.example.com", "l".repeat(60), "o".repeat(60));
    let (org_id, owner) = seed::member_of_new_customer(panel, &long_name(), &email, Role::SuperAdmin).await?;
    let admin = Person::admin(panel).await?;
    browser.open(&panel.url("/")).await?;
    browser.resize(320, 640).await?;
    fits(browser, "sign-in").await?;
    browser.sign_in(&owner).await?;
    fits(browser, "organizations").await?;
    browser.open(&panel.url(&format!("/orgs/{org_id}/invites/new"))).await?;
    fits(browser, "form").await?;
    browser.click("create-invite").await?;
    browser.wait_for_words("Choose a role").await?;
    fits(browser, "form").await?;
    browser.fill("invitee-email", &format!("x{email}")).await?;
    browser.fill("invitee-name", &"n".repeat(200)).await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await?;
    fits(browser, "created").await?;
    let new_person = browser.value("invite-string").await?;
    browser.open(&panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id))).await?;
    fits(browser, "no-access").await?;
    browser.open(&panel.url("/orgs/nonsense/invites/new")).await?;
    browser.wait_for_words("no such organization").await?;
    fits(browser, "not-found").await?;

    browser.open(&new_person).await?;
    fits(browser, "wrong-account").await?;
    let second = seed::customer(panel, &long_name()).await?;
    let confirm = admin.invite(&second, &owner.email, Role::Sysadmin).await?;
    browser.open(&confirm).await?;
    fits(browser, "confirm").await?;
    browser.click("use-another-account").await?;
    fits(browser, "enter-password").await?;
    browser.open(&new_person).await?;
    fits(browser, "set-password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    fits(browser, "accepted").await?;
    browser.open(&new_person).await?;
    fits(browser, "closed").await?;
    browser.open(&panel.url("/no/such/page")).await?;
    fits(browser, "not-found").await?;
    browser.open(&panel.demo().links.existing_person).await?;
    // Somebody else by now: the session of the one who joined.
    fits(browser, "wrong-account").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);

    panel.stop();
    browser.click("sign-out").await?;
    browser.wait_for_words("couldn’t").await?;
    fits(browser, "wrong-account").await?;
    Ok(())
}

#[tokio::test]
async fn the_watch_for_complaints_hears_a_script_that_fails_and_a_policy_that_is_broken() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.url("/")).await?;
    browser.wait_for_step("sign-in").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    browser
        .ask::<Option<()>>(
            "const s = document.createElement('script'); s.src = '/icon.svg'; document.head.append(s);
             document.body.setAttribute('style', 'color: red');
             setTimeout(() => console.error('overheard'));",
        )
        .await?;
    until("the browser complains", PATIENCE, async || {
        let complaints = browser.complaints().await?;
        Ok(if complaints.is_empty() { Look::NotYet("silence".to_owned()) } else { Look::True(()) })
    })
    .await
}
