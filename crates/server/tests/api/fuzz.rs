//! Every body of every operation, whatever is in it: an answer that the contract knows, and none of the server's faults.
//! `PROPTEST_CASES` says how many bodies each operation gets (256).

use orchd_types::logins::AuthMethod;
use proptest::collection::{btree_map, vec};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};
use tokio::runtime::Runtime;

use crate::client::Client;
use crate::world::{CUSTOMER, SITE, World, invites};

const EIRA: &str = "eira@example.com";

/// Right or nearly right for some field of some body.
fn leaf() -> impl Strategy<Value = Value> {
    let right = [
        json!(null),
        json!(true),
        json!(EIRA),
        json!("new@example.com"),
        json!("a brand new one"),
        json!("en"),
        json!("Ada"),
        json!(["Support"]),
        json!(["SiteAccess"]),
        json!([SITE]),
        json!("email"),
        json!("otp"),
        json!("123456"),
        json!({"deviceId": "d".repeat(32), "ttl": 3600}),
        json!([]),
        json!({}),
    ];
    prop_oneof![
        3 => proptest::sample::select(right.to_vec()),
        1 => any::<String>().prop_map(Value::from),
        1 => "[\\PC]{0,300}@[\\PC]{0,20}".prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
    ]
}

fn anything() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(5, 48, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..8).prop_map(Value::from),
            btree_map(any::<String>(), inner, 0..8).prop_map(|map| Value::Object(Map::from_iter(map))),
        ]
    })
}

/// The fields of a body, some of them missing, with anything in them; or no such body at all.
fn body(fields: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let nearly =
        vec(proptest::option::weighted(0.85, prop_oneof![4 => leaf(), 1 => anything()]), fields.len())
            .prop_map(|values| {
                let present =
                    fields.iter().zip(values).filter_map(|(name, value)| Some(((*name).to_owned(), value?)));
                Value::Object(present.collect()).to_string().into_bytes()
            });
    let broken =
        (nearly.clone(), any::<proptest::sample::Index>(), any::<u8>()).prop_map(|(mut bytes, at, byte)| {
            let at = at.index(bytes.len());
            bytes[at] = byte;
            bytes
        });
    prop_oneof![
        5 => nearly,
        2 => broken,
        1 => anything().prop_map(|value| value.to_string().into_bytes()),
        1 => vec(any::<u8>(), 0..300),
        1 => Just(b"[".repeat(20_000)),
    ]
}

/// Sends bodies until all cases are through.
fn fuzz(runtime: &Runtime, client: impl Fn() -> Client, path: &str, fields: &'static [&'static str]) {
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::default() });
    let sent = runner.run(&body(fields), |bytes| {
        let answer = runtime.block_on(client().post_as(path, "application/json", bytes));
        assert!(answer.status < 500, "{path} answered {}", answer.status);
        Ok(())
    });
    sent.unwrap_or_else(|error| panic!("{path}: {error}"));
}

#[test]
fn x6_whatever_a_body_holds_it_gets_an_answer_of_the_contract_and_breaks_nothing() {
    let runtime = Runtime::new().unwrap();
    let world = runtime.block_on(World::new());
    let key = runtime.block_on(world.invite(EIRA));
    let admin = runtime.block_on(world.sign_in("admin@master.example"));
    let anybody = || world.client.clone();
    fuzz(&runtime, anybody, &format!("/invites/{key}"), &["email", "password", "locale"]);
    fuzz(&runtime, anybody, &format!("/invites/{key}/validate"), &["email"]);
    fuzz(&runtime, anybody, "/login/sessions", &["email", "password", "deviceId"]);
    let new = &["email", "name", "roles", "siteAccesses", "notifications", "sendEmail"];
    fuzz(&runtime, || admin.clone(), &invites(CUSTOMER), new);

    runtime.block_on(world.set_second_step(EIRA, AuthMethod::Email));
    let half_open = std::cell::RefCell::new(runtime.block_on(world.half_open(EIRA)));
    // A wrong pin ends the half-open session: with the next one there is something to be read again.
    let fresh = || {
        let asks = json!({"authMethod": "passkey"});
        let answer = runtime.block_on(half_open.borrow().post("/login/2fa/resend-pin", &asks));
        if answer.status == 401 {
            half_open.replace(runtime.block_on(world.half_open(EIRA)));
        }
        half_open.borrow().clone()
    };
    fuzz(&runtime, fresh, "/login/2fa", &["authMethod", "pin", "rememberMe"]);
    fuzz(&runtime, fresh, "/login/2fa/resend-pin", &["authMethod"]);

    // Nothing is broken, and nobody got in.
    runtime.block_on(async {
        world.client.get("/status").await.is(200);
        assert_eq!(world.membership(EIRA).await, Some((true, false)));
    });
}

#[test]
fn x2_whatever_a_key_is_it_stays_one_segment_and_opens_nothing() {
    let runtime = Runtime::new().unwrap();
    let world = runtime.block_on(World::new());
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::default() });
    let key = prop_oneof![vec(any::<u8>(), 1..200), "[./%a-f0-9]{1,40}".prop_map(String::into_bytes)]
        // These two are no segment: whoever writes them means another path, before it is sent.
        .prop_filter("a segment", |key| !matches!(key.as_slice(), b"." | b".."));
    let sent = runner.run(&key, |key| {
        let escaped: String = key.iter().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
        let validated = runtime.block_on(world.client.post_nothing(&format!("/invites/{escaped}/validate")));
        assert_eq!((validated.status, validated.json()), (200, json!({"isValid": false})));
        let accepted = runtime.block_on(world.accept(&escaped, EIRA, "a brand new one"));
        assert_eq!(accepted.status, 404);
        Ok(())
    });
    sent.unwrap();
}
