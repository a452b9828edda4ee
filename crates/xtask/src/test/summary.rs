//! The table at the end.

use std::fmt::{Display, Formatter, Result};
use std::time::Duration;

use super::results::Count;
use crate::progress::clock;

/// What came of every part.
#[derive(Debug, Default)]
pub struct Summary {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    name: String,
    count: Count,
    took: Duration,
    failures: Vec<String>,
}

impl Summary {
    /// Notes a part's result, and what its failing tests have said.
    pub fn add(&mut self, name: impl Into<String>, count: Count, took: Duration, failures: Vec<String>) {
        self.rows.push(Row { name: name.into(), count, took, failures });
    }

    /// Failures of all parts.
    pub fn failed(&self) -> usize {
        self.rows.iter().map(|row| row.count.failed).sum()
    }

    fn passed(&self) -> usize {
        self.rows.iter().map(|row| row.count.passed).sum()
    }
}

impl Display for Summary {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        for Row { name, failures, .. } in self.rows.iter().filter(|row| !row.failures.is_empty()) {
            writeln!(f, "\n{name}:")?;
            for line in failures {
                writeln!(f, "  {line}")?;
            }
        }
        writeln!(f)?;
        for Row { name, count, took, .. } in &self.rows {
            let verdict = if count.failed == 0 { "ok" } else { "FAILED" };
            write!(f, "{verdict:<7} {name:<20} {:>5} passed {:>4} failed", count.passed, count.failed)?;
            if count.ignored > 0 {
                write!(f, " {:>4} ignored", count.ignored)?;
            }
            writeln!(f, "  {:>6}", clock(*took))?;
        }
        writeln!(f, "\n{} passed, {} failed", self.passed(), self.failed())
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, Summary};
    use std::time::Duration;

    #[test]
    fn the_last_line_holds_the_sums() {
        let mut summary = Summary::default();
        let count = |passed, failed| Count { passed, failed, ignored: 0 };
        summary.add("format", count(1, 0), Duration::ZERO, Vec::new());
        summary.add("server", count(40, 2), Duration::ZERO, vec!["it was late".to_owned()]);
        assert_eq!(summary.to_string().lines().last(), Some("41 passed, 2 failed"));
        assert!(summary.to_string().starts_with("\nserver:\n  it was late\n"));
        assert_eq!(summary.failed(), 2);
    }
}
