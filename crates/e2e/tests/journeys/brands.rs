//! Resellers put their own name on the panel: the page shows it, waits for none of it, and nothing moves.

use std::fs;
use std::path::Path;

use e2e::Result;
use e2e::browser::Browser;
use e2e::host::{Call, Fault, Host, Reply};
use e2e::panel::Panel;
use e2e::settings::Kind;
use e2e::stage::Stage;
use e2e::wait::{Look, PATIENCE, until};
use tempfile::TempDir;

/// A picture of that size, in one colour.
fn picture(folder: &Path, name: &str, width: u32, height: u32, colour: &str) -> Result<String> {
    let file = folder.join(name);
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{colour}\"/></svg>"
    );
    fs::write(&file, svg)?;
    Ok(file.to_string_lossy().into_owned())
}

fn pictures() -> Result<TempDir> {
    Ok(tempfile::Builder::new().prefix("e2e-pictures-").tempdir()?)
}

/// What the head of the page shows: name, `alt` of the logo, and the boxes of mark, logo and the card below.
#[derive(Debug, serde::Deserialize, PartialEq)]
struct Head {
    name: Option<String>,
    alt: Option<String>,
    mark: bool,
    logo: Option<[f64; 2]>,
    card: f64,
    sideways: bool,
}

async fn head(browser: &Browser) -> Result<Head> {
    browser
        .ask(
            "const box = (selector) => document.querySelector(selector)?.getBoundingClientRect();
             const shown = (selector) => (box(selector)?.width ?? 0) > 0;
             const logo = document.querySelector('.brand picture img');
             const { width, height } = logo?.getBoundingClientRect() ?? {};
             return {
                name: shown('.brand bdi') ? document.querySelector('.brand bdi').textContent : null,
                alt: logo?.alt ?? null,
                mark: shown('.brand .mark'),
                logo: logo ? [width, height] : null,
                card: box('.card').top,
                sideways: document.documentElement.scrollWidth > innerWidth,
             }",
        )
        .await
}

async fn wait_for_head(browser: &Browser, what: &str, right: impl Fn(&Head) -> bool) -> Result<Head> {
    until(what, PATIENCE, async || {
        let now = head(browser).await?;
        Ok(if right(&now) { Look::True(now) } else { Look::NotYet(format!("{now:?}")) })
    })
    .await
}

async fn open_invite(browser: &Browser, panel: &Panel) -> Result<()> {
    browser.open(&panel.demo().links.new_person).await?;
    browser.wait_for("#app main[data-step=set-password]").await.map(drop)
}

/// Since the page was opened.
async fn nothing_moved(browser: &Browser, when: &str) -> Result<()> {
    // No other browser measures it.
    if browser.kind() == Kind::Chromium {
        let moved: f64 = browser.ask(super::early_form::SHIFTS).await?;
        assert!(moved == 0.0, "{moved}: {when}");
    }
    Ok(())
}

/// Which of what one may click lies under something else.
async fn nothing_is_covered(browser: &Browser, when: &str) -> Result<()> {
    let covered: Vec<String> = browser
        .ask(
            "return [...document.querySelectorAll('#language, #password, [data-action]')]
                 .filter((e) => e.checkVisibility())
                 .map((e) => {
                     const { left, top, width, height } = e.getBoundingClientRect();
                     const above = document.elementFromPoint(left + width / 2, top + height / 2);
                     return above === null || e.contains(above) ? '' : `${e.outerHTML} under ${above.outerHTML}`.slice(0, 200);
                 })
                 .filter(Boolean)",
        )
        .await?;
    assert_eq!(covered, [""; 0], "{when}");
    Ok(())
}

#[tokio::test]
async fn without_pictures_the_panel_has_its_name_beside_the_mark() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    open_invite(browser, panel).await?;
    let head = wait_for_head(browser, "the name is there", |head| head.name.is_some()).await?;
    assert_eq!(head.name.as_deref(), Some("Northwind Cloud"));
    assert!(head.mark && head.logo.is_none() && head.alt.is_none());
    Ok(())
}

