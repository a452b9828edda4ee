//! Of what settles whether an accept has joined whose own answer got lost: nobody is told that they joined because of an
//! answer that says nothing, and nothing is sent again.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::corpus::{self, Broken};
use e2e::host::{Call, Fault, Host};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed;
use e2e::stage::Stage;
use orchd_types::role::Role;

use super::super::{asked, nothing_broke};
use super::of_each_kind;

/// The person is signed in, and confirms; the server accepts and the answer gets lost.
struct Lost<'a> {
    browser: &'a Browser,
    panel: &'a Panel,
    host: Host,
    eve: Account,
    invites: usize,
}

impl<'a> Lost<'a> {
    async fn ready(browser: &'a Browser, panel: &'a Panel) -> Result<Self> {
        let (_, eve) =
            seed::member_of_new_customer(panel, "First Firm", "eve@example.com", Role::Support).await?;
        let host = Host::before(panel).await?;
        browser.open(&panel.url("/")).await?;
        browser.sign_in(&eve).await?;
        browser.wait_for_step("organizations").await?;
        Ok(Self { browser, panel, host, eve, invites: 0 })
    }

    /// Another invite; the one question has a broken answer, until whoever calls this mends it.
    async fn confirm(&mut self, question: Call, broken: &Broken) -> Result<()> {
        println!("{question:?}: {broken:?}");
        let Self { browser, panel, host, eve, invites } = self;
        *invites += 1;
        let org = seed::customer(panel, &format!("Firm {invites}")).await?;
        let link = Person::admin(panel).await?.invite(&org, &eve.email, Role::Support).await?;
        browser.open(&host.through(&link)?).await?;
        browser.wait_for_step("confirm").await?;
        // Chromium's page tells of its own alone.
        let before = asked(browser, host, Call::Accept).await?;
        host.set(Call::Accept, Fault::LoseAnswer);
        host.set(question, broken.fault(200));
        browser.click("accept").await?;
        browser.wait_for("main[data-step=closed], main[data-step=retry]").await?;
        host.mend(Call::Accept);
        host.mend(question);
        assert_eq!(asked(browser, host, Call::Accept).await? - before, 1);
        assert!(Person::signed_in(panel, eve).await?.is_member(&org, Role::Support).await?);
        Ok(())
    }
}

#[tokio::test]
async fn q2_q3_no_broken_list_of_memberships_says_that_a_lost_accept_has_joined() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut lost = Lost::ready(browser, panel).await?;
    for broken in corpus::all() {
        lost.confirm(Call::Memberships, &broken).await?;
        browser.wait_for_step("closed").await?;
        browser.wait_for_words("You may have joined already").await?;
    }
    nothing_broke(browser).await
}

#[tokio::test]
async fn q2_q3_whether_a_lost_accept_has_joined_is_asked_again_until_it_can_be_read() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let mut lost = Lost::ready(browser, panel).await?;
    for broken in of_each_kind() {
        lost.confirm(Call::Validate, &broken).await?;
        browser.wait_for_step("retry").await?;
        browser.try_again().await?;
        browser.wait_for_step("accepted").await?;
    }
    nothing_broke(browser).await
}
