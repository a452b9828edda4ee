//! Every operation of the contract gives every status that the contract documents for it.

use std::time::Duration;

use control_panel_server::config::Limit;
use orchd_types::logins::AuthMethod;
use serde_json::json;

use crate::contract;
use crate::world::{CUSTOMER, NOWHERE, PASSWORD, World, creds, invites, new_invite, pin};

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_gives_every_documented_status() {
    let world = World::with(|config| {
        config.limits.validations_per_address = Limit::new(3, Duration::from_mins(1));
        config.limits.invites_per_login = Limit::new(5, Duration::from_mins(1));
        config.limits.failures_per_login_and_address = Limit::new(2, Duration::from_mins(1));
    })
    .await;
    let nobody = &world.client;
    let admin = nobody.with_session(
        &nobody.post("/login/sessions", &creds("admin@master.example", PASSWORD)).await.is(200).session(),
    );
    let support = nobody.with_session(
        &nobody.post("/login/sessions", &creds("support@customer.example", PASSWORD)).await.is(200).session(),
    );

    nobody.get("/version").await.is(200);
    nobody.get("/status").await.is(200);
    nobody.get("/branding").await.is(200);

    nobody.get("/login").await.is(401);
    admin.get("/login").await.is(200);
    nobody.get("/login/memberships").await.is(401);
    admin.get("/login/memberships").await.is(200);

    nobody.get(&format!("/orgs/{CUSTOMER}")).await.is(401);
    support.get(&format!("/orgs/{CUSTOMER}")).await.is(403);
    admin.get("/orgs/none").await.is(400);
    admin.get(&format!("/orgs/{NOWHERE}")).await.is(404);
    admin.get(&format!("/orgs/{CUSTOMER}")).await.is(200);

    let body = new_invite("ada@example.com", "Support");
    nobody.post(&invites(CUSTOMER), &body).await.is(401);
    support.post(&invites(CUSTOMER), &body).await.is(403);
    admin.post(&invites(NOWHERE), &body).await.is(404);
    admin.post(&invites("none"), &body).await.is(400);
    let link = admin.post(&invites(CUSTOMER), &body).await.is(201).json();
    let key = crate::world::key_of(link.as_str().unwrap());
    let link =
        admin.post(&invites(CUSTOMER), &new_invite("eira@example.com", "Support")).await.is(201).json();
    let eiras = crate::world::key_of(link.as_str().unwrap());
    while admin.post(&invites(CUSTOMER), &json!({})).await.status != 429 {}

    let path = format!("/invites/{key}");
    nobody.post("/invites/unknown", &creds("ada@example.com", PASSWORD)).await.is(404);
    nobody.post(&path, &json!({"email": "ada@example.com"})).await.is(400);
    nobody.post(&path, &creds("bob@example.com", PASSWORD)).await.is(401);
    admin.post(&path, &json!(null)).await.is(403);
    nobody.post(&path, &creds("ada@example.com", "a new password")).await.is(200);
    let path = format!("/invites/{eiras}");
    while nobody.post(&path, &creds("eira@example.com", "wrong")).await.status != 429 {}
    while nobody.post_nothing(&format!("{path}/validate")).await.status != 429 {}

    let sign_in = "/login/sessions";
    nobody.post(sign_in, &json!({"email": 1})).await.is(400);
    nobody.post(sign_in, &creds("owner@master.example", "wrong")).await.is(401);
    let elsewhere = nobody.with_header("sec-fetch-site", "cross-site");
    elsewhere.post(sign_in, &creds("owner@master.example", PASSWORD)).await.is(403);
    while nobody.post(sign_in, &creds("owner@master.example", "wrong")).await.status != 429 {}

    let members = format!("/orgs/{CUSTOMER}/members");
    nobody.get(&members).await.is(401);
    support.get(&members).await.is(403);
    admin.get(&format!("/orgs/{NOWHERE}/members")).await.is(404);
    let page = admin.get(&members).await.is(200).json();
    let of = |email: &str| {
        let items = page["items"].as_array().unwrap();
        let member = items.iter().find(|member| member["email"] == email).unwrap();
        format!("{members}/{}", member["id"].as_str().unwrap())
    };
    nobody.delete(&of("ada@example.com")).await.is(401);
    support.delete(&of("ada@example.com")).await.is(403);
    admin.delete(&format!("{members}/none")).await.is(400);
    admin.delete(&format!("{members}/{NOWHERE}")).await.is(404);
    admin.delete(&of("ada@example.com")).await.is(204);

    let websites = format!("/orgs/{CUSTOMER}/websites");
    nobody.get(&websites).await.is(401);
    support.get(&websites).await.is(403);
    admin.get(&format!("{websites}?limit=0")).await.is(400);
    admin.get(&format!("/orgs/{NOWHERE}/websites")).await.is(404);
    admin.get(&websites).await.is(200);

    world.set_second_step("owner@customer.example", AuthMethod::Email).await;
    let (verify, resend) = ("/login/2fa", "/login/2fa/resend-pin");
    let mailed = json!({"authMethod": "email"});
    nobody.post(verify, &pin("email", "000000")).await.is(401);
    nobody.post(resend, &mailed).await.is(401);
    let half_open = world.half_open("owner@customer.example").await;
    let elsewhere = half_open.with_header("sec-fetch-site", "cross-site");
    elsewhere.post(verify, &pin("email", "000000")).await.is(403);
    elsewhere.post(resend, &mailed).await.is(403);
    half_open.post(verify, &pin("email", "")).await.is(400);
    half_open.post(resend, &json!({})).await.is(400);
    half_open.post(resend, &mailed).await.is(200);
    half_open.post(verify, &pin("email", &world.mailed_pin())).await.is(200);

    nobody.delete("/login/sessions/current").await.is(401);
    admin.delete("/login/sessions/current").await.is(200);

    let seen = nobody.seen.lock().unwrap().clone();
    assert_eq!(seen, contract::expected());
}
