//! A program that runs for as long as a value lives, and everything it started with it.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use rustix::process::{Pid, Signal, kill_process};

use crate::error::{Error, Result};
use crate::wait::{Look, START_PATIENCE, until};

/// A running program; dropping it kills it and all below it.
pub(crate) struct Process {
    name: &'static str,
    child: Child,
    output: Output,
}

/// The lines a program has printed so far, to stdout and stderr.
#[derive(Clone, Default)]
struct Output(Arc<Mutex<Vec<String>>>);

impl Process {
    /// Starts `command` and waits until a line of its output makes `ready` answer.
    pub(crate) async fn start<T>(
        name: &'static str,
        command: Command,
        ready: impl Fn(&str) -> Option<T>,
    ) -> Result<(Self, T)> {
        let mut process = Self::spawn(name, command)?;
        let told = process.until_ready(|lines| lines.iter().find_map(|line| ready(line))).await?;
        Ok((process, told))
    }

    /// Starts `command`, which says nothing, and waits until it listens on `port` of this machine.
    pub(crate) async fn start_listening(name: &'static str, command: Command, port: u16) -> Result<Self> {
        let mut process = Self::spawn(name, command)?;
        process.until_ready(|_| TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()).await?;
        Ok(process)
    }

    fn spawn(name: &'static str, mut command: Command) -> Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| Error::NotReady {
            program: name.to_owned(),
            why: format!("{} can't be started: {error}", command.get_program().display()),
            output: String::new(),
        })?;
        let output = Output::default();
        if let Some(stdout) = child.stdout.take() {
            output.follow(stdout);
        }
        if let Some(stderr) = child.stderr.take() {
            output.follow(stderr);
        }
        Ok(Self { name, child, output })
    }

    async fn until_ready<T>(&mut self, ready: impl Fn(&[String]) -> Option<T>) -> Result<T> {
        let (name, output, child) = (self.name, self.output.clone(), &mut self.child);
        until(&format!("{name} is ready"), START_PATIENCE, async || {
            let told = ready(&output.lines());
            // Asked last: a port may be another program's, and then this one has given up.
            match (told, child.try_wait()?) {
                (Some(told), None) => Ok(Look::True(told)),
                (_, Some(status)) => Err(Error::NotReady {
                    program: name.to_owned(),
                    why: format!("it ended with {status}"),
                    output: output.text(),
                }),
                (None, None) => Ok(Look::NotYet(output.text())),
            }
        })
        .await
    }

    /// What it has printed.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.output.lines()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let below = below(self.child.id());
        let _ = self.child.kill();
        let _ = self.child.wait();
        for pid in below.into_iter().filter_map(Pid::from_raw) {
            let _ = kill_process(pid, Signal::KILL);
        }
    }
}

impl Output {
    fn follow(&self, stream: impl Read + Send + 'static) {
        let output = self.clone();
        thread::spawn(move || {
            for line in BufReader::new(stream).split(b'\n').map_while(std::io::Result::ok) {
                let line = String::from_utf8_lossy(&line).into_owned();
                output.0.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            }
        });
    }

    fn lines(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn text(&self) -> String {
        self.lines().join("\n")
    }
}

/// All processes that `root` started, and that those started: a killed driver leaves its browser running.
fn below(root: u32) -> Vec<i32> {
    let mut children: HashMap<i32, Vec<i32>> = HashMap::new();
    for (pid, parent) in fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(|entry| {
        let pid = entry.file_name().to_str()?.parse::<i32>().ok()?;
        Some((pid, parent_of(&fs::read_to_string(entry.path().join("stat")).ok()?)?))
    }) {
        children.entry(parent).or_default().push(pid);
    }
    let mut found = Vec::new();
    let mut ask: Vec<i32> = root.try_into().into_iter().collect();
    while let Some(parent) = ask.pop() {
        let below = children.remove(&parent).unwrap_or_default();
        found.extend(&below);
        ask.extend(below);
    }
    found
}

/// The fourth field of `/proc/PID/stat`; the second is a name in brackets that may hold anything.
fn parent_of(stat: &str) -> Option<i32> {
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Process, below, parent_of};
    use std::process::Command;

    #[test]
    fn the_parent_is_found_behind_any_name() {
        assert_eq!(parent_of("12 (a) b (c)) S 7 12 12 0"), Some(7));
        assert_eq!(parent_of(""), None);
    }

    #[tokio::test]
    async fn what_a_program_started_ends_with_it() {
        let mut command = Command::new("sh");
        command.args(["-c", "sleep 600 & echo child $!; wait"]);
        let ready = |line: &str| line.strip_prefix("child ")?.parse::<i32>().ok();
        let (process, grandchild) = Process::start("sh", command, ready).await.unwrap();
        assert_eq!(below(process.child.id()), [grandchild]);
        let is_alive = || {
            std::fs::read_to_string(format!("/proc/{grandchild}/stat"))
                .is_ok_and(|stat| !stat.rsplit_once(')').unwrap().1.trim_start().starts_with('Z'))
        };
        assert!(is_alive());
        drop(process);
        for _ in 0..1000 {
            if !is_alive() {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        panic!("{grandchild} is still running");
    }

    #[tokio::test]
    async fn a_program_that_ends_at_once_is_told_apart_from_a_slow_one() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo no room >&2; exit 3"]);
        let error = Process::start("sh", command, |_| None::<()>).await.err().unwrap().to_string();
        assert!(error.contains("exit status: 3"), "{error}");
    }
}
