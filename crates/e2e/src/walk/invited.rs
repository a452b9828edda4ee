//! The invited person's steps.

use orchd_types::role::Role;

use super::Visitor;
use super::admin::WHO;
use crate::browser::Browser;
use crate::error::Result;
use crate::host::{Call, Fault, Host};
use crate::person::Person;
use crate::seed::{self, PASSWORD};
use crate::stage::Stage;

pub(super) async fn walk(stage: &mut Stage, visitor: &mut impl Visitor) -> Result<()> {
    loading(stage, visitor).await?;
    wrong_account(stage, visitor).await?;
    passwords(stage, visitor).await?;
    joining(stage, visitor).await?;
    signed_in(stage, visitor).await
}

async fn loading(stage: &Stage, visitor: &mut impl Visitor) -> Result<()> {
    let Stage { browser, panel, .. } = stage;
    let host = Host::before(panel).await?;
    host.set(Call::Validate, Fault::Hold);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for_words("Checking your invite…").await?;
    visitor.at(browser, "loading").await?;

    let host = Host::before(panel).await?;
    // Without an answer there is no form early, whose heading would be in the tab.
    host.set(Call::Validate, Fault::Hold);
    host.set(Call::Wasm, Fault::Reset);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for("[data-broken] #broken").await?;
    browser.wait_for_words("couldn’t start").await?;
    visitor.at(browser, "broken").await?;

    // What comes before the program: other markup than what comes with it.
    let host = Host::before(panel).await?;
    host.set(Call::Wasm, Fault::Hold);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for("#early main[data-step=set-password]").await?;
    browser.wait_for(".languages:not([hidden])").await?;
    visitor.at(browser, "early-form").await
}

/// Waits until the step is there, and has put the focus where the person goes on: it would take it from the visitor.
/// What comes from the early form gets its cursor with the next picture.
async fn has_landed(browser: &Browser, step: &str, focused: &str) -> Result<()> {
    browser.wait_for_step(step).await?;
    browser.wait_for_focus(focused).await?;
    if browser.ask("return !!document.querySelector('[data-until] #app .alternatives')").await? {
        browser.wait_for("#app .alternatives .until").await?;
    }
    let pictures =
        "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
    browser.ask::<bool>(pictures).await?;
    Ok(())
}

async fn wrong_account(stage: &Stage, visitor: &mut impl Visitor) -> Result<()> {
    let Stage { browser, panel, .. } = stage;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("organizations").await?;
    browser.open(&panel.demo().links.new_person).await?;
    has_landed(browser, "wrong-account", "heading").await?;
    visitor.at(browser, "wrong-account").await?;
    browser.click("sign-out").await?;
    browser.wait_for_step("set-password").await
}

async fn passwords(stage: &Stage, visitor: &mut impl Visitor) -> Result<()> {
    let Stage { browser, panel, .. } = stage;
    let links = &panel.demo().links;
    browser.open(&links.new_person).await?;
    has_landed(browser, "set-password", "password").await?;
    visitor.at(browser, "set-password").await?;
    browser.fill("password", "short").await?;
    browser.click("join").await?;
    browser.wait_for_words("too short").await?;
    visitor.at(browser, "set-password-error").await?;
    browser.open(links.new_person.split_once('?').map_or("", |(link, _)| link)).await?;
    has_landed(browser, "set-password", "email").await?;
    visitor.at(browser, "set-password-no-email").await?;
    browser.open(&links.existing_person).await?;
    has_landed(browser, "enter-password", "password").await?;
    visitor.at(browser, "enter-password").await?;
    browser.fill("password", "not mine at all").await?;
    browser.click("join").await?;
    browser.wait_for_words("isn’t right").await?;
    visitor.at(browser, "enter-password-wrong").await
}

async fn joining(stage: &mut Stage, visitor: &mut impl Visitor) -> Result<()> {
    let Stage { browser, panel, .. } = stage;
    let long = "Vereinigte Donaudampfschifffahrts- und Hafenbetriebsgesellschaft ".repeat(3);
    let org = seed::customer(panel, long.trim()).await?;
    let link = Person::admin(panel).await?.invite(&org, "long@example.com", Role::Support).await?;
    browser.open(&link).await?;
    has_landed(browser, "set-password", "password").await?;
    visitor.at(browser, "set-password-long-name").await?;
    browser.fill("password", PASSWORD).await?;
    panel.stop();
    browser.click("join").await?;
    has_landed(browser, "retry", "heading").await?;
    visitor.at(browser, "retry").await?;
    panel.start_again().await?;
    browser.click("try-again").await?;
    browser.wait_for_step("set-password").await?;
    browser.click("join").await?;
    has_landed(browser, "accepted", "heading").await?;
    visitor.at(browser, "accepted").await?;
    browser.open(&link).await?;
    has_landed(browser, "closed", "heading").await?;
    visitor.at(browser, "closed").await?;
    browser.forget_cookies().await
}

async fn signed_in(stage: &Stage, visitor: &mut impl Visitor) -> Result<()> {
    let Stage { browser, panel, .. } = stage;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&panel.demo().existing).await?;
    browser.wait_for_step("organizations").await?;
    browser.wait_for(WHO).await?;
    visitor.at(browser, "organizations-none").await?;
    browser.open(&panel.demo().links.confirm).await?;
    has_landed(browser, "confirm", "heading").await?;
    visitor.at(browser, "confirm").await
}
