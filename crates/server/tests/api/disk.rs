//! Q11: a full disk is 503, and nothing that was acknowledged is lost.

use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use reqwest::Method;
use serde_json::{Value, json};

use crate::client::{Answer, Client};
use crate::process::{PROGRAM, Running, demo, folder, one_sentence, path_of, serve, start, start_as, text};
use crate::smtp::{Later, take_one_mail};
use crate::world::{creds, invites, key_in, key_of};

/// A server none of whose files may grow beyond so many bytes: the same refusal as a full disk's, at the same places,
/// for anybody on any machine.
fn start_on_a_small_disk(folder: &Path, bytes: u64) -> Running {
    let mut command = Command::new("sh");
    // Without the trap the system ends a program that goes on writing.
    let script = "trap '' XFSZ; ulimit -f \"$1\"; shift; exec \"$@\"";
    command.args(["-c", script, "sh", &(bytes / 512).to_string(), PROGRAM]);
    start_as(command, folder, &[])
}

fn new_invite(email: &str) -> Value {
    json!({"email": email, "name": "Ada", "roles": ["Support"], "sendEmail": false})
}

async fn admin(client: &Client, sheet: &Value) -> Client {
    let admin = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"]));
    client.with_session(&client.post("/login/sessions", &admin).await.is(200).session())
}

async fn is_valid(client: &Client, link: &Value) -> bool {
    let path = format!("/invites/{}/validate", key_of(text(link)));
    client.post_nothing(&path).await.is(200).json()["isValid"] == true
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_full_disk_is_503_and_nothing_acknowledged_is_lost() {
    let folder = folder();
    start(folder.path(), &["--demo"]).stop();
    let sheet = demo(folder.path());
    let path = invites(text(&sheet["orgId"]));
    let used = folder.path().join("data/panel.sqlite3").metadata().unwrap().len();

    // Room for the start and for some invites.
    let server = start_on_a_small_disk(folder.path(), used + 1_048_576);
    let client = admin(&server.client, &sheet).await;
    let mut links = Vec::new();
    let refused = loop {
        let email = format!("person-{}@example.com", links.len());
        let answer = client.amid_faults().post(&path, &new_invite(&email)).await;
        if answer.status != 201 {
            break answer;
        }
        links.push(answer.json());
        assert!(links.len() < 300, "the disk is never full");
    };
    refused.refused(503, "unavailable");
    assert!(!links.is_empty(), "there was room for one");
    // What only reads goes on.
    client.get("/login").await.is(200);
    assert!(is_valid(&server.client, &links[0]).await);
    server.stop();

    let server = start(folder.path(), &[]);
    for link in &links {
        assert!(is_valid(&server.client, link).await, "an acknowledged invite is gone");
    }
    let admin = admin(&server.client, &sheet).await;
    let members = format!("/orgs/{}/members?search=person-", text(&sheet["orgId"]));
    assert_eq!(
        admin.get(&members).await.is(200).json()["total"],
        links.len(),
        "the refused one left nothing"
    );
    admin.post(&invites(text(&sheet["orgId"])), &new_invite("later@example.com")).await.is(201);
    server.stop();
}

/// A disk of its own, of so many megabytes of memory: a namespace that others don't see, kept by a process that does
/// nothing else. It goes with that process, whatever becomes of the test.
struct Disk {
    keeper: Child,
    at: PathBuf,
}

impl Drop for Disk {
    fn drop(&mut self) {
        // What can't be ended has ended.
        drop(self.keeper.kill());
        drop(self.keeper.wait());
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

impl Disk {
    fn mounted(at: &Path, megabytes: u32) -> Self {
        std::fs::create_dir_all(at).unwrap();
        let mut keeper = Command::new("unshare");
        keeper.args(if is_root() { ["--mount"].as_slice() } else { &["--mount", "--map-root-user"] });
        let script = "mount -t tmpfs -o \"size=$1m,mode=700\" tmpfs \"$2\" && echo mounted && exec sleep 600";
        keeper.args(["sh", "-c", script, "sh", &megabytes.to_string()]).arg(at);
        let mut keeper = keeper.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(keeper.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(
            line, "mounted\n",
            "this needs the right to mount a disk: as root, or in a namespace of its own"
        );
        Self { keeper, at: at.to_owned() }
    }

    /// Runs the server where the disk is seen.
    fn command(&self) -> Command {
        let mut command = Command::new("nsenter");
        command.args(["--target", &self.keeper.id().to_string(), "--mount"]);
        if !is_root() {
            command.args(["--user", "--preserve-credentials"]);
        }
        command.arg(PROGRAM);
        command
    }

    /// The disk as it is seen from here. `SQLite` reads links for itself and would open what lies below: files are to be
    /// had this way, and no database.
    fn seen(&self) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.keeper.id()));
        root.join(self.at.strip_prefix("/").unwrap())
    }

    /// Copies the files of that folder.
    fn take_over(&self, folder: &Path) {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().is_file() {
                std::fs::copy(entry.path(), self.seen().join(entry.file_name())).unwrap();
            }
        }
    }

    /// Takes up whatever room is left.
    fn fill(&self) {
        let mut file: File =
            OpenOptions::new().create(true).append(true).open(self.seen().join("filler")).unwrap();
        for size in [1 << 20, 1 << 12, 1] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
    }

    fn empty(&self) {
        std::fs::remove_file(self.seen().join("filler")).unwrap();
    }
}

