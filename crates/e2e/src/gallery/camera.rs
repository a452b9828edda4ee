//! The pictures of a screen.

use std::path::Path;

use serde_json::json;

use super::Picture;
use super::scheme::Scheme;
use crate::browser::Browser;
use crate::error::Result;
use crate::language::{self, AR, EN};

/// The least height of a picture: a small phone's.
const LEAST_HEIGHT: u32 = 640;

/// Saves all pictures of what the browser shows: `NAME-SCHEME-WIDTH.png`.
pub(super) async fn take(browser: &Browser, folder: &Path, name: &str) -> Result<Vec<Picture>> {
    put_pointer_aside(browser).await?;
    let mut pictures = Vec::new();
    for scheme in Scheme::ALL {
        scheme.show(browser).await?;
        if scheme == Scheme::RightToLeft {
            let before = language::state(browser).await?;
            if !language::choose(browser, AR).await? {
                continue;
            }
            // A step that is shown anew may have lost what it said: that would be a picture of another screen.
            if language::state(browser).await? == before {
                at_all_widths(browser, folder, name, scheme, &mut pictures).await?;
            }
            language::choose(browser, EN).await?;
        } else {
            at_all_widths(browser, folder, name, scheme, &mut pictures).await?;
        }
    }
    browser.prefer("light").await?;
    browser.resize(1280, 900).await?;
    Ok(pictures)
}

async fn at_all_widths(
    browser: &Browser,
    folder: &Path,
    name: &str,
    scheme: Scheme,
    pictures: &mut Vec<Picture>,
) -> Result<()> {
    for width in scheme.widths() {
        let picture = Picture { scheme, width: *width, height: fit(browser, *width).await? };
        browser.driver().screenshot(&folder.join(picture.file(name))).await?;
        pictures.push(picture);
    }
    Ok(())
}

/// Makes the page that wide, and as high as all of it is; a few rounds, since the space around the card grows with the
/// window. Without scroll bars meanwhile: beside one there is less room, and the page is higher than it will be.
async fn fit(browser: &Browser, width: u32) -> Result<u32> {
    let mut height = LEAST_HEIGHT;
    hide_scroll_bars(browser, true).await?;
    for _ in 0..6 {
        browser.resize(width, height).await?;
        let wanted: u32 = browser.ask("return document.scrollingElement.scrollHeight").await?;
        if wanted <= height {
            break;
        }
        height = wanted;
    }
    hide_scroll_bars(browser, false).await?;
    Ok(height)
}

async fn hide_scroll_bars(browser: &Browser, hidden: bool) -> Result<()> {
    let hidden = json!({ "hidden": hidden });
    browser.tell("Emulation.setScrollbarsHidden", hidden).await?;
    Ok(())
}

/// What the pointer is over depends on what was clicked last, and where that was then.
async fn put_pointer_aside(browser: &Browser) -> Result<()> {
    let corner = json!({ "type": "mouseMoved", "x": 0, "y": 0 });
    browser.tell("Input.dispatchMouseEvent", corner).await?;
    Ok(())
}
