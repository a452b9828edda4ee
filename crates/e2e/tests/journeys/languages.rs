//! Everybody reads the page in their language, and the server learns which one that is.

#[path = "languages/errors.rs"]
mod errors;
#[path = "languages/words.rs"]
mod words;

use e2e::Result;
use e2e::browser::{Browser, Options};
use e2e::host::{Call, Fault, Host, Reply};
use e2e::panel::Panel;
use e2e::seed::PASSWORD;
use e2e::settings::Kind;
use e2e::stage::{Place, Stage};
use e2e::wait::{Look, PATIENCE, until};

use super::screens::fits;

const LANGUAGES: [&str; 7] = ["en", "de", "fr", "es", "pt-BR", "ja", "ar"];

/// `lang` and `dir` of the page.
async fn spoken(browser: &Browser) -> Result<[String; 2]> {
    browser.ask("const { lang, dir } = document.documentElement; return [lang, dir]").await
}

/// What the server has learnt of the language of who is signed in.
async fn locale(browser: &Browser) -> Result<String> {
    browser
        .ask("return fetch('/api/login').then((answer) => answer.json()).then((login) => login.locale)")
        .await
}

async fn choose(browser: &Browser, language: &str) -> Result<()> {
    browser.choose_language(language).await?;
    until(&format!("the page speaks {language}"), PATIENCE, async || {
        let [now, _] = spoken(browser).await?;
        Ok(if now == language { Look::True(()) } else { Look::NotYet(now) })
    })
    .await
}

/// A visitor whose browser prefers these languages.
async fn preferring(languages: &'static str) -> Result<Browser> {
    Kind::must_be(
        &[Kind::Chromium, Kind::Firefox],
        "it prefers the machine's language, and only if the machine has that one installed",
    )?;
    Browser::start(Options { languages: Some(languages), ..Options::default() }).await
}

