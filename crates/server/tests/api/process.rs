//! The program itself: how it starts, what it prints and logs, how it ends and comes back.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread::JoinHandle;

use mail_parser::MessageParser;
use serde_json::Value;

use crate::client::Client;
use crate::world::{code, creds, invites, key_of, until};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_control-panel-server");

pub struct Running {
    child: Child,
    stdout: BufReader<std::process::ChildStdout>,
    /// Reads what is logged as it comes: a pipe that nobody reads stops the one who writes.
    log: JoinHandle<String>,
    pub client: Client,
    address: String,
}

pub fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("dist")).unwrap();
    std::fs::write(folder.path().join("dist/index.html"), crate::pages::INDEX).unwrap();
    folder
}

/// `serve`, said to the program or to whatever starts it.
pub fn serve(mut command: Command, folder: &Path, more: &[&str]) -> Command {
    command.arg("serve").arg("--data").arg(folder.join("data")).arg("--dist").arg(folder.join("dist"));
    command.args(["--listen", "127.0.0.1:0"]).args(more);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

pub fn start(folder: &Path, more: &[&str]) -> Running {
    start_as(Command::new(PROGRAM), folder, more)
}

pub fn start_as(command: Command, folder: &Path, more: &[&str]) -> Running {
    let mut child = serve(command, folder, more).spawn().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    stdout.read_line(&mut line).unwrap();
    let address =
        line.trim_end().strip_prefix("listening on http://").unwrap_or_else(|| panic!("{line}")).to_owned();
    let mut stderr = child.stderr.take().unwrap();
    let log = std::thread::spawn(move || {
        let mut log = String::new();
        stderr.read_to_string(&mut log).unwrap();
        log
    });
    Running { child, stdout, log, client: Client::new(&format!("http://{address}")), address }
}

impl Running {
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it as a power cut does.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Tells it to end as a service manager does.
    pub fn tell_to_stop(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    /// Ends it as a service manager does; gives what else it printed, and what it logged.
    pub fn stop(mut self) -> (String, String) {
        self.tell_to_stop();
        assert!(self.child.wait().unwrap().success());
        let mut out = String::new();
        self.stdout.read_to_string(&mut out).unwrap();
        (out, self.log.join().unwrap())
    }
}

pub fn demo(folder: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(folder.join("data/demo.json")).unwrap()).unwrap()
}

/// The pin of the newest mail that has one.
pub fn mailed_pin(folder: &Path) -> String {
    pin_in(&folder.join("data/mail")).unwrap()
}

/// The mails that were written, oldest first.
pub fn mail_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    // One that is still being written has another ending.
    files.retain(|file| file.extension().is_some_and(|ending| ending == "eml"));
    files.sort();
    files
}

