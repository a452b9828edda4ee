//! What a phone does that a desk doesn't: its keyboard is open while a field has the focus.

use e2e::Result;
use e2e::browser::{Browser, Pointer};
use e2e::host::{Call, Fault, Host};
use e2e::seed::PASSWORD;
use e2e::settings::Kind;
use e2e::stage::Stage;

/// Notes whether the password's field, which has the focus, loses it.
const WATCH: &str = "
    const field = document.getElementById('password');
    window.isLeft = false;
    field.addEventListener('blur', () => { window.isLeft = true; });
    return document.activeElement === field;";

/// Notes what gets the focus, and when the page has been at something else since the field lost it: a phone's keyboard
/// would have closed by then.
const FOLLOW: &str = "
    window.had = [];
    addEventListener('focusin', ({ target }) => window.had.push(target.id));
    document.getElementById('password').addEventListener('blur', () => setTimeout(() => {
        window.had.push('later');
        document.documentElement.dataset.later = '';
    }));
    return true;";

async fn with(pointer: Pointer) -> Result<Stage> {
    Kind::must_be(&[Kind::Chromium], "no other driver tells a mouse from a finger")?;
    let stage = Stage::open().await?;
    stage.browser.take(pointer).await?;
    Ok(stage)
}

async fn at_the_password(browser: &Browser, form: &str) -> Result<()> {
    browser.wait_for(&format!("{form} #password")).await?;
    browser.wait_for_focus("password").await?;
    assert!(browser.ask::<bool>(WATCH).await?);
    browser.type_text(PASSWORD).await
}

async fn is_left(browser: &Browser) -> Result<bool> {
    browser.ask("return window.isLeft").await
}

#[tokio::test]
async fn showing_the_password_leaves_the_keyboard_open() -> Result<()> {
    let stage = with(Pointer::Finger).await?;
    let Stage { browser, panel, .. } = &stage;
    let host = Host::before(panel).await?;
    host.set(Call::Wasm, Fault::Hold);
    browser.open(&host.through(&panel.demo().links.new_person)?).await?;
    at_the_password(browser, "#early").await?;
    browser.press_with(Pointer::Finger, "toggle-password").await?;
    browser.come_to_rest().await?;
    assert!(!is_left(browser).await?, "in the form that comes before the program");
    host.mend(Call::Wasm);
    browser.wait_for("#app #password[type=text]").await?;
    assert!(browser.ask::<bool>(WATCH).await?);
    browser.press_with(Pointer::Finger, "toggle-password").await?;
    browser.wait_for("#password[type=password]").await?;
    browser.type_text("!").await?;
    assert_eq!(browser.value("password").await?, format!("{PASSWORD}!"));
    assert!(!is_left(browser).await?);
    Ok(())
}

#[tokio::test]
async fn the_other_form_is_open_for_typing_at_once() -> Result<()> {
    let stage = with(Pointer::Finger).await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.demo().links.new_person).await?;
    at_the_password(browser, "#app").await?;
    browser.ask::<bool>(FOLLOW).await?;
    browser.press_with(Pointer::Finger, "have-password").await?;
    browser.wait_for_step("enter-password").await?;
    browser.wait_for_focus("password").await?;
    browser.wait_for("[data-later]").await?;
    assert_eq!(browser.ask::<Vec<String>>("return window.had").await?, ["password", "later"]);
    Ok(())
}

/// As everywhere: who goes on by key goes on from what was clicked.
#[tokio::test]
async fn a_mouse_takes_the_focus_along() -> Result<()> {
    let stage = with(Pointer::Mouse).await?;
    let Stage { browser, panel, .. } = &stage;
    browser.open(&panel.demo().links.new_person).await?;
    at_the_password(browser, "#app").await?;
    browser.press_with(Pointer::Mouse, "toggle-password").await?;
    browser.wait_for("#password[type=text]").await?;
    assert_eq!(browser.focused().await?, "[data-action=toggle-password]");
    Ok(())
}
