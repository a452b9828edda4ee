//! What is shown when something isn't as usual: answers that say no, waits, and lists with little in them.

use orchd_types::role::Role;

use super::Visitor;
use crate::browser::Browser;
use crate::error::Result;
use crate::host::{Call, Fault, Host, Reply};
use crate::panel::Panel;
use crate::person::Person;
use crate::seed::{self, PASSWORD};
use crate::stage::Stage;

pub(super) async fn walk(stage: &Stage, visitor: &mut impl Visitor) -> Result<()> {
    let Stage { browser, panel, .. } = stage;
    joining(browser, panel, visitor).await?;
    confirming(browser, panel, visitor).await?;
    inviting(browser, panel, visitor).await?;
    list(browser, panel, visitor).await?;
    pending(browser, panel, visitor).await
}

/// Long enough that no second goes by on the page.
fn later(status: u16) -> Fault {
    Fault::Answer(Reply::new(status, "{}").header("Retry-After", "3600"))
}

async fn joining(browser: &Browser, panel: &Panel, visitor: &mut impl Visitor) -> Result<()> {
    let host = Host::before(panel).await?;
    let link =
        Person::admin(panel).await?.invite(&panel.demo().org_id, "noa@example.com", Role::Support).await?;
    browser.open(&host.through(&link)?).await?;
    browser.wait_for("#app #password").await?;
    browser.fill("password", "passw0rd").await?;
    browser.click("join").await?;
    browser.wait_for_words("too easy to guess").await?;
    visitor.at(browser, "set-password-common").await?;
    browser.fill("password", PASSWORD).await?;
    browser.wait_for(".strength[data-score='4']").await?;
    visitor.at(browser, "set-password-strong").await?;
    host.set(Call::Accept, Fault::Hold);
    browser.click("join").await?;
    browser.wait_for_words("Joining…").await?;
    visitor.at(browser, "joining").await?;
    host.set(Call::Accept, later(429));
    browser.wait_for_step("retry").await?;
    browser.wait_for_words("again in 60 minutes").await?;
    visitor.at(browser, "retry-later").await?;
    browser.open(&panel.demo().links.existing_person).await?;
    browser.wait_for("#app #password").await?;
    browser.click("no-password").await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_words("may have an account here already").await?;
    browser.wait_for(".strength[data-score='4']").await?;
    visitor.at(browser, "set-password-registered").await
}

async fn confirming(browser: &Browser, panel: &Panel, visitor: &mut impl Visitor) -> Result<()> {
    let host = Host::before(panel).await?;
    browser.open(&host.through(&panel.url("/"))?).await?;
    browser.sign_in(&panel.demo().existing).await?;
    browser.wait_for_step("organizations").await?;
    browser.open(&host.through(&panel.demo().links.confirm)?).await?;
    browser.wait_for_step("confirm").await?;
    host.set(Call::Accept, Fault::Answer(Reply::new(403, "{}")));
    browser.click("accept").await?;
    browser.wait_for_step("wrong-account").await?;
    visitor.at(browser, "wrong-account-learnt").await?;
    host.set(Call::SignOut, Fault::Reset);
    browser.click("sign-out").await?;
    browser.wait_for_words("Signing out didn’t work").await?;
    visitor.at(browser, "sign-out-failed").await?;
    browser.forget_cookies().await
}