/// Sends it until there is no room for it, and gives the answers before that.
async fn until_refused(client: &Client, path: &str, body: impl Fn(usize) -> Value) -> Vec<Answer> {
    let mut taken = Vec::new();
    loop {
        let answer = client.amid_faults().post(path, &body(taken.len())).await;
        if answer.status >= 400 {
            assert_eq!((answer.status, answer.code()), (503, "unavailable".to_owned()), "{path}");
            return taken;
        }
        taken.push(answer);
        assert!(taken.len() < 2000, "the disk is never full: {path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_on_a_disk_that_is_really_full_whoever_reads_goes_on_and_nothing_acknowledged_is_lost() {
    let folder = folder();
    let data = folder.path().join("data");
    // Nobody takes mails there: what waits has to be written down again and again.
    let later = Later::at("127.0.9.10");
    let smtp = ["--smtp", &later.url()];
    let server = start(folder.path(), &[&["--demo"], &smtp[..]].concat());
    let sheet = demo(folder.path());
    let session = admin(&server.client, &sheet).await;
    let mut mailed = new_invite("mailed@example.com");
    mailed["sendEmail"] = json!(true);
    let invites = invites(text(&sheet["orgId"]));
    let waiting = session.post(&invites, &mailed).await.is(201).json();
    let new_person = sheet["links"]["newPerson"].clone();
    server.stop();
    // Everybody was away for a while: their next request is worth writing down.
    let pool = control_panel_server::db::open(&data).await.unwrap();
    let sql = "UPDATE sessions SET last_seen_at = last_seen_at - 3600";
    sqlx::query(sql).execute(&pool).await.unwrap();
    pool.close().await;
    let before = folder.path().join("before");
    std::fs::rename(&data, &before).unwrap();
    let disk = Disk::mounted(&data, 12);
    disk.take_over(&before);
    let server = start_as(disk.command(), folder.path(), &smtp);
    let client = session.at(server.client.base());

    disk.fill();
    let created = until_refused(&client, &invites, |n| new_invite(&format!("person-{n}@example.com"))).await;
    let eira = creds(text(&sheet["existing"]["email"]), text(&sheet["existing"]["password"]));
    let signed_in = until_refused(&server.client, "/login/sessions", |_| eira.clone()).await;
    let nova = creds("nova@example.com", "a brand new one");
    let accepted = until_refused(&server.client, &path_of(&new_person), |_| nova.clone()).await;
    assert!(accepted.is_empty(), "there was room for more than before");
    for _ in 0..40 {
        client.get("/login").await.is(200);
        client.get("/login/memberships").await.is(200);
    }
    for link in [&waiting, &new_person] {
        assert!(is_valid(&server.client, link).await);
    }
    server.client.page(Method::GET, "/", None).await.is(200);
    let (_, log) = server.stop();
    assert!(log.contains("the database can't be used just now"), "{log}");
    assert!(log.lines().count() < 3000, "the log fills what is left");

    disk.fill();
    start_on_the_full_one(&disk, folder.path(), &smtp, async |client| {
        assert!(is_valid(client, &waiting).await);
    })
    .await;

    disk.empty();
    let listener = later.listen();
    let server = start_as(disk.command(), folder.path(), &smtp);
    let mail = tokio::task::spawn_blocking(move || take_one_mail(&listener, "250 taken")).await.unwrap();
    for key in [key_in(&mail), key_of(text(&waiting))] {
        let answer = server.client.post_nothing(&format!("/invites/{key}/validate")).await.is(200).json();
        assert_eq!(answer["isValid"], true, "the mail that waited went out, with a key of its own");
    }
    let links = created.iter().map(Answer::json).chain([waiting, new_person.clone()]);
    for link in links {
        assert!(is_valid(&server.client, &link).await, "an acknowledged invite is gone");
    }
    for answer in &signed_in {
        server.client.with_session(&answer.session()).get("/login").await.is(200);
    }
    let admin = admin(&server.client, &sheet).await;
    let members = format!("/orgs/{}/members?search=person-", text(&sheet["orgId"]));
    assert_eq!(admin.get(&members).await.is(200).json()["total"], created.len(), "no refused one is there");
    server.client.post(&path_of(&new_person), &nova).await.is(200);
    server.stop();
}

/// What is there already can be read; where a start needs room, it says so in a sentence.
async fn start_on_the_full_one(disk: &Disk, folder: &Path, more: &[&str], reads: impl AsyncFnOnce(&Client)) {
    let mut child = serve(disk.command(), folder, more).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    if let Some(base) = line.trim_end().strip_prefix("listening on ") {
        reads(&Client::new(base)).await;
        child.kill().unwrap();
        child.wait().unwrap();
    } else {
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(one_sentence(&output).contains("--data"), "{output:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_first_start_on_a_full_disk_says_so_in_one_sentence() {
    let folder = folder();
    let disk = Disk::mounted(&folder.path().join("data"), 1);
    disk.fill();
    start_on_the_full_one(&disk, folder.path(), &[], async |_| panic!("there was no room for a database"))
        .await;
}