#[tokio::test]
async fn the_address_says_german_and_the_accept_says_which() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&format!("{}&locale=de-at", panel.demo().links.new_person)).await?;
    browser.wait_for_step("set-password").await?;
    browser.wait_for_words("Wählen Sie ein Passwort").await?;
    assert_eq!(spoken(browser).await?, ["de", "ltr"]);
    assert!(browser.driver().title().await?.ends_with("beitreten"));
    browser.fill("password", "kurz").await?;
    browser.click("join").await?;
    browser.wait_for_words("Dieses Passwort ist zu kurz").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    browser.wait_for_words("Willkommen bei").await?;
    assert_eq!(locale(browser).await?, "de-AT");
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn the_browser_prefers_arabic_and_everything_runs_from_right_to_left() -> Result<()> {
    let _place = Place::wait().await;
    let panel = Panel::start().await?;
    let browser = preferring("xx,ar-EG,en").await?;
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for_step("set-password").await?;
    browser.wait_for_words("اختر كلمة مرور").await?;
    assert_eq!(spoken(&browser).await?, ["ar", "rtl"]);
    let written =
        "return ['email', 'password'].map((id) => getComputedStyle(document.getElementById(id)).direction)";
    assert_eq!(browser.ask::<[String; 2]>(written).await?, ["ltr", "ltr"]);
    let room = "const { paddingLeft } = getComputedStyle(document.getElementById('password'));
        const toggle = document.querySelector('.password-toggle').getBoundingClientRect();
        return parseFloat(paddingLeft) - (toggle.right - document.getElementById('password').getBoundingClientRect().left)";
    assert!(browser.ask::<f64>(room).await? >= 0.0, "what is typed runs under the button");
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(locale(&browser).await?, "ar-EG");
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn what_the_browser_speaks_and_the_panel_does_not_is_answered_as_the_branding_says() -> Result<()> {
    let _place = Place::wait().await;
    let panel = Panel::start().await?;
    let browser = preferring("xx,yy-ZZ").await?;
    let host = Host::before(&panel).await?;
    let link = host.through(&panel.demo().links.new_person)?;
    for (branding, language) in [
        (Fault::Answer(Reply::new(200, r#"{"orgName":"A","locale":"fr"}"#)), "fr"),
        (Fault::Answer(Reply::new(200, r#"{"orgName":"A","locale":"xx"}"#)), "en"),
        (Fault::Answer(Reply::new(500, "")), "en"),
        (Fault::Answer(Reply::new(200, "<p>not the API")), "en"),
    ] {
        host.set(Call::Branding, branding);
        browser.open(&link).await?;
        browser.wait_for_step("set-password").await?;
        assert_eq!(spoken(&browser).await?[0], language);
    }
    assert_eq!(host.seen(Call::Branding), 4);
    Ok(())
}

#[tokio::test]
async fn what_the_browser_speaks_and_the_panel_does_not_is_asked_for_once_more_as_any_other() -> Result<()> {
    let _place = Place::wait().await;
    let panel = Panel::start().await?;
    let browser = preferring("xx").await?;
    let host = Host::before(&panel).await?;
    host.set(Call::Words, Fault::Answer(Reply::new(503, "")));
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for_words("This page couldn’t start").await?;
    assert_eq!(host.seen(Call::Words), 2);
    Ok(())
}

#[tokio::test]
async fn choosing_a_language_keeps_what_was_typed_asks_nothing_again_and_is_remembered() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    let link = host.through(&panel.demo().links.new_person)?;
    browser.open(&link).await?;
    browser.wait_for_step("set-password").await?;
    browser.wait_for_words("Choose a password").await?;
    assert_eq!(spoken(browser).await?[0], "en");
    // The brand is asked for once, and the language waits for none of it.
    assert!(host.seen(Call::Branding) <= 1);
    browser.fill("password", "short").await?;
    browser.click("join").await?;
    browser.wait_for_words("too short").await?;
    browser.by_id("language").await?.focus().await?;
    for (language, words) in
        [("fr", "Choisissez un mot de passe"), ("ar", "اختر كلمة مرور"), ("ja", "パスワードを決める")]
    {
        choose(browser, language).await?;
        browser.wait_for_words(words).await?;
        browser.wait_for_focus("language").await?;
        assert_eq!(browser.value("password").await?, "short");
    }
    for call in [Call::Validate, Call::Login, Call::Wasm] {
        assert_eq!(host.seen(call), 1, "{call:?}");
    }
    assert_eq!(host.seen(Call::Words), 4, "the languages that were spoken, each once");
    browser.open(&link).await?;
    browser.wait_for_step("set-password").await?;
    browser.wait_for_words("パスワードを決める").await?;
    // The address comes before the choice, until there is a new one.
    browser.open(&format!("{link}&locale=es")).await?;
    // The program's own form: the early one makes room for it at any moment.
    browser.wait_for_step("set-password").await?;
    browser.wait_for_words("Elija una contraseña").await?;
    choose(browser, "de").await?;
    browser.wait_for_words("Wählen Sie ein Passwort").await?;
    assert!(browser.value("email").await?.contains('@'));
    browser.driver().refresh().await?;
    browser.wait_for_step("set-password").await?;
    browser.wait_for_words("Wählen Sie ein Passwort").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(locale(browser).await?, "de");
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_language_chosen_before_the_program_has_arrived_is_the_program_s_as_well() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.set(Call::Wasm, Fault::Hold);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for("#early #password").await?;
    browser.fill("password", "seven kettles").await?;
    choose(browser, "de").await?;
    browser.wait_for_words("Wählen Sie ein Passwort").await?;
    host.mend(Call::Wasm);
    browser.wait_for_step("set-password").await?;
    browser.wait_for_words("Wählen Sie ein Passwort").await?;
    assert_eq!(browser.value("password").await?, "seven kettles");
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn in_every_language_the_invite_s_steps_fit_into_320_pixels() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.demo().links.new_person).await?;
    browser.resize(320, 640).await?;
    fits(browser, "set-password").await?;
    browser.click("join").await?;
    for language in LANGUAGES {
        choose(browser, language).await?;
        fits(browser, "set-password").await?;
    }
    browser.click("have-password").await?;
    browser.wait_for_step("enter-password").await?;
    for language in LANGUAGES {
        choose(browser, language).await?;
        fits(browser, "enter-password").await?;
    }
    browser.open(&panel.url("/invites/nothing-like-that-at-all?email=kim%40example.com")).await?;
    browser.wait_for_step("closed").await?;
    for language in LANGUAGES {
        choose(browser, language).await?;
        fits(browser, "closed").await?;
    }
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for_step("set-password").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    for language in LANGUAGES {
        choose(browser, language).await?;
        fits(browser, "accepted").await?;
    }
    browser.open(&panel.demo().links.existing_person).await?;
    browser.wait_for_step("wrong-account").await?;
    for language in LANGUAGES {
        choose(browser, language).await?;
        fits(browser, "wrong-account").await?;
    }
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn an_admin_changes_the_language_and_goes_on_where_they_were() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.url("/")).await?;
    browser.wait_for_step("sign-in").await?;
    browser.fill("email", &panel.demo().admin.email).await?;
    choose(browser, "ar").await?;
    browser.wait_for_words("تسجيل الدخول").await?;
    assert_eq!(browser.value("email").await?, panel.demo().admin.email);
    browser.fill("password", &panel.demo().admin.password).await?;
    browser.click("sign-in").await?;
    browser.wait_for_step("organizations").await?;
    choose(browser, "de").await?;
    browser.wait_for_words("Wohin möchten Sie einladen?").await?;
    browser.open(&panel.url(&format!("/orgs/{}/invites/new", panel.demo().org_id))).await?;
    browser.wait_for_step("form").await?;
    browser.fill("invitee-email", "lou@example.com, ada@example.com").await?;
    browser.click_on("input[name=role][value=Support]").await?;
    choose(browser, "ja").await?;
    browser.wait_for_words("2 件を確認").await?;
    choose(browser, "de").await?;
    browser.click("create-invite").await?;
    browser.wait_for_step("review").await?;
    browser.wait_for_words("2 Einladungen senden").await?;
    browser.click("send-all").await?;
    browser.wait_for_words("2 Einladungen bereit").await?;
    choose(browser, "fr").await?;
    browser.wait_for_words("2 invitations prêtes").await?;
    browser.wait_for_focus("language").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}
