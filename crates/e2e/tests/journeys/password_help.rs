//! What is said of a password while it is typed, and that nobody needs it to be said.

use e2e::Result;
use e2e::browser::{Browser, Key};
use e2e::host::{Call, Fault, Host, Reply};
use e2e::person::Person;
use e2e::seed::PASSWORD;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use orchd_types::role::Role;

/// The rules that are ticked off, and what is said of the strength: what the eye and a screen reader get of it.
async fn told(browser: &Browser) -> Result<(Vec<String>, Option<String>, String)> {
    browser
        .ask(
            "const rules = [...document.querySelectorAll('.rules [data-kept]')];
             const strength = document.querySelector('.strength');
             return [
                rules.filter((rule) => rule.textContent.includes('(Done)')).map((rule) => rule.dataset.rule),
                strength.dataset.score ?? null,
                strength.innerText.trim(),
             ]",
        )
        .await
}

async fn wait_until_told(browser: &Browser, rules: &[&str], score: Option<&str>, words: &str) -> Result<()> {
    until(&format!("{rules:?} are ticked, and it says “{words}”"), PATIENCE, async || {
        let now = told(browser).await?;
        let right = now.0 == rules && now.1.as_deref() == score && now.2 == words;
        Ok(if right { Look::True(()) } else { Look::NotYet(format!("{now:?}")) })
    })
    .await
}

#[tokio::test]
async fn rules_are_ticked_off_and_the_strength_is_told_while_one_types() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for("#app main[data-step=set-password]").await?;
    wait_until_told(browser, &[], None, "A few words make a good one.").await?;
    let email = browser.value("email").await?;
    for (typed, rules, score, words) in [
        ("pass", &["own"][..], "0", "Very easy to guess"),
        ("password", &["length", "own"], "0", "Very easy to guess"),
        (&*email, &["length"], "0", "Very easy to guess"),
        ("purple kettle", &["length", "own", "common"], "3", "Good"),
        ("purple kettle seven", &["length", "own", "common"], "4", "Very good"),
    ] {
        browser.fill("password", typed).await?;
        wait_until_told(browser, rules, Some(score), words).await?;
    }
    // It is tied to the field, so that it is read with it.
    let described =
        "const ids = document.getElementById('password').getAttribute('aria-describedby').split(' ');
        return ids.map((id) => document.getElementById(id).textContent).join(' ')";
    let read: String = browser.ask(described).await?;
    assert!(read.contains("At least 8 characters") && read.contains("(Done)"), "{read}");
    browser.by_id("password").await?.send_keys(Key::Control + "a").await?;
    browser.press(Key::Backspace).await?;
    wait_until_told(browser, &[], None, "A few words make a good one.").await?;
    browser.fill("password", PASSWORD).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn another_language_says_anew_what_was_said() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for("#app main[data-step=set-password]").await?;
    browser.fill("password", "purple kettle seven").await?;
    wait_until_told(browser, &["length", "own", "common"], Some("4"), "Very good").await?;
    browser.choose_language("de").await?;
    browser.wait_for_words("Sehr gut").await?;
    let ticked: String =
        browser.ask("return document.querySelector('.rules [data-kept]').textContent").await?;
    assert_eq!(ticked, "Mindestens 8 Zeichen (Erfüllt)");
    Ok(())
}

#[tokio::test]
async fn f6_the_worker_that_knows_what_was_typed_ends_with_the_field() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.begin_pages_with(
        "window.workers = []; window.ended = 0;
         window.Worker = class extends window.Worker {
            constructor(...what) { super(...what); workers.push(this); }
            terminate() { super.terminate(); ended += 1; }
         };",
    );
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    browser.wait_for("#app main[data-step=set-password]").await?;
    browser.fill("password", PASSWORD).await?;
    browser.wait_for(".strength[data-score='4']").await?;
    assert_eq!(browser.ask::<[u32; 2]>("return [workers.length, ended]").await?, [1, 0]);
    browser.click("have-password").await?;
    browser.wait_for_step("enter-password").await?;
    until("the worker has ended", PATIENCE, async || {
        let now: [u32; 2] = browser.ask("return [workers.length, ended]").await?;
        Ok(if now == [1, 1] { Look::True(()) } else { Look::NotYet(format!("{now:?}")) })
    })
    .await?;
    // A password that one has is told nobody, and no strength of it is shown.
    browser.fill("password", "whatever").await?;
    assert_eq!(browser.ask::<[u32; 2]>("return [workers.length, ended]").await?, [1, 1]);
    Ok(())
}

/// Waits until what helps with passwords listens: what tells of Caps Lock is the last of it.
async fn helps(browser: &Browser) -> Result<()> {
    let press = "document.getElementById('password').dispatchEvent(
            new KeyboardEvent('keyup', { key: 'a', bubbles: true, modifierCapsLock: true }));
        return document.querySelector('.caps').textContent";
    until("the page helps with passwords", PATIENCE, async || {
        let said: String = browser.ask(press).await?;
        Ok(if said.is_empty() { Look::NotYet("it doesn't yet".to_owned()) } else { Look::True(()) })
    })
    .await
}