async fn inviting(browser: &Browser, panel: &Panel, visitor: &mut impl Visitor) -> Result<()> {
    let host = Host::before(panel).await?;
    let form = panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id));
    browser.open(&host.through(&form)?).await?;
    browser.wait_for_step("sign-in").await?;
    host.set(Call::SignIn, later(429));
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_words("again in 60 minutes").await?;
    visitor.at(browser, "sign-in-later").await?;
    host.mend(Call::SignIn);
    browser.open(&host.through(&form)?).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", &panel.demo().admin.email).await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await?;
    browser.wait_for_words("a member of the organization already").await?;
    visitor.at(browser, "form-member").await?;
    let link = panel.url("/invites/0123456789abcdef0123456789abcdef?email=kim@example.com");
    let delayed = Reply::new(201, format!("\"{link}\"")).header("Invite-Mail", "delayed");
    host.set(Call::Invite, Fault::Answer(delayed));
    browser.fill("invitee-email", "kim@example.com").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("created").await?;
    browser.wait_for_words("couldn’t go out yet").await?;
    visitor.at(browser, "created-delayed").await?;
    browser.click("invite-another").await?;
    browser.wait_for_step("form").await?;
    host.set(Call::Invite, Fault::Answer(Reply::new(201, "{}")));
    browser.fill("invitee-email", "kim@example.com").await?;
    browser.fill("invitee-name", "Kim").await?;
    browser.click("create-invite").await?;
    browser.wait_for("[data-action=create-again]").await?;
    visitor.at(browser, "created-unseen").await
}

async fn list(browser: &Browser, panel: &Panel, visitor: &mut impl Visitor) -> Result<()> {
    let host = Host::before(panel).await?;
    let form = panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id));
    browser.open(&host.through(&form)?).await?;
    browser.wait_for_step("form").await?;
    browser.paste("invitee-email", "noam@example.com\numa@example.com\n").await?;
    browser.wait_for_words("2 entries").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    host.set(Call::Members, Fault::Answer(Reply::new(403, "{}")));
    browser.click("create-invite").await?;
    browser.wait_for_step("review").await?;
    browser.wait_for_words("couldn’t check who is a member").await?;
    visitor.at(browser, "review-unchecked").await?;
    host.set(Call::Invite, later(429));
    browser.click("send-all").await?;
    browser.wait_for_step("sending").await?;
    browser.wait_for_words("goes on by itself in 60 minutes").await?;
    visitor.at(browser, "sending-held").await?;
    host.set(Call::Invite, Fault::Answer(Reply::new(400, "{}")));
    browser.open(&host.through(&form)?).await?;
    browser.wait_for_step("form").await?;
    browser.paste("invitee-email", "noam@example.com\numa@example.com\n").await?;
    browser.wait_for_words("2 entries").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    browser.click("create-invite").await?;
    browser.wait_for_words("couldn’t check who is a member").await?;
    browser.click("send-all").await?;
    browser.wait_for_words("2 failed").await?;
    visitor.at(browser, "sent-failed").await
}

async fn pending(browser: &Browser, panel: &Panel, visitor: &mut impl Visitor) -> Result<()> {
    let host = Host::before(panel).await?;
    let list = |org: &str| host.through(&panel.url(&format!("/orgs/{org}/invites")));
    let org = seed::customer(panel, "Small Firm").await?;
    browser.open(&list(&org)?).await?;
    browser.wait_for_step("pending").await?;
    browser.wait_for_words("Nobody is waiting").await?;
    visitor.at(browser, "pending-none").await?;
    Person::admin(panel).await?.invite(&org, "kim@example.com", Role::Support).await?;
    browser.open(&list(&org)?).await?;
    browser.wait_for_words("1 pending invite").await?;
    browser.fill("pending-search", "nobody").await?;
    browser.wait_for_words("No pending invite matches").await?;
    visitor.at(browser, "pending-not-found").await?;
    browser.fill("pending-search", "kim").await?;
    browser.click("resend").await?;
    host.set(Call::Invite, Fault::Reset);
    browser.click("confirm-resend").await?;
    browser.wait_for_words("couldn’t reach the server").await?;
    visitor.at(browser, "pending-resend-failed").await?;
    host.mend(Call::Invite);
    browser.click("confirm-resend").await?;
    browser.wait_for_words("New link for").await?;
    visitor.at(browser, "pending-resent").await?;
    browser.click("revoke").await?;
    browser.click("confirm-revoke").await?;
    browser.wait_for_words("is revoked").await?;
    visitor.at(browser, "pending-revoked").await
}
