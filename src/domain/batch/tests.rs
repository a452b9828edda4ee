use super::{AT_ONCE, Batch, Halt, Next, Row, Sent};
use crate::domain::outcome::CreateInviteError;
use crate::domain::trouble::Trouble;
use orchd_types::error::ErrorCode;
use proptest::prelude::{prop, prop_oneof, proptest};
use proptest::strategy::{Just, Strategy};

const REFUSED: CreateInviteError = CreateInviteError::InvalidInput(ErrorCode::AlreadyMember);
const LOST: CreateInviteError = CreateInviteError::Trouble(Trouble::TimedOut);

const fn slow_down(retry_after: Option<u32>) -> CreateInviteError {
    CreateInviteError::Trouble(Trouble::TooManyRequests { retry_after })
}

/// Everything that goes out at this moment.
fn goes_out(batch: &mut Batch, now: f64) -> Vec<usize> {
    std::iter::from_fn(|| match batch.next(now) {
        Next::Send(row) => Some(row),
        Next::WaitUntil(_) | Next::Nothing => None,
    })
    .collect()
}

fn sent() -> Sent {
    Sent { link: Some("link".to_owned()), mail_is_delayed: false, expires: None }
}

#[test]
fn a_few_go_out_at_a_time_in_their_order() {
    let mut batch = Batch::new(5);
    assert_eq!(goes_out(&mut batch, 0.0), [0, 1, 2]);
    batch.answered(1, Ok(sent()), 0.0);
    assert_eq!(goes_out(&mut batch, 0.0), [3]);
    batch.answered(0, Err(REFUSED), 0.0);
    batch.answered(2, Ok(Sent { link: None, ..sent() }), 0.0);
    assert_eq!(goes_out(&mut batch, 0.0), [4]);
    batch.answered(3, Ok(sent()), 0.0);
    batch.answered(4, Ok(sent()), 0.0);
    let progress = batch.progress();
    assert_eq!((progress.sent, progress.failed, progress.is_over()), (4, 1, true));
    assert_eq!((batch.next(0.0), batch.is_unfinished()), (Next::Nothing, false));
}

#[test]
fn a_429_holds_everything_for_as_long_as_the_server_says_and_fails_nothing() {
    let mut batch = Batch::new(4);
    goes_out(&mut batch, 0.0);
    batch.answered(0, Err(slow_down(Some(20))), 1000.0);
    batch.answered(1, Err(slow_down(Some(5))), 2000.0);
    batch.answered(2, Ok(sent()), 2000.0);
    assert_eq!(batch.rows()[..2], [Row::Held, Row::Held]);
    assert_eq!(batch.next(20_999.0), Next::WaitUntil(21_000.0), "the longest of the waits counts");
    assert_eq!(batch.held_until(), Some(21_000.0));
    assert_eq!(goes_out(&mut batch, 21_000.0), [0, 1, 3]);
    assert_eq!(batch.held_until(), None);
    batch.answered(0, Err(slow_down(None)), 30_000.0);
    assert_eq!(
        batch.next(30_000.0),
        Next::WaitUntil(45_000.0),
        "where it says nothing, it isn't asked at once"
    );
}

#[test]
fn after_a_stop_nothing_more_goes_out_and_what_is_under_way_ends() {
    let mut batch = Batch::new(5);
    goes_out(&mut batch, 0.0);
    batch.stop();
    batch.answered(0, Ok(sent()), 0.0);
    assert_eq!((batch.next(0.0), batch.halt()), (Next::Nothing, Some(Halt::Stopped)));
    assert!(batch.is_sending());
    batch.answered(1, Ok(sent()), 0.0);
    batch.answered(2, Ok(sent()), 0.0);
    assert!(!batch.is_sending() && batch.is_unfinished());
    batch.go_on();
    assert_eq!(goes_out(&mut batch, 0.0), [3, 4]);
}

#[test]
fn only_those_that_failed_are_retried() {
    let mut batch = Batch::new(3);
    goes_out(&mut batch, 0.0);
    batch.answered(0, Ok(sent()), 0.0);
    batch.answered(1, Err(LOST), 0.0);
    batch.answered(2, Err(REFUSED), 0.0);
    batch.retry_failed();
    assert_eq!(goes_out(&mut batch, 0.0), [1, 2]);
    assert_eq!(batch.rows()[0], Row::Sent(sent()));
}

