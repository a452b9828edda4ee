//! Every decoder of the client, given every status with every kind of body: what it makes of them stands in a table, and
//! wherever the table says nothing it is the trouble that the status means.

use std::fmt::Debug;

use super::answer::Answer;
use super::{invites, login, logins, members, orgs, websites};
use crate::domain::trouble::Trouble;

/// Bodies of every kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Nothing,
    /// An API's, of another shape than a success has.
    Error,
    /// What a success has.
    Right,
    /// A proxy's web page.
    Page,
    /// A proxy's line of text.
    Text,
}

use Kind::{Error, Nothing, Page, Right, Text};

const KINDS: [Kind; 5] = [Nothing, Error, Right, Page, Text];
const API: &[Kind] = &[Nothing, Error, Right];
const NO_PAGE: &[Kind] = &[Nothing, Error, Right, Text];
const WRONG: &[Kind] = &[Nothing, Error, Page, Text];

/// From one status to another, with those bodies: that.
type Row = (u16, u16, &'static [Kind], &'static str);

const UNREADABLE: &str = "Unreadable";

/// Fails where `decode` makes something else of a status than `rows` say.
fn holds<T, E: Debug>(name: &str, right: &str, decode: impl Fn(Answer) -> Result<T, E>, rows: &[Row]) {
    for status in 0..=999 {
        for kind in KINDS {
            let body = match kind {
                Nothing => "",
                Error => r#"{"code":"already_member","detail":""}"#,
                Right => right,
                Page => "<!doctype html><title>Welcome</title>",
                Text => "no healthy upstream",
            };
            let answer = Answer { status, body: body.to_owned(), ..Answer::default() };
            let told = match decode(answer) {
                Ok(_) => "Ok".to_owned(),
                Err(error) => format!("{error:?}"),
            };
            let said = told.strip_prefix("Trouble(").and_then(|rest| rest.strip_suffix(')')).unwrap_or(&told);
            let row = rows
                .iter()
                .find(|(from, to, kinds, _)| (*from..=*to).contains(&status) && kinds.contains(&kind));
            let trouble = format!("{:?}", Trouble::of_status(status, None));
            let expected = row.map_or(trouble.as_str(), |(.., expected)| expected);
            // A code is read where there is one.
            let expected = if kind == Error {
                expected.to_owned()
            } else {
                expected.replace("AlreadyMember", "Unknown")
            };
            assert_eq!(said, expected, "{name}: {status} with {kind:?}");
        }
    }
}

const INVALID: &str = "InvalidInput(AlreadyMember)";

#[test]
fn the_invites_operations_take_every_status_for_what_it_is() {
    let validation = r#"{"isValid":true}"#;
    holds(
        "validate",
        validation,
        |answer| invites::decode_validate(&answer),
        &[
            (200, 200, &[Right], "Ok"),
            (200, 200, WRONG, UNREADABLE),
            // No such invite.
            (404, 404, API, "Ok"),
            (410, 410, API, "Ok"),
        ],
    );
    holds(
        "accept",
        "{}",
        |answer| invites::decode_accept(&answer),
        &[
            (200, 299, NO_PAGE, "Ok"),
            (200, 299, &[Page], UNREADABLE),
            (400, 400, &KINDS, INVALID),
            (422, 422, &KINDS, INVALID),
            (401, 401, &KINDS, "InvalidCredentials"),
            (403, 403, &KINDS, "WrongSession"),
            (404, 404, API, "Gone"),
            (409, 410, API, "Gone"),
        ],
    );
    holds(
        "create",
        r#""https://panel.example.com/invites/k""#,
        invites::decode_create,
        &[
            (200, 201, NO_PAGE, "Ok"),
            (200, 201, &[Page], UNREADABLE),
            (400, 400, &KINDS, INVALID),
            (409, 409, &KINDS, INVALID),
            (422, 422, &KINDS, INVALID),
            (401, 401, &KINDS, "InvalidSession"),
            (403, 403, &KINDS, "InsufficientPrivileges"),
            (404, 404, API, "NotFound"),
        ],
    );
}

