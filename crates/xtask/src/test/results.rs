//! Reads the counts out of what test programs print.

/// Counted tests.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Those that held.
    pub passed: usize,
    /// Those that didn't.
    pub failed: usize,
    /// Those that were left out on purpose.
    pub ignored: usize,
}

impl Count {
    /// Adds up all result lines in an output: those of Rust's test harness and of
    /// wasm-bindgen's, which look alike.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        for line in lines {
            if let Some(count) = Self::of_line(line) {
                all.passed += count.passed;
                all.failed += count.failed;
                all.ignored += count.ignored;
            }
        }
        all
    }

    /// What a run that has ended adds up to: no failure is ever lost, and neither a crash nor
    /// an empty run counts as success.
    pub fn judged(mut self, success: bool) -> Self {
        let crashed = !success && self.failed == 0;
        let empty = success && self.passed == 0 && self.failed == 0;
        if crashed || empty {
            self.failed += 1;
        }
        self
    }

    /// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; …`
    fn of_line(line: &str) -> Option<Self> {
        let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
        let mut count = Self::default();
        for part in counts.split(';') {
            let mut words = part.split_whitespace();
            let (Some(number), Some(word)) = (words.next(), words.next()) else {
                continue;
            };
            let Ok(number) = number.parse() else { continue };
            match word {
                "passed" => count.passed = number,
                "failed" => count.failed = number,
                "ignored" => count.ignored = number,
                _ => {}
            }
        }
        Some(count)
    }
}

/// Lines of a part's failures that the end of all output repeats.
const SHOWN: usize = 40;

/// What failing tests have said, of an output like [`Count::of`]'s: whatever stands between "failures:" and the list of
/// their names.
pub fn failures<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut within = false;
    for line in lines {
        if line.trim() == "failures:" {
            within = !within;
        } else if line.trim().starts_with("test result: ") {
            within = false;
        } else if within && !line.trim().is_empty() {
            said.push(line.to_owned());
        }
    }
    said.truncate(SHOWN);
    said
}

#[cfg(test)]
mod tests {
    use super::{Count, failures};

    #[test]
    fn failures_are_what_stands_between_their_heading_and_their_names() {
        let lines = [
            "test reads ... FAILED",
            "failures:",
            "",
            "---- reads stdout ----",
            "Error: unreadable",
            "failures:",
            "    reads",
            "test result: FAILED. 0 passed; 1 failed",
            "test writes ... ok",
            "test result: ok. 1 passed; 0 failed",
        ];
        assert_eq!(failures(lines), ["---- reads stdout ----", "Error: unreadable"]);
    }

    fn count(passed: usize, failed: usize, ignored: usize) -> Count {
        Count { passed, failed, ignored }
    }

    #[test]
    fn result_lines_of_both_harnesses_are_read() {
        let cases = [
            (
                "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; \
                 finished in 0.01s",
                count(3, 0, 1),
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
                count(3, 2, 0),
            ),
            (
                "    test result: ok. 7 passed; 0 failed; 0 ignored; 0 filtered out; finished in \
                 1.20s",
                count(7, 0, 0),
            ),
            ("test reads ... ok", count(0, 0, 0)),
            ("test result: unknown", count(0, 0, 0)),
            ("a line says 5 passed; 4 failed", count(0, 0, 0)),
        ];
        for (line, expected) in cases {
            assert_eq!(Count::of([line]), expected, "{line}");
        }
    }

    #[test]
    fn the_lines_of_several_programs_add_up() {
        let lines = [
            "running 2 tests",
            "test result: ok. 2 passed; 0 failed; 0 ignored",
            "",
            "test result: FAILED. 1 passed; 1 failed; 0 ignored",
        ];
        assert_eq!(Count::of(lines), count(3, 1, 0));
    }

    #[test]
    fn a_crash_and_an_empty_run_are_failures() {
        let cases = [
            (count(3, 0, 0), true, count(3, 0, 0)),
            (count(3, 2, 0), false, count(3, 2, 0)),
            (count(3, 0, 0), false, count(3, 1, 0)),
            (count(0, 0, 0), false, count(0, 1, 0)),
            (count(0, 0, 4), true, count(0, 1, 4)),
        ];
        for (read, success, expected) in cases {
            assert_eq!(read.judged(success), expected, "{read:?} {success}");
        }
    }
}
