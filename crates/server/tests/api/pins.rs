//! Limits of the second step (D5): guesses across sessions, mails, and nobody locked out by somebody else.

use std::net::IpAddr;
use std::time::Duration;

use control_panel_server::config::Limit;
use orchd_types::logins::AuthMethod;
use serde_json::json;

use crate::client::Client;
use crate::world::{PASSWORD, World, creds, half_open, other_than, pin};

const LONG: Duration = Duration::from_hours(1);
const EIRA: &str = "eira@example.com";
const VERIFY: &str = "/login/2fa";
const RESEND: &str = "/login/2fa/resend-pin";

fn from(world: &World, address: &str) -> Client {
    Client::from_address(&world.base(), Some(address.parse::<IpAddr>().unwrap()))
}

async fn sign_in_with_pin(world: &World, client: &Client) {
    let half_open = half_open(client, EIRA).await;
    half_open.post(VERIFY, &pin("email", &world.mailed_pin())).await.is(200);
}

async fn guess_wrong(world: &World, client: &Client) {
    let half_open = half_open(client, EIRA).await;
    half_open.post(VERIFY, &pin("email", &other_than(&world.mailed_pin()))).await.is(401);
}

async fn world(change: impl FnOnce(&mut control_panel_server::config::Limits)) -> World {
    let world = World::with(|config| change(&mut config.limits)).await;
    world.set_second_step(EIRA, AuthMethod::Email).await;
    world
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_wrong_pins_count_over_all_sessions_and_addresses_but_the_persons_own_stays_open() {
    let world = world(|limits| limits.wrong_pins = Limit::new(3, LONG)).await;
    let own = from(&world, "127.0.0.9");
    sign_in_with_pin(&world, &own).await;
    for n in 1..=3 {
        guess_wrong(&world, &from(&world, &format!("127.0.1.{n}"))).await;
    }
    let attacker = from(&world, "127.0.1.77");
    let answer = attacker.post("/login/sessions", &creds(EIRA, PASSWORD)).await;
    let seconds: u64 =
        answer.refused(429, "too_many_requests").headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((3500..=3600).contains(&seconds), "{seconds}");
    attacker.post("/login/sessions", &creds(EIRA, "wrong")).await.is(401);
    sign_in_with_pin(&world, &own).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_knowing_the_address_of_the_person_gives_no_more_guesses() {
    let world = world(|limits| limits.wrong_pins = Limit::new(3, LONG)).await;
    sign_in_with_pin(&world, &world.client).await;
    for _ in 0..3 {
        guess_wrong(&world, &world.client).await;
    }
    world.client.post("/login/sessions", &creds(EIRA, PASSWORD)).await.is(429);
    sign_in_with_pin(&world, &from(&world, "127.0.0.2")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn r3_sessions_opened_beforehand_give_no_more_guesses() {
    let world = world(|limits| limits.wrong_pins = Limit::new(3, LONG)).await;
    let mut prepared = Vec::new();
    for _ in 0..5 {
        prepared.push((half_open(&world.client, EIRA).await, world.mailed_pin()));
    }
    let (last, right) = prepared.pop().unwrap();
    for (session, right) in &prepared[..3] {
        session.post(VERIFY, &pin("email", &other_than(right))).await.is(401);
    }
    last.post(VERIFY, &pin("email", &right)).await.refused(401, "invalid_credentials");
    assert_eq!(world.count("SELECT COUNT(*) FROM sessions").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_pins_count_as_failures_of_their_address() {
    let world = world(|limits| limits.failures_per_address = Limit::new(2, LONG)).await;
    for _ in 0..2 {
        guess_wrong(&world, &world.client).await;
    }
    world.client.post("/login/sessions", &creds("owner@master.example", PASSWORD)).await.is(429);
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_with_pins_are_limited_and_leave_the_persons_own_address_alone() {
    let world = world(|limits| limits.pin_mails = Limit::new(3, LONG)).await;
    let own = from(&world, "127.0.0.9");
    sign_in_with_pin(&world, &own).await;
    let attacker = half_open(&from(&world, "127.0.1.1"), EIRA).await;
    let email = json!({"authMethod": "email"});
    attacker.post(RESEND, &email).await.is(200);
    let mails = world.mails().len();
    let answer = attacker.post(RESEND, &email).await.refused(403, "too_many_requests");
    assert!(answer.headers["retry-after"].to_str().unwrap().parse::<u64>().unwrap() > 3000);
    from(&world, "127.0.1.2").post("/login/sessions", &creds(EIRA, PASSWORD)).await.is(429);
    assert_eq!(world.mails().len(), mails);
    sign_in_with_pin(&world, &own).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_right_password_alone_makes_no_address_the_persons_own() {
    let world = world(|limits| limits.failures_per_login = Limit::new(3, LONG)).await;
    half_open(&from(&world, "127.0.0.2"), EIRA).await;
    for n in 1..=3 {
        let client = from(&world, &format!("127.0.1.{n}"));
        client.post("/login/sessions", &creds(EIRA, "guess")).await.is(401);
    }
    from(&world, "127.0.0.2").post("/login/sessions", &creds(EIRA, PASSWORD)).await.is(429);
}
