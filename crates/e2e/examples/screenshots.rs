//! Saves a picture of every step and screen: `cargo run --package e2e --example screenshots -- FOLDER`. Chromium only.
//!
//! Each at 320, 768 and 1280 CSS pixels, light and dark: `STEP-WIDTH-SCHEME.png`.

use std::path::{Path, PathBuf};

use e2e::browser::Browser;
use e2e::person::Person;
use e2e::seed::{self, PASSWORD};
use e2e::stage::Stage;
use e2e::{Error, Result};
use orchd_types::role::Role;
use serde_json::json;

const WIDTHS: [u32; 3] = [320, 768, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or_else(|| Error::Setting {
        variable: "FOLDER",
        value: String::new(),
        remedy: "name the folder the pictures go to.",
    })?;
    std::fs::create_dir_all(&folder)?;
    let mut stage = Stage::open().await?;
    let camera = Camera { folder };
    admin_side(&stage, &camera).await?;
    invited_side(&mut stage, &camera).await
}

async fn admin_side(stage: &Stage, camera: &Camera) -> Result<()> {
    let Stage { browser, panel, .. } = stage;
    browser.open(&panel.url("/")).await?;
    browser.wait_for_step("sign-in").await?;
    camera.take(browser, "sign-in").await?;
    let mut wrong = panel.demo().admin.clone();
    wrong.password.push('x');
    browser.sign_in(&wrong).await?;
    browser.wait_for_words("don’t match").await?;
    camera.take(browser, "sign-in-wrong").await?;
    browser.sign_in(&panel.demo().two_factor.email).await?;
    browser.by_id("pin").await?;
    camera.take(browser, "sign-in-pin").await?;
    browser.click("resend-pin").await?;
    browser.wait_for_words("A new code is on its way").await?;
    browser.click("verify-pin").await?;
    browser.wait_for_words("Enter the code").await?;
    camera.take(browser, "sign-in-pin-sent").await?;
    browser.fill("pin", "000000").await?;
    browser.click("verify-pin").await?;
    browser.wait_for_words("That code wasn’t right").await?;
    camera.take(browser, "sign-in-pin-wrong").await?;
    browser.sign_in(&panel.demo().admin).await?;
    browser.wait_for_step("organizations").await?;
    camera.take(browser, "organizations").await?;
    browser.open(&panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id))).await?;
    browser.wait_for_step("form").await?;
    camera.take(browser, "form").await?;
    browser.click("create-invite").await?;
    browser.wait_for_words("Choose a role").await?;
    camera.take(browser, "form-errors").await?;
    browser.fill("invitee-email", "lou@example.com").await?;
    browser.fill("invitee-name", "Lou").await?;
    browser.click_on("input[name=role][value=SuperAdmin]").await?;
    camera.take(browser, "form-filled").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("confirm-role").await?;
    camera.take(browser, "confirm-role").await?;
    browser.click("confirm-role").await?;
    browser.wait_for_step("created").await?;
    camera.take(browser, "created").await?;
    browser.click("copy").await?;
    browser.wait_for_words("Copied").await?;
    camera.take(browser, "created-copied").await?;
    browser.open(&panel.url("/no/such/page")).await?;
    browser.wait_for_step("not-found").await?;
    camera.take(browser, "not-found").await?;
    browser.driver().delete_all_cookies().await?;

    let (_, tess) =
        seed::member_of_new_customer(panel, "First Firm", "tess@example.com", Role::SuperAdmin).await?;
    browser.open(&panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id))).await?;
    browser.sign_in(&tess).await?;
    browser.wait_for_step("no-access").await?;
    camera.take(browser, "no-access").await
}

async fn invited_side(stage: &mut Stage, camera: &Camera) -> Result<()> {
    let Stage { browser, panel, .. } = stage;
    let links = panel.demo().links.clone();
    browser.open(&links.new_person).await?;
    browser.wait_for_step("wrong-account").await?;
    camera.take(browser, "wrong-account").await?;
    browser.click("sign-out").await?;
    browser.wait_for_step("set-password").await?;
    camera.take(browser, "set-password").await?;
    browser.fill("password", "short").await?;
    browser.click("join").await?;
    browser.wait_for_words("too short").await?;
    camera.take(browser, "set-password-error").await?;
    browser.open(links.new_person.split_once('?').map_or("", |(link, _)| link)).await?;
    browser.wait_for_step("set-password").await?;
    camera.take(browser, "set-password-no-email").await?;
    browser.open(&links.existing_person).await?;
    browser.wait_for_step("enter-password").await?;
    camera.take(browser, "enter-password").await?;
    browser.fill("password", "not mine at all").await?;
    browser.click("join").await?;
    browser.wait_for_words("isn’t right").await?;
    camera.take(browser, "enter-password-wrong").await?;
    let long = "Vereinigte Donaudampfschifffahrts- und Hafenbetriebsgesellschaft ".repeat(3);
    let org = seed::customer(panel, long.trim()).await?;
    let link = Person::admin(panel).await?.invite(&org, "long@example.com", Role::Support).await?;
    browser.open(&link).await?;
    browser.wait_for_step("set-password").await?;
    camera.take(browser, "set-password-long-name").await?;

    browser.fill("password", PASSWORD).await?;
    panel.stop();
    browser.click("join").await?;
    browser.wait_for_step("retry").await?;
    camera.take(browser, "retry").await?;
    panel.start_again().await?;
    browser.click("try-again").await?;
    browser.wait_for_step("set-password").await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    camera.take(browser, "accepted").await?;
    browser.open(&link).await?;
    browser.wait_for_step("closed").await?;
    camera.take(browser, "closed").await?;
    browser.driver().delete_all_cookies().await?;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&panel.demo().existing.clone()).await?;
    browser.wait_for_step("organizations").await?;
    camera.take(browser, "organizations-none").await?;
    browser.open(&links.confirm).await?;
    browser.wait_for_step("confirm").await?;
    camera.take(browser, "confirm").await
}

struct Camera {
    folder: PathBuf,
}

impl Camera {
    /// The whole page, however long, at each width and in each scheme.
    async fn take(&self, browser: &Browser, name: &str) -> Result<()> {
        for scheme in SCHEMES {
            let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            browser.driver().cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
            for width in WIDTHS {
                self.fit(browser, width).await?;
                self.save(browser, &self.folder.join(format!("{name}-{width}-{scheme}.png"))).await?;
            }
        }
        browser.resize(1280, 900).await
    }

    /// As high as the page is; a few rounds, since the space around the card grows with the window.
    async fn fit(&self, browser: &Browser, width: u32) -> Result<()> {
        let mut height = 640;
        for _ in 0..6 {
            browser.resize(width, height).await?;
            let wanted: u32 = browser.ask("return document.scrollingElement.scrollHeight").await?;
            if wanted <= height {
                break;
            }
            height = wanted;
        }
        Ok(())
    }

    async fn save(&self, browser: &Browser, file: &Path) -> Result<()> {
        Ok(browser.driver().screenshot(file).await?)
    }
}
