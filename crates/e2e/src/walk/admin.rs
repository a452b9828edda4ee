//! The admin's screens.

use orchd_types::role::Role;

use super::Visitor;
use crate::browser::Browser;
use crate::error::Result;
use crate::host::{Call, Fault, Host};
use crate::panel::Panel;
use crate::seed;
use crate::stage::Stage;

/// There once it is known who is signed in, which comes later than the screen.
pub(super) const WHO: &str = "[data-action=sign-out]:not([hidden])";

pub(super) async fn walk(stage: &Stage, visitor: &mut impl Visitor) -> Result<()> {
    let Stage { browser, panel, .. } = stage;
    sign_in(browser, panel, visitor).await?;
    one_invite(browser, panel, visitor).await?;
    many_invites(browser, panel, visitor).await?;
    pending(browser, panel, visitor).await?;
    elsewhere(browser, panel, visitor).await
}

async fn sign_in(browser: &Browser, panel: &Panel, visitor: &mut impl Visitor) -> Result<()> {
    browser.open(&panel.url("/")).await?;
    browser.wait_for_step("sign-in").await?;
    visitor.at(browser, "sign-in").await?;
    browser.click("sign-in").await?;
    browser.wait_for("[aria-invalid=true]").await?;
    visitor.at(browser, "sign-in-errors").await?;
    let mut wrong = panel.demo().admin.clone();
    wrong.password.push('x');
    browser.sign_in(&wrong).await?;
    browser.wait_for_words("don’t match").await?;
    visitor.at(browser, "sign-in-wrong").await?;
    browser.sign_in(&panel.demo().two_factor.email).await?;
    browser.by_id("pin").await?;
    visitor.at(browser, "sign-in-pin").await?;
    browser.click("resend-pin").await?;
    browser.wait_for_words("A new code is on its way").await?;
    browser.click("verify-pin").await?;
    browser.wait_for_words("Enter the code").await?;
    visitor.at(browser, "sign-in-pin-sent").await?;
    browser.fill("pin", "000000").await?;
    browser.click("verify-pin").await?;
    browser.wait_for_words("That code wasn’t right").await?;
    visitor.at(browser, "sign-in-pin-wrong").await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("organizations").await?;
    browser.wait_for(WHO).await?;
    visitor.at(browser, "organizations").await
}

async fn one_invite(browser: &Browser, panel: &Panel, visitor: &mut impl Visitor) -> Result<()> {
    browser.open(&panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id))).await?;
    browser.wait_for_step("form").await?;
    visitor.at(browser, "form").await?;
    browser.click("create-invite").await?;
    browser.wait_for_words("Choose a role").await?;
    visitor.at(browser, "form-errors").await?;
    browser.click_on("input[name=role][value=SiteAccess]").await?;
    browser.wait_for("[data-action=add-website]").await?;
    visitor.at(browser, "form-websites").await?;
    browser.click_on("input[name=role][value=SiteAccess]").await?;
    browser.fill("invitee-email", "lou@example.com").await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=SuperAdmin]").await?;
    visitor.at(browser, "form-filled").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("confirm-role").await?;
    visitor.at(browser, "confirm-role").await?;
    browser.click("confirm-role").await?;
    browser.wait_for_step("created").await?;
    visitor.at(browser, "created").await?;
    browser.click("copy").await?;
    browser.wait_for_words("Copied").await?;
    visitor.at(browser, "created-copied").await?;
    browser.click("invite-another").await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", "lou@example.com").await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("confirm-again").await?;
    visitor.at(browser, "confirm-again").await
}

async fn many_invites(browser: &Browser, panel: &Panel, visitor: &mut impl Visitor) -> Result<()> {
    let admin = &panel.demo().admin.email;
    let host = Host::before(panel).await?;
    let form = panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id));
    browser.open(&host.through(&form)?).await?;
    browser.wait_for_step("form").await?;
    browser
        .paste("invitee-email", &format!("kim@example.com\nno address\nada@example.com\n{admin}\n"))
        .await?;
    browser.wait_for_words("4 entries").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    visitor.at(browser, "form-list").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("review").await?;
    browser.wait_for_words("2 new").await?;
    visitor.at(browser, "review").await?;
    host.set(Call::Invite, Fault::Hold);
    browser.click("send-all").await?;
    browser.wait_for_step("sending").await?;
    host.wait_for(Call::Invite, 2).await?;
    visitor.at(browser, "sending").await?;
    host.mend(Call::Invite);
    browser.wait_for_step("sent").await?;
    browser.wait_for_words("2 invites ready").await?;
    visitor.at(browser, "sent").await
}

async fn pending(browser: &Browser, panel: &Panel, visitor: &mut impl Visitor) -> Result<()> {
    browser.open(&panel.url(&format!("/orgs/{}/invites", panel.demo().org_id))).await?;
    browser.wait_for_step("pending").await?;
    browser.fill("pending-search", "lou@example.com").await?;
    browser.wait_for_words("1 of").await?;
    visitor.at(browser, "pending").await?;
    browser.click("resend").await?;
    browser.wait_for("[data-action=confirm-resend]").await?;
    visitor.at(browser, "pending-resend").await?;
    browser.click("revoke").await?;
    browser.wait_for("[data-action=confirm-revoke]").await?;
    visitor.at(browser, "pending-revoke").await
}

async fn elsewhere(browser: &Browser, panel: &Panel, visitor: &mut impl Visitor) -> Result<()> {
    browser.open(&panel.url("/no/such/page")).await?;
    browser.wait_for_step("not-found").await?;
    visitor.at(browser, "not-found").await?;
    let host = Host::before(panel).await?;
    host.set(Call::Memberships, Fault::Reset);
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.wait_for_step("retry").await?;
    visitor.at(browser, "panel-retry").await?;
    browser.forget_cookies().await?;
    let form = panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id));
    let (_, tess) =
        seed::member_of_new_customer(panel, "First Firm", "tess@example.com", Role::SuperAdmin).await?;
    browser.open(&form).await?;
    browser.sign_in(&tess).await?;
    browser.wait_for_step("no-access").await?;
    browser.wait_for(WHO).await?;
    visitor.at(browser, "no-access").await
}
