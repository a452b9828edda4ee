//! What a person does with a page.

use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, WebElement};
use url::Url;

use super::Browser;
use crate::error::{Error, Result};
use crate::panel::Account;
use crate::settings::Kind;
use crate::wait::{Look, PATIENCE, until};

pub use thirtyfour::Key;

impl Browser {
    /// Opens an address, as from a link in a mail.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn open(&self, url: &str) -> Result<()> {
        match self.kind {
            Kind::Chromium => self.listen_in_this_tab().await?,
            Kind::Firefox => {}
            Kind::WebKit => self.leave_for(url).await?,
        }
        Ok(self.driver.goto(url).await?)
    }

    /// What the address bar shows.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn address(&self) -> Result<Url> {
        Ok(self.driver.current_url().await?)
    }

    /// Waits until `<main data-step>` says `step`.
    ///
    /// # Errors
    /// [`Error::NotTrue`] with what the page shows instead.
    pub async fn wait_for_step(&self, step: &str) -> Result<()> {
        until(&format!("the page is at the step {step}"), PATIENCE, async || {
            Ok(match self.step().await? {
                Some(now) if now == step => Look::True(()),
                now => Look::NotYet(format!("step {now:?}\n{}", self.shown().await)),
            })
        })
        .await
    }

    /// Waits until `<main>` shows `words`.
    ///
    /// # Errors
    /// [`Error::NotTrue`] with what the page shows instead.
    pub async fn wait_for_words(&self, words: &str) -> Result<()> {
        until(&format!("the page says “{words}”"), PATIENCE, async || {
            let shown = self.shown().await;
            Ok(if shown.contains(words) { Look::True(()) } else { Look::NotYet(shown) })
        })
        .await
    }

    /// Waits until `<main>` shows `text` and nothing else.
    ///
    /// # Errors
    /// [`Error::NotTrue`] with what it shows instead.
    pub async fn wait_for_text(&self, text: &str) -> Result<()> {
        until(&format!("the page says this alone: {text}"), PATIENCE, async || {
            let shown = self.text().await?;
            Ok(if shown == text { Look::True(()) } else { Look::NotYet(shown) })
        })
        .await
    }

    /// Waits until the element of that id has the focus.
    ///
    /// # Errors
    /// [`Error::NotTrue`] with what has it instead.
    pub async fn wait_for_focus(&self, id: &str) -> Result<()> {
        until(&format!("#{id} has the focus"), PATIENCE, async || {
            let focused = self.focused().await?;
            Ok(if focused == format!("#{id}") { Look::True(()) } else { Look::NotYet(focused) })
        })
        .await
    }

    /// Types `text` into the empty input of that id.
    ///
    /// # Errors
    /// When there is none that takes it.
    pub async fn fill(&self, id: &str, text: &str) -> Result<()> {
        self.with(&format!("#{id}"), async |input| {
            input.clear().await?;
            input.send_keys(text).await
        })
        .await
    }

    /// Puts `text` into the field of that id at once, as a paste does.
    ///
    /// # Errors
    /// When there is none that takes it.
    pub async fn paste(&self, id: &str, text: &str) -> Result<()> {
        self.with(&format!("#{id}"), async |input| input.focus().await).await?;
        self.driver
            .execute("document.execCommand('insertText', false, arguments[0])", vec![text.into()])
            .await?;
        Ok(())
    }

    /// What the input of that id holds.
    ///
    /// # Errors
    /// When there is none.
    pub async fn value(&self, id: &str) -> Result<String> {
        let value = self.with(&format!("#{id}"), async |input| input.value().await).await?;
        Ok(value.unwrap_or_default())
    }

    /// Chooses the language of that tag, once the choice is shown: the form comes first.
    ///
    /// # Errors
    /// When it isn't offered.
    pub async fn choose_language(&self, tag: &str) -> Result<()> {
        self.wait_for(".languages:not([hidden])").await?;
        self.click_on(&format!("#language option[value={tag}]")).await
    }

    /// Clicks the button or link with that `data-action`.
    ///
    /// # Errors
    /// When there is none that can be clicked.
    pub async fn click(&self, action: &str) -> Result<()> {
        self.click_on(&format!("[data-action={action}]")).await
    }

    /// Clicks what the CSS selector finds.
    ///
    /// # Errors
    /// When there is nothing that can be clicked.
    pub async fn click_on(&self, selector: &str) -> Result<()> {
        self.with(selector, async |element| element.click().await).await
    }

    /// Ticks or unticks the checkbox of that id.
    ///
    /// # Errors
    /// When there is none.
    pub async fn tick(&self, id: &str, ticked: bool) -> Result<()> {
        self.with(&format!("#{id}"), async |checkbox| {
            if checkbox.is_selected().await? == ticked { Ok(()) } else { checkbox.click().await }
        })
        .await
    }

    /// Presses a key wherever the focus is.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn press(&self, key: Key) -> Result<()> {
        Ok(self.driver.action_chain().key_down(key.clone()).key_up(key).perform().await?)
    }

    /// Types wherever the focus is.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(text).perform().await?)
    }

    /// Drops every cookie, as when a session has run out while the page stood open.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn forget_cookies(&self) -> Result<()> {
        self.driver.delete_all_cookies().await?;
        Ok(())
    }

    /// Fills in and sends the sign-in form that the page shows.
    ///
    /// # Errors
    /// When there is none.
    pub async fn sign_in(&self, account: &Account) -> Result<()> {
        self.wait_for_step("sign-in").await?;
        self.fill("email", &account.email).await?;
        self.fill("password", &account.password).await?;
        self.click("sign-in").await
    }

    /// Does something with what the CSS selector finds, once it is there: with the one that takes its place where it is
    /// replaced in between. A driver does nothing with an element that is gone.
    async fn with<T>(
        &self,
        selector: &str,
        does: impl AsyncFn(WebElement) -> WebDriverResult<T>,
    ) -> Result<T> {
        until(&format!("{selector} stays for as long as it is used"), PATIENCE, async || {
            Ok(Look::True(does(self.wait_for(selector).await?).await?))
        })
        .await
    }

    /// The element of that id, once it is there.
    ///
    /// # Errors
    /// When it doesn't come.
    pub async fn by_id(&self, id: &str) -> Result<WebElement> {
        self.wait_for(&format!("#{id}")).await
    }

    /// What the CSS selector finds first, once it is there.
    ///
    /// # Errors
    /// When it doesn't come.
    pub async fn wait_for(&self, selector: &str) -> Result<WebElement> {
        until(&format!("there is {selector} on the page"), PATIENCE, async || {
            let mut found = self.driver.find_all(By::Css(selector)).await?;
            Ok(if found.is_empty() {
                Look::NotYet(self.shown().await)
            } else {
                Look::True(found.swap_remove(0))
            })
        })
        .await
    }

    /// Clicks “Try again” once it can be clicked, and waits until what stood there is gone.
    ///
    /// # Errors
    /// When it isn't there, or stays.
    pub async fn try_again(&self) -> Result<()> {
        let button = self.wait_for("[data-action=try-again]:not([aria-disabled])").await?;
        // The heading may stay: one step's becomes the next one's.
        let mark = "document.querySelector('[data-action=try-again]').dataset.old = ''";
        self.driver.execute(mark, Vec::new()).await?;
        button.click().await?;
        until("the button has been dealt with", PATIENCE, async || {
            let gone = "return document.querySelector('[data-action=try-again][data-old]') === null";
            let gone = self.ask::<bool>(gone).await?;
            Ok(if gone { Look::True(()) } else { Look::NotYet(self.shown().await) })
        })
        .await
    }

    /// Whether the page has given up.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn is_broken(&self) -> Result<bool> {
        self.ask("return document.documentElement.dataset.broken !== undefined").await
    }

    /// Runs a script in the page and returns what it returns.
    ///
    /// # Errors
    /// When it throws or returns something else than `T`.
    pub async fn ask<T: serde::de::DeserializeOwned>(&self, script: &str) -> Result<T> {
        self.ask_with(script, Vec::new()).await
    }

    /// The same with `arguments` for the script.
    ///
    /// # Errors
    /// When it fails, or its answer is of another kind.
    pub async fn ask_with<T: serde::de::DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<serde_json::Value>,
    ) -> Result<T> {
        let answer = self.driver.execute(script, arguments).await?;
        serde_json::from_value(answer.json().clone()).map_err(|why| Error::unreadable(script, why))
    }
}
