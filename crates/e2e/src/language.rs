//! A page in another language.

use crate::browser::Browser;
use crate::error::{Error, Result};

/// English, in which the walk goes.
pub const EN: &str = "en";
/// Arabic.
pub const AR: &str = "ar";

/// Chooses the language as a person does, and takes the focus from the chooser. No click: where a list of options opens,
/// it would be in the picture.
const CHOOSE: &str = "
    const [wanted, done] = arguments;
    const chooser = document.getElementById('language');
    if (!chooser?.checkVisibility()) return done(false);
    chooser.value = wanted;
    chooser.dispatchEvent(new Event('change'));
    const look = () => {
        if (document.documentElement.lang === wanted) {
            chooser.blur();
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
        } else if (chooser.value !== wanted) done(false);
        else setTimeout(look, 10);
    };
    look();";

/// What is on the page, whatever its words: which elements, what is filled, what is wrong. What is announced beside it
/// comes and goes at times of its own.
const STATE: &str = "
    return [...document.querySelectorAll('#early main *, #app main *')]
        .map((e) => [e.localName, e.id, e.dataset.action, e.ariaInvalid, e.open, e.checked, !e.textContent].join())
        .sort();";

/// Whether the page speaks the language now: it may offer none, or not get its words.
///
/// # Errors
/// When the driver does.
pub async fn choose(browser: &Browser, language: &str) -> Result<bool> {
    let chosen = browser.driver().execute_async(CHOOSE, vec![language.into()]).await?;
    serde_json::from_value(chosen.json().clone()).map_err(|why| Error::unreadable(CHOOSE, why))
}

/// What stays the same when nothing but the language is another one.
///
/// # Errors
/// When the driver does.
pub async fn state(browser: &Browser) -> Result<Vec<String>> {
    browser.ask(STATE).await
}
