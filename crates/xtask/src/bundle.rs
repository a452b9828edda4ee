//! The deployable bundle: trunk's output, compressed ahead of time.

mod at_once;
mod budget;
mod compress;
mod fingerprint;
mod finish;
mod glue;
mod page;
mod sizes;
mod wasm;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::must;
use crate::setup::{self, Needs, TARGET, TRUNK_VERSION};

/// What the bundle is made of, seen from the root. Folders count with all that is in them.
const INPUTS: [&str; 13] = [
    "src",
    "crates/orchd-types/src",
    "crates/orchd-types/Cargo.toml",
    "crates/words",
    "crates/server/contract/locales.txt",
    "index.html",
    "style",
    "public",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    // How it is made.
    "crates/xtask/src/bundle",
];

/// Sees to it that `dist/` holds the bundle of the sources as they are.
///
/// # Errors
/// What can't be installed, built or written.
pub fn ensure(project: &Project, progress: &mut Progress) -> Result<(), Error> {
    let mark = project.target.join("bundle.fingerprint");
    let inputs = inputs(project)?;
    if is_current(project, &mark, &inputs) {
        println!("The bundle in dist/ is up to date.");
        return Ok(());
    }
    progress.plan(3);
    let installed = setup::install(project, progress, Needs::BUNDLE)?;

    // trunk works offline, lest it looks for tools of its own.
    let step = progress.begin("Fetching the libraries named in Cargo.lock", "30 s");
    must(
        for_size(&mut installed.wasm_command(project, "cargo")).args(["fetch", "--target", TARGET]),
        step,
        &project.log("fetch"),
    )?;

    // Built beside the old bundle, which stays whole until the new one is.
    let fresh = project.target.join("bundle");
    let step = progress.begin("Building the bundle: wasm, optimised for size", "5 min");
    must(
        for_size(&mut installed.wasm_command(project, "trunk"))
            .args(["build", "--release", "--offline", "--dist"])
            .arg(&fresh)
            .env_remove("NO_COLOR"),
        step,
        &project.log("bundle"),
    )?;

    let step = progress.begin("Making it small and compressing it", "40 s");
    finish::finish(&fresh, &|tool| installed.wasm_command(project, tool))?;
    compress::compress_all(&fresh)?;
    replace(&fresh, &project.dist())?;
    let stamp = stamp(&inputs, &project.dist())?;
    fs::write(&mark, stamp).map_err(Error::file(format!("write {}", mark.display())))?;
    step.end("done");
    Ok(())
}

/// Has the standard library built along with the app, for size, and panics stop the program without a word: a seventh
/// less to download. What a panic would say is nothing for a person, and that one happened is seen by index.html.
///
/// The options are not stable ones; they change what the bundle weighs, not what it does, and the tests run without.
fn for_size(command: &mut Command) -> &mut Command {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            "-Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort",
        )
}

/// Writes a table of what is in `dist/`.
///
/// # Errors
/// When it can't be read.
pub fn print_sizes(project: &Project) -> Result<(), Error> {
    print!("{}", sizes::table(&project.dist())?);
    Ok(())
}

/// Prints sizes and budgets; whether all budgets are kept.
///
/// # Errors
/// When the bundle or the budget can't be read.
pub fn check_sizes(project: &Project) -> Result<bool, Error> {
    print_sizes(project)?;
    let (text, kept) = budget::report(project)?;
    print!("\n{text}");
    Ok(kept)
}

fn inputs(project: &Project) -> Result<String, Error> {
    let paths: Vec<PathBuf> = INPUTS.iter().map(|path| project.root.join(path)).collect();
    fingerprint::contents(&project.root, &paths)
        .map(|hash| format!("{hash} trunk {TRUNK_VERSION} format 9"))
        .map_err(Error::file("read the sources of the bundle"))
}

fn is_current(project: &Project, mark: &Path, inputs: &str) -> bool {
    let Ok(made) = fs::read_to_string(mark) else {
        return false;
    };
    stamp(inputs, &project.dist()).is_ok_and(|stamp| stamp == made)
}

/// Inputs and outputs together: a bundle someone changed or emptied is not current.
fn stamp(inputs: &str, dist: &Path) -> Result<String, Error> {
    fingerprint::contents(dist, &[dist.to_owned()])
        .map(|outputs| format!("{inputs}\n{outputs}\n"))
        .map_err(Error::file(format!("read {}", dist.display())))
}

/// Puts `fresh` in the place of `old`.
fn replace(fresh: &Path, old: &Path) -> Result<(), Error> {
    let swap = || -> std::io::Result<()> {
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
        if fs::rename(fresh, old).is_ok() {
            return Ok(());
        }
        // The target folder may be on another disk, where nothing can be renamed to.
        fs::create_dir_all(old)?;
        for file in fingerprint::files(fresh)? {
            let to = old.join(file.strip_prefix(fresh).unwrap_or(&file));
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::copy(&file, to)?;
        }
        fs::remove_dir_all(fresh)
    };
    swap().map_err(Error::file(format!("put the new bundle into {}", old.display())))
}

/// The server's release program, built or up to date.
///
/// # Errors
/// What cargo said.
pub fn server(project: &Project, progress: &mut Progress) -> Result<(), Error> {
    build_server(project, progress, "3 min the first time, else a moment", &["--release"])
}

/// Builds the server as tests of it have built it already: for journeys, that is soon enough and fast enough.
///
/// # Errors
/// What cargo said.
pub fn test_server(project: &Project, progress: &mut Progress) -> Result<(), Error> {
    build_server(project, progress, "1 min the first time, else a moment", &[])
}

fn build_server(
    project: &Project,
    progress: &mut Progress,
    about: &str,
    profile: &[&str],
) -> Result<(), Error> {
    progress.plan(1);
    let step = progress.begin("Building the server", about);
    let mut cargo = project.cargo();
    cargo.args(["build", "--package", "control-panel-server"]).args(profile);
    must(&mut cargo, step, &project.log("server")).map(|_| ())
}
