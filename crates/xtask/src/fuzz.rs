//! `cargo xtask fuzz`: the tests that make up what they are given, for as long as one likes. `cargo xtask test` gives each
//! of them 256 cases.

use std::time::{Duration, Instant};

use crate::error::Error;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::must;

/// Cases of the first round, which shows how many fit into the time.
const FIRST: u64 = 256;

/// Something that reads what others wrote, and the tests that fuzz it.
struct Target {
    what: &'static str,
    /// Of `cargo test`.
    args: &'static [&'static str],
    /// Parts of the tests' names.
    tests: &'static [&'static str],
}

const APP: &[&str] = &["--package", "control-panel-invites", "--lib"];
const API: &[&str] = &["--package", "control-panel-server", "--test", "api"];

const TARGETS: [Target; 10] = [
    Target {
        what: "the reader of links",
        args: APP,
        tests: &[
            "any_address_survives_encoding",
            "no_search_breaks_the_reader",
            "whatever_is_read_stays_one_segment",
            "a_link_built_from_a_key_reads_back",
        ],
    },
    Target {
        what: "every decoder of the client",
        args: APP,
        tests: &[
            "api::fuzz::q3_whatever_is_answered",
            "brand::read::tests::q3_whatever_is_answered",
            "api::invites::tests::no_answer_at_all",
            "api::members::tests::no_answer_at_all",
        ],
    },
    Target {
        what: "the parser of address lists",
        args: APP,
        tests: &[
            "nothing_that_was_pasted_gets_lost",
            "an_address_that_is_read_is_one",
            "a_list_reads_back_whatever_separates_it",
        ],
    },
    Target {
        what: "codes, and cells of the table",
        args: APP,
        tests: &["nothing_but_digits_is_ever_sent", "any_cells_read_back"],
    },
    Target {
        what: "every decoder of the wire format",
        args: &["--package", "orchd-types", "--test", "decoders"],
        tests: &["whatever_is_decoded", "bytes_that_are_no_json"],
    },
    Target {
        what: "passwords and names",
        args: &["--package", "orchd-types", "--lib"],
        tests: &["f2_there_are_no_composition_rules", "x4_neutralised_text"],
    },
    Target {
        what: "what the page is told, and what it kept",
        args: APP,
        tests: &[
            "whatever_retry_after_holds",
            "whatever_was_kept",
            "x3_whatever_the_tags_hold",
            "whatever_a_201_holds",
        ],
    },
    Target {
        what: "sentences with names in them",
        args: &["--package", "words", "--lib"],
        tests: &["whatever_a_sentence_and_its_names_hold"],
    },
    Target { what: "every request body of the server", args: API, tests: &["x6_whatever_a_body_holds"] },
    Target { what: "keys, as the server gets them", args: API, tests: &["x2_whatever_a_key_is"] },
];

/// As on the command line: `[MINUTES]`.
pub fn minutes(words: &[String]) -> Option<u32> {
    match words {
        [] => Some(10),
        [word] => word.parse().ok().filter(|minutes| *minutes > 0),
        _ => None,
    }
}

/// Gives each target its share of the time, and prints how many cases it had.
///
/// # Errors
/// When one of them doesn't hold: the case that it doesn't hold for is told.
pub fn fuzz(project: &Project, progress: &mut Progress, minutes: u32) -> Result<(), Error> {
    let share = Duration::from_secs(u64::from(minutes) * 60) / u32::try_from(TARGETS.len()).unwrap_or(1);
    progress.plan(TARGETS.len() * 2);
    for target in &TARGETS {
        // The first round also compiles.
        round(project, progress, target, 1)?;
        let (mut cases, mut spent, mut next) = (0, Duration::ZERO, FIRST);
        while spent < share {
            let started = Instant::now();
            round(project, progress, target, next)?;
            let took = started.elapsed();
            cases += next;
            spent += took;
            next = fitting(next, took, share.saturating_sub(spent));
        }
        println!("{}: {cases} cases for each of {} tests, all held", target.what, target.tests.len());
    }
    Ok(())
}

/// How many cases fit into the rest of the time, when so many took so long.
fn fitting(cases: u64, took: Duration, rest: Duration) -> u64 {
    let by_rate = rest.as_millis() * u128::from(cases) / took.as_millis().max(1);
    // What starts and ends a round isn't counted; a guess that was too low is made up for in the next one.
    u64::try_from(by_rate).unwrap_or(u64::MAX).clamp(FIRST, cases.saturating_mul(20))
}

fn round(project: &Project, progress: &mut Progress, target: &Target, cases: u64) -> Result<(), Error> {
    let what = format!("Fuzzing {}: {cases} cases", target.what);
    let step = progress.begin(&what, "its share of the time");
    let lines = must(
        project
            .cargo()
            .arg("test")
            .args(target.args)
            .arg("--")
            .args(target.tests)
            .env("PROPTEST_CASES", cases.to_string()),
        step,
        &project.log("fuzz"),
    )?;
    // A test that has another name now would be fuzzed no more, and nobody would hear of it.
    let expected = format!("test result: ok. {} passed", target.tests.len());
    if lines.iter().any(|line| line.starts_with(&expected)) {
        return Ok(());
    }
    Err(Error::Missing(format!("not all tests of {} are there: {}.", target.what, target.tests.join(", "))))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{FIRST, fitting};

    #[test]
    fn as_many_cases_as_fit_and_not_too_many_more_than_were_tried() {
        let seconds = Duration::from_secs;
        assert_eq!(fitting(1000, seconds(2), seconds(10)), 5000);
        assert_eq!(fitting(1000, seconds(2), seconds(0)), FIRST);
        assert_eq!(fitting(1000, Duration::ZERO, seconds(3600)), 20_000);
    }
}
