//! A running server with organizations and people in it, each test its own.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use control_panel_server::config::{Config, Connections, Limit, Limits, SessionLife};
use control_panel_server::members::Grants;
use control_panel_server::passwords::Passwords;
use control_panel_server::server::Server;
use control_panel_server::two_factor::otp::Key;
use control_panel_server::{db, logins, members, two_factor};
use mail_parser::MessageParser;
use orchd_types::logins::AuthMethod;
use orchd_types::role::Role;
use serde_json::{Value, json};
use sqlx::{SqliteConnection, SqlitePool};
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::client::{Answer, Client};
use crate::process::{mail_files, pin_in};

pub const MASTER: &str = "11111111-0000-4000-8000-000000000001";
pub const RESELLER: &str = "11111111-0000-4000-8000-000000000002";
/// Of the master organization.
pub const CUSTOMER: &str = "11111111-0000-4000-8000-000000000003";
/// Of the reseller.
pub const SUB_CUSTOMER: &str = "11111111-0000-4000-8000-000000000004";
/// Of the master organization; nobody is in it.
pub const EMPTY: &str = "11111111-0000-4000-8000-000000000005";
pub const NOWHERE: &str = "11111111-0000-4000-8000-0000000000ff";
pub const RESELLER_HOST: &str = "panel.reseller.example";
pub const PASSWORD: &str = "every odd lamp";
pub const SITE: &str = "site-of-customer";

/// `(email, realm, [(org, role)])`.
type Person = (&'static str, &'static str, &'static [(&'static str, Role)]);

/// All registered with [`PASSWORD`].
const PEOPLE: [Person; 7] = [
    ("owner@master.example", MASTER, &[(MASTER, Role::Owner)]),
    ("admin@master.example", MASTER, &[(MASTER, Role::SuperAdmin)]),
    ("owner@customer.example", MASTER, &[(CUSTOMER, Role::Owner)]),
    ("admin@customer.example", MASTER, &[(CUSTOMER, Role::SuperAdmin)]),
    ("support@customer.example", MASTER, &[(CUSTOMER, Role::Support)]),
    ("eira@example.com", MASTER, &[]),
    ("owner@reseller.example", RESELLER, &[(RESELLER, Role::Owner)]),
];

pub struct World {
    pub client: Client,
    pub pool: SqlitePool,
    config: Config,
    folder: TempDir,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

/// A configuration under which no limit gets in a test's way.
pub fn config(folder: &Path) -> Config {
    let wide = Limit::new(1_000_000, Duration::from_millis(1));
    Config {
        listen: "127.0.0.1:0".parse().unwrap(),
        data: folder.join("data"),
        dist: folder.join("dist"),
        public_url: Some("http://panel.example:8080".parse().unwrap()),
        smtp: None,
        mail_from: None,
        trusted_proxies: Vec::new(),
        demo: false,
        invite_life: Duration::from_hours(240),
        password_min: 8,
        sessions: SessionLife::default(),
        limits: Limits {
            failures_per_address: wide,
            failures_per_login_and_address: wide,
            failures_per_login: wide,
            validations_per_address: wide,
            invites_per_login: wide,
            wrong_pins: wide,
            pin_mails: wide,
        },
        connections: Connections::default(),
    }
}

impl World {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(folder.path());
        std::fs::create_dir_all(&config.data).unwrap();
        std::fs::create_dir_all(&config.dist).unwrap();
        std::fs::write(config.dist.join("index.html"), crate::pages::INDEX).unwrap();
        change(&mut config);
        let pool = db::open(&config.data).await.unwrap();
        seed(&pool).await;
        let mut world = Self { client: Client::new(""), pool, config, folder, running: None };
        world.start().await;
        world
    }

    async fn start(&mut self) {
        let server = Server::start(self.config.clone()).await.unwrap();
        self.client = Client::new(&format!("http://{}", server.address().unwrap()));
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn(async move {
            server.run(async { drop(stopped.await) }).await;
        });
        self.running = Some((stop, running));
    }

    async fn stop(&mut self) {
        let (stop, running) = self.running.take().unwrap();
        drop(stop);
        running.await.unwrap();
    }

    /// Stops the server in good order and starts another on the same data folder.
    pub async fn restart(&mut self) {
        self.stop().await;
        self.start().await;
    }

    /// Starts another server on the database of that folder.
    pub async fn replace_database(&mut self, with: &Path) {
        self.stop().await;
        self.pool.close().await;
        let data = self.data();
        for left in ["panel.sqlite3-wal", "panel.sqlite3-shm"] {
            drop(std::fs::remove_file(data.join(left)));
        }
        // A program that has ended may have left what it wrote last in the log beside the file.
        for file in [db::FILE_NAME, "panel.sqlite3-wal"] {
            if with.join(file).is_file() {
                std::fs::copy(with.join(file), data.join(file)).unwrap();
            }
        }
        self.start().await;
        self.pool = db::open(&data).await.unwrap();
    }

