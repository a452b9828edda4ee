use super::{Method, Next, Note, Stage, State};
use crate::domain::outcome::{PasswordAnswer, ResendPinError, SignInError, VerifyPinError};
use crate::domain::trouble::Trouble;
use orchd_types::error::ErrorCode;
use orchd_types::logins::AuthMethod;

const TROUBLES: [Trouble; 7] = [
    Trouble::Offline,
    Trouble::Unreachable,
    Trouble::TimedOut,
    Trouble::TooManyRequests { retry_after: None },
    Trouble::TooManyRequests { retry_after: Some(20) },
    Trouble::ServerFault { retry_after: Some(5) },
    Trouble::Unreadable,
];

/// Every state there is room for.
fn states() -> Vec<State> {
    let notes = [None, Some(Note::PinRefused), Some(Note::PinSent), Some(Note::Trouble(Trouble::Offline))];
    let methods = [None, Some(Method::Email), Some(Method::Authenticator)];
    let mut states = Vec::new();
    for stage in [Stage::Password, Stage::Pin] {
        for method in methods {
            states.extend(notes.map(|note| State { stage, method, note }));
        }
    }
    states
}

fn shown(next: Next) -> State {
    match next {
        Next::Show(state) => state,
        Next::Done => panic!("a session"),
    }
}

#[test]
fn it_begins_at_the_password_and_without_cookies_with_a_word_about_them() {
    let beginning = State::start(true);
    assert_eq!(beginning, State { stage: Stage::Password, method: None, note: None });
    assert_eq!(State::start(false), State { note: Some(Note::NoCookies), ..beginning });
}

#[test]
fn a_password_alone_signs_in_or_leads_to_the_code_or_is_told_why_not() {
    for state in states() {
        let after = |answer| state.after_password(answer);
        assert_eq!(after(Ok(PasswordAnswer::SignedIn)), Ok(Next::Done));
        assert_eq!(after(Ok(PasswordAnswer::Unclear)), Err(Trouble::Unreadable));
        let pin = shown(after(Ok(PasswordAnswer::PinWanted)).unwrap());
        assert_eq!(pin, State { stage: Stage::Pin, method: state.method, note: None });
        let errors = [
            SignInError::InvalidCredentials,
            SignInError::InsufficientPrivileges,
            SignInError::InvalidInput(ErrorCode::InvalidEmail),
        ];
        for error in errors.into_iter().chain(TROUBLES.map(SignInError::Trouble)) {
            let refused = shown(after(Err(error)).unwrap());
            assert_eq!((refused.stage, refused.note), (Stage::Password, Some(Note::Refused(error))));
        }
    }
}

#[test]
fn a_wrong_code_leads_back_to_the_password_and_keeps_where_codes_come_from() {
    let not_allowed = Note::Refused(SignInError::InsufficientPrivileges);
    for state in states() {
        assert_eq!(state.after_pin(Ok(())), Ok(Next::Done));
        for (error, stage, note) in [
            (VerifyPinError::InvalidCredentials, Stage::Password, Note::PinRefused),
            (VerifyPinError::InsufficientPrivileges, Stage::Password, not_allowed),
            (VerifyPinError::InvalidInput, Stage::Pin, Note::PinUnfit),
        ] {
            let next = State { stage, method: state.method, note: Some(note) };
            assert_eq!(state.after_pin(Err(error)), Ok(Next::Show(next)), "{error:?}");
        }
    }
}

#[test]
fn trouble_with_a_code_is_waited_out_at_the_code_and_a_lost_answer_is_asked_about() {
    for state in states().into_iter().filter(|state| state.stage == Stage::Pin) {
        for trouble in TROUBLES {
            let next = state.after_pin(Err(VerifyPinError::Trouble(trouble)));
            let told = State { note: Some(Note::Trouble(trouble)), ..state };
            let expected = if trouble.leaves_doubt() { Err(trouble) } else { Ok(Next::Show(told)) };
            assert_eq!(next, expected, "{trouble:?}");
            assert_eq!(state.after_asking(trouble, Some(true)), Next::Done);
            assert_eq!(state.after_asking(trouble, Some(false)), Next::Show(told));
            assert_eq!(state.after_asking(trouble, None), Next::Show(told));
        }
    }
}

#[test]
fn a_yes_to_a_password_that_holds_nothing_is_asked_about_and_keeps_the_form() {
    for state in states().into_iter().filter(|state| state.stage == Stage::Password) {
        let trouble = Trouble::Unreadable;
        let told = State { note: Some(Note::Refused(SignInError::Trouble(trouble))), ..state };
        assert_eq!(state.after_asking(trouble, Some(true)), Next::Done);
        assert_eq!(state.after_asking(trouble, Some(false)), Next::Show(told));
        assert_eq!(state.after_asking(trouble, None), Next::Show(told));
    }
}

#[test]
fn asking_for_a_new_code_tells_where_codes_come_from() {
    for state in states() {
        let pin = |method, note| State { stage: Stage::Pin, method, note: Some(note) };
        assert_eq!(state.after_resending(Ok(())), pin(Some(Method::Email), Note::PinSent));
        assert_eq!(
            state.after_resending(Err(ResendPinError::NotByMail)),
            pin(Some(Method::Authenticator), Note::NotByMail)
        );
        let gone = state.after_resending(Err(ResendPinError::SessionGone));
        assert_eq!((gone.stage, gone.note), (Stage::Password, Some(Note::PinTooLate)));
        for trouble in TROUBLES {
            let next = state.after_resending(Err(ResendPinError::Trouble(trouble)));
            assert_eq!(next, pin(state.method, Note::Trouble(trouble)));
        }
    }
}

#[test]
fn going_back_by_choice_is_nobodys_fault() {
    for state in states() {
        let back = state.back();
        assert_eq!(back, State { stage: Stage::Password, method: state.method, note: None });
        assert_eq!(state.choose(Method::Email), State { method: Some(Method::Email), ..state });
    }
}

#[test]
fn both_methods_have_the_apis_name() {
    assert_eq!(Method::ALL.map(Method::on_the_wire), [AuthMethod::Email, AuthMethod::Otp]);
}
