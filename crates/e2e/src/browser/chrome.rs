//! Scripts in Firefox's own window, around the page: for what a person does with the browser instead of the page.

use std::sync::Arc;

use reqwest::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};

use super::Browser;
use crate::error::Result;

impl Browser {
    /// Runs `script` in Firefox's window; works in no other browser.
    pub(super) async fn in_chrome(&self, script: &str, arguments: Vec<Value>) -> Result<()> {
        self.driver.cmd(context("chrome")).await?;
        let done = self.driver.execute(script, arguments).await;
        self.driver.cmd(context("content")).await?;
        done?;
        Ok(())
    }
}

fn context(name: &'static str) -> Command {
    Command::ExtensionCommand(Box::new(Context(name)))
}

/// geckodriver's `POST /session/{id}/moz/context`.
#[derive(Debug)]
struct Context(&'static str);

impl ExtensionCommand for Context {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}
