//! Every decoder of the client, given anything for an answer: it understands or it says that it can't, and never takes
//! for a yes or for a dead invite what is neither. `PROPTEST_CASES` says how many answers (256).

use orchd_types::invites::InviteValidation;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_oneof, proptest};
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

use super::answer::Answer;
use super::{invites, login, logins, members, orgs, websites};

/// Fields that some decoder reads, and one that none does.
const FIELDS: [&str; 24] = [
    "isValid",
    "loginId",
    "orgId",
    "orgName",
    "role",
    "roles",
    "id",
    "email",
    "name",
    "code",
    "memberships",
    "items",
    "total",
    "isActive",
    "joinedAt",
    "ownerEmail",
    "domain",
    "logoPath",
    "loginImagePath",
    "faviconPath",
    "settings",
    "value",
    "siteAccesses",
    "nothing",
];

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        select(vec![
            json!("Support"),
            json!(["Owner"]),
            json!("ada@example.com"),
            json!("/api/branding/a.svg"),
            json!("//elsewhere.example/a.svg"),
            json!("accentColor"),
            json!([{}]),
            json!({}),
        ]),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(3, 40, 10, |inner| {
        let field = prop_oneof![4 => select(FIELDS.as_slice()).prop_map(str::to_owned), 1 => any::<String>()];
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((field, inner), 0..10).prop_map(|fields| Value::Object(Map::from_iter(fields))),
        ]
    })
}

/// JSON, JSON cut short, pages, and whatever else.
pub(crate) fn body() -> impl Strategy<Value = String> {
    let cut = (value(), any::<Index>()).prop_map(|(value, at)| {
        let text = value.to_string();
        let at = at.index(text.len() + 1);
        text.chars()
            .scan(0, |read, c| {
                *read += c.len_utf8();
                (*read <= at).then_some(c)
            })
            .collect()
    });
    prop_oneof![
        6 => value().prop_map(|value| value.to_string()),
        2 => cut,
        1 => any::<String>(),
        1 => any::<String>().prop_map(|text| format!(" <html>{text}")),
        1 => Just("[".repeat(20_000)),
    ]
}

fn status() -> impl Strategy<Value = u16> {
    prop_oneof![
        6 => Just(200_u16),
        4 => select(vec![201_u16, 204, 400, 401, 403, 404, 408, 409, 410, 422, 429, 500, 503]),
        1 => any::<u16>(),
    ]
}

proptest! {
    #[test]
    fn q3_whatever_is_answered_is_understood_or_said_to_be_unreadable(
        status in status(),
        retry_after in any::<Option<u32>>(),
        body in body(),
    ) {
        let answer = Answer { status, retry_after, body, ..Answer::default() };
        let said = serde_json::from_str::<Value>(&answer.body).unwrap_or_default();
        let is_page = answer.body.trim_start().starts_with('<');

        if let Ok(InviteValidation { is_valid, .. }) = invites::decode_validate(&answer) {
            let by_status = matches!(status, 404 | 410) && !is_valid && !is_page;
            prop_assert!(by_status || (status == 200 && said["isValid"] == is_valid));
        }
        if let Ok(Some(login)) = login::decode_current(&answer) {
            prop_assert!(status == 200 && !(login.id.is_empty() && login.email.is_empty()));
        }
        if let Ok(true) = login::decode_is_member(&answer, "somewhere") {
            prop_assert!(status == 200 && answer.body.contains("somewhere"));
        }
        let is_yes = (200..300).contains(&status) && !is_page;
        prop_assert!(is_yes || invites::decode_accept(&answer).is_err());
        prop_assert!(is_yes || logins::decode_sign_in(&answer).is_err());
        prop_assert!(is_yes || logins::decode_verify_pin(&answer).is_err());
        prop_assert!(is_yes || logins::decode_resend_pin(&answer).is_err());
        let is_gone = matches!(status, 404 | 410) && !is_page;
        prop_assert!(is_yes || is_gone || members::decode_remove(&answer).is_err());
        // A session that is over can't be ended.
        prop_assert!(is_yes || matches!(status, 401 | 403) || logins::decode_sign_out(&answer).is_err());
        let is_read = status == 200 && said.is_object();
        prop_assert!(is_read || logins::decode_memberships(&answer).is_err());
        prop_assert!(is_read || orgs::decode_org(&answer).is_err());
        prop_assert!(is_read || members::decode_members(&answer).is_err());
        prop_assert!(is_read || websites::decode_websites(&answer).is_err());
        prop_assert!(is_yes || invites::decode_create(answer).is_err());
    }
}
