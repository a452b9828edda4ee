//! Installs what a machine lacks, and nothing that is there.

mod apt;
mod cargo_tool;
mod debian_toolchain;
mod npm_package;
mod wasm;
mod web_servers;

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::progress::Progress;
use crate::project::{Project, on_path};
use crate::run::{answer, command, must};
use cargo_tool::CargoTool;
pub use cargo_tool::TRUNK_VERSION;
use npm_package::NpmPackage;
pub use wasm::TARGET;
use wasm::Toolchain;
pub use web_servers::WebServers;

/// What a command needs of the machine.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "a set: each says of one thing whether it is wanted")]
pub struct Needs {
    /// A compiler for wasm.
    pub wasm: bool,
    /// wasm-bindgen.
    pub bindgen: bool,
    /// trunk.
    pub bundler: bool,
    /// Chromium, Firefox, WebKit and their drivers.
    pub browsers: bool,
    /// axe-core, with which journeys look for what keeps people out.
    pub axe: bool,
    /// nginx and Caddy, to host the bundle in a test.
    pub web_servers: bool,
    /// cargo-deny.
    pub deny: bool,
}

impl Needs {
    const NOTHING: Self = Self {
        wasm: false,
        bindgen: false,
        bundler: false,
        browsers: false,
        axe: false,
        web_servers: false,
        deny: false,
    };
    /// For every command there is, but for the audit, which takes minutes to set up and few ask for.
    pub const ALL: Self = Self {
        wasm: true,
        bindgen: true,
        bundler: true,
        browsers: true,
        axe: true,
        web_servers: true,
        deny: false,
    };
    /// For looking at what is compiled to wasm without running it.
    pub const WASM: Self = Self { wasm: true, ..Self::NOTHING };
    /// For the bundle.
    pub const BUNDLE: Self = Self { wasm: true, bindgen: true, bundler: true, ..Self::NOTHING };
    /// For tests compiled to wasm.
    pub const BROWSER_TESTS: Self = Self { wasm: true, bindgen: true, browsers: true, ..Self::NOTHING };
    /// For tests that drive browsers from outside.
    pub const BROWSERS: Self = Self { browsers: true, ..Self::NOTHING };
    /// For journeys.
    pub const JOURNEYS: Self = Self { axe: true, ..Self::BROWSERS };
    /// For tests of the server.
    pub const SERVER: Self = Self { web_servers: true, ..Self::NOTHING };
    /// For the audit.
    pub const AUDIT: Self = Self { deny: true, ..Self::NOTHING };
}

/// What is installed, and how it is used.
#[derive(Debug)]
pub struct Installed {
    toolchain: Option<Toolchain>,
    /// Folders of installed tools, in front of PATH.
    tools: Vec<PathBuf>,
    /// `CHROMEDRIVER`'s program.
    pub chromedriver: Option<PathBuf>,
    /// `GECKODRIVER`'s program.
    pub geckodriver: Option<PathBuf>,
    /// `SAFARIDRIVER`'s program: WebKit's driver under the name that test programs know it by.
    pub webkit_driver: Option<PathBuf>,
    /// axe-core's script.
    pub axe: Option<PathBuf>,
    /// nginx and Caddy.
    pub web_servers: Option<WebServers>,
    /// cargo-deny's program.
    pub deny: Option<PathBuf>,
}

impl Installed {
    /// Whether the compiler for wasm is the machine's own, and comes with all that this has.
    pub fn has_own_wasm(&self) -> bool {
        matches!(self.toolchain, Some(Toolchain::Own))
    }

    /// A command for wasm: the right compiler and the installed tools come first on PATH.
    pub fn wasm_command(&self, project: &Project, program: &str) -> Command {
        let mut command = command(program);
        let mut folders = self.tools.clone();
        if let Some(Toolchain::Folder(folder)) = &self.toolchain {
            folders.insert(0, folder.join("bin"));
            wasm::forget_other_compilers(&mut command);
        }
        command
            .env("PATH", path_with(folders))
            .env("CARGO_TARGET_DIR", project.wasm_target())
            // They would take the place of those in .cargo/config.toml, which the app is made for.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .current_dir(&project.root);
        command
    }
}

fn path_with(mut folders: Vec<PathBuf>) -> OsString {
    if let Some(path) = env::var_os("PATH") {
        folders.extend(env::split_paths(&path));
    }
    // Joining fails only for a folder with `:` in its name, which no PATH can hold.
    env::join_paths(folders).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_else(|| "/usr/bin:/bin".into()))
}

/// Sees to everything in `needs`.
///
/// # Errors
/// When something is missing and can't be installed; the sentence says what to do.
pub fn install(project: &Project, progress: &mut Progress, needs: Needs) -> Result<Installed, Error> {
    install_all(project, progress, needs).map_err(Error::of_setup)
}

