//! Mails of invites go through a table: whatever the mail server does, the invite stands and the mail goes out.

use std::path::Path;
use std::time::{Duration, Instant};

use control_panel_server::clock;
use control_panel_server::db;
use mail_parser::{Message, MessageParser};
use orchd_types::logins::AuthMethod;
use serde_json::{Value, json};

use crate::client::{Answer, Client};
use crate::process::{demo, folder, start, text};
use crate::smtp::{Later, Silent, dripping, take_one_mail};
use crate::world::{CUSTOMER, World, creds, invites, key_in, key_of, new_invite, until};

const TAKEN: &str = "250 taken";

fn mailed(email: &str) -> Value {
    json!({"email": email, "name": "Ada Lovelace", "roles": ["Support"]})
}

async fn invite(client: &Client, email: &str) -> (String, String) {
    let answer = client.post(&invites(CUSTOMER), &mailed(email)).await.is(201);
    (link_of(&answer), answer.headers["invite-mail"].to_str().unwrap().to_owned())
}

fn link_of(answer: &Answer) -> String {
    answer.json().as_str().unwrap().to_owned()
}

fn parsed(raw: &[u8]) -> Message<'static> {
    MessageParser::default().parse(raw).unwrap().into_owned()
}

fn holds(raw: &[u8], link: &str) -> bool {
    parsed(raw).body_text(0).unwrap().contains(link)
}

/// How often each waiting mail was tried, oldest first.
async fn attempts(world: &World) -> Vec<i64> {
    let sql = "SELECT attempts FROM outbox ORDER BY created_at";
    sqlx::query_scalar(sql).fetch_all(&world.pool).await.unwrap()
}

async fn tried(world: &World) {
    until("a mail was tried", async || attempts(world).await.iter().all(|n| *n > 0).then_some(())).await;
}

