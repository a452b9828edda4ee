//! A database of an older program goes on working.

use std::path::Path;
use std::process::Command;

use control_panel_server::db;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};

use crate::process::PROGRAM;
use crate::world::{CUSTOMER, PASSWORD, RESELLER, RESELLER_HOST, World, creds, key_in};

const MIGRATIONS: [&str; 4] =
    ["0001_init.sql", "0002_members_and_second_step.sql", "0003_outbox.sql", "0004_branding.sql"];

/// A database as a program that had only the first so many migrations made it.
async fn made_by_an_older_program(file: &Path, migrations: usize) -> SqlitePool {
    let folder = tempfile::tempdir().unwrap();
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    for name in &MIGRATIONS[..migrations] {
        std::fs::copy(all.join(name), folder.path().join(name)).unwrap();
    }
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true).foreign_keys(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    Migrator::new(folder.path()).await.unwrap().run(&pool).await.unwrap();
    pool
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_the_first_program_keeps_its_rows_and_serves_the_new_operations() {
    let mut world = World::new().await;
    let session = world.sign_in("admin@customer.example").await;
    let key = world.invite("ada@example.com").await;
    let before = rows(&world.pool).await;

    let folder = tempfile::tempdir().unwrap();
    let old = made_by_an_older_program(&folder.path().join(db::FILE_NAME), 1).await;
    copy(&world.pool, &old).await;
    old.close().await;
    world.replace_database(folder.path()).await;

    assert_eq!(rows(&world.pool).await, before);
    let session = session.at(&world.base());
    session.get("/login").await.is(200);
    let members = session.get(&format!("/orgs/{CUSTOMER}/members")).await.is(200).json();
    assert_eq!(members["total"], 4);
    assert_eq!(session.get(&format!("/orgs/{CUSTOMER}/websites")).await.is(200).json()["total"], 1);
    world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(200);
    world.accept(&key, "ada@example.com", "a brand new one").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_from_before_pictures_keeps_its_rows_and_can_be_branded() {
    let mut world = World::new().await;
    let key = world.invite("ada@example.com").await;
    let before = rows(&world.pool).await;

    let folder = tempfile::tempdir().unwrap();
    let old = made_by_an_older_program(&folder.path().join(db::FILE_NAME), 3).await;
    copy(&world.pool, &old).await;
    let path = "INSERT INTO brandings (realm_id, logo_path) VALUES (?, '/logo.svg')";
    sqlx::query(path).bind(RESELLER).execute(&old).await.unwrap();
    old.close().await;
    // The first of the new programs to see it may well be the command.
    let logo = folder.path().join("logo");
    std::fs::write(&logo, b"GIF89a").unwrap();
    let mut command = Command::new(PROGRAM);
    command.args(["branding", "--realm", RESELLER, "--favicon"]).arg(&logo).arg("--data").arg(folder.path());
    assert!(command.output().unwrap().status.success());
    world.replace_database(folder.path()).await;

    assert_eq!(rows(&world.pool).await, before);
    let branding = world.client.at_host(RESELLER_HOST).get("/branding").await.is(200).json();
    assert!(branding.get("logoPath").is_none(), "a path that led nowhere");
    let favicon = branding["faviconPath"].as_str().unwrap().strip_prefix("/api").unwrap();
    assert_eq!(world.client.get(favicon).await.is(200).body, b"GIF89a");
    world.accept(&key, "ada@example.com", "a brand new one").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_waited_with_its_key_encrypted_goes_out_with_another_one() {
    let mut world = World::new().await;
    let key = world.invite("ada@example.com").await;
    let folder = tempfile::tempdir().unwrap();
    let old = made_by_an_older_program(&folder.path().join(db::FILE_NAME), 4).await;
    copy(&world.pool, &old).await;
    let waiting = "INSERT INTO outbox (id, member_id, sealed_key, next_at, created_at)
                   SELECT 'waiting', member_id, x'00', 0, created_at FROM invites";
    sqlx::query(waiting).execute(&old).await.unwrap();
    old.close().await;
    world.replace_database(folder.path()).await;

    let mails = world.mails_when(1).await;
    let mailed = key_in(&mails[0]);
    assert_ne!(mailed, key);
    world.accept(&mailed, "ada@example.com", "a brand new one").await.is(200);
}

const TABLES: [&str; 10] = [
    "orgs",
    "logins",
    "websites",
    "members",
    "member_roles",
    "member_site_accesses",
    "member_notifications",
    "invites",
    "sessions",
    "access_tokens",
];

async fn rows(pool: &SqlitePool) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in TABLES {
        let sql = format!("SELECT COUNT(*) FROM {table}");
        counts.push(sqlx::query_scalar(&sql).fetch_one(pool).await.unwrap());
    }
    counts
}

/// All rows, table by table, through a file that both can read.
async fn copy(from: &SqlitePool, to: &SqlitePool) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy");
    let mut to = to.acquire().await.unwrap();
    sqlx::query("VACUUM INTO ?").bind(file.to_str().unwrap()).execute(from).await.unwrap();
    sqlx::query("ATTACH ? AS new").bind(file.to_str().unwrap()).execute(&mut *to).await.unwrap();
    for table in TABLES {
        let sql = format!("INSERT INTO main.{table} SELECT * FROM new.{table}");
        sqlx::query(&sql).execute(&mut *to).await.unwrap();
    }
}
