use super::{
    Ask, Attempt, Closed, Form, Invite, InviteDetails, Refusal, Session, Step, after_accept, decide,
};
use crate::domain::outcome::AcceptError;
use crate::domain::trouble::Trouble;
use orchd_types::{error::ErrorCode, invites::InviteValidation, logins::Login, role::Role};

const ADA: &str = "ada@example.com";

fn login(id: &str, email: &str) -> Login {
    Login { id: id.to_owned(), email: email.to_owned(), ..Login::default() }
}

fn open(login_id: Option<&str>) -> Invite {
    Invite::Open(InviteDetails { login_id: login_id.map(str::to_owned), ..InviteDetails::default() })
}

fn invites() -> Vec<Invite> {
    vec![Invite::Asking, open(None), open(Some("ada")), Invite::Dead, Invite::Unknown(Trouble::Offline)]
}

fn sessions() -> Vec<Session> {
    vec![
        Session::Asking,
        Session::None,
        Session::Of(login("ada", "ADA@example.com")),
        Session::Of(login("eve", "eve@example.com")),
        Session::Unknown(Trouble::TimedOut),
    ]
}

const ATTEMPTS: [Attempt; 9] = [
    Attempt::NotYet,
    Attempt::Refused(Refusal::Credentials),
    Attempt::Refused(Refusal::Input(ErrorCode::PasswordTooShort)),
    Attempt::Refused(Refusal::SessionEnded),
    Attempt::WrongSession,
    Attempt::Doubtful(Trouble::Unreachable),
    Attempt::Gone,
    Attempt::Failed(Trouble::TooManyRequests { retry_after: Some(5) }),
    Attempt::Accepted,
];
const FORMS: [Option<Form>; 3] = [None, Some(Form::NewPassword), Some(Form::ExistingPassword)];
const EMAILS: [Option<&str>; 3] = [None, Some(ADA), Some("eve@example.com")];

/// The whole product of inputs: 5 × 5 × 9 × 3 × 3.
fn each(mut check: impl FnMut(&Invite, &Session, Attempt, Option<Form>, Option<&str>, Step)) {
    for invite in &invites() {
        for session in &sessions() {
            for attempt in ATTEMPTS {
                for form in FORMS {
                    for email in EMAILS {
                        let step = decide(invite, session, attempt, form, email);
                        check(invite, session, attempt, form, email, step);
                    }
                }
            }
        }
    }
}

/// What an open invite shows: a row for each session, a column for each attempt, in the order of [`sessions`] and
/// [`ATTEMPTS`]. `form` and `match` are told apart below; `retry` names whose fault it is.
#[rustfmt::skip]
const OPEN: [[&str; 9]; 5] = [
    // not yet          credentials        input              session ended      wrong session    doubtful         gone      failed           accepted
    ["loading",         "loading",         "loading",         "loading",         "loading",       "loading",       "closed", "loading",       "accepted"], // asking
    ["form",            "form",            "form",            "form",            "wrong-account", "retry attempt", "closed", "retry attempt", "accepted"], // none
    ["match ada",       "match ada",       "match ada",       "match ada",       "wrong-account", "retry attempt", "closed", "retry attempt", "accepted"], // ada's
    ["match eve",       "match eve",       "match eve",       "match eve",       "wrong-account", "retry attempt", "closed", "retry attempt", "accepted"], // eve's
    ["retry session",   "retry session",   "retry session",   "retry session",   "wrong-account", "retry session", "closed", "retry session", "accepted"], // unknown
];

/// What other invites show, whoever is signed in.
#[rustfmt::skip]
const NOT_OPEN: [(&str, [&str; 9]); 3] = [
    ("asking",  ["loading",      "loading",      "loading",      "loading",      "loading",      "loading",         "loading",      "loading",      "accepted"]),
    ("dead",    ["closed",       "closed",       "closed",       "closed",       "closed",       "perhaps closed",  "closed",       "closed",       "accepted"]),
    ("unknown", ["retry invite", "retry invite", "retry invite", "retry invite", "retry invite", "retry invite",    "retry invite", "retry invite", "accepted"]),
];

fn place<T: PartialEq>(of: &T, all: &[T]) -> usize {
    all.iter().position(|one| one == of).unwrap()
}

/// The cell of the two tables.
fn cell(invite: &Invite, session: &Session, attempt: Attempt) -> &'static str {
    let column = place(&attempt, &ATTEMPTS);
    let kind = match invite {
        Invite::Open(_) => return OPEN[place(session, &sessions())][column],
        Invite::Asking => "asking",
        Invite::Dead => "dead",
        Invite::Unknown(_) => "unknown",
    };
    NOT_OPEN.iter().find(|(name, _)| *name == kind).unwrap().1[column]
}