async fn nothing_waits(world: &World) {
    until("nothing waits", async || attempts(world).await.is_empty().then_some(())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_mail_waits_for_a_mail_server_that_is_down_and_goes_out_when_it_comes_back() {
    let later = Later::at("127.0.9.1");
    let world = World::with(|config| config.smtp = Some(later.url())).await;
    let admin = world.sign_in("admin@master.example").await;
    let (link, state) = invite(&admin, "ada@example.com").await;
    assert_eq!(state, "queued");
    assert_eq!(world.validate(&key_of(&link)).await["isValid"], true);
    tried(&world).await;
    assert_eq!(invite(&admin, "bob@example.com").await.1, "delayed");

    let listener = later.listen();
    let mails = tokio::task::spawn_blocking(move || {
        [take_one_mail(&listener, TAKEN), take_one_mail(&listener, TAKEN)]
    });
    assert!(mails.await.unwrap().iter().any(|mail| holds(mail, &link)));
    nothing_waits(&world).await;
    assert_eq!(invite(&admin, "cyd@example.com").await.1, "queued");
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_an_answer_does_not_wait_for_a_silent_mail_server() {
    let silent = Silent::new();
    let world = World::with(|config| config.smtp = Some(silent.url.clone())).await;
    let admin = world.sign_in("admin@master.example").await;
    let (link, _) = invite(&admin, "ada@example.com").await;
    assert!(silent.is_still_waited_for());
    assert_eq!(world.validate(&key_of(&link)).await["isValid"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_mail_goes_out_once_a_silent_mail_server_speaks_again() {
    let silent = Silent::new();
    let world = World::with(|config| config.smtp = Some(silent.url.clone())).await;
    let admin = world.sign_in("admin@master.example").await;
    let (link, _) = invite(&admin, "ada@example.com").await;
    // Taken, and dropped without a word.
    assert!(silent.is_still_waited_for());
    let listener = silent.wake();
    let mail = tokio::task::spawn_blocking(move || take_one_mail(&listener, TAKEN)).await.unwrap();
    assert!(holds(&mail, &link));
    nothing_waits(&world).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_mail_server_that_drips_holds_up_neither_answers_nor_a_stop() {
    let mut world = World::with(|config| config.smtp = Some(dripping())).await;
    let admin = world.sign_in("admin@master.example").await;
    let started = Instant::now();
    let (link, state) = invite(&admin, "ada@example.com").await;
    assert_eq!(state, "queued");
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    // Whoever waits for a pin is answered, too, with or without it.
    world.set_second_step("eira@example.com", AuthMethod::Email).await;
    let started = Instant::now();
    world.half_open("eira@example.com").await;
    assert!(started.elapsed() < Duration::from_secs(12), "{:?}", started.elapsed());
    let started = Instant::now();
    world.restart().await;
    assert!(started.elapsed() < Duration::from_secs(15), "{:?}", started.elapsed());
    assert_eq!(world.validate(&key_of(&link)).await["isValid"], true);
    assert_eq!(attempts(&world).await.len(), 1, "it still waits");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_mail_the_answer_says_nothing_of_it() {
    let world = World::new().await;
    let admin = world.sign_in("admin@master.example").await;
    let answer = admin.post(&invites(CUSTOMER), &new_invite("ada@example.com", "Support")).await.is(201);
    assert!(!answer.headers.contains_key("invite-mail"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_is_refused_is_sent_again_as_the_same_mail() {
    let later = Later::at("127.0.9.2");
    let listener = later.listen();
    let world = World::with(|config| config.smtp = Some(later.url())).await;
    let admin = world.sign_in("admin@master.example").await;
    let mails = tokio::task::spawn_blocking(move || {
        ["451 not now", "554 never", TAKEN].map(|verdict| take_one_mail(&listener, verdict))
    });
    let (link, _) = invite(&admin, "ada@example.com").await;
    let mails = mails.await.unwrap();
    assert!(mails.iter().all(|mail| holds(mail, &link)));
    let ids = mails.map(|mail| parsed(&mail).message_id().unwrap().to_owned());
    assert!(ids[0] == ids[1] && ids[1] == ids[2], "{ids:?}");
    nothing_waits(&world).await;
}

/// Ada's invite, whose mail waited until another process sent it: the link that was answered, and that mail.
async fn sent_after_a_restart(later: &Later) -> (World, String, Vec<u8>) {
    let mut world = World::with(|config| config.smtp = Some(later.url())).await;
    let admin = world.sign_in("admin@master.example").await;
    let (link, _) = invite(&admin, "ada@example.com").await;
    tried(&world).await;
    world.restart().await;
    let listener = later.listen();
    let mail = tokio::task::spawn_blocking(move || take_one_mail(&listener, TAKEN)).await.unwrap();
    nothing_waits(&world).await;
    (world, link, mail)
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_what_waits_is_sent_after_a_restart() {
    let (world, link, mail) = sent_after_a_restart(&Later::at("127.0.9.3")).await;
    assert_eq!(world.validate(&key_in(&mail)).await, world.validate(&key_of(&link)).await);
    world.accept(&key_in(&mail), "ada@example.com", "a brand new one").await.is(200);
    for key in [key_in(&mail), key_of(&link)] {
        assert_eq!(world.validate(&key).await, json!({ "isValid": false }), "one invite, accepted once");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn i5_replacing_an_invite_ends_the_key_that_was_made_for_its_mail_too() {
    let (world, link, mail) = sent_after_a_restart(&Later::at("127.0.9.10")).await;
    let mailed = key_in(&mail);
    assert_ne!(mailed, key_of(&link), "the first one is stored nowhere");
    for key in [&mailed, &key_of(&link)] {
        assert_eq!(world.validate(key).await["isValid"], true);
    }
    let newer = world.invite("ada@example.com").await;
    assert_eq!(world.validate(&newer).await["isValid"], true);
    for key in [mailed, key_of(&link)] {
        assert_eq!(world.validate(&key).await, json!({ "isValid": false }));
        world.accept(&key, "ada@example.com", "a brand new one").await.is(404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_is_refused_after_a_restart_keeps_its_key() {
    let later = Later::at("127.0.9.11");
    let mut world = World::with(|config| config.smtp = Some(later.url())).await;
    let admin = world.sign_in("admin@master.example").await;
    invite(&admin, "ada@example.com").await;
    tried(&world).await;
    world.restart().await;
    let listener = later.listen();
    let mails = tokio::task::spawn_blocking(move || {
        ["451 not now", TAKEN].map(|verdict| take_one_mail(&listener, verdict))
    });
    let mails = mails.await.unwrap();
    assert_eq!(key_in(&mails[0]), key_in(&mails[1]));
    assert_eq!(world.count("SELECT COUNT(*) FROM mail_keys").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_mail_survives_kill_9() {
    let later = Later::at("127.0.9.4");
    let folder = folder();
    let smtp = ["--smtp", &later.url()];
    let mut server = start(folder.path(), &[&["--demo"], &smtp[..]].concat());
    let sheet = demo(folder.path());
    let admin = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"]));
    let session = server.client.post("/login/sessions", &admin).await.is(200).session();
    let admin = server.client.with_session(&session);
    let link = admin.post(&invites(text(&sheet["orgId"])), &mailed("ada@example.com")).await.is(201);
    server.kill();

    let listener = later.listen();
    let server = start(folder.path(), &smtp);
    let mail = tokio::task::spawn_blocking(move || take_one_mail(&listener, TAKEN)).await.unwrap();
    for key in [key_in(&mail), key_of(&link_of(&link))] {
        let answer = server.client.post_nothing(&format!("/invites/{key}/validate")).await.is(200).json();
        assert_eq!(answer["isValid"], true);
    }
    server.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn i5_what_ends_the_invite_ends_its_mail() {
    let later = Later::at("127.0.9.5");
    let world = World::with(|config| config.smtp = Some(later.url())).await;
    let admin = world.sign_in("admin@master.example").await;
    let ada = "ada@example.com";
    invite(&admin, ada).await;
    let waiting = "SELECT COUNT(*) FROM outbox";
    assert_eq!(world.count(waiting).await, 1);
    invite(&admin, ada).await;
    assert_eq!(world.count(waiting).await, 1, "replaced");
    world.invite(ada).await;
    assert_eq!(world.count(waiting).await, 0, "replaced by one that has no mail");
    let (link, _) = invite(&admin, ada).await;
    world.accept(&key_of(&link), ada, "a brand new one").await.is(200);
    assert_eq!(world.count(waiting).await, 0, "accepted");
    invite(&admin, "bob@example.com").await;
    let sql =
        "SELECT m.id FROM members m JOIN logins l ON l.id = m.login_id WHERE l.email = 'bob@example.com'";
    let bob: String = sqlx::query_scalar(sql).fetch_one(&world.pool).await.unwrap();
    admin.delete(&format!("/orgs/{CUSTOMER}/members/{bob}")).await.is(204);
    assert_eq!(world.count(waiting).await, 0, "revoked");
}

#[tokio::test(flavor = "multi_thread")]
async fn i2_while_its_mail_waits_the_key_is_stored_as_its_hash_alone() {
    let later = Later::at("127.0.9.6");
    let world = World::with(|config| config.smtp = Some(later.url())).await;
    let admin = world.sign_in("admin@master.example").await;
    let (link, _) = invite(&admin, "ada@example.com").await;
    tried(&world).await;
    let key = key_of(&link);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(world.data()).unwrap().map(Result::unwrap) {
        if entry.path().is_file() {
            let content = std::fs::read(entry.path()).unwrap();
            assert!(!content.windows(key.len()).any(|part| part == key.as_bytes()), "{:?}", entry.path());
            names.push(entry.file_name().into_string().unwrap());
        }
    }
    assert!(names.iter().all(|name| name.starts_with(db::FILE_NAME)), "only the database: {names:?}");
    assert!(names.contains(&db::FILE_NAME.to_owned()));
    // Nor anything that it could be made from: a mail that waits has no bytes of its own.
    let stored = "SELECT COUNT(*) FROM pragma_table_info('outbox') WHERE type = 'BLOB'";
    assert_eq!(world.count(stored).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_an_attempt_that_breaks_off_waits_like_any_other_that_failed() {
    let later = Later::at("127.0.9.9");
    let mut world = World::with(|config| config.smtp = Some(later.url())).await;
    let admin = world.sign_in("admin@master.example").await;
    invite(&admin, "ada@example.com").await;
    tried(&world).await;
    // No time since then fits into a number.
    let sql = "UPDATE outbox SET attempts = 3, next_at = 0, created_at = -9223372036854775808";
    world.execute(sql).await;
    world.restart().await;
    until("it was tried", async || (attempts(&world).await == [4]).then_some(())).await;
    assert!(world.count("SELECT next_at - unixepoch() FROM outbox").await > 5);
}

/// Makes every waiting mail one that was asked for so long ago, and due.
async fn age(data: &Path, seconds: i64) {
    let pool = db::open(data).await.unwrap();
    sqlx::query("UPDATE outbox SET created_at = created_at - ?, next_at = 0")
        .bind(seconds)
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn u2_a_mail_is_given_up_after_two_days_with_a_line_that_tells_no_secret() {
    let later = Later::at("127.0.9.7");
    let folder = folder();
    let data = folder.path().join("data");
    let smtp = ["--smtp", &later.url()];
    let server = start(folder.path(), &[&["--demo"], &smtp[..]].concat());
    let sheet = demo(folder.path());
    let admin = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"]));
    let session = server.client.post("/login/sessions", &admin).await.is(200).session();
    let admin = server.client.with_session(&session);
    let answer = admin.post(&invites(text(&sheet["orgId"])), &mailed("canary@example.com")).await.is(201);
    let (_, first_log) = server.stop();

    let pool = db::open(&data).await.unwrap();
    let waiting = async || sqlx::query_scalar::<_, i64>("SELECT attempts FROM outbox").fetch_all(&pool).await;
    age(&data, 47 * 60 * 60).await;
    let before = waiting().await.unwrap()[0];
    let server = start(folder.path(), &smtp);
    until("it was tried again", async || (waiting().await.unwrap()[0] > before).then_some(())).await;
    let (_, second_log) = server.stop();
    age(&data, 2 * 60 * 60).await;
    let server = start(folder.path(), &smtp);
    until("it is given up", async || waiting().await.unwrap().is_empty().then_some(())).await;
    let (_, log) = server.stop();

    assert!(!first_log.contains("given up") && !second_log.contains("given up"));
    assert!(log.contains("given up"), "{log}");
    for log in [first_log, second_log, log] {
        for secret in ["canary", &key_of(&link_of(&answer))] {
            assert!(!log.contains(secret), "{secret} in {log}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_of_an_invite_that_has_ended_is_not_sent() {
    let later = Later::at("127.0.9.8");
    let mut world = World::with(|config| config.smtp = Some(later.url())).await;
    let admin = world.sign_in("admin@master.example").await;
    invite(&admin, "ada@example.com").await;
    tried(&world).await;
    sqlx::query("UPDATE invites SET expires_at = ?").bind(clock::now()).execute(&world.pool).await.unwrap();
    world.execute("UPDATE outbox SET next_at = 0").await;
    let listener = later.listen();
    world.restart().await;
    nothing_waits(&world).await;
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err(), "nobody came");
}
