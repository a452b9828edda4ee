//! `cargo xtask …`: everything a newcomer or a build server does with this repository.
//!
//! - [`args`]: what was asked for
//! - [`project`]: where things are, and in which versions
//! - [`run`], [`progress`]: other programs, run so that one sees how far they are
//! - [`setup`]: installs what a machine lacks
//! - [`example`]: what is run in a browser, and is no test
//! - [`bundle`], [`serve`], [`dev`], [`test`], [`bench`], [`gallery`], [`fuzz`], [`audit`]: the commands

mod args;
mod audit;
mod bench;
mod bundle;
mod dev;
mod error;
mod example;
mod fuzz;
mod gallery;
mod progress;
mod project;
mod run;
mod serve;
mod setup;
mod test;

use std::process::ExitCode;

use args::{Command, HELP};
use error::Error;
use progress::Progress;
use project::Project;
use setup::Needs;

fn main() -> ExitCode {
    match dispatch() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Result<ExitCode, Error> {
    let command = args::parse(std::env::args().skip(1))?;
    if matches!(command, Command::Help) {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    }
    let project = Project::find()?;
    let mut progress = Progress::new();
    match command {
        Command::Help => {}
        Command::Setup => {
            setup::install(&project, &mut progress, Needs::ALL)?;
            println!("Everything needed is installed.");
        }
        Command::Build => {
            bundle::ensure(&project, &mut progress)?;
            bundle::print_sizes(&project)?;
        }
        Command::Size => {
            bundle::ensure(&project, &mut progress)?;
            if !bundle::check_sizes(&project)? {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::Fuzz(minutes) => fuzz::fuzz(&project, &mut progress, minutes)?,
        Command::Audit => audit::audit(&project, &mut progress)?,
        Command::Gallery(folder) => gallery::gallery(&project, &mut progress, folder.as_deref())?,
        Command::Bench(which) => bench::bench(&project, &mut progress, which)?,
        Command::Dev(options) => dev::dev(&project, &mut progress, &options)?,
        Command::Serve(options) => serve::serve(&project, &mut progress, &options)?,
        Command::Test(options) => return Ok(test::test(&project, &mut progress, &options)),
    }
    Ok(ExitCode::SUCCESS)
}
