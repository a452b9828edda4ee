//! `cargo xtask dev`: an edit is on the screen a few seconds after it was saved.
//!
//! trunk builds the app without optimising it, watches the sources and reloads the open pages. The embedded server
//! stands behind it: what begins with `/api` goes there. Pages come from trunk as they are, without the headers, the
//! names and the sizes of the real bundle: what depends on those is looked at with `cargo xtask serve`.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use crate::args::ServeOptions;
use crate::bundle;
use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::serve;
use crate::setup::{self, Needs};

/// What the app is made of: a change of one of these builds it anew.
const WATCHED: [&str; 6] = ["src", "index.html", "style", "public", "crates/orchd-types/src", "crates/words"];

/// The page that the server itself has: nobody is meant to look at it.
const ELSEWHERE: &str =
    "<!doctype html><title>API</title><p>The app is at the address that trunk printed.</p>";

/// Sets up, and runs trunk and the server until one of them ends.
///
/// # Errors
/// What stands in the way, or that trunk failed.
pub fn dev(project: &Project, progress: &mut Progress, options: &ServeOptions) -> Result<(), Error> {
    let data = serve::may_serve(project, options)?;
    let installed = setup::install(project, progress, Needs::BUNDLE)?;
    bundle::server(project, progress)?;

    let folder = project.target.join("dev");
    let behind = folder.join("behind");
    write(&behind, "index.html", ELSEWHERE)?;
    let api = free_port()?;
    let port = if options.port == 0 { free_port()? } else { options.port };
    let options = ServeOptions { port, ..options.clone() };
    let mut server = serve::server(project, &options, &data, &behind, api);
    let mut server = server
        .spawn()
        .map_err(|source| Error::Start { program: project.server().display().to_string(), source })?;

    let mut trunk = installed.wasm_command(project, "trunk");
    trunk
        .args(["serve", "--release", "false", "--cargo-profile", "wasm-dev", "--offline", "--dist"])
        .arg(folder.join("dist"))
        .args(["--port", &port.to_string()])
        .args(["--proxy-backend", &format!("http://127.0.0.1:{api}/api"), "--proxy-rewrite", "/api"])
        .args(WATCHED.iter().flat_map(|path| ["--watch", path]))
        .env_remove("NO_COLOR");
    println!(
        "\nThe first build takes some minutes, later ones a few seconds. Then open http://localhost:{port}\n"
    );
    let ended = trunk.status();
    // It has nothing left to stand behind; that it has ended by itself is no failure.
    let _ = server.kill();
    let _ = server.wait();
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Error::Missing(format!("trunk ended with {status}; what it said is above."))),
        Err(source) => Err(Error::Start { program: "trunk".to_owned(), source }),
    }
}

fn write(folder: &Path, name: &str, content: &str) -> Result<(), Error> {
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(folder.join(name), content))
        .map_err(Error::file(format!("write into {}", folder.display())))
}

/// A port that nobody listens on at this moment.
fn free_port() -> Result<u16, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(Error::file("find a free port"))
}