fn install_all(project: &Project, progress: &mut Progress, needs: Needs) -> Result<Installed, Error> {
    fs::create_dir_all(&project.cache)
        .map_err(Error::file(format!("make the folder {}", project.cache.display())))?;
    let _one_at_a_time = wait_for_others(project)?;

    let tools = wanted_tools(project, needs)?;
    let mut found: Vec<Option<PathBuf>> = Vec::new();
    for tool in &tools {
        found.push(tool.folder(project));
    }
    let axe = needs.axe.then(|| npm_package::AXE.find(project));
    let wasm_opt = needs.bundler.then(|| npm_package::WASM_OPT.find(project));
    let from_npm = [&axe, &wasm_opt].into_iter().filter(|found| **found == Some(None)).count();
    let hosts = needs.web_servers.then(|| web_servers::find(project)).flatten();
    let lacks_hosts = needs.web_servers && hosts.is_none();
    let packages = apt::missing(needs, from_npm > 0);
    let toolchain = needs.wasm.then(|| wasm::find(project)).flatten();

    progress.plan(found.iter().filter(|folder| folder.is_none()).count());
    progress.plan(apt::steps(&packages));
    progress.plan(usize::from(needs.wasm && toolchain.is_none()));
    progress.plan(from_npm * NpmPackage::STEPS);
    progress.plan(if lacks_hosts { web_servers::STEPS } else { 0 });

    apt::install(project, progress, &packages)?;
    let toolchain = match toolchain {
        None if needs.wasm => Some(wasm::install(project, progress)?),
        found => found,
    };
    let mut folders = Vec::new();
    for (tool, folder) in tools.iter().zip(found) {
        folders.push(match folder {
            Some(folder) => folder,
            None => tool.install(project, progress)?,
        });
    }
    cargo_tool::clean_up(project);
    let mut from_npm = |package: &NpmPackage, found: Option<Option<PathBuf>>| match found {
        Some(None) => package.install(project, progress).map(Some),
        found => Ok(found.flatten()),
    };
    let axe = from_npm(&npm_package::AXE, axe)?;
    let wasm_opt = from_npm(&npm_package::WASM_OPT, wasm_opt)?;
    let web_servers = if lacks_hosts { Some(web_servers::install(project, progress)?) } else { hosts };
    let program = |name: &str| {
        let mut installed = tools.iter().zip(&folders);
        installed.find(|(tool, _)| tool.name == name).map(|(_, folder)| folder.join(name))
    };
    Ok(Installed {
        toolchain,
        chromedriver: on_path("chromedriver"),
        geckodriver: program(cargo_tool::GECKODRIVER),
        webkit_driver: on_path("WebKitWebDriver"),
        axe,
        web_servers,
        deny: program(cargo_tool::CARGO_DENY),
        tools: folders
            .into_iter()
            .chain(wasm_opt.as_deref().and_then(Path::parent).map(Path::to_owned))
            .collect(),
    })
}

/// Sees to it that cargo can format and lint: a toolchain of rustup's smallest profile can't.
///
/// # Errors
/// When it can't, and rustup doesn't add it.
pub fn checkers(project: &Project, progress: &mut Progress) -> Result<(), Error> {
    for (component, command_of_cargo) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if answer(project.cargo().args([command_of_cargo, "--version"])).is_some() {
            continue;
        }
        progress.plan(1);
        let step = progress.begin(&format!("Adding {component} with rustup"), "20 s");
        let mut rustup = command("rustup");
        rustup.args(["component", "add", component]).current_dir(&project.root);
        must(&mut rustup, step, &project.log("rustup-component")).map_err(Error::of_setup)?;
    }
    Ok(())
}

fn wanted_tools(project: &Project, needs: Needs) -> Result<Vec<CargoTool>, Error> {
    let mut tools = Vec::new();
    if needs.bundler {
        tools.push(CargoTool::trunk());
    }
    if needs.bindgen {
        tools.push(CargoTool::wasm_bindgen(project.locked_version("wasm-bindgen")?));
    }
    if needs.browsers {
        tools.push(CargoTool::geckodriver());
    }
    if needs.deny {
        tools.push(CargoTool::cargo_deny());
    }
    Ok(tools)
}

/// Two set-ups at once would build everything twice. Unlocked when the file is dropped.
fn wait_for_others(project: &Project) -> Result<File, Error> {
    let path = project.cache.join("lock");
    let file = File::create(&path).map_err(Error::file(format!("write {}", path.display())))?;
    if file.try_lock().is_err() {
        eprintln!("another set-up is under way: waiting for its end");
        file.lock().map_err(Error::file(format!("lock {}", path.display())))?;
    }
    Ok(file)
}
