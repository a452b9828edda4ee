//! An admin invites many at once, and looks after those who haven't joined.

use std::collections::HashSet;

use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::PASSWORD;
use e2e::stage::Stage;
use e2e::{Result, mail};
use orchd_types::role::Role;

use crate::screens::fits;

fn address(number: usize) -> String {
    format!("person{number}@many.example")
}

/// 25 people as lists have them, three lines that are no address, and the admin, who is a member.
fn list(panel: &Panel) -> String {
    let mut lines: Vec<_> = (1..=25)
        .map(|number| match number % 3 {
            0 => address(number),
            1 => format!("Person {number} <{}>", address(number)),
            _ => format!("\"Person, {number}\" <{}>;", address(number)),
        })
        .collect();
    lines.insert(3, "nobody at all".to_owned());
    lines.insert(12, "person@".to_owned());
    lines.insert(20, panel.demo().admin.email.clone());
    lines.push("Person <person27.example>".to_owned());
    lines.join("\n")
}

/// The admin is at the form, which holds the list and a role.
async fn with_the_list(browser: &Browser, panel: &Panel, at: &str, role: &str) -> Result<()> {
    browser.open(at).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("form").await?;
    browser.paste("invitee-email", &list(panel)).await?;
    browser.wait_for_words("29 entries").await?;
    browser.click_on(&format!("input[name=role][value={role}]")).await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("review").await?;
    browser.wait_for_words("25 new").await
}

fn new_invite(panel: &Panel) -> String {
    panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id))
}

/// Looks the address up among the pending invites, where it is the only one then.
async fn find_pending(browser: &Browser, email: &str) -> Result<()> {
    browser.fill("pending-search", email).await?;
    browser.wait_for_words(&format!("1 of {} pending", pending_count(browser).await?)).await?;
    browser.wait_for_words(email).await
}

/// How many the page has, whatever is searched for.
async fn pending_count(browser: &Browser) -> Result<String> {
    browser
        .ask("return document.querySelector('[data-list=count]').innerText.match(/(\\d+) pending/)[1]")
        .await
}

