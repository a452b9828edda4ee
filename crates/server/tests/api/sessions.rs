//! Sessions and realms.

use std::time::{Duration, Instant};

use orchd_types::logins::AuthMethod;
use serde_json::{Value, json};

use crate::client::Answer;
use crate::world::{
    CUSTOMER, MASTER, NOWHERE, PASSWORD, RESELLER, RESELLER_HOST, World, creds, invites, new_invite, pin,
    until,
};

#[tokio::test(flavor = "multi_thread")]
async fn s1_s4_the_cookie_is_out_of_scripts_reach_for_this_host_and_secure_over_tls() {
    for (url, secure) in [("http://panel.example", false), ("https://panel.example", true)] {
        let world = World::with(|config| config.public_url = Some(url.parse().unwrap())).await;
        let signed_in =
            world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(200);
        let key = world.invite("ada@example.com").await;
        let accepted = world.accept(&key, "ada@example.com", "a brand new one").await.is(200);
        world.set_second_step("eira@example.com", AuthMethod::Email).await;
        let half = world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(201);
        let body = pin("email", &world.mailed_pin());
        let verified = world.client.with_session(&half.session()).post("/login/2fa", &body).await.is(200);
        for (answer, what) in [
            (&signed_in, "signing in"),
            (&accepted, "accepting"),
            (&half, "the first step"),
            (&verified, "the second step"),
        ] {
            assert_eq!(attributes(answer), expected(secure, &[]), "{what}");
            assert!(answer.session().len() >= 22, "128 bits in base64url: {what}");
            assert_eq!(answer.headers.contains_key("strict-transport-security"), secure);
            let body = String::from_utf8(answer.body.clone()).unwrap();
            assert!(!body.contains(&answer.session()), "S4: {what}");
        }
        let ada = world.client.with_session(&accepted.session());
        let removal = ada.delete("/login/sessions/current").await.is(200);
        assert_eq!(removal.session(), "");
        let mut left = attributes(&removal);
        left.retain(|attribute| !attribute.starts_with("Expires="));
        assert_eq!(left, expected(secure, &["Max-Age=0"]), "signing out");
    }
}

/// What stands behind the cookie's value, sorted.
fn attributes(answer: &Answer) -> Vec<String> {
    let all: Vec<_> = answer.headers.get_all("set-cookie").iter().collect();
    let [cookie] = all[..] else { panic!("{} cookies", all.len()) };
    let mut attributes: Vec<_> = cookie.to_str().unwrap().split("; ").skip(1).map(str::to_owned).collect();
    attributes.sort_unstable();
    attributes
}