#[test]
fn after_a_stop_those_that_failed_are_retried_and_the_rest_goes_on_waiting() {
    let mut batch = Batch::new(6);
    goes_out(&mut batch, 0.0);
    batch.answered(0, Err(LOST), 0.0);
    batch.stop();
    batch.answered(1, Err(REFUSED), 0.0);
    batch.answered(2, Ok(sent()), 0.0);
    batch.retry_failed();
    assert_eq!((goes_out(&mut batch, 0.0), batch.halt()), (vec![0, 1], None));
    batch.answered(0, Err(slow_down(Some(5))), 0.0);
    batch.answered(1, Ok(sent()), 0.0);
    assert_eq!(batch.next(0.0), Next::WaitUntil(5000.0));
    assert_eq!(goes_out(&mut batch, 5000.0), [0]);
    batch.answered(0, Err(REFUSED), 5000.0);
    assert_eq!((batch.next(5000.0), batch.halt()), (Next::Nothing, Some(Halt::Stopped)));
    assert_eq!(batch.rows()[3..], [Row::Waiting, Row::Waiting, Row::Waiting]);
    batch.go_on();
    assert_eq!(goes_out(&mut batch, 5000.0), [3, 4, 5]);
}

#[test]
fn a_retry_can_be_stopped_and_is_not_thrown_after_faults_or_an_ended_session() {
    let stopped_with_failures = || {
        let mut batch = Batch::new(9);
        for row in goes_out(&mut batch, 0.0) {
            batch.answered(row, Err(REFUSED), 0.0);
        }
        for row in goes_out(&mut batch, 0.0) {
            batch.answered(row, Err(REFUSED), 0.0);
        }
        batch.stop();
        batch.retry_failed();
        assert_eq!(goes_out(&mut batch, 0.0), [0, 1, 2]);
        batch
    };
    let mut batch = stopped_with_failures();
    batch.stop();
    for row in 0..3 {
        batch.answered(row, Ok(sent()), 0.0);
    }
    assert_eq!((batch.next(0.0), batch.halt()), (Next::Nothing, Some(Halt::Stopped)));
    batch.retry_failed();
    assert_eq!(batch.next(0.0), Next::Nothing, "those that were to be retried are waiting, not failed");

    let mut batch = stopped_with_failures();
    for row in 0..3 {
        batch.answered(row, Err(LOST), 0.0);
    }
    assert_eq!((batch.next(0.0), batch.halt()), (Next::Nothing, Some(Halt::Stopped)));

    let mut batch = stopped_with_failures();
    for row in 0..3 {
        batch.answered(row, Err(CreateInviteError::InvalidSession), 0.0);
    }
    assert_eq!((batch.next(0.0), batch.halt()), (Next::Nothing, Some(Halt::SessionEnded)));
    batch.signed_in();
    assert_eq!(goes_out(&mut batch, 0.0), [0, 1, 2]);
    assert_eq!(batch.rows()[6..], [Row::Waiting, Row::Waiting, Row::Waiting]);
}

#[test]
fn a_right_that_is_gone_is_said_whatever_has_halted_it_before() {
    for stopped_before in [false, true] {
        let mut batch = Batch::new(9);
        for row in goes_out(&mut batch, 0.0) {
            batch.answered(row, Err(LOST), 0.0);
        }
        assert_eq!(batch.halt(), Some(Halt::Faults));
        if stopped_before {
            batch.stop();
        }
        batch.retry_failed();
        goes_out(&mut batch, 0.0);
        batch.answered(0, Err(CreateInviteError::InsufficientPrivileges), 0.0);
        assert_eq!((batch.next(0.0), batch.halt()), (Next::Nothing, Some(Halt::Refused)));
    }
}

#[test]
fn another_account_may_have_the_right_and_is_asked_before_it_goes_on() {
    let mut batch = Batch::new(4);
    goes_out(&mut batch, 0.0);
    batch.answered(0, Err(CreateInviteError::InsufficientPrivileges), 0.0);
    batch.signed_in();
    assert_eq!((batch.next(0.0), batch.halt()), (Next::Nothing, Some(Halt::Stopped)));
}

#[test]
fn a_429_that_names_no_time_or_none_worth_the_name_is_not_asked_again_at_once() {
    // Seconds that each of several refusals in a row holds everything up, with what they say.
    for (said, held) in [
        (Some(0), [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 64.0]),
        (None, [15.0, 15.0, 15.0, 15.0, 16.0, 32.0, 64.0, 64.0]),
        (Some(5), [5.0, 5.0, 5.0, 8.0, 16.0, 32.0, 64.0, 64.0]),
    ] {
        let (mut batch, mut now) = (Batch::new(4), 0.0);
        for seconds in held {
            for row in goes_out(&mut batch, now) {
                batch.answered(row, Err(slow_down(said)), now);
            }
            now += seconds * 1000.0;
            assert_eq!(batch.held_until(), Some(now), "{said:?}");
        }
        assert_eq!(goes_out(&mut batch, now), [0, 1, 2]);
        batch.answered(0, Ok(sent()), now);
        batch.answered(1, Err(slow_down(Some(0))), now);
        assert_eq!(batch.held_until(), Some(now + 1000.0), "after a success it begins anew");
    }
}

