//! A compiler that has a standard library for wasm.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::{apt, debian_toolchain};
use crate::error::Error;
use crate::progress::Progress;
use crate::project::{Project, on_path};
use crate::run::{answer, command, watch};

/// The target the app is compiled to.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Where the compiler for wasm is. It has the target's standard library, and that library's source: the bundle is built
/// with one of its own, made for size.
#[derive(Debug, PartialEq, Eq)]
pub enum Toolchain {
    /// The machine's own one has both.
    Own,
    /// A folder with `bin/cargo` and `bin/rustc`, used for wasm only.
    Folder(PathBuf),
}

/// What is there already.
pub fn find(project: &Project) -> Option<Toolchain> {
    if own_is_whole(project) {
        return Some(Toolchain::Own);
    }
    debian_toolchain::find(project).map(Toolchain::Folder)
}

/// Gets one: from rustup, or where it can't be had there, with Debian's packages.
///
/// # Errors
/// When both ways fail, why the second did.
pub fn install(project: &Project, progress: &mut Progress) -> Result<Toolchain, Error> {
    if on_path("rustup").is_some() {
        let mut step = progress.begin("Adding the wasm32 target with rustup", "20 s");
        let mut added = true;
        for what in [["target", "add", TARGET], ["component", "add", "rust-src"]] {
            added = added
                && watch(
                    command("rustup").args(what).current_dir(&project.root).env("RUSTUP_MAX_RETRIES", "1"),
                    &mut step,
                    &project.log("rustup-target"),
                    Some(Duration::from_mins(4)),
                )
                .is_ok_and(|outcome| outcome.status.success());
        }
        if added && own_is_whole(project) {
            step.end("done");
            return Ok(Toolchain::Own);
        }
        step.end("not to be had from rustup here: taking Debian's packages instead");
    }
    let packages = apt::not_installed(&debian_toolchain::PACKAGES);
    progress.plan(1 + apt::steps(&packages));
    apt::install(project, progress, &packages)?;
    debian_toolchain::build(project, progress).map(Toolchain::Folder)
}

/// rustup's proxies pass on which compiler they chose, as does a user's wrapper: neither may
/// reach a command that is to use another one.
pub fn forget_other_compilers(command: &mut Command) {
    for name in [
        "RUSTUP_TOOLCHAIN",
        "RUSTUP_TOOLCHAIN_SOURCE",
        "RUSTC",
        "RUSTDOC",
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
        "LD_LIBRARY_PATH",
    ] {
        command.env_remove(name);
    }
}

fn own_is_whole(project: &Project) -> bool {
    answer(command("rustc").args(["--print", "sysroot"]).current_dir(&project.root))
        .is_some_and(|sysroot| is_whole(Path::new(&sysroot)))
}

/// Whether a sysroot holds the target's standard library, and its source.
pub fn is_whole(sysroot: &Path) -> bool {
    has_standard_library(sysroot) && sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
}

fn has_standard_library(sysroot: &Path) -> bool {
    let folder = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    folder.read_dir().is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            name.to_str()
                .and_then(|name| name.strip_suffix(".rlib"))
                .is_some_and(|name| name == "libstd" || name.starts_with("libstd-"))
        })
    })
}