fn expected(secure: bool, more: &[&str]) -> Vec<String> {
    let mut all = vec!["HttpOnly", "Path=/", "SameSite=Lax"];
    all.extend(more);
    if secure {
        all.push("Secure");
    }
    all.sort_unstable();
    all.into_iter().map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_signs_in_with_the_address_in_any_case() {
    let world = World::new().await;
    let answer = world.client.post("/login/sessions", &creds(" EIRA@Example.COM ", PASSWORD)).await.is(200);
    let eira = world.client.with_session(&answer.session());
    assert_eq!(eira.get("/login").await.json()["email"], "eira@example.com");
    world.client.post("/login/sessions", &creds("EIRA@Example.COM", &PASSWORD.to_uppercase())).await.is(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn s2_signing_in_again_ends_the_session_that_came_with_it() {
    let world = World::new().await;
    let first = world.sign_in("eira@example.com").await;
    let second = first.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(200).session();
    first.get("/login").await.refused(401, "invalid_session");
    world.client.with_session(&second).get("/login").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn s2_signing_out_ends_the_session_and_clears_the_cookie() {
    let world = World::new().await;
    let eira = world.sign_in("eira@example.com").await;
    let elsewhere = world.sign_in("eira@example.com").await;
    let answer = eira.delete("/login/sessions/current").await.is(200);
    assert_eq!(answer.session(), "");
    assert!(answer.headers["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    eira.get("/login").await.is(401);
    eira.delete("/login/sessions/current").await.is(401);
    elsewhere.get("/login").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn s2_sessions_end_by_either_time_limit_and_use_keeps_them_from_the_idle_one() {
    let world = World::new().await;
    let eira = world.sign_in("eira@example.com").await;
    let hour = 3600;
    for (created, seen, status) in [
        (6 * 24 * hour, 11 * hour, 200),
        (6 * 24 * hour, 0, 200),
        (6 * 24 * hour, 13 * hour, 401),
        (8 * 24 * hour, 0, 401),
    ] {
        world.execute(&format!("UPDATE sessions SET created_at = unixepoch() - {created}, last_seen_at = unixepoch() - {seen}")).await;
        eira.get("/login").await.is(status);
        // Written down behind the answer's back.
        until("the use is written down, where there was one", async || {
            let idle = world.count("SELECT unixepoch() - last_seen_at FROM sessions").await;
            (if status == 200 { idle < 60 } else { idle >= seen }).then_some(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_members_and_invites_survive_a_restart() {
    let mut world = World::new().await;
    let spent = world.invite("ada@example.com").await;
    let session = world.accept(&spent, "ada@example.com", "a brand new one").await.is(200).session();
    let waiting = world.invite("eira@example.com").await;
    world.restart().await;
    let ada = world.client.with_session(&session);
    assert_eq!(ada.get("/login").await.is(200).json()["email"], "ada@example.com");
    assert_eq!(ada.get("/login/memberships").await.json()["memberships"][0]["orgId"], CUSTOMER);
    assert_eq!(world.membership("ada@example.com").await, Some((true, true)));
    world.accept(&spent, "ada@example.com", "a brand new one").await.is(404);
    world.accept(&waiting, "eira@example.com", PASSWORD).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn access_tokens_open_every_operation_that_takes_them() {
    let world = World::new().await;
    let token = world.token("admin@master.example").await;
    let admin = world.client.with_token(&token);
    admin.get("/login").await.is(200);
    admin.get("/login/memberships").await.is(200);
    admin.get(&format!("/orgs/{CUSTOMER}")).await.is(200);
    admin.post(&invites(CUSTOMER), &new_invite("ada@example.com", "Support")).await.is(201);
    let members = admin.get(&format!("/orgs/{CUSTOMER}/members?search=ada")).await.is(200).json();
    let ada = members["items"][0]["id"].as_str().unwrap().to_owned();
    admin.delete(&format!("/orgs/{CUSTOMER}/members/{ada}")).await.is(204);
    admin.get(&format!("/orgs/{CUSTOMER}/websites")).await.is(200);
    admin.delete("/login/sessions/current").await.is(200);
    admin.get("/login").await.is(200);
    for wrong in [&token[1..], "", "null"] {
        world.client.with_token(wrong).get("/login").await.refused(401, "invalid_session");
    }
    world.client.with_session(&token).get("/login").await.refused(401, "invalid_session");
    let session = world.sign_in("eira@example.com").await;
    assert_eq!(session.with_token(&token).get("/login").await.json()["email"], "admin@master.example");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_realm_is_the_hosts_unless_realm_id_overrides_it() {
    let world = World::new().await;
    let master = creds("eira@example.com", PASSWORD);
    let reseller = creds("owner@reseller.example", PASSWORD);
    let upper = RESELLER_HOST.to_uppercase();
    for (host, query, body, status) in [
        ("panel.example", String::new(), &master, 200),
        ("panel.example:99", String::new(), &master, 200),
        ("unknown.example", String::new(), &master, 200),
        ("panel.example", String::new(), &reseller, 401),
        (RESELLER_HOST, String::new(), &reseller, 200),
        ("panel.reseller.example:8080", String::new(), &reseller, 200),
        (&upper, String::new(), &reseller, 200),
        (RESELLER_HOST, String::new(), &master, 401),
        (RESELLER_HOST, format!("?realmId={MASTER}"), &master, 200),
        ("panel.example", format!("?realmId={RESELLER}"), &reseller, 200),
        ("panel.example", format!("?realmId={CUSTOMER}"), &master, 401),
        ("panel.example", format!("?realmId={NOWHERE}"), &master, 401),
        ("panel.example", "?realmId=none".to_owned(), &master, 400),
    ] {
        let client = world.client.at_host(host);
        client.post(&format!("/login/sessions{query}"), body).await.is(status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_lists_active_memberships_alone() {
    let world = World::new().await;
    world.invite_to(MASTER, "support@customer.example").await;
    let answer = world
        .client
        .post("/login/sessions", &creds("support@customer.example", PASSWORD))
        .await
        .is(200)
        .json();
    assert_eq!(answer["memberships"].as_array().unwrap().len(), 1);
    assert_eq!(answer["memberships"][0]["orgId"], CUSTOMER);
    assert_eq!(answer["memberships"][0]["isMasterOrg"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn r2_whoever_cannot_sign_in_gets_one_answer() {
    let world = World::new().await;
    world.invite("pending@example.com").await;
    let mut answers = Vec::new();
    for (email, password) in [
        ("eira@example.com", "wrong"),
        ("eira@example.com", ""),
        ("pending@example.com", PASSWORD),
        ("unknown@example.com", PASSWORD),
        ("owner@reseller.example", PASSWORD),
    ] {
        let answer = world.client.post("/login/sessions", &creds(email, password)).await;
        answers.push(answer.refused(401, "invalid_credentials").body);
    }
    answers.dedup();
    assert_eq!(answers.len(), 1);
    for body in [json!({}), json!({"email": "a@b.c"}), json!([]), Value::Null] {
        world.client.post("/login/sessions", &body).await.refused(400, "invalid_input");
    }
    world.client.post("/login/sessions", &creds("eira", PASSWORD)).await.refused(400, "invalid_email");
}

/// The middle one of the times.
fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[tokio::test(flavor = "multi_thread")]
async fn r2_an_unknown_email_takes_the_time_of_a_known_one_and_so_does_a_pending_one() {
    const ROUNDS: usize = 15;
    let world = World::new().await;
    world.invite("pending@example.com").await;
    let emails = ["eira@example.com", "nobody@example.com", "pending@example.com"];
    let mut far = Vec::new();
    // Whatever else the machine does is over at some time; a real difference is there every time.
    for _ in 0..10 {
        let mut times = [(); 3].map(|()| Vec::new());
        // By turns: what slows one down slows the others down.
        for _ in 0..ROUNDS {
            for (email, times) in emails.iter().zip(&mut times) {
                let started = Instant::now();
                world.client.post("/login/sessions", &creds(email, "wrong")).await.is(401);
                times.push(started.elapsed());
            }
        }
        let [known, others @ ..] = times.each_mut().map(|times| median(times).as_secs_f64());
        if others.iter().all(|other| (0.75..1.33).contains(&(other / known))) {
            return;
        }
        far.push((known, others));
    }
    panic!("seconds known, unknown and pending: {far:?}");
}
