//! Every fault at every step from which an invited person sends something.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use orchd_types::role::Role;

use super::nothing_broke;
use super::ways::{Scene, meaningless, on_the_way, refusals};

const REFUSED: &str = "The server didn’t accept this";
const CLOSED: &str = "This invite can’t be used any more";
const SIGN_OUT_FAILED: &str = "Signing out didn’t work";

/// Somebody who joins by a form.
struct Joining<'a> {
    account: &'a Account,
    org_id: &'a str,
    step: &'static str,
}

impl Joining<'_> {
    /// An invite of theirs is open, and their password typed in.
    async fn open(&self, browser: &Browser, panel: &Panel, host: &Host) -> Result<String> {
        let link =
            Person::admin(panel).await?.invite(self.org_id, &self.account.email, Role::Support).await?;
        browser.open(&host.through(&link)?).await?;
        browser.wait_for_step(self.step).await?;
        browser.fill("password", &self.account.password).await?;
        Ok(link)
    }

    async fn is_kept(&self, browser: &Browser) -> Result<()> {
        browser.wait_for_step(self.step).await?;
        assert_eq!(browser.value("email").await?, self.account.email);
        assert_eq!(browser.value("password").await?, self.account.password);
        Ok(())
    }

    async fn is_member(&self, panel: &Panel) -> Result<bool> {
        Person::signed_in(panel, self.account).await?.is_member(self.org_id, Role::Support).await
    }

    async fn after_every_fault(&self, browser: &Browser, panel: &Panel) -> Result<()> {
        let mut host = Host::before(panel).await?;
        let link = self.open(browser, panel, &host).await?;
        let sessions = seed::sessions_of(panel, &self.account.email).await?;
        let mut scene = Scene::new(browser, &mut host);
        let join = async |browser: &Browser| browser.click("join").await;
        for way in on_the_way() {
            scene.go_wrong_once(Call::Accept, &way, join).await?;
            assert_eq!(browser.step().await?.as_deref(), Some("retry"), "{way:?}");
            browser.wait_for_words("Nothing you typed is lost").await?;
            browser.wait_for_focus("heading").await?;
            browser.try_again().await?;
            self.is_kept(browser).await?;
        }
        for way in refusals(&[(422, REFUSED), (409, CLOSED), (410, CLOSED)]) {
            scene.go_wrong_once(Call::Accept, &way, join).await?;
            if browser.step().await?.as_deref() == Some("closed") {
                browser.open(&scene.host.through(&link)?).await?;
                browser.wait_for_step(self.step).await?;
                browser.fill("password", &self.account.password).await?;
            }
            self.is_kept(browser).await?;
        }
        assert!(Person::unknown(panel)?.validate(&link).await?.is_valid);
        assert_eq!(seed::sessions_of(panel, &self.account.email).await?, sessions);
        browser.click("join").await?;
        browser.wait_for_step("accepted").await?;
        assert_eq!(seed::sessions_of(panel, &self.account.email).await?, sessions + 1);
        assert!(self.is_member(panel).await?);
        nothing_broke(browser).await
    }
}

#[tokio::test]
async fn q1_q2_q3_no_fault_of_an_accept_loses_a_new_password_or_accepts_by_itself() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let noa = Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() };
    let org_id = &panel.demo().org_id;
    Joining { account: &noa, org_id, step: "set-password" }.after_every_fault(browser, panel).await
}

#[tokio::test]
async fn q1_q2_q3_no_fault_of_an_accept_loses_a_known_password_or_accepts_by_itself() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let (_, eve) =
        seed::member_of_new_customer(panel, "First Firm", "eve@example.com", Role::Support).await?;
    let second = seed::customer(panel, "Second Firm").await?;
    Joining { account: &eve, org_id: &second, step: "enter-password" }.after_every_fault(browser, panel).await
}

