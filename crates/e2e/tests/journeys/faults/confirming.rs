//! Accepting as who is signed in.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed;
use e2e::stage::Stage;
use orchd_types::role::Role;

use super::{PAGE, SERVER_FAULT, UNREACHABLE, UNREADABLE, answer, asked, nothing_broke};

/// Eve is signed in and may confirm with a click. Gives her account, the organization and the link.
async fn ready_to_confirm(browser: &Browser, panel: &Panel, host: &Host) -> Result<(Account, String)> {
    let (_, eve) =
        seed::member_of_new_customer(panel, "First Firm", "eve@example.com", Role::Support).await?;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&eve).await?;
    browser.wait_for_step("organizations").await?;
    let second = seed::customer(panel, "Second Firm").await?;
    let link = Person::admin(panel).await?.invite(&second, &eve.email, Role::Support).await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for_step("confirm").await?;
    Ok((eve, second))
}

#[tokio::test]
async fn q2_a_lost_answer_is_found_to_have_joined_after_every_other_fault() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let (eve, second) = ready_to_confirm(browser, panel, &host).await?;
    let faults = [
        (Fault::Reset, UNREACHABLE),
        (answer(200, PAGE), UNREADABLE),
        (answer(500, ""), SERVER_FAULT),
        (answer(502, PAGE), SERVER_FAULT),
    ];
    for (clicks, (fault, words)) in (1..).zip(faults) {
        host.set(Call::Accept, fault);
        browser.click("accept").await?;
        browser.wait_for_step("retry").await?;
        browser.wait_for_words(words).await?;
        assert_eq!(asked(browser, &host, Call::Accept).await?, clicks, "{words}");
        browser.try_again().await?;
        browser.wait_for_step("confirm").await?;
    }
    host.set(Call::Accept, Fault::LoseAnswer);
    browser.click("accept").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(asked(browser, &host, Call::Accept).await?, 5);
    assert!(Person::signed_in(panel, &eve).await?.is_member(&second, Role::Support).await?);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q2_where_the_outcome_can_t_be_asked_for_either_it_is_asked_for_later() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let (eve, second) = ready_to_confirm(browser, panel, &host).await?;
    host.set(Call::Accept, Fault::LoseAnswer);
    host.set(Call::Validate, Fault::Reset);
    browser.click("accept").await?;
    browser.wait_for_step("retry").await?;
    browser.wait_for_words(UNREACHABLE).await?;
    browser.try_again().await?;
    browser.wait_for_step("retry").await?;
    host.mend(Call::Validate);
    browser.try_again().await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(asked(browser, &host, Call::Accept).await?, 1);
    assert!(Person::signed_in(panel, &eve).await?.is_member(&second, Role::Support).await?);
    nothing_broke(browser).await
}
