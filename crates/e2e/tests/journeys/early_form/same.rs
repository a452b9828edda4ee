//! It is the form that the program has as well: nobody sees the one give way to the other.

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Reply};
use e2e::settings::Kind;
use e2e::stage::Stage;

use super::{PROGRAMS, early_form, without_program};

/// The markup that `<main>` is made of, and where everything in it stands. Comments, white space between elements and
/// the order of attributes make no difference; the line that shows only where the program takes long is the early
/// form's own.
const MARKUP: &str = r#"
    const read = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? [node.data.replace(/\s+/g, " ").trim()] : [];
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches(".slow")) return [];
        const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).sort().join("");
        const { x, y, width, height } = node.getBoundingClientRect();
        const box = [x, y, width, height].map((number) => Math.round(number * 100) / 100).join(" ");
        return [`<${node.localName}${attributes}> at ${box}`, ...[...node.childNodes].flatMap(read).map((line) => `  ${line}`)];
    };
    return [document.title, ...read(document.querySelector("main:not([data-step=loading])"))].join("\n");
"#;

/// Adds up how far anything has been moved on the page since it was opened.
pub(crate) const SHIFTS: &str = "
    return new Promise((resolve) => {
        let sum = 0;
        const add = (entries) => entries.forEach((entry) => sum += entry.value);
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
            add(observer.takeRecords());
            resolve(sum);
        })));
    });";

async fn early_and_programs(
    browser: &Browser,
    link: &str,
    host: &e2e::host::Host,
    step: &str,
) -> Result<(String, String)> {
    // What pages can do without fills in what neither form has.
    host.set(Call::Extras, Fault::Reset);
    browser.open(&host.through(link)?).await?;
    browser.wait_for(&format!("#early main[data-step={step}]")).await?;
    browser.wait_for_focus("password").await?;
    let early = browser.ask(MARKUP).await?;
    host.wait_for(Call::Wasm, 1).await?;
    host.mend(Call::Wasm);
    browser.wait_for(&format!("#app main[data-step={step}]")).await?;
    browser.wait_for_focus("password").await?;
    Ok((early, browser.ask(MARKUP).await?))
}

#[tokio::test]
async fn in_every_role_it_is_the_program_s_own_form() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for role in ["Owner", "SuperAdmin", "Sysadmin", "Support", "Business", "SiteAccess"] {
        let host = without_program(panel).await?;
        let body =
            format!(r#"{{"isValid":true,"orgId":"x","orgName":"Café Zoë & Töchter, Inc.","role":"{role}"}}"#);
        host.set(Call::Validate, Fault::Answer(Reply::new(200, body)));
        let (early, programs) =
            early_and_programs(browser, &panel.demo().links.new_person, &host, "set-password").await?;
        assert_eq!(early, programs, "{role}");
        assert!(early.contains(&format!("data-role=\"{role}\"")) && early.contains("Café Zoë"), "{early}");
    }
    let host = without_program(panel).await?;
    let (early, programs) =
        early_and_programs(browser, &panel.demo().links.existing_person, &host, "enter-password").await?;
    assert_eq!(early, programs);
    assert!(early.contains("current-password") && early.contains("no-password"), "{early}");
    Ok(())
}

#[tokio::test]
async fn in_every_language_it_is_the_program_s_own_form() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for (language, direction) in
        [("de", "ltr"), ("fr", "ltr"), ("es", "ltr"), ("pt-BR", "ltr"), ("ja", "ltr"), ("ar", "rtl")]
    {
        let host = without_program(panel).await?;
        let link = format!("{}&locale={language}", panel.demo().links.new_person);
        let (early, programs) = early_and_programs(browser, &link, &host, "set-password").await?;
        assert_eq!(early, programs, "{language}");
        assert!(!early.contains("Choose a password"), "{early}");
        let host = without_program(panel).await?;
        let link = format!("{}&locale={language}", panel.demo().links.existing_person);
        let (early, programs) = early_and_programs(browser, &link, &host, "enter-password").await?;
        assert_eq!(early, programs, "{language}");
        let spoken = "const { lang, dir } = document.documentElement; return [lang, dir]";
        assert_eq!(browser.ask::<[String; 2]>(spoken).await?, [language, direction]);
    }
    Ok(())
}

#[tokio::test]
async fn nothing_moves_when_the_program_takes_over() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    for width in [1280, 320] {
        browser.resize(width, 800).await?;
        let host = without_program(panel).await?;
        host.set(Call::Extras, Fault::Reset);
        early_form(browser, panel, &host).await?;
        browser.wait_for_focus("password").await?;
        let early: String = browser.ask(MARKUP).await?;
        host.mend(Call::Wasm);
        browser.wait_for(PROGRAMS).await?;
        browser.wait_for_focus("password").await?;
        assert_eq!(early, browser.ask::<String>(MARKUP).await?);
        // No other browser measures it.
        if browser.kind() == Kind::Chromium {
            let moved: f64 = browser.ask(SHIFTS).await?;
            assert!(moved == 0.0, "{moved} at {width} pixels");
            let push = "document.querySelector('#app main').style.paddingTop = '90px'";
            browser.driver().execute(push, Vec::new()).await?;
            assert!(browser.ask::<f64>(SHIFTS).await? > 0.0, "otherwise this shows nothing");
        }
    }
    Ok(())
}
