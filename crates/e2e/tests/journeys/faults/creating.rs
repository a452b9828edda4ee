//! The form of a single invite.

use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::person::Person;
use e2e::stage::Stage;
use e2e::{Result, mail};

use super::{
    FAILED, PAGE, SERVER_FAULT, UNREACHABLE, UNREADABLE, answer, asked, nothing_broke, screen, unheard,
};

const EMAIL: &str = "lou@example.com";

/// Everything that was typed and chosen is still there.
async fn is_kept(browser: &Browser) -> Result<()> {
    assert_eq!(browser.step().await?.as_deref(), Some("form"));
    assert_eq!(browser.value("invitee-email").await?, EMAIL);
    assert_eq!(browser.value("invitee-name").await?, "Lou");
    let role: String = browser.ask("return document.querySelector('[name=role]:checked').value").await?;
    assert_eq!(role, "Support");
    Ok(())
}

#[tokio::test]
async fn q1_q2_q3_an_invite_that_isnt_heard_stays_in_the_form_and_a_lost_one_is_replaced() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    browser.open(&screen(panel, &host, "invites/new")?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("form").await?;

    // What the form needs to know first.
    for (fault, words) in [
        (Fault::Reset, UNREACHABLE),
        (Fault::Cut(9), FAILED),
        (answer(200, "{}"), UNREADABLE),
        (answer(404, PAGE), UNREADABLE),
        (answer(502, PAGE), SERVER_FAULT),
    ] {
        host.set(Call::Org, fault);
        browser.open(&screen(panel, &host, "invites/new")?).await?;
        browser.wait_for_step("retry").await?;
        browser.wait_for_words(words).await?;
    }
    host.mend(Call::Org);
    browser.click("try-again").await?;
    browser.wait_for_step("form").await?;

    browser.fill("invitee-email", EMAIL).await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    let mut clicks = 0;
    let wait = Fault::Answer(Reply::new(503, "").header("Retry-After", "3"));
    for (fault, words) in unheard().into_iter().chain([(wait, "You can try again in ")]) {
        host.set(Call::Invite, fault);
        browser.click("create-invite").await?;
        browser.wait_for_words(words).await?;
        clicks += 1;
        assert_eq!(asked(browser, &host, Call::Invite).await?, clicks, "{words}");
        is_kept(browser).await?;
    }
    assert!(mail::all(panel)?.is_empty());
    browser.wait_for("[data-action=create-invite]:not([aria-disabled])").await?;

    // Created, and nobody has heard of it; once more replaces it (D4).
    host.set(Call::Invite, Fault::LoseAnswer);
    browser.click("create-invite").await?;
    browser.wait_for_words(UNREACHABLE).await?;
    is_kept(browser).await?;
    let lost = mail::to(panel, EMAIL).await?.invite_link()?;
    host.set(Call::Invite, Fault::Hold);
    let before = host.seen(Call::Invite);
    browser.click("create-invite").await?;
    // Now the form learns that it was created.
    browser.wait_for_step("confirm-again").await?;
    browser.click("confirm-again").await?;
    host.wait_for(Call::Invite, before + 1).await?;
    browser.click("confirm-again").await?;
    host.mend(Call::Invite);
    browser.wait_for_step("created").await?;
    clicks += 2;
    assert_eq!(asked(browser, &host, Call::Invite).await?, clicks);
    let link = browser.value("invite-string").await?;
    let anybody = Person::unknown(panel)?;
    assert!(anybody.validate(&link).await?.is_valid && !anybody.validate(&lost).await?.is_valid);

    // An answer that holds no invite is never shown as one.
    for body in ["", r#"{"link":"#, r#"{"code":"x"}"#] {
        browser.click("invite-another").await?;
        browser.wait_for_step("form").await?;
        browser.fill("invitee-email", "kit@example.com").await?;
        browser.fill("invitee-name", "Kit").await?;
        host.set(Call::Invite, answer(201, body));
        browser.click("create-invite").await?;
        browser.wait_for_step("created").await?;
        browser.wait_for_words("didn’t reach this page").await?;
        assert!(browser.ask::<bool>("return document.getElementById('invite-string') === null").await?);
    }
    nothing_broke(browser).await
}