    /// `http://address:port`.
    pub fn base(&self) -> String {
        self.client.base().to_owned()
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn dist(&self) -> PathBuf {
        self.folder.path().join("dist")
    }

    pub async fn sign_in(&self, email: &str) -> Client {
        let answer = self.client.post("/login/sessions", &creds(email, PASSWORD)).await.is(200);
        self.client.with_session(&answer.session())
    }

    /// Signs in to the reseller's realm.
    pub async fn sign_in_at_reseller(&self, email: &str) -> Client {
        let client = self.client.at_host(RESELLER_HOST);
        let answer = client.post("/login/sessions", &creds(email, PASSWORD)).await.is(200);
        self.client.with_session(&answer.session())
    }

    /// Invites to [`CUSTOMER`] as its Support, without mail, and gives the key.
    pub async fn invite(&self, email: &str) -> String {
        self.invite_to(CUSTOMER, email).await
    }

    pub async fn invite_to(&self, org_id: &str, email: &str) -> String {
        let admin = self.sign_in("admin@master.example").await;
        let answer = admin.post(&invites(org_id), &new_invite(email, "Support")).await.is(201);
        key_of(answer.json().as_str().unwrap())
    }

    /// Somebody for each role that manages no members, in [`CUSTOMER`] and above it: who that is, and their session.
    pub async fn who_manages_nobody(&self) -> Vec<(String, Client)> {
        // One that a collaborator of the master organization can be given: it has none of its own.
        self.execute(&format!(
            "INSERT INTO websites (id, org_id, domain, color_code, created_at)
             VALUES ('site-of-master', '{MASTER}', 'site-of-master.example', '#000000', 0)"
        ))
        .await;
        let admin = self.sign_in("admin@master.example").await;
        let mut all = Vec::new();
        for role in ["Sysadmin", "Support", "Business", "SiteAccess"] {
            for (org, place, site) in [(MASTER, "above", "site-of-master"), (CUSTOMER, "here", SITE)] {
                let email = format!("{}-{place}@example.com", role.to_lowercase());
                let mut body = new_invite(&email, role);
                if role == "SiteAccess" {
                    body["siteAccesses"] = json!([site]);
                }
                let link = admin.post(&invites(org), &body).await.is(201).json();
                let joined = self.accept(&key_of(link.as_str().unwrap()), &email, PASSWORD).await.is(200);
                all.push((format!("{role} {place}"), self.client.with_session(&joined.session())));
            }
        }
        all
    }

    /// The session of somebody who is invited as a `SuperAdmin` of that organization and is in no other; and the path
    /// that accepts.
    pub async fn super_admin_to_be(&self, org_id: &str) -> (Client, String) {
        let before =
            "DELETE FROM members WHERE login_id IN (SELECT id FROM logins WHERE email = 'eira@example.com')";
        sqlx::query(before).execute(&self.pool).await.unwrap();
        let admin = self.sign_in("admin@master.example").await;
        let body = new_invite("eira@example.com", "SuperAdmin");
        let link = admin.post(&invites(org_id), &body).await.is(201).json();
        let path = format!("/invites/{}", key_of(link.as_str().unwrap()));
        (self.sign_in("eira@example.com").await, path)
    }

    pub async fn accept(&self, key: &str, email: &str, password: &str) -> Answer {
        self.client.post(&format!("/invites/{key}"), &creds(email, password)).await
    }

    pub async fn validate(&self, key: &str) -> Value {
        self.client.post_nothing(&format!("/invites/{key}/validate")).await.is(200).json()
    }

    pub async fn count(&self, sql: &str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.pool).await.unwrap()
    }

    /// `(is registered, is active)` of a person in [`CUSTOMER`].
    pub async fn membership(&self, email: &str) -> Option<(bool, bool)> {
        sqlx::query_as(
            "SELECT l.password_hash IS NOT NULL, m.is_active FROM members m JOIN logins l ON l.id = m.login_id
             WHERE m.org_id = ? AND l.email_canonical = ?",
        )
        .bind(CUSTOMER)
        .bind(email.to_lowercase())
        .fetch_optional(&self.pool)
        .await
        .unwrap()
    }

    pub async fn execute(&self, sql: &str) {
        let done = sqlx::query(sql).execute(&self.pool).await.unwrap();
        assert!(done.rows_affected() > 0, "{sql} changed nothing");
    }

    /// A bearer token of a login.
    pub async fn token(&self, email: &str) -> String {
        let mut connection = self.pool.acquire().await.unwrap();
        let login = logins::by_email(&mut connection, MASTER, email).await.unwrap().unwrap();
        let token = control_panel_server::sessions::create_access_token(&mut connection, &login.id).await;
        token.unwrap().expose().to_owned()
    }

    /// Sets what a login of the master's realm is asked for after its password.
    pub async fn set_second_step(&self, email: &str, method: AuthMethod) -> Option<Key> {
        let mut connection = self.pool.acquire().await.unwrap();
        let login = logins::by_email(&mut connection, MASTER, email).await.unwrap().unwrap();
        two_factor::set(&mut connection, &login.id, method).await.unwrap()
    }

    /// Enters the right password of a login with a second step.
    pub async fn half_open(&self, email: &str) -> Client {
        half_open(&self.client, email).await
    }

    /// The pin of the newest mail.
    pub fn mailed_pin(&self) -> String {
        pin_in(&self.data().join("mail")).unwrap()
    }

