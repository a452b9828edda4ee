//! The examples at work: nginx and Caddy with what was written for them, in front of a bundle and of this server as orchd.
//! What they answer is what this server answers itself.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use reqwest::Method;
use tempfile::TempDir;

use super::{HASHED, NAMES, example_with, world};
use crate::client::{Answer, Client};
use crate::world::{World, until};

/// A web server that runs until it is dropped.
struct Host {
    child: Child,
    folder: TempDir,
    client: Client,
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended by itself: then the test has failed already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The program: the one that is named, or the machine's own.
fn program(variable: &str, name: &str) -> PathBuf {
    let named = std::env::var_os(variable).map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/sbin".into()]);
    named.or_else(|| folders.map(|folder| folder.join(name)).find(|file| file.is_file())).unwrap_or_else(
        || panic!("{name} is not here: `cargo xtask test server` brings it, or name it in {variable}"),
    )
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

impl Host {
    async fn start(mut command: Command, folder: TempDir, port: u16) -> Self {
        let log = File::create(folder.path().join("stderr.log")).unwrap();
        command.stdout(Stdio::null()).stderr(log).current_dir(folder.path());
        let child = command.spawn().unwrap();
        let host = Self { child, folder, client: Client::new(&format!("http://127.0.0.1:{port}")) };
        until("the web server answers", async || {
            reqwest::get(format!("{}/icon.svg", host.client.base())).await.ok().map(|_| ())
        })
        .await;
        host
    }

    /// nginx, with `api` as orchd.
    async fn nginx(world: &World, api: &str) -> Self {
        let (folder, port) = (tempfile::tempdir().unwrap(), free_port());
        let root = world.dist();
        let site = example_with(world, "nginx", &["--api", api, "--root", root.to_str().unwrap()]);
        let site = site.replace("listen 443 ssl;", &format!("listen 127.0.0.1:{port};"));
        let here = folder.path().display();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("  {kind}_temp_path {here}/{kind};\n"))
            .concat();
        // As root it would give up the right to look into the test's folders.
        let text = format!(
            "daemon off;\nuser root root;\npid {here}/pid;\nerror_log {here}/errors.log;\nevents {{}}\n\
             http {{\n  access_log {here}/access.log;\n{temporary}{site}}}\n"
        );
        let file = folder.path().join("nginx.conf");
        fs::write(&file, text).unwrap();
        let mut command = Command::new(program("TEST_NGINX", "nginx"));
        command.arg("-e").arg(folder.path().join("errors.log")).arg("-p").arg(folder.path());
        command.arg("-c").arg(&file);
        Self::start(command, folder, port).await
    }

    /// Caddy, likewise.
    async fn caddy(world: &World, api: &str) -> Self {
        let (folder, port) = (tempfile::tempdir().unwrap(), free_port());
        let root = world.dist();
        let text = example_with(world, "caddy", &["--api", api, "--root", root.to_str().unwrap()]);
        let text = text.replace("\nmy.example {\n", &format!("\nhttp://127.0.0.1:{port} {{\n")).replacen(
            "\n{\n",
            "\n{\n  admin off\n",
            1,
        );
        let file = folder.path().join("Caddyfile");
        fs::write(&file, text).unwrap();
        let mut command = Command::new(program("TEST_CADDY", "caddy"));
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&file);
        for variable in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            command.env(variable, folder.path());
        }
        Self::start(command, folder, port).await
    }

    /// Everything it has logged.
    fn log(&self) -> String {
        let files = ["stderr.log", "errors.log", "access.log"].map(|name| self.folder.path().join(name));
        files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect()
    }
}

/// What is compared of an answer: its status, what it says where it says it well, and each header as often as it stands
/// there.
fn outline(answer: &Answer) -> (u16, Option<Vec<u8>>, BTreeMap<String, Vec<String>>) {
    let is_file = answer.status == 200;
    let more: &[&str] = if is_file { &["content-type", "content-encoding"] } else { &[] };
    let values = |name: &str| -> Vec<String> {
        answer.headers.get_all(name).iter().map(|value| value.to_str().unwrap().to_owned()).collect()
    };
    let headers = NAMES.iter().chain(more).map(|name| ((*name).to_owned(), values(name)));
    (answer.status, is_file.then(|| answer.body.clone()), headers.collect())
}

