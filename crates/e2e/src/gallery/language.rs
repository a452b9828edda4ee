//! A page in another language.

use serde_json::Value;

use crate::browser::Browser;
use crate::error::{Error, Result};

/// English, in which the walk goes.
pub(super) const EN: &str = "en";
/// Arabic.
pub(super) const AR: &str = "ar";

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

/// What is on the page, whatever its words: which elements, what is filled, what is wrong.
const STATE: &str = "
    return [...document.querySelectorAll('#early *, #app *')]
        .map((e) => [e.localName, e.id, e.dataset.action, e.ariaInvalid, e.open, e.checked, !e.textContent].join())
        .sort();";

/// Whether the page speaks the language now: it may offer none, or not get its words.
pub(super) async fn choose(browser: &Browser, language: &str) -> Result<bool> {
    let chosen = browser.driver().execute_async(CHOOSE, vec![language.into()]).await?;
    serde_json::from_value(chosen.json().clone()).map_err(|why| Error::unreadable(CHOOSE, why))
}

/// What stays the same when nothing but the language is another one.
pub(super) async fn state(browser: &Browser) -> Result<Value> {
    browser.ask(STATE).await
}
