//! Long waits of a page, in the journey's hands.

use serde_json::json;

use super::Browser;
use crate::error::Result;
use crate::settings::Kind;

/// Runs before anything of the page does: timers of a second and more are kept instead of started.
const HOLD: &str = "
    const start = window.setTimeout;
    window.heldTimers = [];
    window.setTimeout = (call, delay, ...rest) => {
        if (!(delay >= 1000)) return start.call(window, call, delay, ...rest);
        window.heldTimers.push({ call, delay });
        return 0;
    };";

/// Firefox has no command for it: a script of its own, in every window of a page before the page's scripts.
pub(super) const HOLD_IN_FIREFOX: &str = "
    const script = (source) => addEventListener('DOMWindowCreated', ({ target }) => {
        const page = target.defaultView;
        Cu.evalInSandbox(source, Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false }));
    });
    const call = `(${script})(${JSON.stringify(arguments[0])})`;
    Services.mm.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(call), true);";

impl Browser {
    /// Pages that are opened from here on start no timer of a second or more: [`Browser::held_timers`] has them.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn hold_timers(&self) -> Result<()> {
        match self.kind {
            Kind::Chromium => {
                let script = json!({ "source": HOLD });
                self.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
            }
            Kind::Firefox => self.in_chrome(HOLD_IN_FIREFOX, vec![HOLD.into()]).await?,
        }
        Ok(())
    }

    /// The delays of the timers that the page would have started, in milliseconds.
    ///
    /// # Errors
    /// When the driver does, and where timers aren't held.
    pub async fn held_timers(&self) -> Result<Vec<u32>> {
        self.ask("return heldTimers.map((timer) => timer.delay)").await
    }

    /// Lets the timers of that delay go off.
    ///
    /// # Errors
    /// When the driver does, and where timers aren't held.
    pub async fn let_go_off(&self, delay: u32) -> Result<()> {
        let script =
            "heldTimers.filter((timer) => timer.delay === arguments[0]).forEach((timer) => timer.call())";
        self.driver.execute(script, vec![delay.into()]).await?;
        Ok(())
    }
}
