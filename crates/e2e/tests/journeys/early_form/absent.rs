//! Whatever needs a closer look waits for the program, which shows what it always shows.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::stage::Stage;

use super::{EARLY, PROGRAMS, without_program};

/// Waits until the page has seen all that was answered, and had the time to show what follows from it.
async fn has_looked_at_the_answers(browser: &Browser, host: &Host) -> Result<()> {
    for call in [Call::Validate, Call::Login] {
        host.wait_for_end_of(call, 1).await?;
    }
    // An answer that is asked for after those were given comes after them; and then the page was painted twice.
    let looked: bool = browser
        .ask(
            "return fetch('/robots.txt', { cache: 'no-store' }).then((answer) => answer.text()).then(() =>
                 new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))))",
        )
        .await?;
    assert!(looked);
    Ok(())
}

/// Opens the link while no program comes: there is no form. Then the program comes and shows `step`; each question
/// was asked once.
pub(super) async fn waits_for_the_program(
    browser: &Browser,
    host: &Host,
    link: &str,
    step: &str,
) -> Result<()> {
    browser.open(&host.through(link)?).await?;
    host.wait_for(Call::Wasm, 1).await?;
    has_looked_at_the_answers(browser, host).await?;
    let early: String = browser.ask("return document.getElementById('early').innerText").await?;
    assert_eq!(early, "", "{link}");
    assert_eq!(browser.step().await?.as_deref(), Some("loading"), "{link}");
    host.mend(Call::Wasm);
    browser.wait_for_step(step).await?;
    for call in [Call::Validate, Call::Login] {
        assert_eq!(host.seen(call), 1, "{call:?} for {link}");
    }
    Ok(())
}

/// Otherwise the tests here show nothing.
#[tokio::test]
async fn whoever_has_looked_at_the_answers_has_the_form_where_there_is_one() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    has_looked_at_the_answers(browser, &host).await?;
    let there = format!("return document.querySelector('{EARLY}') !== null");
    assert!(browser.ask::<bool>(&there).await?);
    host.mend(Call::Wasm);
    browser.wait_for(PROGRAMS).await?;
    for call in [Call::Validate, Call::Login] {
        assert_eq!(host.seen(call), 1, "{call:?}");
    }
    Ok(())
}

#[tokio::test]
async fn for_who_is_signed_in_or_comes_too_late() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let links = &panel.demo().links;
    let dead = panel.url("/invites/AAAAAAAAAAAAAAAAAAAAAA?email=noa@example.com");
    let host = without_program(panel).await?;
    waits_for_the_program(browser, &host, &dead, "closed").await?;
    browser.open(&panel.url("/")).await?;
    browser.sign_in(&panel.demo().existing).await?;
    browser.wait_for_step("organizations").await?;
    for (link, step) in [(&links.confirm, "confirm"), (&links.new_person, "wrong-account")] {
        let host = without_program(panel).await?;
        waits_for_the_program(browser, &host, link, step).await?;
    }
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn for_an_address_that_has_to_be_read_with_care() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let link = &panel.demo().links.new_person;
    let (bare, _) = link.split_once('?').expect("the link has an address");
    for query in [
        "",
        "?email=",
        "?email=noa%2Bx@example.com",
        "?email=noa%252Bx%2540example.com",
        "?email=no%20address",
        "?email=n%C3%B6a@example.com",
        "?email=no..a@example.com",
        "?email=.noa@example.com",
        "?email=noa@-example.com",
        "?email=noa@example-.com",
        "?email=noa@example.com&email=ada@example.com",
        "?mail=noa@example.com",
    ] {
        let host = without_program(panel).await?;
        waits_for_the_program(browser, &host, &format!("{bare}{query}"), "set-password").await?;
    }
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn for_what_the_server_says_in_another_way_than_usual() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let link = &panel.demo().links.new_person;
    let named = |name: &str| format!(r#"{{"isValid":true,"orgId":"x","orgName":"{name}","role":"Support"}}"#);
    let long = "x".repeat(51);
    let mut answers: Vec<_> = ["", " ", "a  b", " a", "<b>a</b>", "\u{202e}ab", "a\u{200b}b", "😀", &long]
        .map(|name| (Reply::new(200, named(name)), "set-password"))
        .into();
    answers.extend([
        (Reply::new(200, r#"{"isValid":true}"#), "set-password"),
        (Reply::new(200, r#"{"isValid":true,"role":"Support"}"#), "set-password"),
        (Reply::new(200, r#"{"isValid":true,"orgName":"Acme","role":"Astronaut"}"#), "set-password"),
        (Reply::new(200, r#"{"isValid":true,"orgName":7,"role":"Support"}"#), "retry"),
        (Reply::new(200, r#"{"isValid":true,"orgName":"Acme","orgId":7,"role":"Support"}"#), "retry"),
        (Reply::new(200, r#"{"isValid":true,"orgName":"Acme","loginId":0,"role":"Support"}"#), "retry"),
        (Reply::new(200, r#"{"isValid":"yes","orgName":"Acme","role":"Support"}"#), "retry"),
        (Reply::new(200, r#"{"isValid":true,"orgName":"Acme","role":"Supp"#), "retry"),
        (Reply::new(201, named("Acme")), "retry"),
        (Reply::new(500, named("Acme")), "retry"),
    ]);
    for (reply, step) in answers {
        println!("{reply:?}");
        let host = without_program(panel).await?;
        host.set(Call::Validate, Fault::Answer(reply));
        waits_for_the_program(browser, &host, link, step).await?;
    }
    for (call, fault) in [
        (Call::Validate, Fault::Cut(9)),
        (Call::Login, Fault::Answer(Reply::new(500, ""))),
        (Call::Login, Fault::Answer(Reply::new(200, "<h1>Welcome</h1>"))),
    ] {
        let host = without_program(panel).await?;
        host.set(call, fault);
        waits_for_the_program(browser, &host, link, "retry").await?;
        host.mend(call);
        browser.try_again().await?;
        browser.wait_for_step("set-password").await?;
    }
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

/// Without a count: Chromium sends a request again whose connection broke, if it had opened that one ahead of need.
#[tokio::test]
async fn where_the_connection_breaks() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = without_program(panel).await?;
    host.set(Call::Validate, Fault::Reset);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    host.wait_for(Call::Wasm, 1).await?;
    host.mend(Call::Wasm);
    browser.wait_for_step("retry").await?;
    host.mend(Call::Validate);
    browser.try_again().await?;
    browser.wait_for_step("set-password").await
}
