//! How long answers took, and what memory a process has.

use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, Instant};

/// Times of answers, by operation.
#[derive(Default)]
pub struct Figures {
    times: BTreeMap<&'static str, Vec<Duration>>,
    during: Duration,
}

impl Figures {
    pub fn add(&mut self, operation: &'static str, started: Instant) {
        self.times.entry(operation).or_default().push(started.elapsed());
    }

    /// Those of many at the same time.
    pub fn sum(parts: impl IntoIterator<Item = Self>, during: Duration) -> Self {
        let mut all = Self { during, ..Self::default() };
        for part in parts {
            for (operation, times) in part.times {
                all.times.entry(operation).or_default().extend(times);
            }
        }
        all.times.values_mut().for_each(|times| times.sort());
        all
    }

    pub fn p99(&self, operation: &str) -> Duration {
        percentile(&self.times[operation], 99)
    }
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (operation, times) in &self.times {
            let rate = f64::from(u32::try_from(times.len()).unwrap()) / self.during.as_secs_f64();
            let [p50, p99] = [50, 99].map(|percent| percentile(times, percent).as_secs_f64() * 1000.0);
            let count = times.len();
            writeln!(
                f,
                "  {operation:8} {count:7} answers {rate:8.1}/s  p50 {p50:7.2} ms  p99 {p99:7.2} ms"
            )?;
        }
        Ok(())
    }
}

/// Memory that a process has in use.
pub fn resident_kib(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
