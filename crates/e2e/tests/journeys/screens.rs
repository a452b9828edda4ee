//! Every step, looked at for what no single journey is about.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use orchd_types::role::Role;

/// The longest name, with nowhere to break it.
fn long_name() -> String {
    "Donaudampfschifffahrtsgesellschaft".chars().cycle().take(200).collect()
}

pub(crate) async fn fits(browser: &Browser, step: &str) -> Result<()> {
    browser.wait_for_step(step).await?;
    until(&format!("the step {step} fits into 320 pixels"), PATIENCE, async || {
        let width: u32 = browser.ask("return Math.round(innerWidth)").await?;
        if !(318..=322).contains(&width) {
            return Ok(Look::NotYet(format!("the page is {width} pixels wide")));
        }
        Ok(browser.sticks_out().await?.map_or(Look::True(()), Look::NotYet))
    })
    .await
}

#[tokio::test]
async fn h1_every_step_fits_into_320_pixels_and_breaks_no_policy() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
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

    let host = Host::before(panel).await?;
    for call in [Call::SignOut, Call::Login, Call::Memberships] {
        host.set(call, Fault::Reset);
    }
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.wait_for_words("couldn’t reach the server").await?;
    fits(browser, "retry").await?;
    browser.open(&host.through(&panel.demo().links.existing_person)?).await?;
    browser.wait_for_words("couldn’t reach the server").await?;
    fits(browser, "retry").await?;
    host.mend(Call::Login);
    browser.try_again().await?;
    browser.wait_for_step("wrong-account").await?;
    browser.click("sign-out").await?;
    browser.wait_for_words("Signing out didn’t work").await?;
    fits(browser, "wrong-account").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn the_watch_hears_failing_scripts_and_broken_policies_and_sees_what_sticks_out() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.url("/")).await?;
    browser.wait_for_step("sign-in").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    assert_eq!(browser.sticks_out().await?, None);
    browser.driver().execute("document.body.style.width = '3000px'", Vec::new()).await?;
    assert!(browser.sticks_out().await?.is_some());
    for sound in [
        "overheard",
        "thrown aside",
        "violates",
        "Content Security Policy",
        "TrustedHTML",
        "TrustedScriptURL",
    ] {
        browser.expect_complaint(sound);
    }
    hears(browser, "overheard", "setTimeout(() => console.error('overheard'))").await?;
    hears(browser, "thrown aside", "setTimeout(() => { throw new Error('thrown aside') })").await?;
    hears(browser, "violates img-src", "new Image().src = 'http://127.0.0.1:9/picture.png'").await?;
    // Where a browser knows trusted types.
    if browser.ask::<bool>("return window.trustedTypes !== undefined").await? {
        let markup = "try { document.createElement('p').innerHTML = '<base>' } catch {}";
        hears(browser, "innerHTML", markup).await?;
        let script = "try { document.createElement('script').src = '/other.js' } catch {}";
        hears(browser, "violates require-trusted-types-for", script).await?;
        hears(browser, "src|/other.js", script).await?;
    }
    Ok(())
}

async fn hears(browser: &Browser, sound: &str, script: &str) -> Result<()> {
    browser.driver().execute(script, Vec::new()).await?;
    until(&format!("the browser says {sound}"), PATIENCE, async || {
        let complaints = browser.complaints().await?.join("\n");
        Ok(if complaints.contains(sound) { Look::True(()) } else { Look::NotYet(complaints) })
    })
    .await
}
