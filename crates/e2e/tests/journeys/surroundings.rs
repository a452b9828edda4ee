//! A browser whose clock is wrong, one that keeps nothing, and one without cookies.

use e2e::Result;
use e2e::browser::{Browser, Options};
use e2e::host::{Call, Fault, Host, Reply};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::PASSWORD;
use e2e::settings::Kind;
use e2e::stage::{Place, Stage};
use e2e::wait::{Look, PATIENCE, until};
use orchd_types::role::Role;

use crate::second_step::mailed_pin;

/// Ten years, in milliseconds.
const TEN_YEARS: i64 = 10 * 365 * 24 * 3600 * 1000;

/// Runs before the page: its clock is off by so much.
fn clock_off_by(milliseconds: i64) -> String {
    format!(
        "{{
            const Real = window.Date;
            window.Date = class extends Real {{
                constructor(...given) {{ given.length ? super(...given) : super(Real.now() + {milliseconds}); }}
                static now() {{ return Real.now() + {milliseconds}; }}
            }};
        }}"
    )
}

/// Runs before the page: the browser refuses to keep anything, as some do by setting or by policy.
const KEEPS_NOTHING: &str = "
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
            configurable: true,
            get() { throw new DOMException('The operation is insecure.', 'SecurityError'); },
        });
    }";

#[tokio::test]
async fn q9_a_browser_without_cookies_is_told_so_before_anything_is_typed_and_joins_all_the_same()
-> Result<()> {
    Kind::must_be(&[Kind::Chromium, Kind::Firefox], "its driver sets no such preference")?;
    let place = Place::wait().await;
    let panel = Panel::start().await?;
    let browser = Browser::start(Options { cookies: false, ..Options::default() }).await?;
    browser.open(&panel.url("/")).await?;
    browser.wait_for_step("sign-in").await?;
    browser.wait_for_words("Your browser keeps no cookies").await?;
    browser.sign_in(&panel.demo().admin).await?;
    // The password was right, and it is asked for again.
    until("the form is empty again", PATIENCE, async || {
        let typed = browser.value("password").await?;
        Ok(if typed.is_empty() { Look::True(()) } else { Look::NotYet("it is filled in".to_owned()) })
    })
    .await?;
    browser.wait_for_words("Your browser keeps no cookies").await?;

    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    drop(place);
    Ok(())
}

#[tokio::test]
async fn q8_a_clock_that_is_ten_years_off_decides_nothing() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for (off, email) in [(TEN_YEARS, "future@example.com"), (-TEN_YEARS, "past@example.com")] {
        let host = Host::before(panel).await?;
        browser.forget_cookies().await?;
        host.begin_pages_with(&clock_off_by(off));
        let link = Person::admin(panel).await?.invite(&panel.demo().org_id, email, Role::SuperAdmin).await?;

        // A date to wait for is read by the server's clock.
        let dated = Reply::new(503, "")
            .header("Date", "Tue, 03 Mar 2026 10:00:00 GMT")
            .header("Retry-After", "Tue, 03 Mar 2026 10:02:00 GMT");
        host.set(Call::Login, Fault::Answer(dated));
        browser.open(&host.through(&link)?).await?;
        let year: i64 = browser
            .ask("return new window.Date().getFullYear() - new Date(performance.timeOrigin).getFullYear()")
            .await?;
        assert_eq!(year.signum() * 10, off.signum() * 10, "the clock is off: {year} years");
        browser.wait_for_words("again in 2 minutes").await?;
        host.mend(Call::Login);

        browser.open(&host.through(&link)?).await?;
        browser.wait_for_step("set-password").await?;
        browser.fill("password", PASSWORD).await?;
        browser.click("join").await?;
        browser.wait_for_step("accepted").await?;
        let person = Account { email: email.to_owned(), password: PASSWORD.to_owned() };
        assert!(
            Person::signed_in(panel, &person)
                .await?
                .is_member(&panel.demo().org_id, Role::SuperAdmin)
                .await?
        );
        browser.click("go-to-panel").await?;
        browser.wait_for_step("organizations").await?;
        browser.open(&host.through(&panel.url(&format!("/orgs/{}/invites", panel.demo().org_id)))?).await?;
        browser.wait_for("[data-list=count]").await?;
        assert_eq!(browser.complaints().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test]
async fn q9_where_every_storage_throws_one_joins_and_signs_in_with_a_code_all_the_same() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.begin_pages_with(KEEPS_NOTHING);
    let link =
        Person::admin(panel).await?.invite(&panel.demo().org_id, "noa@example.com", Role::Support).await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for_step("set-password").await?;
    let kept: Vec<String> = browser
        .ask(
            "return ['localStorage', 'sessionStorage', 'indexedDB', 'caches'].filter((name) => {
                 try { return window[name] !== null; } catch { return false; }
             })",
        )
        .await?;
    assert_eq!(kept, [""; 0], "otherwise this shows nothing");
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;

    browser.forget_cookies().await?;
    let account = &panel.demo().two_factor.email;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.sign_in(account).await?;
    browser.by_id("pin").await?;
    assert!(browser.ask::<bool>("return document.getElementById('remember') === null").await?);
    browser.click_on("#method-email").await?;
    browser.fill("pin", &mailed_pin(panel, &account.email, 1).await?).await?;
    browser.click("verify-pin").await?;
    browser.wait_for_step("organizations").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}
