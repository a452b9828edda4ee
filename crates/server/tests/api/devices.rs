//! Remembered devices.

use control_panel_server::passwords::Passwords;
use orchd_types::logins::AuthMethod;
use serde_json::{Value, json};

use crate::client::Answer;
use crate::world::{PASSWORD, World, creds};

const EIRA: &str = "eira@example.com";
const DEVICE: &str = "0123456789abcdefghijklmnopqrstuv";

async fn sign_in(world: &World, email: &str, password: &str, device: &str) -> Answer {
    let mut body: Value = creds(email, password);
    body["deviceId"] = json!(device);
    world.client.post("/login/sessions", &body).await
}

/// Eira has signed in with a pin and had this device remembered.
async fn remembered() -> World {
    let world = World::new().await;
    for email in [EIRA, "owner@master.example"] {
        world.set_second_step(email, AuthMethod::Email).await;
    }
    let answer = sign_in(&world, EIRA, PASSWORD, DEVICE).await.is(201);
    let half_open = world.client.with_session(&answer.session());
    let remember_me = json!({"deviceId": DEVICE, "ttl": 3600});
    let body = json!({"authMethod": "email", "pin": world.mailed_pin(), "rememberMe": remember_me});
    half_open.post("/login/2fa", &body).await.is(200);
    world
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remembered_device_needs_no_pin_but_the_password() {
    let world = remembered().await;
    let mails = world.mails().len();
    let answer = sign_in(&world, EIRA, PASSWORD, DEVICE).await.is(200);
    world.client.with_session(&answer.session()).get("/login").await.is(200);
    assert_eq!(world.mails().len(), mails);
    sign_in(&world, EIRA, "wrong", DEVICE).await.is(401);
    sign_in(&world, EIRA, PASSWORD, &DEVICE.to_uppercase()).await.is(201);
    sign_in(&world, EIRA, PASSWORD, "").await.is(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_remembered_for_one_login_alone() {
    let world = remembered().await;
    sign_in(&world, "owner@master.example", PASSWORD, DEVICE).await.is(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_forgotten_when_its_time_is_over() {
    let world = remembered().await;
    let left = world.count("SELECT expires_at - unixepoch() FROM remembered_devices").await;
    assert!((3590..=3600).contains(&left), "{left}");
    world.execute("UPDATE remembered_devices SET expires_at = unixepoch()").await;
    sign_in(&world, EIRA, PASSWORD, DEVICE).await.is(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_forgotten_when_the_password_changes_and_so_are_half_open_sessions() {
    let world = remembered().await;
    sign_in(&world, EIRA, PASSWORD, "").await.is(201);
    let hash = Passwords::new().unwrap().hash("another odd lamp".to_owned()).await.unwrap();
    sqlx::query("UPDATE logins SET password_hash = ? WHERE email = ?")
        .bind(hash)
        .bind(EIRA)
        .execute(&world.pool)
        .await
        .unwrap();
    assert_eq!(world.count("SELECT COUNT(*) FROM half_open_sessions").await, 0);
    sign_in(&world, EIRA, "another odd lamp", DEVICE).await.is(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_forgotten_when_the_second_step_is_set_anew() {
    for method in [AuthMethod::Otp, AuthMethod::Email] {
        let world = remembered().await;
        world.set_second_step(EIRA, method).await;
        sign_in(&world, EIRA, PASSWORD, DEVICE).await.is(201);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_pin_remembers_nothing() {
    let world = World::new().await;
    world.set_second_step(EIRA, AuthMethod::Email).await;
    let half_open = world.half_open(EIRA).await;
    let wrong = crate::world::other_than(&world.mailed_pin());
    let remember_me = json!({"deviceId": DEVICE, "ttl": 3600});
    let body = json!({"authMethod": "email", "pin": wrong, "rememberMe": remember_me});
    half_open.post("/login/2fa", &body).await.is(401);
    assert_eq!(world.count("SELECT COUNT(*) FROM remembered_devices").await, 0);
}
