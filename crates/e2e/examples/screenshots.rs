//! Saves a picture of every step and screen: `cargo run --package e2e --example screenshots -- FOLDER`. Chromium only.
//!
//! Each at 320, 768 and 1280 CSS pixels, light and dark: `STEP-WIDTH-SCHEME.png`.

use std::path::{Path, PathBuf};

use e2e::browser::Browser;
use e2e::stage::Stage;
use e2e::walk::{Half, Visitor};
use e2e::{Error, Result};

const WIDTHS: [u32; 3] = [320, 768, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or_else(|| Error::Setting {
        variable: "FOLDER",
        value: String::new(),
        remedy: "name the folder the pictures go to.",
    })?;
    std::fs::create_dir_all(&folder)?;
    let mut camera = Camera { folder };
    for half in [Half::Admin, Half::Invited] {
        let mut stage = Stage::open().await?;
        half.walk(&mut stage, &mut camera).await?;
    }
    Ok(())
}

struct Camera {
    folder: PathBuf,
}

impl Visitor for Camera {
    /// The whole page, however long, at each width and in each scheme.
    async fn at(&mut self, browser: &Browser, name: &'static str) -> Result<()> {
        for scheme in SCHEMES {
            browser.prefer(scheme).await?;
            for width in WIDTHS {
                self.fit(browser, width).await?;
                self.save(browser, &self.folder.join(format!("{name}-{width}-{scheme}.png"))).await?;
            }
        }
        browser.resize(1280, 900).await
    }
}

impl Camera {
    /// As high as the page is; a few rounds, since the space around the card grows with the window.
    async fn fit(&self, browser: &Browser, width: u32) -> Result<()> {
        let mut height = 640;
        for _ in 0..6 {
            browser.resize(width, height).await?;
            let wanted: u32 = browser.ask("return document.scrollingElement.scrollHeight").await?;
            if wanted <= height {
                break;
            }
            height = wanted;
        }
        Ok(())
    }

    async fn save(&self, browser: &Browser, file: &Path) -> Result<()> {
        Ok(browser.driver().screenshot(file).await?)
    }
}