#[tokio::test]
async fn logos_of_any_shape_fit_and_move_nothing() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let folder = pictures()?;
    browser.resize(1280, 800).await?;
    open_invite(browser, panel).await?;
    let before = wait_for_head(browser, "the name is there", |head| head.name.is_some()).await?;
    for (width, height, has_name) in
        [(800, 100, false), (100, 800, true), (200, 200, true), (4000, 3000, true)]
    {
        panel.brand(&["--logo", &picture(folder.path(), "logo.svg", width, height, "#135")?])?;
        for window in [1280, 320] {
            browser.resize(window, 800).await?;
            open_invite(browser, panel).await?;
            let head = wait_for_head(browser, "the logo is there", |head| head.logo.is_some()).await?;
            let [w, h] = head.logo.unwrap_or_default();
            assert!(w > 0.0 && h > 0.0 && h <= 41.0 && w < f64::from(window), "{width}:{height}: {head:?}");
            assert!(!head.mark && !head.sideways, "{head:?}");
            assert_eq!(head.name.is_some(), has_name, "{width}:{height}: {head:?}");
            let alt = if has_name { "" } else { "Northwind Cloud" };
            assert_eq!(head.alt.as_deref(), Some(alt));
            if window == 1280 {
                assert!((head.card - before.card).abs() < 0.1, "{head:?}, before {before:?}");
            }
            nothing_moved(browser, &format!("{width}:{height} at {window}")).await?;
        }
    }
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn in_the_dark_the_inverse_logo_stands_there() -> Result<()> {
    Kind::must_be(&[Kind::Chromium], "its driver can't choose the scheme")?;
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let folder = pictures()?;
    let light = picture(folder.path(), "light.svg", 300, 100, "#135")?;
    let dark = picture(folder.path(), "dark.svg", 320, 100, "#fed")?;
    panel.brand(&["--logo", &light, "--inverse-logo", &dark])?;
    let ratio = async |browser: &Browser, wanted: f64| {
        wait_for_head(browser, "the logo of the scheme is there", |head| {
            head.logo.is_some_and(|[w, h]| (w / h - wanted).abs() < 0.05)
        })
        .await
    };
    for (scheme, wanted) in [("light", 3.0), ("dark", 3.2)] {
        browser.prefer(scheme).await?;
        open_invite(browser, panel).await?;
        ratio(browser, wanted).await?;
    }
    browser.prefer("light").await?;
    ratio(browser, 3.0).await?;
    // One that was made for the other ground brings it along.
    panel.brand(&["--inverse-logo", "none"])?;
    browser.prefer("dark").await?;
    open_invite(browser, panel).await?;
    wait_for_head(browser, "the logo is there", |head| head.logo.is_some()).await?;
    let ground: String =
        browser.ask("return getComputedStyle(document.querySelector('.brand img')).backgroundColor").await?;
    assert_eq!(ground, "rgb(255, 255, 255)");
    Ok(())
}

#[tokio::test]
async fn q3_a_broken_brand_leaves_mark_and_name_and_a_page_that_works() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let gone = r#"{"orgName":"Acme","settings":[],"locale":"en","logoPath":"/api/branding/gone.svg"}"#;
    let all_gone = r#"{"orgName":"Acme","settings":[],"locale":"en","logoPath":"/gone/a.svg","inverseLogoPath":"/gone/b.svg","inverseIconPath":"/gone/c.svg","loginImagePath":"/gone/d.svg","faviconPath":"/gone/e.svg"}"#;
    // A page where there should be a picture.
    let no_pictures = r#"{"orgName":"Acme","settings":[],"locale":"en","inverseIconPath":"/robots.txt","loginImagePath":"/robots.txt","faviconPath":"/robots.txt"}"#;
    let hostile = r#"{"orgName":"<b>A</b>","settings":[{"name":"accentColor","value":"red;}*{}"}],"logoPath":"https://evil.example/x.svg","faviconPath":"javascript:alert(1)"}"#;
    for (answer, name) in [
        (Reply::new(200, gone), Some("Acme")),
        (Reply::new(200, all_gone), Some("Acme")),
        (Reply::new(200, no_pictures), Some("Acme")),
        (Reply::new(200, hostile), Some("<b>A</b>")),
        (Reply::new(200, "{}"), None),
        (Reply::new(200, "<p>no JSON</p>"), None),
        (Reply::new(500, ""), None),
        (Reply::new(404, "[]"), None),
    ] {
        for window in [1280, 320] {
            browser.resize(window, 800).await?;
            let host = Host::before(panel).await?;
            host.set(Call::Branding, Fault::Answer(answer.clone()));
            browser.open(&host.through(&panel.demo().links.new_person)?).await?;
            browser.wait_for("#app main[data-step=set-password]").await?;
            host.wait_for(Call::Branding, 1).await?;
            let head =
                wait_for_head(browser, "the mark is there", |head| head.mark && head.name.as_deref() == name)
                    .await?;
            assert_eq!(head.logo, None, "{answer:?}");
            assert!(!head.sideways, "{answer:?}");
            nothing_moved(browser, &format!("{answer:?} at {window}")).await?;
            browser.wait_for(".languages:not([hidden])").await?;
            nothing_is_covered(browser, &format!("{answer:?} at {window}")).await?;
            browser.fill("password", "short").await?;
            browser.click("join").await?;
            browser.wait_for_words("too short").await?;
            assert!(!browser.is_broken().await?);
        }
    }
    Ok(())
}

