//! What is read out to somebody who doesn't see the page.

use super::Browser;
use crate::error::Result;
use crate::wait::{Look, PATIENCE, until};

/// Which of the sentences is seen, and read out as well: in a live region, at the field that has the focus, or by the
/// heading that has it.
const TOLD: &str = "
    const at = document.activeElement;
    const described = (at?.getAttribute('aria-describedby') ?? '').split(' ');
    const places = [
        ...document.querySelectorAll('[role=alert], [role=status]'),
        ...described.map((id) => document.getElementById(id)),
        ...(at?.id === 'heading' ? [at] : []),
    ];
    const told = (sentence) => places.some((place) => place?.textContent.includes(sentence));
    const shown = document.body.innerText;
    return [...arguments].some((sentence) => shown.includes(sentence) && told(sentence));";

impl Browser {
    /// Empties the polite region, which keeps what was said last: what is found in it from here on is new.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn hush(&self) -> Result<()> {
        let empty =
            "const said = document.querySelector('[data-announcer]')?.firstChild; if (said) said.data = ''";
        self.driver.execute(empty, Vec::new()).await?;
        Ok(())
    }

    /// Waits until one of `sentences` is on the page, and is read out.
    ///
    /// # Errors
    /// [`Error::NotTrue`](crate::Error::NotTrue) with what the page shows instead.
    pub async fn wait_to_be_told(&self, sentences: &[&str]) -> Result<()> {
        until(&format!("the page tells one of {sentences:?}"), PATIENCE, async || {
            let sentences: Vec<_> =
                sentences.iter().map(|sentence| serde_json::Value::from(*sentence)).collect();
            let told = self.driver.execute(TOLD, sentences).await?.json().as_bool();
            Ok(if told == Some(true) { Look::True(()) } else { Look::NotYet(self.shown().await) })
        })
        .await
    }
}