/// It weighs half a megabyte.
#[tokio::test]
async fn the_worker_is_asked_for_where_a_new_password_is_about_to_be_typed_and_nobody_waits_for_it()
-> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.set(Call::Strength, Fault::Hold);
    browser.open(&host.through(&panel.demo().links.existing_person)?).await?;
    browser.wait_for_step("enter-password").await?;
    helps(browser).await?;
    browser.fill("password", &panel.demo().existing.password).await?;
    browser.wait_for_focus("password").await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(host.seen(Call::Strength), 0, "whoever has a password needs no help with it");

    browser.forget_cookies().await?;
    let link =
        Person::admin(panel).await?.invite(&panel.demo().org_id, "noa@example.com", Role::Support).await?;
    let without_address = link.split_once('?').map_or(&*link, |(link, _)| link);
    browser.open(&host.through(without_address)?).await?;
    browser.wait_for_step("set-password").await?;
    helps(browser).await?;
    browser.wait_for_focus("email").await?;
    browser.type_text("noa@example.com").await?;
    assert_eq!(host.seen(Call::Strength), 0, "no new password is typed yet");
    browser.press(Key::Tab).await?;
    browser.wait_for_focus("password").await?;
    host.wait_for(Call::Strength, 1).await?;
    browser.type_text(PASSWORD).await?;
    browser.press(Key::Enter).await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(host.seen(Call::Strength), 1);
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

/// The page's own policy is no policy of the worker's.
#[tokio::test]
async fn h1_the_worker_can_ask_nobody_anything() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for("#app main[data-step=set-password]").await?;
    let policy =
        "const script = document.querySelector('script[data-strength]').dataset.strength.split(' ')[0];
        return fetch(script).then((answer) => answer.headers.get('Content-Security-Policy'))";
    let policy: String = browser.ask(policy).await?;
    assert_eq!(policy, "default-src 'none'; script-src 'wasm-unsafe-eval'; frame-ancestors 'none'");
    Ok(())
}

#[tokio::test]
async fn caps_lock_is_told_of_while_it_is_on_and_one_is_in_the_field() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for (address, step) in [
        (panel.demo().links.new_person.clone(), "set-password"),
        (panel.demo().links.existing_person.clone(), "enter-password"),
        (panel.url("/"), "sign-in"),
    ] {
        browser.open(&address).await?;
        browser.wait_for(&format!("#app main[data-step={step}]")).await?;
        // No driver can switch it on: the key says that it is.
        let press = "const on = arguments[0];
            document.getElementById('password').dispatchEvent(
                new KeyboardEvent('keyup', { key: 'a', bubbles: true, modifierCapsLock: on }));
            return document.querySelector('.caps').textContent";
        until("it is told of", PATIENCE, async || {
            let said: String = browser.ask_with(press, vec![true.into()]).await?;
            Ok(if said == "Caps Lock is on." { Look::True(()) } else { Look::NotYet(said) })
        })
        .await?;
        assert_eq!(browser.ask_with::<String>(press, vec![false.into()]).await?, "");
        browser.ask_with::<String>(press, vec![true.into()]).await?;
        browser.by_id("password").await?.focus().await?;
        browser.press(Key::Tab).await?;
        assert_eq!(browser.ask::<String>("return document.querySelector('.caps').textContent").await?, "");
    }
    Ok(())
}

/// Whatever becomes of it, the page says nothing of it and people join.
#[tokio::test]
async fn q10_nothing_is_missing_where_what_one_can_do_without_does_not_arrive() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    // What browsers themselves write of a module that is none, and of a style.
    for words in ["Failed to load module script", "Refused to apply style", "integrity", "preload"] {
        browser.expect_complaint(words);
    }
    let faults = [
        Fault::Reset,
        Fault::Cut(9),
        Fault::Append(b"\nthrow new Error('changed');\n"),
        Fault::Answer(Reply::new(404, "")),
        Fault::Answer(Reply::new(200, "<p>Sign in to this network</p>")),
    ];
    // Of the worker, the wasm is asked for first, and without it nothing more.
    let calls =
        faults.into_iter().flat_map(|fault| [(Call::Extras, 2, fault.clone()), (Call::Strength, 1, fault)]);
    for (call, least, fault) in calls {
        let host = Host::before(panel).await?;
        host.set(call, fault.clone());
        browser.open(&host.through(&panel.demo().links.new_person)?).await?;
        browser.wait_for("#app main[data-step=set-password]").await?;
        until("what can be done without was asked for", PATIENCE, async || {
            let asked = host.seen(call);
            Ok(if asked >= least { Look::True(()) } else { Look::NotYet(asked.to_string()) })
        })
        .await?;
        browser.fill("password", "short").await?;
        browser.click("join").await?;
        browser.wait_for_words("too short").await?;
        assert!(!browser.is_broken().await?, "{fault:?}");
    }
    Ok(())
}