#[tokio::test]
async fn nobody_waits_for_a_brand_that_does_not_come() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.set(Call::Branding, Fault::Hold);
    browser.open(&host.through(&panel.demo().links.existing_person)?).await?;
    host.wait_for(Call::Branding, 1).await?;
    browser.fill("password", &panel.demo().existing.password).await?;
    browser.click("join").await?;
    browser.wait_for_step("accepted").await?;
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn an_accent_is_used_where_it_can_be_read_and_made_so_where_it_can_t() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let button = "return getComputedStyle(document.querySelector('[data-action=join]')).backgroundColor";
    for (colour, shown) in [("#0f766e", Some("rgb(15, 118, 110)")), ("#ffee00", None)] {
        panel.brand(&["--set", &format!("accentColor={colour}")])?;
        open_invite(browser, panel).await?;
        // It fades in.
        until("the accent is there, as it can be read", PATIENCE, async || {
            let now: String = browser.ask(button).await?;
            let right = match shown {
                Some(shown) => now == shown,
                None => is_dark_yellow(&now),
            };
            Ok(if right { Look::True(()) } else { Look::NotYet(now) })
        })
        .await?;
    }
    Ok(())
}

/// `rgb(r, g, 0)` of the yellow that was set, darkened.
fn is_dark_yellow(colour: &str) -> bool {
    let numbers = colour.trim_start_matches("rgb(").trim_end_matches(')').split(", ");
    match numbers.filter_map(|number| number.parse().ok()).collect::<Vec<u8>>().as_slice() {
        [red, green, 0] => red >= green && (80..140).contains(red),
        _ => false,
    }
}

/// The picture beside the form, where there is room for it, and the tab's icon.
#[tokio::test]
async fn the_login_image_stands_beside_the_card_and_is_not_asked_for_on_a_phone() -> Result<()> {
    let stage = Stage::open().await?;
    let Stage { browser, panel, .. } = &stage;
    let folder = pictures()?;
    let image = picture(folder.path(), "image.svg", 400, 900, "#842")?;
    let icon = picture(folder.path(), "icon.svg", 32, 32, "#248")?;
    panel.brand(&["--login-image", &image, "--favicon", &icon])?;
    let apart = "const card = document.querySelector('.card').getBoundingClientRect();
        const image = document.querySelector('.login-image')?.getBoundingClientRect();
        return image?.width > 0 ? image.left >= card.right : null";
    let in_tab = "return document.querySelector('link[rel=icon]').getAttribute('href')";
    for (width, expected) in [(1280, Some(true)), (1024, Some(true)), (600, None)] {
        browser.resize(width, 800).await?;
        // The picture, and whatever else is no part of the page, comes after all that moves by itself.
        let host = Host::before(panel).await?;
        host.set(Call::Other, Fault::Hold);
        browser.open(&host.through(&panel.demo().links.new_person)?).await?;
        browser.wait_for("#app main[data-step=set-password]").await?;
        browser.wait_for(".languages:not([hidden])").await?;
        until("the picture is part of the page", PATIENCE, async || {
            let there: bool = browser.ask("return document.querySelector('.login-image') !== null").await?;
            Ok(if there { Look::True(()) } else { Look::NotYet("it isn't".to_owned()) })
        })
        .await?;
        host.mend(Call::Other);
        if expected.is_some() {
            until("the picture has arrived", PATIENCE, async || {
                let arrived = "return document.querySelector('.login-image').naturalWidth > 0";
                let arrived: bool = browser.ask(arrived).await?;
                Ok(if arrived { Look::True(()) } else { Look::NotYet("it hasn't".to_owned()) })
            })
            .await?;
        }
        nothing_moved(browser, &format!("with a picture beside the card at {width}")).await?;
        nothing_is_covered(browser, &format!("by a picture beside the card at {width}")).await?;
        let picture: String =
            browser.ask("return document.querySelector('.login-image').getAttribute('src')").await?;
        let asked = host.heads().iter().any(|head| head.starts_with(&format!("GET {picture} ")));
        assert_eq!(asked, expected.is_some(), "at {width}");
        assert_eq!(browser.ask::<Option<bool>>(apart).await?, expected, "at {width}");
        assert!(browser.ask::<String>(in_tab).await?.starts_with("/api/branding/"));
    }
    assert_eq!(browser.complaints().await?, [""; 0]);
    Ok(())
}