/// Whether the session of `who` may be the invited person's.
fn fits(who: &str, has_id: bool, link_email: Option<&str>) -> bool {
    match (who, has_id, link_email) {
        ("match ada", true, _)
        | ("match ada", false, None | Some(ADA))
        | ("match eve", false, None | Some("eve@example.com")) => true,
        ("match ada" | "match eve", _, _) => false,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_cell_of_the_table_is_what_the_table_says() {
    let mut cells = 0;
    each(|invite, session, attempt, form, link_email, step| {
        cells += 1;
        let has_id = matches!(invite, Invite::Open(details) if details.login_id.is_some());
        let expected = match cell(invite, session, attempt) {
            "loading" => Step::Loading,
            "accepted" => Step::Accepted,
            "wrong-account" => Step::WrongAccount,
            "closed" => Step::Closed(Closed::Unknown),
            "perhaps closed" => Step::Closed(Closed::PerhapsAccepted),
            "retry invite" => Step::Retry(Trouble::Offline),
            "retry session" => Step::Retry(Trouble::TimedOut),
            "retry attempt" if attempt == ATTEMPTS[5] => Step::Retry(Trouble::Unreachable),
            "retry attempt" => Step::Retry(Trouble::TooManyRequests { retry_after: Some(5) }),
            "form" => match (form, has_id) {
                (Some(Form::NewPassword), _) | (None, false) => Step::SetPassword,
                (Some(Form::ExistingPassword), _) | (None, true) => Step::EnterPassword,
            },
            who if fits(who, has_id, link_email) => Step::Confirm,
            _ => Step::WrongAccount,
        };
        assert_eq!(step, expected, "{invite:?} {session:?} {attempt:?} {form:?} {link_email:?}");
    });
    assert_eq!(cells, 2025);
}

#[test]
fn an_accepted_invite_is_accepted_whatever_else_is_known() {
    each(|_, _, attempt, _, _, step| assert_eq!(step == Step::Accepted, attempt == Attempt::Accepted));
}

#[test]
fn a_dead_invite_is_decided_before_the_account() {
    each(|invite, _, attempt, _, _, step| {
        if *invite == Invite::Dead && attempt != Attempt::Accepted {
            let doubt = matches!(attempt, Attempt::Doubtful(_));
            let closed = if doubt { Closed::PerhapsAccepted } else { Closed::Unknown };
            assert_eq!(step, Step::Closed(closed));
        }
    });
}

#[test]
fn only_a_server_that_said_so_closes_an_invite() {
    each(|invite, _, attempt, _, _, step| {
        if matches!(step, Step::Closed(_)) {
            assert!(*invite == Invite::Dead || attempt == Attempt::Gone);
        }
    });
}

#[test]
fn loading_lasts_just_until_both_answers_are_in() {
    each(|invite, session, attempt, _, _, step| {
        if attempt == Attempt::NotYet {
            let invite_pending = *invite == Invite::Asking;
            let session_pending = matches!(invite, Invite::Open(_)) && *session == Session::Asking;
            assert_eq!(step == Step::Loading, invite_pending || session_pending);
        }
    });
}

#[test]
fn a_server_that_fails_leads_to_retry_with_its_own_words() {
    each(|invite, session, attempt, _, _, step| {
        if attempt == Attempt::NotYet {
            match (invite, session) {
                (Invite::Unknown(trouble), _) | (Invite::Open(_), Session::Unknown(trouble)) => {
                    assert_eq!(step, Step::Retry(*trouble));
                }
                _ => assert!(!matches!(step, Step::Retry(_))),
            }
        }
    });
}

#[test]
fn without_a_session_the_hint_picks_the_form_and_the_person_overrules_it() {
    each(|invite, session, attempt, form, _, step| {
        let form_shown = matches!(attempt, Attempt::NotYet | Attempt::Refused(_));
        if let (Invite::Open(details), Session::None, true) = (invite, session, form_shown) {
            let expected = match (form, &details.login_id) {
                (Some(Form::NewPassword), _) | (None, None) => Step::SetPassword,
                (Some(Form::ExistingPassword), _) | (None, Some(_)) => Step::EnterPassword,
            };
            assert_eq!(step, expected);
        }
    });
}

#[test]
fn a_session_is_matched_by_id_then_by_address_then_left_to_the_server() {
    for (login_id, session, link_email, step) in [
        (Some("ada"), login("ada", "changed@example.com"), Some(ADA), Step::Confirm),
        (Some("ada"), login("eve", ADA), Some(ADA), Step::WrongAccount),
        // A server that doesn't say which login holds the session: the address decides.
        (Some("ada"), login("", ADA), Some(ADA), Step::Confirm),
        (Some("ada"), login("", "eve@example.com"), Some(ADA), Step::WrongAccount),
        (None, login("x", "Ada@Example.COM"), Some(ADA), Step::Confirm),
        (None, login("x", "eve@example.com"), Some(ADA), Step::WrongAccount),
        (None, login("x", "eve@example.com"), None, Step::Confirm),
        (Some("ada"), login("ada", ADA), None, Step::Confirm),
    ] {
        for attempt in [Attempt::NotYet, Attempt::Refused(Refusal::Input(ErrorCode::Unknown))] {
            let decided = decide(&open(login_id), &Session::Of(session.clone()), attempt, None, link_email);
            assert_eq!(decided, step, "{login_id:?} {} {link_email:?}", session.email);
        }
    }
}

#[test]
fn a_403_shows_the_wrong_account_even_where_the_page_thought_otherwise() {
    each(|invite, session, attempt, _, _, step| {
        let asked = *session != Session::Asking;
        if attempt == Attempt::WrongSession && matches!(invite, Invite::Open(_)) && asked {
            assert_eq!(step, Step::WrongAccount);
        }
    });
}

#[test]
fn every_answer_to_an_accept_has_its_meaning() {
    const MANY: Trouble = Trouble::TooManyRequests { retry_after: Some(9) };
    const FAULT: Trouble = Trouble::ServerFault { retry_after: Some(1) };
    for (answer, confirmed, attempt, ask) in [
        (Ok(()), false, Attempt::Accepted, Ask::Nothing),
        (Ok(()), true, Attempt::Accepted, Ask::Nothing),
        (Err(AcceptError::InvalidCredentials), false, Attempt::Refused(Refusal::Credentials), Ask::Nothing),
        (Err(AcceptError::InvalidCredentials), true, Attempt::Refused(Refusal::SessionEnded), Ask::Session),
        (
            Err(AcceptError::InvalidInput(ErrorCode::PasswordTooCommon)),
            false,
            Attempt::Refused(Refusal::Input(ErrorCode::PasswordTooCommon)),
            Ask::Nothing,
        ),
        (
            Err(AcceptError::InvalidInput(ErrorCode::PasswordRequired)),
            true,
            Attempt::Refused(Refusal::SessionEnded),
            Ask::Session,
        ),
        (
            Err(AcceptError::InvalidInput(ErrorCode::Unknown)),
            true,
            Attempt::Refused(Refusal::SessionEnded),
            Ask::Session,
        ),
        (
            Err(AcceptError::InvalidInput(ErrorCode::PasswordRequired)),
            false,
            Attempt::Refused(Refusal::Input(ErrorCode::PasswordRequired)),
            Ask::Nothing,
        ),
        (Err(AcceptError::WrongSession), true, Attempt::WrongSession, Ask::Session),
        (Err(AcceptError::WrongSession), false, Attempt::WrongSession, Ask::Session),
        (Err(AcceptError::Gone), false, Attempt::Gone, Ask::Truth),
        (Err(AcceptError::Gone), true, Attempt::Gone, Ask::Truth),
    ] {
        let aftermath = after_accept(answer, confirmed);
        assert_eq!((aftermath.attempt, aftermath.ask), (attempt, ask), "{answer:?} {confirmed}");
    }
    for (trouble, attempt, ask) in [
        (Trouble::Offline, Attempt::Doubtful(Trouble::Offline), Ask::Truth),
        (Trouble::Unreachable, Attempt::Doubtful(Trouble::Unreachable), Ask::Truth),
        (Trouble::TimedOut, Attempt::Doubtful(Trouble::TimedOut), Ask::Truth),
        (FAULT, Attempt::Doubtful(FAULT), Ask::Truth),
        (Trouble::Unreadable, Attempt::Doubtful(Trouble::Unreadable), Ask::Truth),
        // The only one of which it is certain that nothing has happened.
        (MANY, Attempt::Failed(MANY), Ask::Nothing),
    ] {
        for confirmed in [false, true] {
            let aftermath = after_accept(Err(AcceptError::Trouble(trouble)), confirmed);
            assert_eq!((aftermath.attempt, aftermath.ask), (attempt, ask), "{trouble:?} {confirmed}");
        }
    }
}

#[test]
fn an_invite_is_open_just_when_the_server_says_so_and_its_name_cannot_deceive() {
    let validation = InviteValidation {
        is_valid: true,
        org_name: Some("Acme\u{202E} Hosting".to_owned()),
        role: Some(Role::Unknown),
        ..InviteValidation::default()
    };
    let Invite::Open(details) = Invite::from_answer(Ok(validation.clone())) else { panic!("open") };
    assert_eq!(details.org_name.as_deref(), Some("Acme Hosting"));
    let bare = InviteValidation { is_valid: true, ..InviteValidation::default() };
    assert_eq!(Invite::from_answer(Ok(bare)), Invite::Open(InviteDetails::default()));
    let dead = InviteValidation { is_valid: false, ..validation };
    assert_eq!(Invite::from_answer(Ok(dead)), Invite::Dead);
    assert_eq!(Invite::from_answer(Err(Trouble::TimedOut)), Invite::Unknown(Trouble::TimedOut));
}
