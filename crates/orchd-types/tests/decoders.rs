//! Every decoder of the wire format, given anything: it refuses or it understands, and what it understood it says again
//! in a way that it understands the same. `PROPTEST_CASES` says how many times (256).
#![expect(clippy::unwrap_used, reason = "a helper of a test that can't go on fails the test")]

use std::fmt::Debug;

use orchd_types::branding::Branding;
use orchd_types::error::ErrorBody;
use orchd_types::invites::{AcceptInviteBody, InviteValidation, NewInvite};
use orchd_types::logins::{Login, Login2Fa, LoginCreds, LoginMemberships, ResendPin};
use orchd_types::members::MembersPage;
use orchd_types::orgs::Org;
use orchd_types::websites::WebsitesPage;
use proptest::collection::{btree_map, vec};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// Names of fields that some type has, and some that none has.
const NAMES: [&str; 34] = [
    "isValid",
    "loginId",
    "orgId",
    "orgName",
    "role",
    "email",
    "password",
    "locale",
    "name",
    "roles",
    "siteAccesses",
    "notifications",
    "sendEmail",
    "deviceId",
    "authMethod",
    "pin",
    "rememberMe",
    "ttl",
    "memberships",
    "memberId",
    "isMasterOrg",
    "siteAccessCount",
    "items",
    "total",
    "id",
    "isActive",
    "joinedAt",
    "domain",
    "status",
    "kind",
    "code",
    "detail",
    "ownerEmail",
    "nothing",
];

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(json!("Owner")),
        Just(json!("basic")),
        Just(json!("ada@example.com")),
    ]
}

fn anything() -> impl Strategy<Value = Value> {
    let name =
        prop_oneof![proptest::sample::select(NAMES.as_slice()).prop_map(str::to_owned), any::<String>()];
    leaf().prop_recursive(4, 64, 12, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(name.clone(), inner, 0..12).prop_map(|map| Value::Object(Map::from_iter(map))),
        ]
    })
}

/// One that has all names, so that more than the first field is looked at.
fn crowded() -> impl Strategy<Value = Value> {
    let page = vec(anything(), 0..3).prop_map(Value::from);
    vec(prop_oneof![3 => leaf(), 1 => page, 1 => anything()], NAMES.len())
        .prop_map(|values| Value::Object(NAMES.into_iter().map(str::to_owned).zip(values).collect()))
}

fn holds<T: DeserializeOwned + Serialize + PartialEq + Debug>(value: &Value) {
    let Ok(understood) = serde_json::from_value::<T>(value.clone()) else { return };
    let again = serde_json::to_value(&understood).unwrap();
    assert_eq!(serde_json::from_value::<T>(again).unwrap(), understood);
}

fn holds_for_all(value: &Value) {
    holds::<AcceptInviteBody>(value);
    holds::<InviteValidation>(value);
    holds::<NewInvite>(value);
    holds::<Login>(value);
    holds::<Login2Fa>(value);
    holds::<LoginCreds>(value);
    holds::<LoginMemberships>(value);
    holds::<ResendPin>(value);
    holds::<MembersPage>(value);
    holds::<WebsitesPage>(value);
    holds::<Org>(value);
    holds::<Branding>(value);
    holds::<ErrorBody>(value);
}

proptest! {
    #[test]
    fn whatever_is_decoded_is_refused_or_said_again_the_same(value in prop_oneof![anything(), crowded()]) {
        holds_for_all(&value);
    }

    #[test]
    fn bytes_that_are_no_json_are_refused(bytes in vec(any::<u8>(), 0..200)) {
        let text: Vec<u8> = [b"{\"email\":\"".as_slice(), &bytes].concat();
        for bytes in [&bytes, &text] {
            if let Ok(value) = serde_json::from_slice::<Value>(bytes) {
                holds_for_all(&value);
            }
            assert!(serde_json::from_slice::<LoginCreds>(bytes).is_err());
        }
    }
}
