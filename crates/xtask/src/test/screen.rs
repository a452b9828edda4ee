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
        let mut server = command("Xvfb");
        // It takes a free number, and writes it to stdout as soon as it can be used.
        server.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"]);
        Self::of(&mut server, program)
    }

    fn of(server: &mut Command, program: &mut Command) -> Result<Self, Error> {
        let failed = |source| Error::Start { program: "Xvfb".to_owned(), source };
        let mut server = server.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(failed)?;
        let mut number = String::new();
        let told = server.stdout.take().map(|pipe| BufReader::new(pipe).read_line(&mut number));
        let screen = Self { server };
        told.transpose().map_err(failed)?;
        let number = number.trim();
        if number.is_empty() {
            return Err(Error::Missing("Xvfb ended without showing a screen: try to run it.".to_owned()));
        }
        program
            .env("DISPLAY", format!(":{number}"))
            // Nothing of the screen, the settings and the running programs of whoever is at the machine.
            .env("GDK_BACKEND", "x11")
            .env("GSETTINGS_BACKEND", "memory")
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
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

    /// A stand-in: these tests run where no browser is tested, and so there may be no Xvfb.
    fn shown(script: &str) -> Result<(Screen, String), crate::error::Error> {
        let mut program = command("true");
        let screen = Screen::of(command("sh").args(["-c", script]), &mut program)?;
        let display = program.get_envs().find(|(name, _)| *name == "DISPLAY").and_then(|(_, value)| value);
        Ok((screen, display.unwrap().to_string_lossy().into_owned()))
    }

    #[test]
    fn a_program_is_shown_on_the_screen_that_was_free_and_the_screen_ends_when_it_is_dropped() {
        let (screen, display) = shown("echo 17; exec sleep 600").unwrap();
        assert_eq!(display, ":17");
        let process = std::path::PathBuf::from(format!("/proc/{}", screen.server.id()));
        assert!(process.exists());
        drop(screen);
        assert!(!process.exists());
    }

    #[test]
    fn a_screen_that_never_comes_is_said_to_be_missing() {
        let error = shown("exit 1").unwrap_err().to_string();
        assert!(error.contains("without showing a screen"), "{error}");
    }
}
