//! Signing in in two steps: the half-open session, the mailed pin, the authenticator's code.

use mail_parser::MessageParser;
use orchd_types::logins::AuthMethod;
use serde_json::{Value, json};

use crate::client::Client;
use crate::world::{CUSTOMER, NOWHERE, PASSWORD, World, code, creds, invites, new_invite, other_than, pin};

const VERIFY: &str = "/login/2fa";
const RESEND: &str = "/login/2fa/resend-pin";
const ADMIN: &str = "admin@customer.example";

async fn with_mailed_pin() -> (World, Client) {
    let world = World::new().await;
    world.set_second_step(ADMIN, AuthMethod::Email).await;
    let half_open = world.half_open(ADMIN).await;
    (world, half_open)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cookie_of_a_201_opens_no_operation_but_the_two_of_the_pin() {
    let (world, half_open) = with_mailed_pin().await;
    for path in [
        "/login".to_owned(),
        "/login/memberships".to_owned(),
        format!("/orgs/{CUSTOMER}"),
        format!("/orgs/{CUSTOMER}/members"),
        format!("/orgs/{CUSTOMER}/websites"),
    ] {
        half_open.get(&path).await.refused(401, "invalid_session");
    }
    half_open.delete(&format!("/orgs/{CUSTOMER}/members/{NOWHERE}")).await.refused(401, "invalid_session");
    half_open.delete("/login/sessions/current").await.refused(401, "invalid_session");
    let body = new_invite("ada@example.com", "Support");
    half_open.post(&invites(CUSTOMER), &body).await.refused(401, "invalid_session");

    let key = world.invite_to(crate::world::MASTER, ADMIN).await;
    let path = format!("/invites/{key}");
    half_open.post(&path, &Value::Null).await.refused(400, "password_required");
    assert_eq!(world.validate(&key).await["isValid"], true, "not accepted as that login");
    half_open.post(VERIFY, &pin("email", &world.mailed_pin())).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mailed_pin_finishes_signing_in_with_a_new_session() {
    let (world, half_open) = with_mailed_pin().await;
    let mailed = world.mailed_pin();
    let answer = half_open.post(VERIFY, &pin("email", &mailed)).await.is(200);
    let session = world.client.with_session(&answer.session());
    assert_eq!(session.get("/login").await.is(200).json()["authMethod"], "email");
    half_open.get("/login").await.is(401);
    half_open.post(VERIFY, &pin("email", &mailed)).await.refused(401, "invalid_session");
    session.post(VERIFY, &pin("email", &mailed)).await.refused(401, "invalid_session");
    assert_eq!(world.count("SELECT COUNT(*) FROM half_open_sessions").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pins_mail_says_what_it_is_for_and_keeps_it_out_of_the_subject() {
    let (world, _) = with_mailed_pin().await;
    let raw = world.mails().pop().unwrap();
    let message = MessageParser::default().parse(&raw).unwrap();
    let mailed = world.mailed_pin();
    assert_eq!(message.to().unwrap().first().unwrap().address(), Some(ADMIN));
    assert_eq!(message.from().unwrap().first().unwrap().address(), Some("no-reply@panel.example"));
    let subject = message.subject().unwrap();
    assert!(subject.contains("Northwind") && !subject.contains(&mailed), "{subject}");
    let text = message.body_text(0).unwrap();
    let html = message.body_html(0).unwrap();
    for part in [mailed.as_str(), "Northwind", "10 minutes", "change it"] {
        assert!(text.contains(part), "{part} in {text}");
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_pin_removes_the_half_open_session() {
    let (world, half_open) = with_mailed_pin().await;
    let mailed = world.mailed_pin();
    half_open.post(VERIFY, &pin("email", &other_than(&mailed))).await.refused(401, "invalid_credentials");
    half_open.post(VERIFY, &pin("email", &mailed)).await.refused(401, "invalid_session");
    half_open.post(RESEND, &json!({"authMethod": "email"})).await.refused(401, "invalid_session");
    let again = world.half_open(ADMIN).await;
    again.post(VERIFY, &pin("email", &world.mailed_pin())).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_be_no_pin_is_400_and_costs_nothing() {
    let (world, half_open) = with_mailed_pin().await;
    let mailed = world.mailed_pin();
    let with = |device: &str, ttl: Value| json!({"authMethod": "email", "pin": mailed, "rememberMe": {"deviceId": device, "ttl": ttl}});
    for body in [
        pin("email", "12345"),
        pin("email", "1234567"),
        pin("email", "abcdef"),
        pin("otp", &mailed),
        pin("basic", &mailed),
        pin("passkey", &mailed),
        json!({"pin": mailed}),
        json!({"authMethod": "email"}),
        json!([]),
        Value::Null,
        with(&"d".repeat(31), json!(3600)),
        with(&"d".repeat(33), json!(3600)),
        with(&"d".repeat(32), json!(3599)),
        with(&"d".repeat(32), json!(7_889_239)),
        with(&"d".repeat(32), json!(-1)),
    ] {
        half_open.post(VERIFY, &body).await.refused(400, "invalid_input");
    }
    let spaced = format!(" {} {}\n", &mailed[..3], &mailed[3..]);
    half_open.post(VERIFY, &pin("email", &spaced)).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_and_the_half_open_session_end_by_the_servers_clock() {
    let (world, half_open) = with_mailed_pin().await;
    let left = world.count("SELECT pin_expires_at - unixepoch() FROM half_open_sessions").await;
    assert!((590..=600).contains(&left), "{left}");
    world.execute("UPDATE half_open_sessions SET pin_expires_at = unixepoch()").await;
    half_open.post(VERIFY, &pin("email", &world.mailed_pin())).await.refused(401, "invalid_credentials");

    let half_open = world.half_open(ADMIN).await;
    world.execute("UPDATE half_open_sessions SET created_at = unixepoch() - 1801").await;
    half_open.post(VERIFY, &pin("email", &world.mailed_pin())).await.refused(401, "invalid_session");
    half_open.post(RESEND, &json!({"authMethod": "email"})).await.refused(401, "invalid_session");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_pin_is_mailed_on_request_and_ends_the_one_before() {
    let (world, half_open) = with_mailed_pin().await;
    let first = world.mailed_pin();
    let email = json!({"authMethod": "email"});
    let mut second = first.clone();
    // One in a million times it is the same again.
    while second == first {
        half_open.post(RESEND, &email).await.is(200);
        second = world.mailed_pin();
    }
    half_open.post(VERIFY, &pin("email", &second)).await.is(200);

    let half_open = world.half_open(ADMIN).await;
    let first = world.mailed_pin();
    while world.mailed_pin() == first {
        half_open.post(RESEND, &email).await.is(200);
    }
    half_open.post(VERIFY, &pin("email", &first)).await.refused(401, "invalid_credentials");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_to_somebody_with_an_authenticator_or_for_another_method() {
    let (world, half_open) = with_mailed_pin().await;
    let mails = world.mails().len();
    for method in ["otp", "basic", "passkey"] {
        half_open.post(RESEND, &json!({"authMethod": method})).await.refused(400, "invalid_input");
    }
    world.set_second_step("eira@example.com", AuthMethod::Otp).await;
    let eira = world.half_open("eira@example.com").await;
    for method in ["otp", "email"] {
        eira.post(RESEND, &json!({"authMethod": method})).await.refused(400, "invalid_input");
    }
    assert_eq!(world.mails().len(), mails);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_authenticators_code_signs_in_once() {
    let world = World::new().await;
    let key = world.set_second_step(ADMIN, AuthMethod::Otp).await.unwrap().base32();
    let now = code(&key, 0);
    let answer = world.half_open(ADMIN).await.post(VERIFY, &pin("otp", &now)).await.is(200);
    world.client.with_session(&answer.session()).get("/login").await.is(200);
    let again = world.half_open(ADMIN).await;
    again.post(VERIFY, &pin("otp", &now)).await.refused(401, "invalid_credentials");
    let next = world.half_open(ADMIN).await;
    next.post(VERIFY, &pin("otp", &code(&key, 1))).await.is(200);
    let wrong = world.half_open(ADMIN).await;
    wrong.post(VERIFY, &pin("otp", &other_than(&code(&key, 0)))).await.refused(401, "invalid_credentials");
    assert!(world.mails().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_right_pins_at_once_one_signs_in() {
    let (world, half_open) = with_mailed_pin().await;
    let body = pin("email", &world.mailed_pin());
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (half_open, body) = (half_open.clone(), body.clone());
        all.spawn(async move { half_open.post(VERIFY, &body).await.status });
    }
    let statuses = all.join_all().await;
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 401).count(), 19);
    let login = "SELECT COUNT(*) FROM sessions s JOIN logins l ON l.id = s.login_id WHERE l.email = 'admin@customer.example'";
    assert_eq!(world.count(login).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn s2_signing_in_again_ends_the_half_open_session_that_came_with_it() {
    let (world, half_open) = with_mailed_pin().await;
    let first = world.mailed_pin();
    half_open.post("/login/sessions", &creds(ADMIN, PASSWORD)).await.is(201);
    half_open.post(VERIFY, &pin("email", &first)).await.refused(401, "invalid_session");
    assert_eq!(world.count("SELECT COUNT(*) FROM half_open_sessions").await, 1);
    half_open.post("/login/sessions", &creds(ADMIN, "wrong")).await.is(401);
    let whole = world.sign_in("eira@example.com").await;
    whole.post("/login/sessions", &creds(ADMIN, PASSWORD)).await.is(201);
    whole.get("/login").await.is(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_401_and_mails_nothing() {
    let (world, _) = with_mailed_pin().await;
    let mails = world.mails().len();
    world.client.post("/login/sessions", &creds(ADMIN, "wrong")).await.refused(401, "invalid_credentials");
    assert_eq!(world.mails().len(), mails);
}

#[tokio::test(flavor = "multi_thread")]
async fn accepting_with_a_password_is_no_way_around_the_pin() {
    for method in [AuthMethod::Email, AuthMethod::Otp] {
        let world = World::new().await;
        world.set_second_step("eira@example.com", method).await;
        let key = world.invite("eira@example.com").await;
        let answer = world.accept(&key, "eira@example.com", PASSWORD).await.is(200);
        assert!(!answer.headers.contains_key("set-cookie"), "no session without the pin");
        assert_eq!(world.membership("eira@example.com").await, Some((true, true)), "joined all the same");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_that_cannot_be_mailed_again_is_503_and_the_first_answer_stays_201() {
    let nobody_listens = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let world = World::with(|config| config.smtp = Some(format!("smtp://{nobody_listens}"))).await;
    world.set_second_step(ADMIN, AuthMethod::Email).await;
    let half_open = world.half_open(ADMIN).await;
    let body = json!({"authMethod": "email"});
    half_open.amid_faults().post(RESEND, &body).await.refused(503, "unavailable");
}
