//! Accepting, as behaviour.md tells it: the four cases, dead keys, D1, D7.

use control_panel_server::passwords::Passwords;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::client::Answer;
use crate::world::{CUSTOMER, EMPTY, PASSWORD, World, creds, invites, new_invite};

const NEW: &str = "a brand new one";

#[tokio::test(flavor = "multi_thread")]
async fn a_new_person_sets_a_password_and_is_a_signed_in_active_member() {
    let world = World::new().await;
    let key = world.invite("ada@example.com").await;
    assert_eq!(world.membership("ada@example.com").await, Some((false, false)));
    let body = json!({"email": "Ada@Example.com", "password": NEW, "locale": "de-AT"});
    let answer = world.client.post(&format!("/invites/{key}"), &body).await.is(200);
    assert_eq!(world.membership("ada@example.com").await, Some((true, true)));

    let ada = world.client.with_session(&answer.session());
    let login = ada.get("/login").await.is(200).json();
    assert_eq!(login["email"], "ada@example.com");
    assert_eq!(login["locale"], "de-AT");
    let memberships = ada.get("/login/memberships").await.is(200).json();
    assert_eq!(memberships["memberships"][0]["orgId"], CUSTOMER);
    assert_eq!(memberships["memberships"][0]["roles"], json!(["Support"]));
    world.client.post("/login/sessions", &creds("ada@example.com", NEW)).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_locale_the_realms_own_is_kept_and_one_off_the_list_is_refused() {
    let world = World::new().await;
    let key = world.invite("ada@example.com").await;
    let path = format!("/invites/{key}");
    let body = json!({"email": "ada@example.com", "password": NEW, "locale": "tlh"});
    world.client.post(&path, &body).await.refused(400, "invalid_input");
    let answer = world.accept(&key, "ada@example.com", NEW).await.is(200);
    let ada = world.client.with_session(&answer.session());
    assert_eq!(ada.get("/login").await.json()["locale"], "en-GB");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_registered_person_joins_with_the_password_they_have() {
    let world = World::new().await;
    let key = world.invite("eira@example.com").await;
    world.accept(&key, "eira@example.com", "wrong one").await.refused(401, "invalid_credentials");
    assert_eq!(world.membership("eira@example.com").await, Some((true, false)));
    let answer = world.accept(&key, "eira@example.com", PASSWORD).await.is(200);
    assert_eq!(world.membership("eira@example.com").await, Some((true, true)));
    world.client.with_session(&answer.session()).get("/login").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_invited_persons_session_accepts_and_the_body_changes_nothing() {
    let world = World::new().await;
    for (with_token, body) in [
        (false, Value::Null),
        (true, json!({"email": "eira@example.com", "password": "another one"})),
        (false, json!({"email": "mallory@example.com", "password": "another one", "locale": "fr"})),
        (true, json!({})),
    ] {
        let key = world.invite("eira@example.com").await;
        let sessions = world.count("SELECT COUNT(*) FROM sessions").await;
        let eira = if with_token {
            world.client.with_token(&world.token("eira@example.com").await)
        } else {
            world.sign_in("eira@example.com").await
        };
        let before = world.count("SELECT COUNT(*) FROM sessions").await;
        assert!(before >= sessions);
        let answer = eira.post(&format!("/invites/{key}"), &body).await.is(200);
        assert!(!answer.headers.contains_key("set-cookie"));
        assert_eq!(world.count("SELECT COUNT(*) FROM sessions").await, before);
        assert_eq!(world.membership("eira@example.com").await, Some((true, true)));
        assert_eq!(eira.get("/login").await.json()["locale"], "en");
        world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(200);
        world.execute("DELETE FROM members WHERE login_id IN (SELECT id FROM logins WHERE email = 'eira@example.com')").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn i6_a_session_of_another_login_is_403_and_changes_nothing() {
    let world = World::new().await;
    let key = world.invite("eira@example.com").await;
    let path = format!("/invites/{key}");
    let token = world.token("owner@customer.example").await;
    for other in [world.sign_in("admin@master.example").await, world.client.with_token(&token)] {
        other.post_nothing(&path).await.refused(403, "wrong_session");
        other.post(&path, &creds("eira@example.com", PASSWORD)).await.refused(403, "wrong_session");
    }
    assert_eq!(world.membership("eira@example.com").await, Some((true, false)));
    assert_eq!(world.validate(&key).await["isValid"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn s2_a_session_that_is_broken_or_over_counts_as_none_and_accepting_opens_a_new_one() {
    let world = World::new().await;
    let over = world.sign_in("admin@master.example").await;
    world.execute("UPDATE sessions SET created_at = 0").await;
    for client in [
        over,
        world.client.with_session("no such session"),
        world.client.with_session(""),
        world.client.with_header("cookie", "id0"),
        world.client.with_token("no such token"),
    ] {
        let key = world.invite("eira@example.com").await;
        let path = format!("/invites/{key}");
        client.post_nothing(&path).await.refused(400, "password_required");
        client.post_nothing(&format!("{path}/validate")).await.is(200);
        let answer = client.post(&path, &creds("eira@example.com", PASSWORD)).await.is(200);
        assert_ne!(answer.session(), "no such session");
        world.client.with_session(&answer.session()).get("/login").await.is(200);
        world.execute("DELETE FROM members WHERE login_id IN (SELECT id FROM logins WHERE email = 'eira@example.com')").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn r1_a_key_that_cannot_be_accepted_says_nothing_of_why() {
    let world = World::new().await;
    let expired = world.invite("expired@example.com").await;
    world.execute("UPDATE invites SET expires_at = unixepoch()").await;
    let replaced = world.invite("replaced@example.com").await;
    world.invite("replaced@example.com").await;
    let revoked = world.invite("revoked@example.com").await;
    world.execute("DELETE FROM members WHERE login_id IN (SELECT id FROM logins WHERE email = 'revoked@example.com')").await;
    let spent = world.invite("spent@example.com").await;
    world.accept(&spent, "spent@example.com", NEW).await.is(200);
    let long = "x".repeat(10_000);
    let admin = world.sign_in("admin@master.example").await;

    let (mut validations, mut accepts) = (Vec::new(), Vec::new());
    for key in [
        "unknown",
        &expired,
        &replaced,
        &revoked,
        &spent,
        &long,
        "%00",
        "..%2f..%2flogin",
        "%ff",
        "a%20b",
        "%3Fx",
    ] {
        let answer = world.client.post_nothing(&format!("/invites/{key}/validate")).await.is(200);
        assert_eq!(String::from_utf8_lossy(&answer.body), r#"{"isValid":false}"#, "{key}");
        assert!(!answer.headers.contains_key("invite-expires"), "{key}");
        validations.push(headers(&answer));
        let answer = world.accept(key, "spent@example.com", NEW).await.refused(404, "not_found");
        accepts.push((headers(&answer), answer.body));
        let with_session = admin.post_nothing(&format!("/invites/{key}")).await.is(404);
        accepts.push((headers(&with_session), with_session.body));
    }
    validations.dedup();
    assert_eq!(validations.len(), 1, "{validations:?}");
    accepts.dedup();
    assert_eq!(accepts.len(), 1, "{accepts:?}");
}

/// All but the time, in the order in which they came.
fn headers(answer: &Answer) -> Vec<(String, Vec<u8>)> {
    let all = answer.headers.iter().filter(|(name, _)| *name != "date");
    all.map(|(name, value)| (name.to_string(), value.as_bytes().to_owned())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn i4_an_accept_that_fails_in_the_middle_leaves_everything_as_it_was() {
    let (spend, join, register, open) =
        ("DELETE ON invites", "UPDATE ON members", "UPDATE ON logins", "INSERT ON sessions");
    for (email, password, by_session, writes) in [
        ("ada@example.com", NEW, false, [spend, join, register, open].as_slice()),
        ("eira@example.com", PASSWORD, false, &[spend, join, open]),
        ("eira@example.com", PASSWORD, true, &[spend, join]),
    ] {
        let world = World::new().await;
        let key = world.invite(email).await;
        let path = format!("/invites/{key}");
        let client = if by_session { world.sign_in(email).await } else { world.client.clone() };
        // With a locale, which a new person's login would have from then on.
        let body = json!({"email": email, "password": password, "locale": "de"});
        let before = state(&world).await;
        for (n, write) in writes.iter().enumerate() {
            // Each by a name of its own: another connection may not know yet that the one before is gone.
            let fails = format!("AFTER {write} BEGIN SELECT RAISE(ABORT, 'on purpose'); END");
            sqlx::query(&format!("CREATE TRIGGER fails_{n} {fails}")).execute(&world.pool).await.unwrap();
            let answer = client.amid_faults().post(&path, &body).await;
            assert_eq!(answer.status, 500, "{email}, {write}");
            assert_eq!(state(&world).await, before, "{email}, {write}");
            sqlx::query(&format!("DROP TRIGGER fails_{n}")).execute(&world.pool).await.unwrap();
        }
        assert_eq!(world.membership(email).await, Some((email != "ada@example.com", false)));
        assert_eq!(world.validate(&key).await["isValid"], true);
        client.post(&path, &body).await.is(200);
        assert_eq!(world.membership(email).await, Some((true, true)));
    }
}

/// All that an accept changes, row by row.
async fn state(world: &World) -> Vec<String> {
    let mut all = Vec::new();
    for rows in [
        "json_array(id, name, locale, password_hash, password_changed_at, registered_at) FROM logins",
        "json_array(id, is_active, joined_at) FROM members",
        "json_array(member_id, hex(key_hash), expires_at) FROM invites",
        "json_array(login_id, hex(token_hash)) FROM sessions",
    ] {
        let sql = format!("SELECT {rows} ORDER BY 1");
        all.extend(sqlx::query_scalar::<_, String>(&sql).fetch_all(&world.pool).await.unwrap());
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn d1_a_live_invite_names_org_and_role_and_the_login_just_when_it_is_registered() {
    let world = World::new().await;
    let valid = world.validate(&world.invite("ada@example.com").await).await;
    assert_eq!(
        valid,
        json!({"isValid": true, "orgId": CUSTOMER, "orgName": "Customer <b>&amp;</b> Söhne", "role": "Support"})
    );
    let eira = world.sign_in("eira@example.com").await.get("/login").await.json();
    let valid = world.validate(&world.invite("eira@example.com").await).await;
    assert_eq!(valid["loginId"], eira["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn d7_i6_another_email_than_the_invites_is_401_and_changes_nothing() {
    let world = World::new().await;
    for invited in ["ada@example.com", "eira@example.com"] {
        let key = world.invite(invited).await;
        for other in ["mallory@example.com", "admin@master.example", "ada+1@example.com"] {
            world.accept(&key, other, PASSWORD).await.refused(401, "invalid_credentials");
        }
        assert_eq!(world.validate(&key).await["isValid"], true);
        assert!(!world.membership(invited).await.unwrap().1);
        world.accept(&key, &invited.to_uppercase(), PASSWORD).await.is(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn f1_f2_what_is_wrong_with_the_body_is_named_and_nothing_changes() {
    let world = World::new().await;
    let key = world.invite("ada.lovelace@example.com").await;
    let path = format!("/invites/{key}");
    let email = "ada.lovelace@example.com";
    let long = "x".repeat(257);
    for (body, code) in [
        (json!({"email": email}), "password_required"),
        (json!({"email": email, "password": ""}), "password_required"),
        (json!({"email": email, "password": "seven77"}), "password_too_short"),
        (json!({"email": email, "password": "пароль7"}), "password_too_short"),
        (json!({"email": email, "password": long}), "password_too_long"),
        (json!({"email": email, "password": "password123"}), "password_too_common"),
        (json!({"email": email, "password": "ada.lovelace"}), "password_too_common"),
        (json!({"email": email, "password": "Ada Lovelace"}), "password_too_common"),
        (json!({"email": "no address", "password": NEW}), "invalid_email"),
        (json!({"email": "", "password": NEW}), "invalid_email"),
        (json!({"password": NEW}), "invalid_input"),
        (json!({"email": 5, "password": NEW}), "invalid_input"),
        (json!({"email": email, "password": [NEW]}), "invalid_input"),
        (json!([]), "invalid_input"),
        (json!("text"), "invalid_input"),
        (json!({"email": email, "password": NEW, "locale": ""}), "invalid_input"),
        (json!({}), "invalid_input"),
        (Value::Null, "password_required"),
    ] {
        let answer = world.client.post(&path, &body).await.refused(400, code);
        if code.starts_with("password_too") {
            assert!(
                !answer.json()["detail"].as_str().unwrap().is_empty(),
                "{body} is refused without a reason"
            );
        }
    }
    for broken in ["{", "{\"email\":\"ada", "\u{feff}{}", "not json"] {
        world.client.post_as(&path, "application/json", broken).await.refused(400, "invalid_input");
    }
    assert_eq!(world.membership(email).await, Some((false, false)));
    let longest = "🔑".repeat(256);
    world.accept(&key, email, &longest).await.is(200);
    world.client.post("/login/sessions", &creds(email, &longest)).await.is(200);
    let cut = "🔑".repeat(255);
    world.client.post("/login/sessions", &creds(email, &cut)).await.is(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn f7_a_password_longer_than_any_that_is_taken_is_a_wrong_one_whatever_was_hashed() {
    let world = World::new().await;
    let key = world.invite("eira@example.com").await;
    let (join, sign_in) = (format!("/invites/{key}"), "/login/sessions".to_owned());
    for long in ["x".repeat(257), "🔑".repeat(257), "x".repeat(60_000)] {
        // Nobody can have such a password. One that fits shows that it isn't even compared.
        let hash = Passwords::new().unwrap().hash(long.clone()).await.unwrap();
        sqlx::query("UPDATE logins SET password_hash = ? WHERE email = 'eira@example.com'")
            .bind(hash)
            .execute(&world.pool)
            .await
            .unwrap();
        for path in [&join, &sign_in] {
            let wrong = world.client.post(path, &creds("eira@example.com", "a wrong one")).await.is(401);
            let answer = world.client.post(path, &creds("eira@example.com", &long)).await;
            let answer = answer.refused(401, "invalid_credentials");
            assert_eq!((headers(&answer), answer.body), (headers(&wrong), wrong.body), "{path}");
        }
    }
    assert_eq!(world.membership("eira@example.com").await, Some((true, false)));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_in_which_generated_clients_send_no_body_is_no_body() {
    let world = World::new().await;
    for (content_type, body) in [
        (None, ""),
        (Some(""), ""),
        (Some("application/json"), ""),
        (Some("application/json"), "null"),
        (Some("application/json; charset=utf-8"), " null\n"),
    ] {
        let key = world.invite("eira@example.com").await;
        let path = format!("/invites/{key}");
        let eira = world.sign_in("eira@example.com").await;
        for (client, status) in [(&world.client, 400), (&eira, 200)] {
            let answer = match content_type {
                None => client.post_nothing(&path).await,
                Some(content_type) => client.post_as(&path, content_type, body).await,
            };
            answer.is(status);
        }
        world.execute("DELETE FROM members WHERE login_id IN (SELECT id FROM logins WHERE email = 'eira@example.com')").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn i4_of_fifty_simultaneous_accepts_exactly_one_succeeds() {
    let world = World::new().await;
    for (email, password, by_session) in [
        ("ada@example.com", NEW, false),
        ("eira@example.com", PASSWORD, false),
        ("owner@master.example", PASSWORD, true),
    ] {
        let key = world.invite(email).await;
        let client = if by_session { world.sign_in(email).await } else { world.client.clone() };
        let sessions = world.count("SELECT COUNT(*) FROM sessions").await;
        let active = world.count("SELECT COUNT(*) FROM members WHERE is_active").await;
        let mut all = JoinSet::new();
        for _ in 0..50 {
            let (client, path) = (client.clone(), format!("/invites/{key}"));
            all.spawn(async move { client.post(&path, &creds(email, password)).await.status });
        }
        let statuses = all.join_all().await;
        assert_eq!(statuses.iter().filter(|s| **s == 200).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|s| matches!(s, 200 | 404)), "{statuses:?}");
        let more = world.count("SELECT COUNT(*) FROM sessions").await - sessions;
        assert_eq!(more, i64::from(!by_session));
        assert_eq!(world.count("SELECT COUNT(*) FROM members WHERE is_active").await, active + 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_invites_of_one_pending_login_the_second_takes_the_password_that_the_first_set() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    let first = world.invite("ada@example.com").await;
    let link = admin.post(&invites(EMPTY), &new_invite("ada@example.com", "Business")).await.is(201).json();
    let second = crate::world::key_of(link.as_str().unwrap());
    let (one, two) = tokio::join!(
        world.accept(&first, "ada@example.com", "the first password"),
        world.accept(&second, "ada@example.com", "another password"),
    );
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 401]);
    assert_eq!(world.count("SELECT COUNT(*) FROM logins WHERE email = 'ada@example.com'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn u5_get_and_head_consume_nothing() {
    let world = World::new().await;
    let key = world.invite("ada@example.com").await;
    for method in [Method::GET, Method::HEAD] {
        for path in [
            format!("/api/invites/{key}"),
            format!("/api/invites/{key}/validate"),
            format!("/invites/{key}?email=x"),
        ] {
            world.client.page(method.clone(), &path, None).await;
        }
    }
    world.accept(&key, "ada@example.com", NEW).await.is(200);
}
