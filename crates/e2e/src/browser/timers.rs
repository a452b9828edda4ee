//! Long waits of a page, in the journey's hands.

use std::sync::atomic::Ordering;
use std::time::Duration;

use serde_json::json;

use super::Browser;
use crate::error::Result;
use crate::settings::Kind;

/// Runs before anything of the page does: timers of a second and more are kept instead of started, and the page's clock
/// is moved on by the journey.
pub(crate) const HOLD: &str = "{
    const [start, stop] = [window.setTimeout, window.clearTimeout];
    const clock = performance.now.bind(performance);
    let [skipped, number] = [0, 1000000000];
    performance.now = () => clock() + skipped;
    window.heldTimers = [];
    window.setTimeout = (call, delay, ...rest) => {
        if (!(delay >= 1000)) return start.call(window, call, delay, ...rest);
        number += 1;
        window.heldTimers.push({ call, delay, number, due: performance.now() + delay });
        return number;
    };
    window.clearTimeout = (which) => {
        window.heldTimers = window.heldTimers.filter((timer) => timer.number !== which);
        stop.call(window, which);
    };
    window.fireTimers = (isDue) => {
        const due = window.heldTimers.filter(isDue);
        window.heldTimers = window.heldTimers.filter((timer) => !isDue(timer));
        due.forEach((timer) => timer.call());
    };
    window.moveOn = (milliseconds, but) => {
        skipped += milliseconds;
        window.fireTimers((timer) => timer.due <= performance.now() && timer.delay !== but);
    };
}";

/// Firefox has no command for it: a script of its own, in every window of a page before the page's scripts.
pub(super) const FIRST_IN_FIREFOX: &str = "
    const script = (source) => addEventListener('DOMWindowCreated', ({ target }) => {
        const page = target.defaultView;
        Cu.evalInSandbox(source, Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false }));
    });
    const call = `(${script})(${JSON.stringify(arguments[0])})`;
    Services.mm.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(call), true);";

/// How long a journey's script may take: as no timer of the app's does.
pub(super) const SCRIPT_TIMEOUT: Duration = Duration::from_millis(60_001);

impl Browser {
    /// Pages that are opened from here on start no timer of a second or more: [`Browser::held_timers`] has them.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn hold_timers(&self) -> Result<()> {
        match self.kind {
            Kind::Chromium => {
                let script = json!({ "source": HOLD });
                self.tell("Page.addScriptToEvaluateOnNewDocument", script).await?;
            }
            Kind::Firefox => self.in_chrome(FIRST_IN_FIREFOX, vec![HOLD.into()]).await?,
            // The page carries the script, and is asked to run it before it is opened.
            Kind::WebKit => self.holding.store(true, Ordering::Relaxed),
        }
        Ok(())
    }

    /// The delays of the timers that the page would have started, in milliseconds.
    ///
    /// # Errors
    /// When the driver does, and where timers aren't held.
    pub async fn held_timers(&self) -> Result<Vec<u32>> {
        let delays: Vec<u32> = self.ask("return heldTimers.map((timer) => timer.delay)").await?;
        // The driver of WebKit times the journey's scripts in the page.
        Ok(delays.into_iter().filter(|delay| u128::from(*delay) != SCRIPT_TIMEOUT.as_millis()).collect())
    }

    /// Lets the timers of that delay go off.
    ///
    /// # Errors
    /// When the driver does, and where timers aren't held.
    pub async fn let_go_off(&self, delay: u32) -> Result<()> {
        let script = "fireTimers((timer) => timer.delay === arguments[0])";
        self.driver.execute(script, vec![delay.into()]).await?;
        Ok(())
    }

    /// Moves the page's clock on, and lets the timers go off that are due then.
    ///
    /// # Errors
    /// When the driver does, and where timers aren't held.
    pub async fn move_on(&self, by: Duration) -> Result<()> {
        // The driver of WebKit times this very script in the page.
        let times = [by, SCRIPT_TIMEOUT].map(|time| time.as_secs_f64() * 1000.0);
        self.driver.execute("moveOn(...arguments)", times.map(serde_json::Value::from).to_vec()).await?;
        Ok(())
    }
}
