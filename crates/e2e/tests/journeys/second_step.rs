//! Signing in with a pin that is mailed, or with an authenticator app.

use std::time::{SystemTime, UNIX_EPOCH};

use e2e::browser::Browser;
use e2e::mail;
use e2e::panel::{Account, Panel};
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use e2e::{Error, Result};
use totp_rs::Totp;

/// Waits for the mail number `count` to that address, and gives its pin.
pub(crate) async fn mailed_pin(panel: &Panel, email: &str, count: usize) -> Result<String> {
    until(&format!("there are {count} mails to {email}"), PATIENCE, async || {
        let mails: Vec<_> = mail::all(panel)?.into_iter().filter(|mail| mail.to == email).collect();
        let newest = mails.get(count - 1).map(mail::Mail::pin).transpose()?;
        Ok(newest.map_or_else(|| Look::NotYet(format!("{} mails", mails.len())), Look::True))
    })
    .await
}

fn seconds_since_1970() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

async fn send_password(browser: &Browser, account: &Account) -> Result<()> {
    browser.sign_in(account).await?;
    browser.by_id("pin").await.map(|_| ())
}

#[tokio::test]
async fn a_pin_from_the_mail_signs_in_and_a_remembered_device_needs_none() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let account = &panel.demo().two_factor.email;
    browser.open(&panel.url("/")).await?;
    browser.resize(320, 640).await?;
    send_password(browser, account).await?;
    assert_eq!(browser.sticks_out().await?, None);
    let pin = mailed_pin(panel, &account.email, 1).await?;
    browser.click_on("#method-email").await?;
    browser.fill("pin", &format!("{} {}", &pin[..3], &pin[3..])).await?;
    browser.tick("remember", true).await?;
    browser.click("verify-pin").await?;
    browser.wait_for_step("organizations").await?;

    browser.click("sign-out").await?;
    browser.sign_in(account).await?;
    browser.wait_for_step("organizations").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);

    let elsewhere = stage.another_browser().await?;
    elsewhere.open(&panel.url("/")).await?;
    send_password(&elsewhere, account).await
}

#[tokio::test]
async fn a_wrong_pin_ends_in_the_password_and_a_new_one_signs_in() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let account = &panel.demo().two_factor.email;
    browser.open(&panel.url("/")).await?;
    send_password(browser, account).await?;
    let pin = mailed_pin(panel, &account.email, 1).await?;
    let wrong = if pin == "000000" { "000001" } else { "000000" };
    browser.click_on("#method-email").await?;
    browser.fill("pin", wrong).await?;
    browser.click("verify-pin").await?;
    browser.wait_for_words("That code wasn’t right").await?;
    browser.wait_for_focus("password").await?;
    assert_eq!(browser.value("email").await?, account.email);

    browser.fill("password", &account.password).await?;
    browser.click("sign-in").await?;
    browser.by_id("pin").await?;
    mailed_pin(panel, &account.email, 2).await?;
    browser.click("resend-pin").await?;
    browser.wait_for_words("A new code is on its way").await?;
    browser.fill("pin", &mailed_pin(panel, &account.email, 3).await?).await?;
    browser.click("verify-pin").await?;
    browser.wait_for_step("organizations").await
}

#[tokio::test]
async fn a_code_of_an_authenticator_app_signs_in_and_none_is_mailed() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let otp = &panel.demo().two_factor.otp;
    browser.open(&panel.url("/")).await?;
    send_password(browser, &otp.account).await?;
    browser.click("resend-pin").await?;
    browser.wait_for_words("don’t come by email").await?;
    let app = Totp::from_url(&otp.otpauth_uri);
    let app = app.map_err(|why| Error::Unreadable { what: otp.otpauth_uri.clone(), why: why.to_string() })?;
    // The server still takes a code that has just run out.
    browser.fill("pin", &app.generate(seconds_since_1970()).to_string()).await?;
    browser.click("verify-pin").await?;
    browser.wait_for_step("organizations").await?;
    assert!(mail::all(panel)?.iter().all(|mail| mail.to != otp.account.email));
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

/// What was said wrongly costs no password: the server answers 400 and keeps the half-open session.
#[tokio::test]
async fn where_the_code_comes_from_can_be_corrected() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let account = &panel.demo().two_factor.email;
    browser.open(&panel.url("/")).await?;
    send_password(browser, account).await?;
    browser.click_on("#method-app").await?;
    browser.fill("pin", &mailed_pin(panel, &account.email, 1).await?).await?;
    browser.click("verify-pin").await?;
    browser.wait_for_words("didn’t take this code").await?;
    browser.click_on("#method-email").await?;
    browser.click("verify-pin").await?;
    browser.wait_for_step("organizations").await
}
