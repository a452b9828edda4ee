//! Every screen for whoever works on its looks: pictures of it, and a copy that can be opened, resized and inspected;
//! one page leads to all of them. Nothing of it is part of the app.
//!
//! ```text
//! index.html
//! live/NAME.html
//! pictures/NAME-SCHEME-WIDTH.png
//! ```

mod camera;
mod index;
mod live;
mod scheme;

use std::fs;
use std::path::{Path, PathBuf};

use crate::browser::Browser;
use crate::error::Result;
use crate::walk::Part;
use index::Index;
use scheme::Scheme;

const LIVE: &str = "live";
const PICTURES: &str = "pictures";

/// A gallery that is being made.
#[derive(Debug)]
pub struct Gallery {
    folder: PathBuf,
    screens: Vec<Screen>,
}

/// A screen of it.
#[derive(Debug)]
struct Screen {
    part: Part,
    name: &'static str,
    /// What the browser's tab says.
    title: String,
    pictures: Vec<Picture>,
}

/// A picture of a screen, its size in CSS pixels.
#[derive(Debug, Clone, Copy)]
struct Picture {
    scheme: Scheme,
    width: u32,
    height: u32,
}

impl Gallery {
    /// An empty one in that folder. What is there already and isn't made anew stays.
    ///
    /// # Errors
    /// When nothing can be written there.
    pub fn open(folder: &Path) -> Result<Self> {
        for part in [LIVE, PICTURES] {
            fs::create_dir_all(folder.join(part))?;
        }
        Ok(Self { folder: folder.to_owned(), screens: Vec::new() })
    }

    /// Adds what the browser shows. The page is left as it is found, but for the focus.
    ///
    /// # Errors
    /// When the driver fails, or a file can't be written.
    pub async fn add(&mut self, part: Part, browser: &Browser, name: &'static str) -> Result<()> {
        // Before the pictures, for which the page is turned about.
        let copy = browser.live_copy().await?;
        fs::write(self.folder.join(LIVE).join(format!("{name}.html")), copy)?;
        let title = browser.driver().title().await?;
        let pictures = camera::take(browser, &self.folder.join(PICTURES), name).await?;
        self.screens.push(Screen { part, name, title, pictures });
        Ok(())
    }

    /// Writes the page that leads to everything, and says where it is.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn finish(&self) -> Result<PathBuf> {
        let file = self.folder.join("index.html");
        fs::write(&file, Index(&self.screens).to_string())?;
        Ok(file)
    }
}
