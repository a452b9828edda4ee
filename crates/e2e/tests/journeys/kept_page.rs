//! A page that the browser puts aside whole, and shows again as it was.

use e2e::Result;
use e2e::browser::{Browser, Options};
use e2e::host::{Call, Fault, Host};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::PASSWORD;
use e2e::stage::Stage;
use orchd_types::role::Role;

/// Somebody new each time.
fn noa(time: usize) -> Account {
    Account { email: format!("noa.{time}@example.com"), password: PASSWORD.to_owned() }
}

/// Of invite pages and answers, browsers put nothing aside that is `no-store`. A server beside another one may say less.
fn forget_to_forbid_it(host: &Host) {
    for call in [Call::Page, Call::Validate, Call::Login] {
        host.set(call, Fault::Without("cache-control"));
    }
}

async fn go_elsewhere_and_come_back(browser: &Browser, panel: &Panel, host: &Host) -> Result<()> {
    browser.driver().execute("window.mark = 'the same'", Vec::new()).await?;
    browser.open(&host.through(&panel.url("/no/such/page"))?).await?;
    browser.wait_for_step("not-found").await?;
    browser.driver().back().await?;
    Ok(())
}

/// Fills in the password, and waits until the page has all that it asks for then: browsers put none aside that still waits.
async fn fill_in(browser: &Browser) -> Result<()> {
    browser.fill("password", PASSWORD).await?;
    browser.wait_for("[data-score]").await.map(|_| ())
}

/// Whether it is no new one: otherwise nothing is shown here.
async fn is_the_page_that_was_left(browser: &Browser) -> Result<bool> {
    browser.ask("return window.mark === 'the same'").await
}

/// How often a browser may decline to put a page aside, as it may at any time: what it still waits for itself, an icon for
/// instance, nobody can see.
const DECLINED: usize = 4;

#[tokio::test]
async fn q6_a_page_that_was_put_aside_comes_back_without_the_password_and_asks_how_things_stand() -> Result<()>
{
    let stage = Stage::open_with(Options::in_a_window()).await?;
    let host = Host::before(&stage.panel).await?;
    forget_to_forbid_it(&host);
    for time in 0..=DECLINED {
        if comes_back_without_the_password(&stage, &host, &noa(time)).await? {
            assert_eq!(stage.browser.complaints().await?, [""; 0]);
            return Ok(());
        }
    }
    panic!("the browser never puts the page aside");
}

/// Whether both times the page was put aside; nothing is shown where it wasn't.
async fn comes_back_without_the_password(stage: &Stage, host: &Host, noa: &Account) -> Result<bool> {
    let Stage { browser, panel, .. } = stage;
    let link = Person::admin(panel).await?.invite(&panel.demo().org_id, &noa.email, Role::Support).await?;
    let asked = host.seen(Call::Validate);
    browser.open(&host.through(&link)?).await?;
    browser.wait_for_step("set-password").await?;
    fill_in(browser).await?;
    go_elsewhere_and_come_back(browser, panel, host).await?;
    host.wait_for(Call::Validate, asked + 2).await?;
    browser.wait_for_step("set-password").await?;
    if !is_the_page_that_was_left(browser).await? {
        return Ok(false);
    }
    assert_eq!(browser.value("password").await?, "");
    assert_eq!(browser.value("email").await?, noa.email);

    // Used in the meantime.
    fill_in(browser).await?;
    Person::unknown(panel)?.accept(&link, noa).await?;
    go_elsewhere_and_come_back(browser, panel, host).await?;
    browser.wait_for_step("closed").await?;
    if !is_the_page_that_was_left(browser).await? {
        return Ok(false);
    }
    assert_eq!((host.seen(Call::Validate) - asked, host.seen(Call::Accept)), (3, 0));
    Ok(true)
}

/// The form that stands there before the program does has no program that could see to it.
#[tokio::test]
async fn f6_the_early_form_keeps_no_password_either_when_its_page_is_put_aside() -> Result<()> {
    let stage = Stage::open_with(Options::in_a_window()).await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.set(Call::Wasm, Fault::Hold);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for("#early #password").await?;
    browser.fill("password", PASSWORD).await?;
    assert_eq!(browser.value("password").await?, PASSWORD);
    let aside = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))";
    browser.driver().execute(aside, Vec::new()).await?;
    assert_eq!(browser.value("password").await?, "");
    host.mend(Call::Wasm);
    browser.wait_for("#app #password").await?;
    assert_eq!(browser.value("password").await?, "");
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}
