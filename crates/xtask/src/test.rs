//! `cargo xtask test`: every check and test, counted.

mod browsers;
mod journeys;
mod part;
mod results;
mod screen;
mod summary;

use std::process::ExitCode;

use crate::args::TestOptions;
use crate::progress::Progress;
use crate::project::Project;
pub use browsers::Browser;
pub use part::Part;
use summary::Summary;

/// Runs the parts asked for, all of them even when one fails, and ends with the line
/// `N passed, N failed`.
pub fn test(project: &Project, progress: &mut Progress, options: &TestOptions) -> ExitCode {
    let parts = match options.part {
        Some(part) => vec![part],
        None => Part::ALL.to_vec(),
    };
    let mut summary = Summary::default();
    for part in parts {
        part.run(project, progress, options, &mut summary);
    }
    print!("{summary}");
    if summary.failed() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
