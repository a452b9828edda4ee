//! Makes a gallery of every step and screen: `cargo xtask gallery`, or
//! `cargo run --package e2e --example gallery -- FOLDER`. Chromium only.

use std::path::PathBuf;

use e2e::browser::{Browser, Options};
use e2e::gallery::Gallery;
use e2e::stage::Stage;
use e2e::walk::{Part, Visitor};
use e2e::{Error, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or_else(|| Error::Setting {
        variable: "FOLDER",
        value: String::new(),
        remedy: "name the folder the gallery goes to.",
    })?;
    let mut gallery = Gallery::open(&folder)?;
    for part in [Part::Invited, Part::Admin, Part::Unusual] {
        let mut stage = Stage::open_with(Options::in_a_window()).await?;
        part.walk(&mut stage, &mut Guest { gallery: &mut gallery, part }).await?;
    }
    println!("Open {}", gallery.finish()?.display());
    Ok(())
}

/// Sees one part for the gallery.
struct Guest<'a> {
    gallery: &'a mut Gallery,
    part: Part,
}

impl Visitor for Guest<'_> {
    async fn at(&mut self, browser: &Browser, name: &'static str) -> Result<()> {
        // The last line is what one sees of a long run.
        println!("{name}");
        self.gallery.add(self.part, browser, name).await
    }
}
