//! A mouse, or a finger, as a person moves it. Chromium only: a driver's own click comes and goes at once, in the same
//! picture as the pointer's way there.

use std::time::Duration;

use serde_json::json;

use super::Browser;
use crate::error::Result;

/// How long a person's finger stays down.
const PRESS: Duration = Duration::from_millis(80);

/// Where the middle of what is clicked is, once it can be seen.
const MIDDLE: &str = "
    const element = document.querySelector('[data-action=ACTION]');
    element.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + width / 2, y + height / 2];";

/// Nobody clicks again before the page has come to rest.
const REST: &str = "
    return (async () => {
        for (let i = 0; i < 5; i++) {
            await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        }
        await new Promise((idle) => requestIdleCallback(idle));
        return true;
    })();";

/// What a person clicks with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// It is over things without touching them, as on most desks.
    Mouse,
    /// It is nowhere until it touches something, as on a phone.
    Finger,
}

impl Browser {
    /// Gives the person a mouse or a finger; pages are told which.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn take(&self, pointer: Pointer) -> Result<()> {
        let touch = json!({ "enabled": pointer == Pointer::Finger });
        self.tell("Emulation.setTouchEmulationEnabled", touch).await
    }

    /// Resolves when the page has been painted and has nothing left to do.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn come_to_rest(&self) -> Result<()> {
        self.ask::<bool>(REST).await.map(|_| ())
    }

    /// Clicks or taps the middle of what carries this `data-action`, as a person does: a mouse is there before it clicks.
    ///
    /// # Errors
    /// When it isn't there, or the driver's.
    pub async fn press_with(&self, pointer: Pointer, action: &str) -> Result<()> {
        let [x, y]: [f64; 2] = self.ask(&MIDDLE.replace("ACTION", action)).await?;
        match pointer {
            Pointer::Mouse => {
                let mouse = |kind: &str, button: &str| json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": 1 });
                self.tell("Input.dispatchMouseEvent", mouse("mouseMoved", "none")).await?;
                self.come_to_rest().await?;
                self.tell("Input.dispatchMouseEvent", mouse("mousePressed", "left")).await?;
                tokio::time::sleep(PRESS).await;
                self.tell("Input.dispatchMouseEvent", mouse("mouseReleased", "left")).await
            }
            Pointer::Finger => {
                let down = json!({ "type": "touchStart", "touchPoints": [{ "x": x, "y": y }] });
                self.tell("Input.dispatchTouchEvent", down).await?;
                tokio::time::sleep(PRESS).await;
                self.tell("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await
            }
        }
    }
}