/// The server accepts, and the connection ends within its answer.
#[tokio::test]
async fn q2_an_accept_whose_answer_is_cut_short_has_joined_and_is_sent_once() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for (length, email) in [(0, "none@example.com"), (9, "some@example.com")] {
        let host = Host::before(panel).await?;
        let account = Account { email: email.to_owned(), password: PASSWORD.to_owned() };
        let org_id = &panel.demo().org_id;
        let joining = Joining { account: &account, org_id, step: "set-password" };
        joining.open(browser, panel, &host).await?;
        host.set(Call::Accept, Fault::Cut(length));
        browser.click("join").await?;
        browser.wait_for_step("accepted").await?;
        assert_eq!(host.seen(Call::Accept), 1);
        assert_eq!(seed::sessions_of(panel, email).await?, 1);
        assert!(joining.is_member(panel).await?);
        browser.forget_cookies().await?;
    }
    nothing_broke(browser).await
}

/// Eve is signed in.
async fn eve_signed_in(browser: &Browser, panel: &Panel) -> Result<Account> {
    let (_, eve) =
        seed::member_of_new_customer(panel, "First Firm", "eve@example.com", Role::Support).await?;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&eve).await?;
    browser.wait_for_step("organizations").await?;
    Ok(eve)
}

#[tokio::test]
async fn q1_q2_q3_no_fault_of_a_confirmation_joins_or_needs_more_than_another_click() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let eve = eve_signed_in(browser, panel).await?;
    let second = seed::customer(panel, "Second Firm").await?;
    let link = Person::admin(panel).await?.invite(&second, &eve.email, Role::Support).await?;
    let mut host = Host::before(panel).await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for_step("confirm").await?;
    let mut scene = Scene::new(browser, &mut host);
    let accept = async |browser: &Browser| browser.click("accept").await;
    for way in on_the_way() {
        scene.go_wrong_once(Call::Accept, &way, accept).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("retry"), "{way:?}");
        browser.wait_for_focus("heading").await?;
        browser.try_again().await?;
        browser.wait_for_step("confirm").await?;
    }
    for way in refusals(&[(422, REFUSED), (409, CLOSED), (410, CLOSED)]) {
        scene.go_wrong_once(Call::Accept, &way, accept).await?;
        if browser.step().await?.as_deref() == Some("closed") {
            browser.open(&scene.host.through(&link)?).await?;
        }
        browser.wait_for_step("confirm").await?;
    }
    let person = Person::signed_in(panel, &eve).await?;
    assert!(!person.is_member(&second, Role::Support).await?);
    browser.click("accept").await?;
    browser.wait_for_step("accepted").await?;
    assert!(person.is_member(&second, Role::Support).await?);
    assert_eq!(person.memberships().await?.len(), 2);
    nothing_broke(browser).await
}

#[tokio::test]
async fn q1_q3_no_fault_of_signing_out_signs_out_or_loses_the_invite() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.hold_timers().await?;
    let eve = eve_signed_in(browser, panel).await?;
    let sessions = seed::sessions_of(panel, &eve.email).await?;
    let link =
        Person::admin(panel).await?.invite(&panel.demo().org_id, "noa@example.com", Role::Support).await?;
    let mut host = Host::before(panel).await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for_step("wrong-account").await?;
    let mut scene = Scene::new(browser, &mut host);
    for way in on_the_way().into_iter().chain(meaningless()) {
        let way = way.saying(SIGN_OUT_FAILED);
        scene.go_wrong_once(Call::SignOut, &way, async |browser| browser.click("sign-out").await).await?;
        assert_eq!(browser.step().await?.as_deref(), Some("wrong-account"), "{way:?}");
        browser.wait_for_words(&eve.email).await?;
    }
    assert_eq!(seed::sessions_of(panel, &eve.email).await?, sessions);
    browser.click("sign-out").await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!(seed::sessions_of(panel, &eve.email).await?, sessions - 1);
    assert!(Person::unknown(panel)?.validate(&link).await?.is_valid);
    assert_eq!(host.seen(Call::Accept), 0);
    nothing_broke(browser).await
}
