//! What must hold around all operations: S3, I2, S2, X2, X6 and the answers of no operation.

use std::path::Path;

use orchd_types::logins::AuthMethod;
use reqwest::Method;
use serde_json::json;

use crate::world::{CUSTOMER, PASSWORD, World, creds, invites, new_invite, pin};

#[tokio::test(flavor = "multi_thread")]
async fn s3_what_another_site_sends_is_403_and_changes_nothing() {
    let world = World::new().await;
    let key = world.invite("eira@example.com").await;
    let admin = world.sign_in("admin@master.example").await;
    let members = admin.get(&format!("/orgs/{CUSTOMER}/members?search=eira")).await.is(200).json();
    let member = format!("/orgs/{CUSTOMER}/members/{}", members["items"][0]["id"].as_str().unwrap());
    world.set_second_step("owner@master.example", AuthMethod::Email).await;
    let half_open = world.half_open("owner@master.example").await;
    let mailed = world.mailed_pin();
    let own = world.base();
    for (name, value, passes) in [
        ("sec-fetch-site", "cross-site", false),
        ("sec-fetch-site", "same-site", false),
        ("sec-fetch-site", "same-origin", true),
        ("sec-fetch-site", "none", true),
        ("origin", "https://evil.example", false),
        ("origin", "null", false),
        ("origin", own.as_str(), true),
    ] {
        let client = world.client.with_header(name, value);
        let paths = [format!("/invites/{key}"), "/login/sessions".to_owned()];
        if passes {
            client.post(&paths[1], &creds("eira@example.com", PASSWORD)).await.is(200);
            client.post_nothing(&format!("/invites/{key}/validate")).await.is(200);
            continue;
        }
        for path in paths {
            client
                .post(&path, &creds("eira@example.com", PASSWORD))
                .await
                .refused(403, "insufficient_privileges");
        }
        let client = admin.with_header(name, value);
        client.post(&invites(CUSTOMER), &new_invite("ada@example.com", "Support")).await.is(403);
        client.delete("/login/sessions/current").await.is(403);
        client.delete(&member).await.is(403);
        client.get("/login").await.is(200);
        let client = half_open.with_header(name, value);
        client.post("/login/2fa", &pin("email", &mailed)).await.is(403);
        client.post("/login/2fa/resend-pin", &json!({"authMethod": "email"})).await.is(403);
    }
    // The pin is still good, and no other one was mailed.
    assert_eq!(world.mailed_pin(), mailed);
    half_open.post("/login/2fa", &pin("email", &mailed)).await.is(200);
    assert_eq!(world.membership("eira@example.com").await, Some((true, false)));
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_a_body_that_is_not_declared_json_is_415() {
    let world = World::new().await;
    let key = world.invite("eira@example.com").await;
    let admin = world.sign_in("admin@master.example").await;
    let body = creds("eira@example.com", PASSWORD).to_string();
    world.set_second_step("owner@master.example", AuthMethod::Email).await;
    let half_open = world.half_open("owner@master.example").await;
    for content_type in [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/json",
        "application/jsonp",
    ] {
        for path in
            [format!("/invites/{key}"), "/login/sessions".to_owned(), format!("/invites/{key}/validate")]
        {
            world.client.post_as(&path, content_type, body.clone()).await.refused(415, "invalid_input");
        }
        for path in ["/login/2fa", "/login/2fa/resend-pin"] {
            half_open.post_as(path, content_type, body.clone()).await.refused(415, "invalid_input");
        }
        admin.post_as(&invites(CUSTOMER), content_type, body.clone()).await.is(415);
    }
    let path = "/login/sessions";
    for content_type in ["application/json", "Application/JSON; charset=utf-8"] {
        world.client.post_as(path, content_type, body.clone()).await.is(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_declared_body_over_64_kib_is_413() {
    let world = World::new().await;
    let body = creds("eira@example.com", &"x".repeat(70_000));
    world.client.post("/login/sessions", &body).await.refused(413, "invalid_input");
    let fits = creds("eira@example.com", &"x".repeat(60_000));
    world.client.post("/login/sessions", &fits).await.refused(401, "invalid_credentials");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_operation_is_404_or_405_in_json() {
    let world = World::new().await;
    for path in ["", "/", "/nothing", "/invites", "/invites/", "/orgs", "/LOGIN", "/login/"] {
        world.client.get(path).await.refused(404, "not_found");
    }
    for (method, path) in [
        (Method::GET, "/invites/x"),
        (Method::GET, "/invites/x/validate"),
        (Method::POST, "/login"),
        (Method::PUT, "/login/sessions"),
        (Method::DELETE, "/version"),
    ] {
        world.client.send(method, path, None).await.is(405);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn i2_s2_keys_tokens_and_passwords_are_in_no_file_of_the_data_folder() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    let link = admin.post(&invites(CUSTOMER), &new_invite("ada@example.com", "Support")).await.is(201).json();
    let key = crate::world::key_of(link.as_str().unwrap());
    let token = world.token("eira@example.com").await;
    let spent = world.invite("bob@example.com").await;
    let password = "canary-password-of-bob";
    let session = world.accept(&spent, "bob@example.com", password).await.is(200).session();
    world.set_second_step("eira@example.com", AuthMethod::Email).await;
    let answer = world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(201);
    let (half_open, device) = (answer.session(), "canary-device-canary-device-cana");
    let left = world.half_open("eira@example.com").await;
    let body = json!({"authMethod": "email", "pin": world.mailed_pin(), "rememberMe": {"deviceId": device, "ttl": 3600}});
    left.post("/login/2fa", &body).await.is(200);
    let mut files = 0;
    for entry in std::fs::read_dir(world.data()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            files += 1;
            for secret in [&key, &token, &spent, &session, password, &half_open, device] {
                assert!(!contains(&path, secret), "{} holds a secret", path.display());
            }
        }
    }
    assert!(files >= 1);
    let database = world.data().join("panel.sqlite3-wal");
    assert!(contains(&database, "bob@example.com"), "the search finds what is there");
    let hash: Vec<u8> =
        sqlx::query_scalar("SELECT key_hash FROM invites").fetch_one(&world.pool).await.unwrap();
    assert_eq!(hash.len(), 32);
    let stored: String =
        sqlx::query_scalar("SELECT password_hash FROM logins WHERE email = 'bob@example.com'")
            .fetch_one(&world.pool)
            .await
            .unwrap();
    assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
}

fn contains(path: &Path, text: &str) -> bool {
    let content = std::fs::read(path).unwrap();
    content.windows(text.len()).any(|window| window == text.as_bytes())
}

#[tokio::test(flavor = "multi_thread")]
async fn x6_errors_say_nothing_of_the_inside_and_repeat_nothing_that_was_sent() {
    let world = World::new().await;
    let canary = "canary-4711";
    let admin = world.sign_in("admin@master.example").await;
    for body in [
        json!({"email": canary, "password": canary}),
        json!({"email": {"x": canary}, "password": canary}),
        json!({"email": "a@b.c", "password": [canary]}),
        json!(canary),
        json!({"email": "a@b.c", "name": "x", "roles": [canary]}),
        json!({"email": "a@b.c", "name": "x", "roles": ["SiteAccess"], "siteAccesses": [canary]}),
        json!({"email": "a@b.c", "name": "x", "roles": canary}),
    ] {
        for path in [
            format!("/invites/{canary}"),
            format!("/login/sessions?realmId={canary}"),
            invites(CUSTOMER),
            invites(canary),
        ] {
            let client = if path.ends_with("/invites") { &admin } else { &world.client };
            let answer = client.post(&path, &body).await;
            assert!(answer.status >= 400);
            let text = String::from_utf8_lossy(&answer.body).to_lowercase();
            for word in [canary, "sql", "serde", "panic", "src/", "expected"] {
                assert!(!text.contains(word), "{word} in {text}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_locked_database_is_503_with_retry_after_and_nothing_is_lost() {
    let world = World::new().await;
    let key = world.invite("ada@example.com").await;
    let mut lock = control_panel_server::db::begin(&world.pool).await.unwrap();
    sqlx::query("UPDATE orgs SET name = name").execute(&mut *lock).await.unwrap();
    let body = creds("ada@example.com", "a brand new one");
    let answer = world.client.amid_faults().post(&format!("/invites/{key}"), &body).await;
    answer.refused(503, "unavailable");
    drop(lock);
    world.accept(&key, "ada@example.com", "a brand new one").await.is(200);
}