#[test]
fn an_ended_session_fails_nothing_and_what_was_going_on_goes_on_after_signing_in() {
    for stopped_before in [false, true] {
        let mut batch = Batch::new(4);
        goes_out(&mut batch, 0.0);
        if stopped_before {
            batch.stop();
        }
        for row in 0..3 {
            batch.answered(row, Err(CreateInviteError::InvalidSession), 0.0);
        }
        assert_eq!((batch.next(0.0), batch.halt()), (Next::Nothing, Some(Halt::SessionEnded)));
        assert_eq!(batch.progress().failed, 0);
        batch.signed_in();
        let goes_on = if stopped_before { vec![] } else { vec![0, 1, 2] };
        assert_eq!(goes_out(&mut batch, 0.0), goes_on);
        batch.go_on();
        assert_eq!(batch.halt(), None);
    }
}

#[test]
fn what_would_fail_for_all_is_not_tried_with_all() {
    for error in [CreateInviteError::InsufficientPrivileges, CreateInviteError::NotFound] {
        let mut batch = Batch::new(9);
        goes_out(&mut batch, 0.0);
        batch.answered(0, Err(error), 0.0);
        assert_eq!((batch.next(0.0), batch.halt()), (Next::Nothing, Some(Halt::Refused)));
    }
    let mut batch = Batch::new(9);
    goes_out(&mut batch, 0.0);
    for (row, error) in [(0, LOST), (1, LOST), (2, REFUSED)] {
        batch.answered(row, Err(error), 0.0);
    }
    assert_eq!((batch.halt(), goes_out(&mut batch, 0.0)), (None, vec![3, 4, 5]));
    for row in 3..6 {
        batch.answered(row, Err(LOST), 0.0);
    }
    assert_eq!((batch.next(0.0), batch.halt()), (Next::Nothing, Some(Halt::Faults)));
}

#[test]
fn an_answer_to_what_was_not_asked_changes_nothing() {
    let mut batch = Batch::new(1);
    let before = batch.clone();
    batch.answered(0, Ok(sent()), 0.0);
    batch.answered(7, Ok(sent()), 0.0);
    assert_eq!(batch, before);
}

#[derive(Debug, Clone)]
enum Event {
    Pump,
    Answer(usize, Result<Sent, CreateInviteError>),
    Stop,
    GoOn,
    Retry,
    Pass(f64),
}

fn event() -> impl Strategy<Value = Event> {
    let error = prop_oneof![
        Just(REFUSED),
        Just(LOST),
        Just(slow_down(Some(3))),
        Just(slow_down(None)),
        Just(CreateInviteError::InvalidSession),
        Just(CreateInviteError::NotFound),
    ];
    prop_oneof![
        4 => Just(Event::Pump),
        4 => (0..8_usize).prop_map(|row| Event::Answer(row, Ok(sent()))),
        2 => (0..8_usize, error).prop_map(|(row, error)| Event::Answer(row, Err(error))),
        1 => Just(Event::Stop),
        1 => Just(Event::GoOn),
        1 => Just(Event::Retry),
        2 => (0.0..20_000.0).prop_map(Event::Pass),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_few_are_under_way_and_what_was_sent_is_never_sent_again(
        events in prop::collection::vec(event(), 0..200)
    ) {
        let (mut batch, mut now) = (Batch::new(8), 0.0);
        for event in events {
            let before = batch.clone();
            match event {
                Event::Pump => {
                    let out = goes_out(&mut batch, now);
                    assert!(out.is_empty() || before.held_until().is_none_or(|until| until <= now));
                    assert!(out.is_empty() || before.halt().is_none());
                }
                Event::Answer(row, answer) => batch.answered(row, answer, now),
                Event::Stop => batch.stop(),
                Event::GoOn => batch.go_on(),
                Event::Retry => batch.retry_failed(),
                Event::Pass(time) => now += time,
            }
            assert!(batch.rows().iter().filter(|row| **row == Row::Sending).count() <= AT_ONCE);
            for (before, after) in before.rows().iter().zip(batch.rows()) {
                assert!(!matches!(before, Row::Sent(_)) || before == after);
            }
        }
        // From anywhere it can be brought to its end.
        for _ in 0..100 {
            now += 70_000.0;
            batch.retry_failed();
            batch.go_on();
            goes_out(&mut batch, now);
            for row in 0..8 {
                batch.answered(row, Ok(sent()), now);
            }
        }
        assert!(!batch.is_unfinished() && batch.progress().sent == 8);
    }
}
