//! The bundle on other hosts than the embedded server: another path of the API, and a plain static host.

use e2e::Result;
use e2e::browser::{Browser, Options};
use e2e::host::{Call, Host};
use e2e::panel::{Account, Panel};
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::{Place, Stage};
use orchd_types::role::Role;

use crate::early_form::settings::with_settings;

/// All four ways of joining, through the host; and an admin who invites somebody.
async fn everything_works(browser: &Browser, panel: &Panel, host: &Host) -> Result<()> {
    let admin = Person::admin(panel).await?;
    let demo = panel.demo();
    let (_, eve) =
        seed::member_of_new_customer(panel, "First Firm", "eve@example.com", Role::Support).await?;
    let second = seed::customer(panel, "Second Firm").await?;
    let third = seed::customer(panel, "Third Firm").await?;

    // By choosing a password, and before that as somebody else than who is signed in.
    let noa = Account { email: "noa@example.com".to_owned(), password: PASSWORD.to_owned() };
    let link = host.through(&admin.invite(&demo.org_id, &noa.email, Role::Support).await?)?;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.sign_in(&eve).await?;
    browser.wait_for_step("organizations").await?;
    browser.open(&link).await?;
    browser.wait_for_step("wrong-account").await?;
    browser.click("sign-out").await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert!(Person::signed_in(panel, &noa).await?.is_member(&demo.org_id, Role::Support).await?);
    browser.forget_cookies().await?;

    // By the password there is, then with a click.
    browser.open(&host.through(&admin.invite(&second, &eve.email, Role::Support).await?)?).await?;
    browser.wait_for_step("enter-password").await?;
    browser.fill("password", &eve.password).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    browser.open(&host.through(&admin.invite(&third, &eve.email, Role::Support).await?)?).await?;
    browser.wait_for_step("confirm").await?;
    browser.click("accept").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(Person::signed_in(panel, &eve).await?.memberships().await?.len(), 3);
    browser.forget_cookies().await?;

    browser.open(&host.through(&panel.url(&format!("/orgs/{}/invites/new", demo.org_id)))?).await?;
    browser.sign_in(&demo.admin).await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", "lou@example.com").await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    browser.wait_for_words("lou@example.com").await?;
    assert_eq!((host.seen(Call::Accept), host.seen(Call::Invite)), (3, 1));
    Ok(())
}

#[tokio::test]
async fn an_api_at_another_path_is_asked_there_alone_by_the_page_and_both_programs() -> Result<()> {
    const BASE: &str = "/hosting/v1/api";
    let _place = Place::wait().await;
    let dist = with_settings(&[("api-base", Some(BASE))])?;
    let panel = Panel::start_with(dist.path().to_owned()).await?;
    let browser = Browser::start(Options::default()).await?;
    let host = Host::before(&panel).await?;
    host.move_api_to(BASE);
    // The page asks first, and the program takes its answers over.
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for_step("set-password").await?;
    assert_eq!((host.seen(Call::Validate), host.seen(Call::Login)), (1, 1));
    everything_works(&browser, &panel, &host).await?;
    let asked = |path: &str| host.heads().iter().filter(|head| head.contains(path)).count();
    assert_eq!(asked(" /api/"), 0);
    assert!(asked(" /hosting/v1/api/") > 15);
    Ok(())
}

/// The files of the bundle, and its page for every path that is no file: without a header of ours.
#[tokio::test]
async fn from_a_plain_static_host_beside_the_api_all_four_ways_of_joining_work() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.serve_files_of(panel.dist().to_owned());
    everything_works(browser, panel, &host).await?;
    // A folder of a file's name is a page as well.
    browser.open(&host.through(&panel.url("/no/such/page"))?).await?;
    browser.wait_for_step("not-found").await
}
