//! One line per long step: which of how many, what, how long about, and how far it is.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

/// How often a line is written where lines can't be rewritten.
const QUIET_BEAT: Duration = Duration::from_secs(30);
/// How often the line is rewritten on a terminal.
const TERMINAL_BEAT: Duration = Duration::from_millis(500);
/// Columns that fit any terminal.
const WIDTH: usize = 79;

/// Counts the steps of one command.
#[derive(Debug)]
pub struct Progress {
    terminal: bool,
    step: usize,
    total: usize,
}

/// One step under way.
#[derive(Debug)]
pub struct Step {
    terminal: bool,
    label: String,
    /// Before each line, where several steps are under way at once.
    name: String,
    started: Instant,
    last_beat: Instant,
    dirty: bool,
}

impl Progress {
    /// Nothing planned yet.
    pub fn new() -> Self {
        Self { terminal: stderr().is_terminal(), step: 0, total: 0 }
    }

    /// Announces that `count` more steps will follow.
    pub fn plan(&mut self, count: usize) {
        self.total += count;
    }

    /// Begins the next step. `about` says how long it takes, such as "6 min".
    pub fn begin(&mut self, what: &str, about: &str) -> Step {
        self.step += 1;
        self.total = self.total.max(self.step);
        let label = format!("[{}/{}] {what}", self.step, self.total);
        eprintln!("{label} (about {about})");
        let now = Instant::now();
        Step {
            terminal: self.terminal,
            label,
            name: String::new(),
            started: now,
            last_beat: now,
            dirty: false,
        }
    }
}

impl Step {
    /// Shows, now and then, that the step is alive: `line` is the last its program wrote.
    pub fn beat(&mut self, line: &str) {
        let every = if self.terminal { TERMINAL_BEAT } else { QUIET_BEAT };
        if self.last_beat.elapsed() < every {
            return;
        }
        self.last_beat = Instant::now();
        let text = format!("      {:>5}  {}{}", clock(self.started.elapsed()), self.name, line.trim());
        let text: String = text.chars().filter(|c| !c.is_control()).take(WIDTH).collect();
        if self.terminal {
            eprint!("\r\x1b[2K{text}");
            self.dirty = true;
            // Nothing depends on whether the terminal took it.
            let _ = stderr().flush();
        } else {
            eprintln!("{text}");
        }
    }

    /// Ends the step; `how` is a word such as "done".
    pub fn end(mut self, how: &str) {
        self.clear();
        let took = self.started.elapsed();
        if took > Duration::from_secs(2) {
            eprintln!("      {:>5}  {}{how}", clock(took), self.name);
        }
    }

    /// Has its lines begin with that name: other steps are under way as well.
    pub fn call(&mut self, name: &str) {
        self.name = format!("{name}: ");
    }

    /// What the step is called.
    pub fn label(&self) -> &str {
        &self.label
    }

    fn clear(&mut self) {
        if self.dirty {
            eprint!("\r\x1b[2K");
            self.dirty = false;
        }
    }
}

impl Drop for Step {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Minutes and seconds, `m:ss`.
pub fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::clock;
    use std::time::Duration;

    #[test]
    fn time_is_shown_in_minutes_and_seconds() {
        for (seconds, shown) in [(0, "0:00"), (59, "0:59"), (61, "1:01"), (3600, "60:00")] {
            assert_eq!(clock(Duration::from_secs(seconds)), shown);
        }
    }
}