async fn assert_same_answers(world: &World, host: &Host) {
    for (method, path, encodings, status) in [
        (Method::GET, "/", "", 200),
        (Method::GET, "/index.html", "", 200),
        (Method::HEAD, "/", "", 200),
        (Method::GET, "/invites/key?email=ada@example.com", "", 200),
        (Method::GET, "/invites/a.b.c", "", 200),
        (Method::GET, "/invites/key-0123456789abcdef", "", 200),
        (Method::GET, "/orgs/x/invites/new", "", 200),
        (Method::GET, "/somewhere/else", "", 200),
        (Method::GET, HASHED, "", 200),
        (Method::GET, HASHED, "gzip", 200),
        (Method::GET, HASHED, "deflate", 200),
        (Method::GET, "/app-0123456789abcdef_bg.wasm", "", 200),
        (Method::GET, "/words-en.json", "", 200),
        (Method::GET, "/icon.svg", "", 200),
        (Method::GET, "/app-0123456789abcdee.js", "", 404),
        (Method::GET, "/favicon.ico", "", 404),
        (Method::GET, "/fonts/none.woff2", "", 404),
        (Method::GET, "/api/version", "", 200),
        (Method::GET, "/api/login", "", 401),
        (Method::GET, "/api/nothing", "", 404),
        (Method::POST, "/api/invites/key/validate", "", 200),
    ] {
        let ask = async |client: &Client| {
            let client = client.with_header("accept-encoding", encodings);
            outline(&client.page(method.clone(), path, None).await)
        };
        let own = ask(&world.client).await;
        assert_eq!(ask(&host.client).await, own, "{method} {path} {encodings}");
        assert_eq!(own.0, status, "{method} {path}");
    }
}

/// Nobody's address: what is sent there is refused.
fn nobody() -> String {
    format!("http://127.0.0.1:{}", free_port())
}

/// Lets everything fail at which a key is in the request, and something else at which none is, for comparison.
async fn fail(world: &World, host: &Host) {
    let key = "/invites/canary-key?email=canary@example.com";
    let client = host.client.with_header("referer", "http://my.example/invites/canary-key");
    let answer = client.page(Method::POST, &format!("/api{key}"), None).await.is(502);
    assert_eq!(answer.headers["cache-control"], "no-store");
    fs::rename(world.dist().join("index.html"), world.dist().join("gone")).unwrap();
    let answer = client.page(Method::GET, key, None).await;
    assert!(answer.status >= 400, "{}", answer.status);
    host.client.page(Method::GET, "/orgs/seen", None).await;
}

fn assert_no_key(log: &str) {
    assert!(!log.contains("canary"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn h4_nginx_answers_as_this_server_does() {
    let world = world().await;
    let host = Host::nginx(&world, &world.base()).await;
    assert_same_answers(&world, &host).await;
    assert_no_key(&host.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn h4_caddy_answers_as_this_server_does() {
    let world = world().await;
    let host = Host::caddy(&world, &world.base()).await;
    assert_same_answers(&world, &host).await;
    assert_no_key(&host.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn u2_h4_nginx_logs_no_key_where_orchd_is_down_or_the_page_is_missing() {
    let world = world().await;
    let host = Host::nginx(&world, &nobody()).await;
    fail(&world, &host).await;
    let log = host.log();
    assert!(log.contains("/orgs/seen"), "what else fails is told: {log}");
    assert_no_key(&log);
}

#[tokio::test(flavor = "multi_thread")]
async fn u2_h4_caddy_logs_no_key_where_orchd_is_down_or_the_page_is_missing() {
    let world = world().await;
    let host = Host::caddy(&world, &nobody()).await;
    fail(&world, &host).await;
    let log = host.log();
    assert!(log.contains("server running"), "{log}");
    assert_no_key(&log);
}
