//! What the console and the browser's memory are told.

use e2e::Result;
use e2e::browser::Browser;
use e2e::person::key;
use e2e::seed::PASSWORD;
use e2e::settings::Kind;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use e2e::walk::{Part, Visitor};

use crate::second_step::mailed_pin;

/// Takes down what is written to the console at every screen.
#[derive(Default)]
struct Eavesdropper {
    lines: Vec<String>,
}

impl Visitor for Eavesdropper {
    async fn at(&mut self, browser: &Browser, _name: &'static str) -> Result<()> {
        self.lines.extend(browser.console().await?);
        Ok(())
    }
}

async fn hears_no_secret(part: Part) -> Result<()> {
    let mut stage = Stage::open().await?;
    let mut listener = Eavesdropper::default();
    part.walk(&mut stage, &mut listener).await?;
    listener.lines.extend(stage.browser.console().await?);
    let demo = stage.panel.demo();
    let mut secrets = vec![PASSWORD, "not mine at all", "long@example.com", "lou@example.com"];
    for link in [&demo.links.new_person, &demo.links.existing_person, &demo.links.confirm] {
        secrets.push(key(link)?);
        secrets.push(link.rsplit("email=").next().unwrap_or(link));
    }
    for account in [&demo.admin, &demo.existing, &demo.two_factor.email] {
        secrets.extend([account.email.as_str(), account.password.as_str()]);
    }
    for line in &listener.lines {
        let told = secrets.iter().find(|secret| line.contains(**secret));
        assert_eq!(told, None, "{line}");
    }

    // Otherwise this shows nothing.
    stage.browser.expect_complaint(PASSWORD);
    let tell = format!("console.error('{PASSWORD}')");
    stage.browser.driver().execute(tell, Vec::new()).await?;
    until("the console is overheard", PATIENCE, async || {
        let lines = stage.browser.console().await?.join("\n");
        Ok(if lines.contains(PASSWORD) { Look::True(()) } else { Look::NotYet(lines) })
    })
    .await
}

#[tokio::test]
async fn u2_no_step_of_an_invited_persons_tells_the_console_a_key_an_address_or_a_password() -> Result<()> {
    hears_no_secret(Part::Invited).await
}

#[tokio::test]
async fn u2_no_screen_of_an_admins_tells_the_console_a_key_an_address_or_a_password() -> Result<()> {
    hears_no_secret(Part::Admin).await
}

/// All that a script of the page can read.
const KEPT: &str = "
    const all = (storage) => Object.entries({ ...storage }).map((entry) => entry.join('='));
    return { cookie: document.cookie, kept: [...all(localStorage), ...all(sessionStorage)] };";

#[derive(serde::Deserialize)]
struct Kept {
    cookie: String,
    kept: Vec<String>,
}

/// The device's id is kept by decision: it stands for a code, and for nothing without the password.
#[tokio::test]
async fn s4_a_remembered_device_is_all_that_a_script_can_read_of_a_session() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let account = &panel.demo().two_factor.email;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(account).await?;
    browser.by_id("pin").await?;
    let pin = mailed_pin(panel, &account.email, 1).await?;
    browser.click_on("#method-email").await?;
    browser.fill("pin", &pin).await?;
    browser.tick("remember", true).await?;
    browser.click("verify-pin").await?;
    browser.wait_for_step("organizations").await?;

    let session = browser.driver().get_named_cookie("id0").await?;
    assert!(session.value.len() > 20, "there is a session");
    let Kept { cookie, kept } = browser.ask(KEPT).await?;
    assert_eq!(cookie, "");
    // WebKit's pages keep what they have complained about for the journeys.
    let kept: Vec<_> = kept.into_iter().filter(|entry| !entry.starts_with("e2e:")).collect();
    let [device] = kept.as_slice() else { panic!("one thing is kept: {kept:?}") };
    for secret in [session.value.as_str(), &account.email, &account.password, &pin] {
        assert!(!device.contains(secret), "{device}");
    }
    assert!(!session.value.contains(device.rsplit('=').next().unwrap_or(device)));
    if browser.kind() != Kind::WebKit {
        assert_eq!((session.http_only, session.path.as_deref()), (Some(true), Some("/")));
    }
    Ok(())
}
