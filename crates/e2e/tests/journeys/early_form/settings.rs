//! What a deployment has set.

use std::fs;

use e2e::Result;
use e2e::browser::{Browser, Options};
use e2e::host::Call;
use e2e::panel::Panel;
use e2e::settings;
use e2e::stage::Place;
use tempfile::TempDir;

use super::absent::waits_for_the_program;
use super::{EARLY, PROGRAMS, without_program};

/// A copy of the bundle whose page has these contents in its tags; `None` for no tag at all.
pub(crate) fn with_settings(set: &[(&str, Option<&str>)]) -> Result<TempDir> {
    let copy = tempfile::Builder::new().prefix("e2e-dist-").tempdir()?;
    for file in fs::read_dir(settings::dist()?)?.flatten().filter(|file| file.path().is_file()) {
        let name = file.file_name();
        if !name.to_string_lossy().starts_with("index.html") {
            fs::copy(file.path(), copy.path().join(name))?;
        }
    }
    let mut page = fs::read_to_string(settings::dist()?.join("index.html"))?;
    for (name, content) in set {
        let start = page.find(&format!("<meta name=\"invites:{name}\"")).expect("the page has the tag");
        let end = start + page[start..].find('>').expect("the tag ends") + 1;
        let tag = content.map(|content| format!("<meta name=\"invites:{name}\" content=\"{content}\" />"));
        page.replace_range(start..end, &tag.unwrap_or_default());
    }
    fs::write(copy.path().join("index.html"), page)?;
    Ok(copy)
}

#[tokio::test]
async fn the_form_states_the_least_length_that_is_set() -> Result<()> {
    let _place = Place::wait().await;
    let dist = with_settings(&[("password-min", Some(" 12 ")), ("api-base", Some("/api/"))])?;
    let panel = Panel::start_with(dist.path().to_owned()).await?;
    let browser = Browser::start(Options::default()).await?;
    let host = without_program(&panel).await?;
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for(EARLY).await?;
    browser.wait_for_words("At least 12 characters").await?;
    host.mend(Call::Wasm);
    browser.wait_for(PROGRAMS).await?;
    browser.wait_for_words("At least 12 characters").await?;
    for call in [Call::Validate, Call::Login] {
        assert_eq!(host.seen(call), 1, "{call:?}");
    }
    Ok(())
}

#[tokio::test]
async fn what_is_not_set_or_makes_no_sense_is_left_to_the_program() -> Result<()> {
    let all = ["api-base", "panel-url", "forgot-password-url", "password-min", "support"];
    let none = all.map(|name| (name, None));
    for set in [
        &none[..],
        &[("password-min", Some("0"))],
        &[("password-min", Some("many"))],
        &[("support", Some("help@example.com"))],
        &[("api-base", Some("//elsewhere.example/api"))],
    ] {
        let _place = Place::wait().await;
        let dist = with_settings(set)?;
        let panel = Panel::start_with(dist.path().to_owned()).await?;
        let browser = Browser::start(Options::default()).await?;
        let host = without_program(&panel).await?;
        let link = &panel.demo().links.new_person;
        if set.iter().any(|(name, _)| *name == "api-base") {
            // Nothing is asked early either: there is nothing to wait for.
            browser.open(&host.through(link)?).await?;
            host.wait_for(Call::Wasm, 1).await?;
            host.mend(Call::Wasm);
            browser.wait_for_step("set-password").await?;
        } else {
            waits_for_the_program(&browser, &host, link, "set-password").await?;
        }
        browser.wait_for_words("At least 8 characters").await?;
        for call in [Call::Validate, Call::Login] {
            assert_eq!(host.seen(call), 1, "{call:?} with {set:?}");
        }
        assert_eq!(browser.complaints().await?, [""; 0]);
    }
    Ok(())
}

/// Whether that address makes sense is the program's to say.
#[tokio::test]
async fn where_a_forgotten_password_leads_somewhere_the_form_for_one_waits_for_the_program() -> Result<()> {
    let _place = Place::wait().await;
    let dist = with_settings(&[("forgot-password-url", Some("/forgot"))])?;
    let panel = Panel::start_with(dist.path().to_owned()).await?;
    let browser = Browser::start(Options::default()).await?;
    let host = without_program(&panel).await?;
    waits_for_the_program(&browser, &host, &panel.demo().links.existing_person, "enter-password").await?;
    browser.wait_for("[data-action=forgot-password]").await?;
    Ok(())
}
