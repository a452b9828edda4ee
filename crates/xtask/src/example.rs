//! Examples of the package `e2e`: the built app in Chromium.

use std::process::Command;

use crate::bundle;
use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::setup::{self, Needs};
use crate::test::Browser;

/// One of them, with everything it needs built. It takes more arguments.
///
/// # Errors
/// What can't be installed, built or written.
pub fn in_browser(project: &Project, progress: &mut Progress, example: &str) -> Result<Command, Error> {
    bundle::ensure(project, progress)?;
    bundle::server(project, progress)?;
    let installed = setup::install(project, progress, Needs::BROWSERS)?;
    let mut command = project.cargo();
    command
        .args(["run", "--package", "e2e", "--example", example, "--"])
        .env(Browser::Chromium.variable(), Browser::Chromium.driver(&installed)?)
        .env("E2E_BROWSER", Browser::Chromium.name())
        .env("E2E_DIST", project.dist())
        .env("E2E_SERVER", project.server());
    Ok(command)
}