#[test]
fn the_logins_operations_take_every_status_for_what_it_is() {
    holds(
        "login",
        r#"{"id":"l","email":"ada@example.com"}"#,
        |answer| login::decode_current(&answer),
        &[
            (200, 200, &[Right], "Ok"),
            (200, 200, WRONG, UNREADABLE),
            // Nobody is signed in.
            (401, 401, &KINDS, "Ok"),
            (403, 403, &KINDS, "Ok"),
        ],
    );
    let memberships = r#"{"memberships":[]}"#;
    holds(
        "is member",
        memberships,
        |answer| login::decode_is_member(&answer, "o"),
        &[(200, 200, &[Right], "Ok"), (200, 200, WRONG, UNREADABLE)],
    );
    holds(
        "memberships",
        memberships,
        |answer| logins::decode_memberships(&answer),
        &[
            (200, 200, &[Right], "Ok"),
            (200, 200, WRONG, UNREADABLE),
            (401, 401, &KINDS, "InvalidSession"),
            (403, 403, &KINDS, "InvalidSession"),
        ],
    );
    holds(
        "sign in",
        memberships,
        |answer| logins::decode_sign_in(&answer),
        &[
            (200, 201, NO_PAGE, "Ok"),
            (200, 201, &[Page], UNREADABLE),
            (400, 400, &KINDS, INVALID),
            (422, 422, &KINDS, INVALID),
            (401, 401, &KINDS, "InvalidCredentials"),
            (403, 403, &KINDS, "InsufficientPrivileges"),
        ],
    );
    holds(
        "verify a pin",
        memberships,
        |answer| logins::decode_verify_pin(&answer),
        &[
            (200, 299, &[Nothing, Right], "Ok"),
            (200, 299, &[Error, Page, Text], UNREADABLE),
            (400, 400, &KINDS, "InvalidInput"),
            (422, 422, &KINDS, "InvalidInput"),
            (401, 401, &KINDS, "InvalidCredentials"),
            (403, 403, &KINDS, "InsufficientPrivileges"),
        ],
    );
    holds(
        "resend a pin",
        "{}",
        |answer| logins::decode_resend_pin(&answer),
        &[
            (200, 299, NO_PAGE, "Ok"),
            (200, 299, &[Page], UNREADABLE),
            (400, 400, &KINDS, "NotByMail"),
            (422, 422, &KINDS, "NotByMail"),
            (401, 401, &KINDS, "SessionGone"),
            (403, 403, &KINDS, "SessionGone"),
        ],
    );
    holds(
        "sign out",
        "{}",
        |answer| logins::decode_sign_out(&answer),
        &[
            (200, 299, NO_PAGE, "Ok"),
            (200, 299, &[Page], UNREADABLE),
            (401, 401, &KINDS, "Ok"),
            (403, 403, &KINDS, "Ok"),
        ],
    );
}

#[test]
fn the_organizations_operations_take_every_status_for_what_it_is() {
    holds(
        "org",
        r#"{"id":"o"}"#,
        |answer| orgs::decode_org(&answer),
        &[
            (200, 200, &[Right], "Ok"),
            (200, 200, WRONG, UNREADABLE),
            (400, 400, &KINDS, "NotFound"),
            (401, 401, &KINDS, "InvalidSession"),
            (403, 403, &KINDS, "InsufficientPrivileges"),
            (404, 404, API, "NotFound"),
        ],
    );
    let list = r#"{"items":[],"total":0}"#;
    holds(
        "members",
        list,
        |answer| members::decode_members(&answer),
        &[
            (200, 200, &[Right], "Ok"),
            (200, 200, WRONG, UNREADABLE),
            (400, 400, &KINDS, "InvalidInput"),
            (422, 422, &KINDS, "InvalidInput"),
            (401, 401, &KINDS, "InvalidSession"),
            (403, 403, &KINDS, "InsufficientPrivileges"),
            (404, 404, API, "NotFound"),
        ],
    );
    holds(
        "remove a member",
        "",
        |answer| members::decode_remove(&answer),
        &[
            (200, 299, NO_PAGE, "Ok"),
            (200, 299, &[Page], UNREADABLE),
            // Gone already.
            (404, 404, API, "Ok"),
            (410, 410, API, "Ok"),
            (400, 400, &KINDS, "Refused(AlreadyMember)"),
            (409, 409, &KINDS, "Refused(AlreadyMember)"),
            (422, 422, &KINDS, "Refused(AlreadyMember)"),
            (401, 401, &KINDS, "InvalidSession"),
            (403, 403, &KINDS, "InsufficientPrivileges"),
        ],
    );
    holds(
        "websites",
        list,
        |answer| websites::decode_websites(&answer),
        &[
            (200, 200, &[Right], "Ok"),
            (200, 200, WRONG, UNREADABLE),
            (401, 401, &KINDS, "InvalidSession"),
            (403, 403, &KINDS, "Refused"),
            (404, 404, API, "Refused"),
        ],
    );
}
