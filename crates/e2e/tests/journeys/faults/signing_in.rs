//! Signing in, with a password and with a code.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::stage::Stage;

use super::{UNREACHABLE, asked, nothing_broke, unheard};
use crate::second_step::mailed_pin;

/// Clicks, and what comes of it is said in the same step.
async fn is_told(browser: &Browser, action: &str, words: &str) -> Result<()> {
    browser.click(action).await?;
    browser.wait_for_words(words).await?;
    assert_eq!(browser.step().await?.as_deref(), Some("sign-in"), "{words}");
    Ok(())
}

#[tokio::test]
async fn q1_q4_a_password_that_isnt_heard_stays_and_signs_in_when_it_is() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let account = &panel.demo().admin;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.wait_for_step("sign-in").await?;
    browser.fill("email", &account.email).await?;
    browser.fill("password", &account.password).await?;
    let mut clicks = 0;
    // The last one has opened a session that nobody has heard of.
    for (fault, words) in unheard().into_iter().chain([(Fault::LoseAnswer, UNREACHABLE)]) {
        host.set(Call::SignIn, fault);
        is_told(browser, "sign-in", words).await?;
        clicks += 1;
        assert_eq!(asked(browser, &host, Call::SignIn).await?, clicks, "{words}");
        assert_eq!(browser.value("email").await?, account.email);
        assert_eq!(browser.value("password").await?, account.password);
    }
    host.set(Call::SignIn, Fault::Hold);
    let before = host.seen(Call::SignIn);
    browser.click("sign-in").await?;
    host.wait_for(Call::SignIn, before + 1).await?;
    browser.wait_for_words("Signing in…").await?;
    browser.click("sign-in").await?;
    host.mend(Call::SignIn);
    browser.wait_for_step("organizations").await?;
    assert_eq!(asked(browser, &host, Call::SignIn).await?, clicks + 1);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q1_q2_a_code_that_isnt_heard_stays_and_a_lost_answer_is_asked_for() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let account = &panel.demo().two_factor.email;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.sign_in(account).await?;
    browser.by_id("pin").await?;
    let pin = mailed_pin(panel, &account.email, 1).await?;
    browser.click_on("#method-email").await?;
    browser.fill("pin", &pin).await?;
    let mut clicks = 0;
    for (fault, words) in unheard() {
        host.set(Call::Verify, fault);
        is_told(browser, "verify-pin", words).await?;
        clicks += 1;
        assert_eq!(asked(browser, &host, Call::Verify).await?, clicks, "{words}");
        assert_eq!(browser.value("pin").await?, pin);
    }
    clicks = 0;
    for (fault, words) in unheard() {
        host.set(Call::ResendPin, fault);
        is_told(browser, "resend-pin", words).await?;
        clicks += 1;
        assert_eq!(asked(browser, &host, Call::ResendPin).await?, clicks, "{words}");
        assert_eq!(browser.value("pin").await?, pin);
    }
    host.mend(Call::ResendPin);
    is_told(browser, "resend-pin", "A new code is on its way").await?;
    let newest = mailed_pin(panel, &account.email, 2).await?;
    browser.fill("pin", &newest).await?;

    // The code is used up, and the session's cookie was lost with the answer: there is only the password again.
    host.set(Call::Verify, Fault::LoseAnswer);
    is_told(browser, "verify-pin", UNREACHABLE).await?;
    host.mend(Call::Verify);
    is_told(browser, "verify-pin", "Enter your password to try again").await?;
    assert_eq!(browser.value("email").await?, account.email);
    browser.fill("password", &account.password).await?;
    browser.click("sign-in").await?;
    browser.by_id("pin").await?;
    browser.fill("pin", &mailed_pin(panel, &account.email, 3).await?).await?;
    browser.click("verify-pin").await?;
    browser.wait_for_step("organizations").await?;
    nothing_broke(browser).await
}
