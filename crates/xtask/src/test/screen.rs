//! A screen in memory, for a browser that has to have one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::error::Error;
use crate::run::command;

/// An X server of its own; ends when dropped, and with it whatever is shown on it.
#[derive(Debug)]
pub struct Screen {
    server: Child,
}

impl Screen {
    /// Starts one and tells `program` to show its windows there, whatever screen the person at the machine uses.
    ///
    /// # Errors
    /// When there is no Xvfb or it doesn't start.
    pub fn show_on(program: &mut Command) -> Result<Self, Error> {
        let failed = |source| Error::Start { program: "Xvfb".to_owned(), source };
        let mut server = command("Xvfb")
            // It takes a free number, and writes it here as soon as it can be used.
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let mut number = String::new();
        let told = server.stdout.take().map(|pipe| BufReader::new(pipe).read_line(&mut number));
        let screen = Self { server };
        told.transpose().map_err(failed)?;
        if number.trim().is_empty() {
            return Err(Error::Missing("Xvfb ended without showing a screen: try to run it.".to_owned()));
        }
        program
            .env("DISPLAY", format!(":{}", number.trim()))
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY");
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // One that has ended by itself needs no ending.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::Screen;
    use crate::run::command;
    use std::path::PathBuf;

    #[test]
    fn screens_are_apart_and_gone_when_they_are_no_longer_needed() {
        let socket = |program: &std::process::Command| {
            let display =
                program.get_envs().find(|(name, _)| *name == "DISPLAY").and_then(|(_, value)| value);
            PathBuf::from(format!(
                "/tmp/.X11-unix/X{}",
                display.unwrap().to_str().unwrap().trim_start_matches(':')
            ))
        };
        let (mut one, mut other) = (command("true"), command("true"));
        let screens = (Screen::show_on(&mut one).unwrap(), Screen::show_on(&mut other).unwrap());
        assert_ne!(socket(&one), socket(&other));
        assert!(socket(&one).exists() && socket(&other).exists());
        drop(screens);
        let ended = |socket: PathBuf| std::os::unix::net::UnixStream::connect(socket).is_err();
        assert!(ended(socket(&one)) && ended(socket(&other)));
    }
}
