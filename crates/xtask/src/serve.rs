//! `cargo xtask serve`: from nothing to a running panel.

use std::fs::{self, DirBuilder};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::args::ServeOptions;
use crate::bundle;
use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::command;

/// Sets up, builds, and becomes the server. Returns only with an error.
///
/// # Errors
/// What stands in the way; port and folder are looked at before anything long begins.
pub fn serve(project: &Project, progress: &mut Progress, options: &ServeOptions) -> Result<(), Error> {
    let data = may_serve(project, options)?;
    bundle::ensure(project, progress)?;
    bundle::server(project, progress)?;

    let mut server = server(project, options, &data, &project.dist(), options.port);
    Err(Error::Start { program: project.server().display().to_string(), source: server.exec() })
}

/// The server on `port` of this machine; links go to the port of `options`.
pub fn server(project: &Project, options: &ServeOptions, data: &Path, dist: &Path, port: u16) -> Command {
    let mut server = command(project.server());
    server.arg("serve").arg("--data").arg(data).arg("--dist").arg(dist);
    server.arg("--listen").arg(format!("127.0.0.1:{port}")).stdin(Stdio::inherit());
    // The server knows a free port only once it has taken it.
    if options.port != 0 {
        server.arg("--public-url").arg(format!("http://localhost:{}", options.port));
    }
    if let Some(smtp) = &options.smtp {
        server.arg("--smtp").arg(smtp);
    }
    if options.demo {
        server.arg("--demo");
    }
    server
}

/// Finds out whether the port and the data folder can be used, and returns the folder.
///
/// # Errors
/// [`Error::Port`], or why the folder can't be written.
pub fn may_serve(project: &Project, options: &ServeOptions) -> Result<PathBuf, Error> {
    let data = options.data.clone().unwrap_or_else(|| project.root.join("data"));
    may_listen(options.port)?;
    may_write(&data, "--data")?;
    Ok(data)
}

fn may_listen(port: u16) -> Result<(), Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(|_| ()).map_err(|source| Error::Port { port, source })
}

fn may_write(folder: &Path, option: &str) -> Result<(), Error> {
    let probe = folder.join(".may-write");
    // Mails with working links will be in it: nobody else on this machine may look inside.
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .and_then(|()| fs::write(&probe, b""))
        .and_then(|()| fs::remove_file(&probe))
        .map_err(Error::file(format!(
            "write into the data folder {}, choose another one with `{option}`",
            folder.display()
        )))
}

#[cfg(test)]
mod tests {
    use super::{may_listen, may_write};
    use std::net::TcpListener;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_taken_port_is_named_with_the_way_out() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let text = may_listen(port).unwrap_err().to_string();
        assert!(text.contains(&port.to_string()) && text.contains("--port"), "{text}");
        assert!(may_listen(0).is_ok());
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_named_with_the_way_out() {
        let folder = std::path::Path::new("/proc/no-data-here");
        let text = may_write(folder, "--data").unwrap_err().to_string();
        assert!(text.contains("/proc/no-data-here") && text.contains("--data"), "{text}");
    }

    #[test]
    fn a_new_data_folder_is_closed_to_others() {
        let folder = std::env::temp_dir().join(format!("xtask-data-{}", std::process::id()));
        may_write(&folder, "--data").unwrap();
        let mode = std::fs::metadata(&folder).unwrap().permissions().mode();
        std::fs::remove_dir(&folder).unwrap();
        assert_eq!(mode & 0o777, 0o700);
    }
}
