//! Q11: a full disk is 503, and nothing that was acknowledged is lost.

use std::path::Path;
use std::process::Command;

use reqwest::Method;
use serde_json::{Value, json};

use crate::client::Client;
use crate::process::{PROGRAM, Running, demo, folder, start, start_as, text};
use crate::world::{creds, invites, key_of};

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
    let path = format!("/api{}", invites(text(&sheet["orgId"])));
    let used = folder.path().join("data/panel.sqlite3").metadata().unwrap().len();

    let server = start_on_a_small_disk(folder.path(), used + 65_536);
    let client = admin(&server.client, &sheet).await;
    let mut links = Vec::new();
    let refused = loop {
        let email = format!("person-{}@example.com", links.len());
        let body = new_invite(&email).to_string().into();
        let answer = client.page(Method::POST, &path, Some(("application/json", body))).await;
        if answer.status != 201 {
            break answer.is(503);
        }
        links.push(answer.json());
        assert!(links.len() < 300, "the disk is never full");
    };
    assert_eq!(refused.code(), "unavailable");
    assert!(refused.headers.contains_key("retry-after"));
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