#[tokio::test]
async fn twenty_five_people_are_invited_from_a_list_two_join_one_gets_a_new_link_and_one_is_revoked()
-> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    with_the_list(browser, panel, &new_invite(panel), "Support").await?;
    browser.wait_for_words("3 not an email address").await?;
    browser.wait_for_words("1 already a member").await?;
    // What is scrolled out of sight is no text to every browser.
    let review: String = browser.ask("return document.querySelector('main').textContent").await?;
    for line in ["nobody at all", "person@ ", "person27.example"] {
        assert!(review.contains(line), "{line}: {review}");
    }
    assert!(mail::all(panel)?.is_empty(), "nothing is sent before it is asked for");
    browser.click("send-all").await?;
    browser.wait_for_step("sent").await?;
    browser.wait_for_words("25 invites ready").await?;
    browser.wait_for_words("4 of the list left out").await?;

    // Every link is there and goes to its own person, on the page and in the mail.
    let links: Vec<(String, String)> = browser
        .ask(
            "return [...document.querySelectorAll('.person[data-state=sent]')].map((row) =>
                 [row.querySelector('.address').textContent, row.querySelector('input').value])",
        )
        .await?;
    let expected: HashSet<_> = (1..=25).map(address).collect();
    assert_eq!(links.iter().map(|(email, _)| email.clone()).collect::<HashSet<_>>(), expected);
    let all = browser.value("all-invites").await?;
    for (email, link) in &links {
        assert!(all.contains(link.as_str()));
        assert_eq!(mail::to(panel, email).await?.invite_link()?, *link);
    }
    assert_eq!(mail::all(panel)?.len(), 25);

    // Two follow their mails.
    let invited = stage.another_browser().await?;
    for number in [3, 4] {
        let person = Account { email: address(number), password: PASSWORD.to_owned() };
        invited.open(&mail::to(panel, &person.email).await?.invite_link()?).await?;
        invited.wait_for_step("set-password").await?;
        assert_eq!(invited.value("email").await?, person.email);
        invited.fill("password", PASSWORD).await?;
        invited.click("join").await?;
        invited.wait_for_step("accepted").await?;
        let joined = Person::signed_in(panel, &person).await?;
        assert!(joined.is_member(&panel.demo().org_id, Role::Support).await?);
        invited.forget_cookies().await?;
    }

    // One gets a new link; the old one is closed.
    let (resent, revoked) = (address(7), address(8));
    let first = mail::to(panel, &resent).await?.invite_link()?;
    browser.open(&panel.url(&format!("/orgs/{}/invites", panel.demo().org_id))).await?;
    browser.wait_for_step("pending").await?;
    browser.wait_for_words(&address(9)).await?;
    find_pending(browser, &resent).await?;
    browser.click("resend").await?;
    browser.click("confirm-resend").await?;
    browser.wait_for_words("The old link is dead").await?;
    let second: String = browser.ask("return document.querySelector('.panel .copy input').value").await?;
    assert_ne!(first, second);
    invited.open(&first).await?;
    invited.wait_for_step("closed").await?;
    invited.open(&second).await?;
    invited.wait_for_step("set-password").await?;
    invited.fill("password", PASSWORD).await?;
    invited.click("join").await?;
    invited.wait_for_step("accepted").await?;
    invited.forget_cookies().await?;
    e2e::wait::until("the new link was mailed as well", e2e::wait::PATIENCE, async || {
        let newest = mail::to(panel, &resent).await?.invite_link()?;
        Ok(if newest == second { e2e::wait::Look::True(()) } else { e2e::wait::Look::NotYet(newest) })
    })
    .await?;

    // One is revoked.
    let link = mail::to(panel, &revoked).await?.invite_link()?;
    find_pending(browser, &revoked).await?;
    browser.click("revoke").await?;
    browser.click("confirm-revoke").await?;
    browser.wait_for_words("No pending invite matches that").await?;
    invited.open(&link).await?;
    invited.wait_for_step("closed").await?;

    // Who has joined is no longer pending, and whoever hasn't still is.
    browser.open(&panel.url(&format!("/orgs/{}/invites", panel.demo().org_id))).await?;
    browser.wait_for_step("pending").await?;
    browser.fill("pending-search", "many.example").await?;
    browser.wait_for_words("21 of").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    assert_eq!(invited.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn h1_the_screens_of_many_fit_into_320_pixels_and_break_no_policy() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    browser.open(&panel.url("/")).await?;
    browser.resize(320, 640).await?;
    with_the_list(browser, panel, &host.through(&new_invite(panel))?, "SuperAdmin").await?;
    fits(browser, "review").await?;
    browser.click("send-all").await?;
    fits(browser, "confirm-role").await?;
    host.set(Call::Invite, Fault::Hold);
    browser.click("confirm-role").await?;
    browser.wait_for("[data-state=sending]").await?;
    fits(browser, "sending").await?;
    host.mend(Call::Invite);
    fits(browser, "sent").await?;
    browser.click_on("[data-left-out] summary").await?;
    fits(browser, "sent").await?;
    assert_eq!(host.seen(Call::Invite), 25);

    browser.open(&host.through(&panel.url(&format!("/orgs/{}/invites", panel.demo().org_id)))?).await?;
    browser.wait_for("[data-list=count]").await?;
    fits(browser, "pending").await?;
    // A card for each, whose lines say what they are; on a wide screen a table. Browsers say either what the label is or
    // that it is what the attribute says.
    let shape = "const cell = document.querySelector('.pending tbody td[data-label]');
        const { content } = getComputedStyle(cell, '::before');
        return [getComputedStyle(cell.parentElement).display === 'table-row',
            content.includes(cell.dataset.label) || content === 'attr(data-label)']";
    assert_eq!(browser.ask::<(bool, bool)>(shape).await?, (false, true));
    browser.resize(1280, 900).await?;
    assert_eq!(browser.ask::<(bool, bool)>(shape).await?, (true, false));
    browser.resize(320, 640).await?;
    find_pending(browser, &address(5)).await?;
    browser.click("revoke").await?;
    browser.wait_for("[data-action=confirm-revoke]").await?;
    fits(browser, "pending").await?;
    browser.click("cancel").await?;
    browser.click("resend").await?;
    browser.wait_for("[data-action=confirm-resend]").await?;
    fits(browser, "pending").await?;
    browser.click("confirm-resend").await?;
    browser.wait_for(".panel .copy input").await?;
    fits(browser, "pending").await?;

    browser.forget_cookies().await?;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&panel.demo().two_factor.email).await?;
    browser.by_id("pin").await?;
    fits(browser, "sign-in").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn an_invite_that_is_lost_on_its_way_is_retried_alone() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    with_the_list(browser, panel, &host.through(&new_invite(panel))?, "Support").await?;
    host.set(Call::Invite, Fault::Reset);
    browser.click("send-all").await?;
    browser.wait_for_words("Stopped after several faults").await?;
    host.mend(Call::Invite);
    browser.click("go-on").await?;
    browser.wait_for("[data-action=retry-failed]").await?;
    browser.wait_for_step("sent").await?;
    browser.click("retry-failed").await?;
    browser.wait_for_words("25 invites ready").await?;
    for number in 1..=25 {
        mail::to(panel, &address(number)).await?;
    }
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_batch_is_stopped_and_goes_on_where_it_was() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    with_the_list(browser, panel, &host.through(&new_invite(panel))?, "Support").await?;
    host.set(Call::Invite, Fault::Hold);
    browser.click("send-all").await?;
    host.wait_for(Call::Invite, 3).await?;
    browser.click("stop").await?;
    browser.wait_for("[data-action=go-on]").await?;
    host.mend(Call::Invite);
    // What was under way comes to its end, and nothing follows it.
    browser.wait_for_words("3 of 25 done").await?;
    browser.wait_for_words("Stopped.").await?;
    browser.wait_for("[data-action=copy-all]").await?;
    assert_eq!(host.seen(Call::Invite), 3);
    assert_eq!(browser.value("all-invites").await?.lines().count(), 3);
    browser.click("go-on").await?;
    browser.wait_for_step("sent").await?;
    browser.wait_for_words("25 invites ready").await?;
    assert_eq!(host.seen(Call::Invite), 25, "nobody was invited twice");
    for number in 1..=25 {
        mail::to(panel, &address(number)).await?;
    }
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}
