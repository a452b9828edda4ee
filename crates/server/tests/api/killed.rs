//! Q11: kill -9 at any moment under load. `KILLS` says how many times; `cargo xtask bench kill` does it 100 times.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use control_panel_server::members::Grants;
use control_panel_server::{db, invites, logins, members};
use orchd_types::role::Role;
use serde_json::{Value, json};
use sqlx::SqlitePool;
use tokio::task::JoinSet;

use crate::client::{Answer, Client};
use crate::process::{demo, folder, start, text};
use crate::world::{creds, key_of, until};

const PASSWORD: &str = "a brand new one";
const KILLS: usize = 5;
/// People who accept at the same time, each time anew.
const PEOPLE: usize = 24;
/// It is killed when fewer than this many have been told that they have joined.
const LAST: usize = 12;

/// One person's invite, and what came of it as far as that person knows.
struct Invited {
    email: String,
    key: String,
    session: Option<String>,
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_killed_at_any_moment_under_load_no_acknowledged_accept_is_lost_and_none_is_half_done() {
    let kills = std::env::var("KILLS").map_or(KILLS, |text| text.parse().unwrap());
    let folder = folder();
    start(folder.path(), &["--demo"]).stop();
    let sheet = demo(folder.path());
    let org_id = text(&sheet["orgId"]).to_owned();
    let pool = db::open(&folder.path().join("data")).await.unwrap();
    let (mut accepted, mut created) = (0, 0);
    for round in 0..kills {
        let invited = invite_people(&pool, &org_id, round).await;
        let (invited, links) = load_and_kill(folder.path(), &sheet, invited).await;
        accepted += invited.iter().filter(|person| person.session.is_some()).count();
        created += links.len();
        let server = start(folder.path(), &[]);
        for person in &invited {
            check(&pool, &server.client, person).await;
        }
        // Those that were created last: validating is limited, and what is older was looked at before.
        for link in links.iter().rev().take(20) {
            let path = format!("/invites/{}/validate", key_of(link));
            assert_eq!(server.client.post_nothing(&path).await.is(200).json()["isValid"], true);
        }
        check_all(&pool).await;
        server.stop();
    }
    println!(
        "{kills} kills, {accepted} of {} accepts acknowledged, {created} invites created",
        kills * PEOPLE
    );
    assert!(accepted > 0 && created > 0, "there was no load");
    assert!(accepted < kills * PEOPLE, "nothing was under way when it was killed");
}

async fn invite_people(pool: &SqlitePool, org_id: &str, round: usize) -> Vec<Invited> {
    let mut tx = db::begin(pool).await.unwrap();
    let realm = "SELECT id FROM orgs WHERE kind = 'master'";
    let realm: String = sqlx::query_scalar(realm).fetch_one(&mut *tx).await.unwrap();
    let mut all = Vec::new();
    for n in 0..PEOPLE {
        let email = format!("person-{round}-{n}@example.com");
        let login = logins::insert_pending(&mut tx, &realm, &email, "Person", "en").await.unwrap();
        let member = members::insert_pending(&mut tx, org_id, &login).await.unwrap();
        let grants = Grants { roles: &[Role::Support], site_accesses: &[], notifications: &[] };
        members::grant(&mut tx, &member, grants).await.unwrap();
        let life = Duration::from_hours(1);
        let (key, _) = invites::create::insert(&mut tx, &member, None, life).await.unwrap();
        all.push(Invited { email, key: key.expose().to_owned(), session: None });
    }
    tx.commit().await.unwrap();
    all
}

/// Everybody accepts and an admin invites, until the server is no more. Gives what was acknowledged.
async fn load_and_kill(folder: &Path, sheet: &Value, invited: Vec<Invited>) -> (Vec<Invited>, Vec<String>) {
    let mut server = start(folder, &[]);
    let admin = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"]));
    let session = server.client.post("/login/sessions", &admin).await.is(200).session();
    let admin = server.client.with_session(&session);
    let told = Arc::new(AtomicUsize::new(0));
    let mut accepting = JoinSet::new();
    for mut person in invited {
        let (client, told) = (server.client.clone(), Arc::clone(&told));
        accepting.spawn(async move {
            let path = format!("/invites/{}", person.key);
            let answer = client.try_post(&path, &creds(&person.email, PASSWORD)).await;
            person.session = answer.map(|answer| answer.is(200).session());
            told.fetch_add(usize::from(person.session.is_some()), Ordering::Relaxed);
            person
        });
    }
    let path = format!("/orgs/{}/invites", text(&sheet["orgId"]));
    let creating = tokio::spawn(async move {
        let mut links = Vec::new();
        // The limit of one admin is a little more.
        for n in 0..250 {
            let email = format!("new-{n}@example.com");
            let body = json!({"email": email, "name": "New", "roles": ["Support"], "sendEmail": false});
            let Some(answer) = admin.try_post(&path, &body).await else { break };
            links.push(link_of(&answer.is(201)));
        }
        // Each round invites the same people again: an older link is dead by then.
        links
    });
    let chance = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().subsec_micros() as usize;
    until("some have joined", async || (told.load(Ordering::Relaxed) > chance % LAST).then_some(())).await;
    // Not always right after an answer: any part of any request may be under way.
    tokio::time::sleep(Duration::from_micros(chance as u64 % 40_000)).await;
    server.kill();
    (accepting.join_all().await, creating.await.unwrap())
}

fn link_of(answer: &Answer) -> String {
    answer.json().as_str().unwrap().to_owned()
}

/// All of an accept is there or nothing of it; all, when it was acknowledged.
async fn check(pool: &SqlitePool, client: &Client, person: &Invited) {
    let (registered, active, sessions, waiting): (bool, bool, i64, i64) = sqlx::query_as(
        "SELECT l.registered_at IS NOT NULL, m.is_active,
                (SELECT COUNT(*) FROM sessions s WHERE s.login_id = l.id),
                (SELECT COUNT(*) FROM invites i WHERE i.member_id = m.id)
         FROM logins l JOIN members m ON m.login_id = l.id WHERE l.email = ?",
    )
    .bind(&person.email)
    .fetch_one(pool)
    .await
    .unwrap();
    let found = (registered, active, sessions, waiting);
    let (all, nothing) = ((true, true, 1, 0), (false, false, 0, 1));
    match &person.session {
        Some(session) => {
            assert_eq!(found, all, "{} was told to have joined", person.email);
            let own = client.with_session(session).get("/login/memberships").await.is(200).json();
            assert_eq!(own["memberships"].as_array().unwrap().len(), 1);
        }
        None => assert!(found == all || found == nothing, "{} is half done: {found:?}", person.email),
    }
}

async fn check_all(pool: &SqlitePool) {
    let spent = "SELECT COUNT(*) FROM members m WHERE NOT m.is_active
                 AND NOT EXISTS (SELECT 1 FROM invites i WHERE i.member_id = m.id)";
    let spent: i64 = sqlx::query_scalar(spent).fetch_one(pool).await.unwrap();
    assert_eq!(spent, 0, "an invite was spent without a member");
    let whole: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(pool).await.unwrap();
    assert_eq!(whole, "ok");
}