pub fn pin_in(folder: &Path) -> Option<String> {
    mail_files(folder).iter().rev().find_map(|file| {
        let mail = std::fs::read(file).unwrap();
        let text = MessageParser::default().parse(&mail).unwrap().body_text(0).unwrap().into_owned();
        text.split_once("Your code: ").map(|(_, after)| after[..6].to_owned())
    })
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub fn path_of(link: &Value) -> String {
    format!("/invites/{}", key_of(text(link)))
}

#[test]
fn a_data_folder_that_others_may_look_into_is_warned_of_and_one_of_the_servers_own_is_not() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let (_, log) = start(folder.path(), &[]).stop();
    assert!(!log.contains("other users"), "{log}");
    let data = folder.path().join("data");
    std::fs::set_permissions(&data, std::fs::Permissions::from_mode(0o755)).unwrap();
    let (_, log) = start(folder.path(), &[]).stop();
    assert!(log.contains(&format!("other users of this machine may look into {}", data.display())), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn u2_neither_key_nor_email_nor_password_nor_token_is_ever_logged() {
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let sheet = demo(folder.path());
    let client = &server.client;
    let link = &sheet["links"]["newPerson"];
    let admin = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"]));
    let session = client.post("/login/sessions", &admin).await.is(200).session();
    let mut secrets = vec![
        key_of(text(link)),
        "nova@example.com".to_owned(),
        text(&sheet["admin"]["email"]).to_owned(),
        text(&sheet["admin"]["password"]).to_owned(),
        session.clone(),
        "canary".to_owned(),
    ];
    client.post_nothing(&format!("{}/validate", path_of(link))).await.is(200);
    client.post(&path_of(link), &creds("canary@example.com", "canary password")).await.is(401);
    client.post(&path_of(link), &creds("canary", "canary password")).await.is(400);
    client.post("/invites/canary", &creds("canary@example.com", "canary password")).await.is(404);
    client.post("/login/sessions", &creds("canary@example.com", "canary password")).await.is(401);
    client.post_as("/login/sessions", "application/json", "{\"password\":\"canary").await.is(400);
    for path in ["/invites/canary?email=canary", "/canary", "/canary.js"] {
        client.page(reqwest::Method::GET, path, None).await;
    }
    let body = serde_json::json!({"email": "canary@example.com", "name": "canary", "roles": ["Support"]});
    let admin = client.with_session(&session);
    let link2 = admin.post(&invites(text(&sheet["orgId"])), &body).await.is(201).json();
    secrets.push(key_of(text(&link2)));
    let answer = client.post(&path_of(link), &creds("nova@example.com", "canary password")).await.is(200);
    secrets.push(answer.session());
    let steps = &sheet["twoFactor"];
    secrets.push(text(&steps["otp"]["secret"]).to_owned());
    for (method, login) in [("email", &steps["email"]), ("otp", &steps["otp"])] {
        let login = creds(text(&login["email"]), text(&login["password"]));
        let half_open = client.post("/login/sessions", &login).await.is(201).session();
        secrets.push(text(&login["email"]).to_owned());
        let device = serde_json::json!({"deviceId": "canary-device-canary-device-cana", "ttl": 3600});
        let pin = match method {
            "otp" => code(text(&steps["otp"]["secret"]), 0),
            _ => mailed_pin(folder.path()),
        };
        let body = serde_json::json!({"authMethod": method, "pin": pin, "rememberMe": device});
        let client = client.with_session(&half_open);
        secrets.push(client.post("/login/2fa", &body).await.is(200).session());
        secrets.extend([half_open, pin]);
    }
    let (_, log) = server.stop();
    assert!(log.lines().filter(|line| line.contains("answered")).count() >= 10, "{log}");
    // Without the time of each line: its six digits of a second may be any pin.
    let said: String = log.lines().filter_map(|line| line.split_once(' ')).map(|(_, what)| what).collect();
    assert!(said.contains("answered"));
    for secret in secrets {
        assert!(!said.contains(&secret), "{secret} in {log}");
    }
}

/// Spoils the database below a running server.
async fn spoil(folder: &Path, sql: &str) {
    let pool = control_panel_server::db::open(&folder.join("data")).await.unwrap();
    sqlx::raw_sql(sql).execute(&pool).await.unwrap();
    pool.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn u2_x6_a_fault_of_the_server_is_told_without_its_inside_and_without_what_was_sent() {
    let folder = folder();
    // Nobody takes mails there.
    let server = start(folder.path(), &["--demo", "--smtp", "smtp://127.0.0.1:9"]);
    let sheet = demo(folder.path());
    let admin = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"]));
    let session = server.client.post("/login/sessions", &admin).await.is(200).session();
    let client = server.client.with_session(&session);
    let invite = serde_json::json!({"email": "canary@example.com", "name": "canary", "roles": ["Support"]});
    let link = client.post(&invites(text(&sheet["orgId"])), &invite).await.is(201).json();

    // No time since then fits into a number: the attempt to send the mail panics. One that was under way ends as if
    // nothing had been spoiled, which its number tells.
    let spoiled = "UPDATE outbox SET next_at = 0, attempts = 1000, created_at = -9223372036854775808 WHERE attempts < 1000";
    let tried = async || {
        spoil(folder.path(), spoiled).await;
        let pool = control_panel_server::db::open(&folder.path().join("data")).await.unwrap();
        let attempts: i64 = sqlx::query_scalar("SELECT attempts FROM outbox").fetch_one(&pool).await.unwrap();
        pool.close().await;
        (attempts > 1000).then_some(())
    };
    until("the mail was tried", tried).await;
    spoil(
        folder.path(),
        "UPDATE logins SET password_hash = 'canary-hash' WHERE password_hash IS NOT NULL; DROP TABLE outbox; DROP TABLE invites",
    )
    .await;
    let faults = [
        (&server.client, "/login/sessions".to_owned(), creds("admin@northwind.example", "canary password")),
        (&server.client, format!("{}/validate", path_of(&link)), Value::Null),
        (&server.client, path_of(&link), creds("canary@example.com", "canary password")),
        (&client, invites(text(&sheet["orgId"])), invite),
    ];
    for (client, path, body) in faults {
        let answer = client.amid_faults().post(&path, &body).await.is(500);
        assert_eq!(answer.headers["cache-control"], "no-store", "{path}");
        assert_eq!(String::from_utf8(answer.body).unwrap(), r#"{"code":"internal"}"#, "{path}");
    }
    let (_, log) = server.stop();
    assert!(log.contains("a fault of this program") && log.contains("the database refused"), "{log}");
    for secret in ["canary", &key_of(text(&link)), text(&sheet["admin"]["email"]), &session] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}

/// Days until an invite that the server gives out ends, and the answer to a password of seven and of twelve characters.
async fn asked_for(more: &[&str]) -> (i64, u16, u16) {
    let folder = folder();
    let server = start(folder.path(), &[&["--demo"], more].concat());
    let sheet = demo(folder.path());
    let admin = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"]));
    let session = server.client.post("/login/sessions", &admin).await.is(200).session();
    let client = server.client.with_session(&session);
    let invite = serde_json::json!({"email": "ada@example.com", "name": "Ada", "roles": ["Support"], "sendEmail": false});
    let link = client.post(&invites(text(&sheet["orgId"])), &invite).await.is(201).json();
    let pool = control_panel_server::db::open(&folder.path().join("data")).await.unwrap();
    let sql = "SELECT i.expires_at - i.created_at FROM invites i JOIN members m ON m.id = i.member_id
               JOIN logins l ON l.id = m.login_id WHERE l.email = 'ada@example.com'";
    let life: i64 = sqlx::query_scalar(sql).fetch_one(&pool).await.unwrap();
    pool.close().await;
    assert_eq!(life % 86_400, 0);
    let accept = async |password: &str| {
        server.client.post(&path_of(&link), &creds("ada@example.com", password)).await.status
    };
    let statuses = (accept("odd lam").await, accept("odd lamps on").await);
    server.stop();
    (life / 86_400, statuses.0, statuses.1)
}

#[tokio::test(flavor = "multi_thread")]
async fn i3_f1_d4_invites_live_ten_days_and_passwords_have_eight_characters_unless_told_otherwise() {
    assert_eq!(asked_for(&[]).await, (10, 400, 200));
    assert_eq!(asked_for(&["--invite-days", "3", "--password-min", "13"]).await, (3, 400, 400));
    let folder = folder();
    for [name, value] in
        [["--invite-days", "0"], ["--invite-days", "4000"], ["--password-min", "7"], ["--password-min", "65"]]
    {
        let output = overriding(folder.path(), [name, value]).output().unwrap();
        assert!(!output.status.success(), "{name} {value}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(name), "{output:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demos_four_links_do_what_the_sheet_says() {
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let sheet = demo(folder.path());
    let links = &sheet["links"];
    let client = &server.client;
    let port = server.address.rsplit(':').next().unwrap();
    assert_eq!(text(&sheet["panelUrl"]), format!("http://localhost:{port}"));
    let eira = creds(text(&sheet["existing"]["email"]), text(&sheet["existing"]["password"]));
    let admin = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"]));
    let admin = client.with_session(&client.post("/login/sessions", &admin).await.is(200).session());
    assert_eq!(admin.get("/login").await.json()["name"], sheet["admin"]["name"]);
    assert_eq!(
        admin.get(&format!("/orgs/{}", text(&sheet["orgId"]))).await.is(200).json()["name"],
        sheet["orgName"]
    );

    admin.post_nothing(&path_of(&links["wrongAccount"])).await.is(403);
    client.post(&path_of(&links["newPerson"]), &creds("nova@example.com", "a brand new one")).await.is(200);
    client.post(&path_of(&links["existingPerson"]), &eira).await.is(200);
    let eira = client.with_session(&client.post("/login/sessions", &eira).await.is(200).session());
    eira.post_nothing(&path_of(&links["confirm"])).await.is(200);

    let (out, _) = server.stop();
    for part in [
        &sheet["panelUrl"],
        &sheet["admin"]["password"],
        &sheet["existing"]["email"],
        &links["newPerson"],
        &links["existingPerson"],
        &links["confirm"],
        &links["wrongAccount"],
    ] {
        assert!(out.contains(text(part)), "{part} in {out}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn started_again_the_demo_is_the_same_and_only_used_invites_are_new_ones() {
    let folder = folder();
    let server = start(folder.path(), &["--demo", "--public-url", "http://localhost:9999"]);
    let first = demo(folder.path());
    server
        .client
        .post(&path_of(&first["links"]["newPerson"]), &creds("nova@example.com", "a brand new one"))
        .await
        .is(200);
    server.stop();
    let server = start(folder.path(), &["--demo", "--public-url", "http://localhost:9999"]);
    let second = demo(folder.path());
    for same in [
        "/panelUrl",
        "/resellerUrl",
        "/admin",
        "/orgId",
        "/existing",
        "/links/existingPerson",
        "/links/confirm",
        "/links/wrongAccount",
        "/links/branded",
    ] {
        assert_eq!(first.pointer(same), second.pointer(same), "{same}");
    }
    assert_ne!(first["links"]["newPerson"], second["links"]["newPerson"]);
    let valid = server
        .client
        .post_nothing(&format!("{}/validate", path_of(&second["links"]["newPerson"])))
        .await
        .json();
    assert_eq!(valid["isValid"], true);
    let nova = server
        .client
        .post("/login/sessions", &creds("nova@example.com", "a brand new one"))
        .await
        .is(200)
        .json();
    assert_eq!(nova["memberships"].as_array().unwrap().len(), 1, "the row is still there");
    server.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_an_acknowledged_accept_survives_kill_9() {
    let folder = folder();
    let mut server = start(folder.path(), &["--demo"]);
    let link = demo(folder.path())["links"]["newPerson"].clone();
    let session = server
        .client
        .post(&path_of(&link), &creds("nova@example.com", "a brand new one"))
        .await
        .is(200)
        .session();
    server.kill();
    let server = start(folder.path(), &[]);
    let nova = server.client.with_session(&session);
    assert_eq!(
        nova.get("/login/memberships").await.is(200).json()["memberships"].as_array().unwrap().len(),
        1
    );
    server.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_made_on_the_command_line_opens_the_api() {
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let create = |email: &str, more: &[&str]| -> Output {
        let data = folder.path().join("data");
        let mut command = Command::new(PROGRAM);
        command.args(["token", "create", "--email", email, "--data"]).arg(data).args(more).output().unwrap()
    };
    let made = create("Admin@Northwind.example", &[]);
    assert!(made.status.success());
    let token = String::from_utf8(made.stdout).unwrap();
    let admin = server.client.with_token(token.trim());
    assert_eq!(admin.get("/login").await.is(200).json()["email"], "admin@northwind.example");
    for refused in [
        create("nova@example.com", &[]),
        create("nobody@example.com", &[]),
        create("eira@example.com", &["--realm", "none"]),
    ] {
        assert_eq!(refused.status.code(), Some(1));
        one_sentence(&refused);
    }
    server.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_panel_gets_its_first_owner_from_the_command_line_once() {
    let folder = folder();
    let invite = |email: &str| -> Output {
        let mut command = Command::new(PROGRAM);
        command.args(["owner", "--name", "Olga", "--email", email, "--data"]);
        command.arg(folder.path().join("data")).output().unwrap()
    };
    let link_of = |output: Output| String::from_utf8(output.stdout).unwrap().trim().to_owned();
    let first = link_of(invite("olga@example.com"));
    let link = link_of(invite("olga@example.com"));
    assert!(link.starts_with("http://localhost:8080/invites/"), "{link}");
    assert_eq!(invite("other@example.com").status.code(), Some(1));

    let server = start(folder.path(), &[]);
    let accept = creds("olga@example.com", "a brand new one");
    server.client.post(&format!("/invites/{}", key_of(&first)), &accept).await.is(404);
    let answer = server.client.post(&format!("/invites/{}", key_of(&link)), &accept).await.is(200);
    let olga = server.client.with_session(&answer.session());
    let membership = olga.get("/login/memberships").await.json()["memberships"][0].clone();
    assert_eq!(membership["roles"], serde_json::json!(["Owner"]));
    assert_eq!(membership["isMasterOrg"], true);
    let again = invite("olga@example.com");
    assert_eq!(again.status.code(), Some(1));
    one_sentence(&again);
    server.stop();
}

#[test]
fn mistakes_at_the_start_are_one_sentence_each_that_says_what_to_do() {
    let folder = folder();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().to_string();
    let file = folder.path().join("a-file");
    std::fs::write(&file, "").unwrap();
    let file = file.to_str().unwrap();
    let empty = folder.path().join("empty");
    std::fs::create_dir(&empty).unwrap();
    for (more, says) in [
        (["--listen", &port], ["is in use", "--listen"]),
        (["--data", file], ["can't be written", "--data"]),
        (["--dist", empty.to_str().unwrap()], ["no index.html", "--dist"]),
        (["--smtp", "mailto:x"], ["--smtp", "smtp://"]),
    ] {
        let output = overriding(folder.path(), more).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{more:?}");
        let sentence = one_sentence(&output);
        for part in says {
            assert!(sentence.contains(part), "{part} in {sentence}");
        }
    }
}

/// `serve` with one option given another value.
fn overriding(folder: &Path, [name, value]: [&str; 2]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.arg("serve").args([name, value]);
    let (data, dist) = (folder.join("data"), folder.join("dist"));
    for (other, path) in
        [("--data", data.to_str().unwrap()), ("--dist", dist.to_str().unwrap()), ("--listen", "127.0.0.1:0")]
    {
        if other != name {
            command.args([other, path]);
        }
    }
    command
}

pub fn one_sentence(output: &Output) -> String {
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(output.stdout.is_empty());
    text
}