    /// Waits until so many mails have been written, and none waits any more. Gives all, oldest first.
    pub async fn mails_when(&self, count: usize) -> Vec<Vec<u8>> {
        until("the mails have gone out", async || {
            let mails = self.mails();
            (mails.len() >= count && self.count("SELECT COUNT(*) FROM outbox").await == 0).then_some(mails)
        })
        .await
    }

    /// All mails that were written, oldest first.
    pub fn mails(&self) -> Vec<Vec<u8>> {
        mail_files(&self.data().join("mail")).iter().map(|file| std::fs::read(file).unwrap()).collect()
    }
}

/// The key in the link of that mail.
pub fn key_in(raw: &[u8]) -> String {
    let mail = MessageParser::default().parse(raw).unwrap();
    let text = mail.body_text(0).unwrap();
    let link = text.split_whitespace().find(|word| word.contains("/invites/")).unwrap();
    key_of(link)
}

/// Looks again and again until there is something to see.
pub async fn until<T>(what: &str, look: impl AsyncFn() -> Option<T>) -> T {
    let end = tokio::time::Instant::now() + Duration::from_mins(1);
    loop {
        if let Some(seen) = look().await {
            return seen;
        }
        assert!(tokio::time::Instant::now() < end, "waited in vain until {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

pub async fn half_open(client: &Client, email: &str) -> Client {
    let answer = client.post("/login/sessions", &creds(email, PASSWORD)).await.is(201);
    client.with_session(&answer.session())
}

pub fn pin(method: &str, pin: &str) -> Value {
    json!({"authMethod": method, "pin": pin})
}

/// A pin that isn't this one.
pub fn other_than(pin: &str) -> String {
    let first = if pin.starts_with('0') { '1' } else { '0' };
    format!("{first}{}", &pin[1..])
}

/// The code that an authenticator app with that key shows now, or so many half minutes later.
pub fn code(key_base32: &str, later: u64) -> String {
    let secret = totp_rs::Secret::try_from_base32(key_base32).unwrap();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    totp_rs::Builder::new().with_secret(secret).build().unwrap().generate(now + later * 30).to_string()
}

pub fn creds(email: &str, password: &str) -> Value {
    json!({"email": email, "password": password})
}

pub fn new_invite(email: &str, role: &str) -> Value {
    json!({"email": email, "name": "Ada Lovelace", "roles": [role], "sendEmail": false})
}

pub fn invites(org_id: &str) -> String {
    format!("/orgs/{org_id}/invites")
}

pub fn key_of(link: &str) -> String {
    let (_, after) = link.split_once("/invites/").unwrap();
    after.split('?').next().unwrap().to_owned()
}

async fn seed(pool: &SqlitePool) {
    let mut tx = db::begin(pool).await.unwrap();
    for (id, parent, kind, name, domain) in [
        (MASTER, None, "master", "Northwind", None),
        (RESELLER, Some(MASTER), "reseller", "Reseller", Some(RESELLER_HOST)),
        (CUSTOMER, Some(MASTER), "customer", "Customer <b>&amp;</b> Söhne", None),
        (SUB_CUSTOMER, Some(RESELLER), "customer", "Sub customer", None),
        (EMPTY, Some(MASTER), "customer", "Empty", None),
    ] {
        sqlx::query(
            "INSERT INTO orgs (id, parent_id, kind, name, control_panel_domain, locale, created_at)
             VALUES (?, ?, ?, ?, ?, 'en-GB', 1700000000)",
        )
        .bind(id)
        .bind(parent)
        .bind(kind)
        .bind(name)
        .bind(domain)
        .execute(&mut *tx)
        .await
        .unwrap();
    }
    for (id, org_id, status) in [
        (SITE, CUSTOMER, "active"),
        ("site-gone", CUSTOMER, "deleted"),
        ("site-of-other", SUB_CUSTOMER, "active"),
    ] {
        sqlx::query(
            "INSERT INTO websites (id, org_id, domain, status, color_code, created_at) VALUES (?, ?, ?, ?, '#000000', 0)",
        )
        .bind(id)
        .bind(org_id)
        .bind(format!("{id}.example"))
        .bind(status)
        .execute(&mut *tx)
        .await
        .unwrap();
    }
    let hash = Passwords::new().unwrap().hash(PASSWORD.to_owned()).await.unwrap();
    for (email, realm, roles) in PEOPLE {
        person(&mut tx, realm, email, &hash, roles).await;
    }
    tx.commit().await.unwrap();
}

async fn person(db: &mut SqliteConnection, realm: &str, email: &str, hash: &str, roles: &[(&str, Role)]) {
    let id = logins::insert_pending(db, realm, email, email, "en").await.unwrap();
    assert!(logins::register(db, &id, hash, None).await.unwrap());
    for (org, role) in roles {
        let member = members::insert_pending(db, org, &id).await.unwrap();
        let grants = Grants { roles: &[*role], site_accesses: &[], notifications: &[] };
        members::grant(db, &member, grants).await.unwrap();
        assert!(members::activate(db, &member).await.unwrap());
    }
}
