//! A toolchain for wasm out of Debian's packages, for machines that reach no rustup server.
//!
//! Debian's security suite follows Rust closely enough and ships the standard library's source,
//! but no standard library for wasm: it is built here once. Debian's compiler looks for it in
//! /usr, so a folder is laid out that holds the wasm library and links to the rest, with a
//! `rustc` that is Debian's, told to look there.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use super::apt;
use super::wasm::{TARGET, forget_other_compilers, is_whole};
use crate::error::Error;
use crate::progress::Progress;
use crate::project::{Project, is_program};
use crate::run::{answer, command, must};

/// What it is made of: compiler, cargo, source, linker.
pub const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

const RUSTC: &str = "/usr/bin/rustc";
const RUSTDOC: &str = "/usr/bin/rustdoc";
const CARGO: &str = "/usr/bin/cargo";
const RUSTLIB: &str = "/usr/lib/rustlib";
/// Kept by the source package whatever version it has.
const SOURCE: &str = "/usr/lib/rustlib/src/rust/library";

/// The finished toolchain for the compiler that is installed now.
pub fn find(project: &Project) -> Option<PathBuf> {
    let folder = folder(project)?;
    (is_whole(&folder) && is_program(&folder.join("bin/cargo"))).then_some(folder)
}

/// The folder carries the package's version: an updated compiler can't read the older library.
fn folder(project: &Project) -> Option<PathBuf> {
    let version = apt::version("rustc-web")?;
    Some(project.cache.join(format!("wasm-toolchain-{version}")))
}

/// Builds it; the packages are installed.
///
/// # Errors
/// What cargo said, or which file couldn't be written.
pub fn build(project: &Project, progress: &mut Progress) -> Result<PathBuf, Error> {
    let folder = folder(project)
        .ok_or_else(|| Error::Missing("Debian's package rustc-web is not installed after all.".to_owned()))?;
    let step = progress.begin("Building Rust's standard library for wasm32 from Debian's source", "1 min");
    let target = project.cache.join("build-wasm-std");
    // A library from an interrupted or older build would be laid out beside the new one.
    if target.exists() {
        fs::remove_dir_all(&target).map_err(Error::file(format!("empty {}", target.display())))?;
    }
    let mut cargo = command(CARGO);
    forget_other_compilers(&mut cargo);
    cargo
        .args(["build", "--release", "--locked", "--target", TARGET])
        .args(["--features", "panic-unwind", "--manifest-path"])
        .arg(Path::new(SOURCE).join("sysroot/Cargo.toml"))
        .current_dir(&project.cache)
        .env("RUSTC", RUSTC)
        .env("CARGO_TARGET_DIR", &target)
        // The standard library uses what only its own compiler may.
        .env("RUSTC_BOOTSTRAP", "1")
        // The app is optimised together with it at link time, which needs its bitcode. And what
        // it is built from is part of it, not open to the app: std's own rules ask for that.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes -Zforce-unstable-if-unmarked");
    must(&mut cargo, step, &project.log("wasm-std"))?;

    let partial = project.cache.join("wasm-toolchain.partial");
    lay_out(&partial, &folder, &target.join(TARGET).join("release/deps"))
        .and_then(|()| {
            if folder.exists() {
                fs::remove_dir_all(&folder)?;
            }
            fs::rename(&partial, &folder)?;
            fs::remove_dir_all(&target)
        })
        .map_err(Error::file(format!("lay out {}", folder.display())))?;
    find(project).ok_or_else(|| {
        Error::Missing(format!(
            "the toolchain in {} is not complete: remove the folder and try again.",
            folder.display()
        ))
    })
}

/// Lays the toolchain out in `partial`, for use from `folder`.
fn lay_out(partial: &Path, folder: &Path, built: &Path) -> std::io::Result<()> {
    if partial.exists() {
        fs::remove_dir_all(partial)?;
    }
    let bin = partial.join("bin");
    let rustlib = partial.join("lib/rustlib");
    let library = rustlib.join(TARGET).join("lib");
    fs::create_dir_all(&bin)?;
    fs::create_dir_all(&library)?;
    for entry in fs::read_dir(built)? {
        let path = entry?.path();
        if let (Some("rlib"), Some(name)) =
            (path.extension().and_then(|ending| ending.to_str()), path.file_name())
        {
            fs::copy(&path, library.join(name))?;
        }
    }
    if let Some(host) = host() {
        symlink(Path::new(RUSTLIB).join(&host), rustlib.join(&host))?;
    }
    symlink(Path::new(RUSTLIB).join("src"), rustlib.join("src"))?;
    symlink(CARGO, bin.join("cargo"))?;
    for program in [RUSTC, RUSTDOC] {
        let script = format!(
            "#!/bin/sh\nexec {program} --sysroot '{}' \"$@\"\n",
            folder.display().to_string().replace('\'', r"'\''")
        );
        let name = Path::new(program).file_name().unwrap_or_default();
        let path = bin.join(name);
        fs::write(&path, script)?;
        fs::set_permissions(&path, Permissions::from_mode(0o755))?;
    }
    Ok(())
}

/// The machine's own target, such as `x86_64-unknown-linux-gnu`.
fn host() -> Option<String> {
    answer(command(RUSTC).arg("-vV"))?.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned)
}
