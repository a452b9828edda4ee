//! `cargo xtask gallery`: pictures and copies of every screen, for whoever works on their looks.

use std::path::Path;

use crate::error::Error;
use crate::example;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::must;

/// Makes it in `folder`, else in `gallery/` in the target folder, and says what to open.
///
/// # Errors
/// What can't be built or written, and when a screen doesn't come.
pub fn gallery(project: &Project, progress: &mut Progress, folder: Option<&Path>) -> Result<(), Error> {
    // The example is run in the repository; a folder is named from where this program is.
    let folder = match folder {
        Some(folder) => {
            std::path::absolute(folder).map_err(Error::file(format!("use {}", folder.display())))?
        }
        None => project.target.join("gallery"),
    };
    let mut command = example::in_browser(project, progress, "gallery")?;
    command.arg(&folder);
    progress.plan(1);
    let step = progress.begin("Looking at every screen", "5 min, and 5 more of compiling the first time");
    must(&mut command, step, &project.log("gallery"))?;
    println!("Open {} in a browser.", folder.join("index.html").display());
    Ok(())
}
