//! Writes down what a screen reader is told of every step and screen: `cargo run --package e2e --example outlines`.
//! Chromium only. A journey compares; look at what has changed before it is kept.

use std::path::{Path, PathBuf};
use std::time::Duration;

use e2e::Result;
use e2e::browser::Browser;
use e2e::stage::Stage;
use e2e::wait::{Look, until};
use e2e::walk::{Part, Visitor};

struct Writer {
    folder: PathBuf,
}

impl Visitor for Writer {
    async fn at(&mut self, browser: &Browser, name: &'static str) -> Result<()> {
        let mut before = String::new();
        let outline = until(&format!("{name} has come to rest"), Duration::from_secs(10), async || {
            let now = browser.outline().await?;
            if now == before {
                return Ok(Look::True(now));
            }
            before.clone_from(&now);
            Ok(Look::NotYet(now))
        })
        .await?;
        Ok(std::fs::write(self.folder.join(format!("{name}.txt")), outline)?)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    // What is no screen any more has no outline either.
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    let mut writer = Writer { folder };
    for part in [Part::Admin, Part::Invited, Part::Unusual] {
        let mut stage = Stage::open().await?;
        part.walk(&mut stage, &mut writer).await?;
    }
    Ok(())
}
