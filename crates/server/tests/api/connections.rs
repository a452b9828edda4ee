//! Slow, many and large: refused or served, and nobody else is held up.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use control_panel_server::headers::Kind;
use reqwest::header::HeaderMap;

use crate::contract::{Asked, judge};
use crate::process::{demo, folder, start, text};
use crate::world::{PASSWORD, World, creds};

/// A connection of bytes.
struct Raw(TcpStream);

impl Raw {
    fn to(base: &str) -> Self {
        let stream = TcpStream::connect(base.strip_prefix("http://").unwrap()).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        Self(stream)
    }

    fn say(&mut self, bytes: impl AsRef<[u8]>) {
        self.0.write_all(bytes.as_ref()).unwrap();
    }

    /// Status, headers and body of one answer.
    fn answer(&mut self) -> (u16, HeaderMap, Vec<u8>) {
        let mut reader = BufReader::new(&self.0);
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let status =
            line.split(' ').nth(1).unwrap_or_else(|| panic!("no answer but {line:?}")).parse().unwrap();
        let mut headers = HeaderMap::new();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            headers.insert(name.parse::<reqwest::header::HeaderName>().unwrap(), value.parse().unwrap());
        }
        let length = headers.get("content-length").map_or(0, |v| v.to_str().unwrap().parse().unwrap());
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        (status, headers, body)
    }

    /// Nothing more comes, since the other side has closed.
    fn is_closed(&mut self) -> bool {
        let mut rest = Vec::new();
        match self.0.read_to_end(&mut rest) {
            Ok(_) => rest.is_empty(),
            Err(error) => error.kind() == std::io::ErrorKind::ConnectionReset,
        }
    }
}

fn head(path: &str, more: &str) -> String {
    format!("POST /api{path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n{more}\r\n\r\n")
}

/// The contract's error, of that status.
fn assert_error((status, headers, body): &(u16, HeaderMap, Vec<u8>), expected: u16, code: &str) {
    assert_eq!(*status, expected);
    let asked = Asked {
        method: &reqwest::Method::POST,
        path: "/login/sessions",
        is_cross_site: false,
        is_amid_faults: expected == 503,
    };
    judge(&asked, *status, headers, body);
    let body: serde_json::Value = serde_json::from_slice(body).unwrap();
    assert_eq!(body["code"], code);
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_header_that_never_ends_and_a_connection_that_says_nothing_are_closed() {
    let world = World::with(|config| config.connections.header = Duration::from_millis(300)).await;
    let base = world.base();
    tokio::task::spawn_blocking(move || {
        for said in ["", "POST /api/login/ses", "GET / HTTP/1.1\r\nhost: x\r\nx-more: "] {
            let mut slow = Raw::to(&base);
            slow.say(said);
            assert!(slow.is_closed(), "{said}");
        }
        let mut idle = Raw::to(&base);
        idle.say("GET /api/version HTTP/1.1\r\nhost: x\r\n\r\n");
        assert_eq!(idle.answer().0, 200);
        assert!(idle.is_closed(), "after an answer");
    })
    .await
    .unwrap();
    world.client.get("/version").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_body_that_never_ends_is_408_in_the_contracts_shape() {
    let world = World::with(|config| config.connections.request = Duration::from_millis(500)).await;
    let base = world.base();
    tokio::task::spawn_blocking(move || {
        for length in ["content-length: 100", "transfer-encoding: chunked"] {
            let mut slow = Raw::to(&base);
            slow.say(head("/login/sessions", length));
            slow.say("5\r\n{\"ema");
            assert_error(&slow.answer(), 408, "unavailable");
            assert!(slow.is_closed());
        }
    })
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_body_over_64_kib_in_chunks_of_no_stated_length_is_413() {
    let world = World::new().await;
    let base = world.base();
    tokio::task::spawn_blocking(move || {
        let mut raw = Raw::to(&base);
        raw.say(head("/login/sessions", "transfer-encoding: chunked"));
        let chunk = format!("{:x}\r\n{}\r\n", 9000, "x".repeat(9000));
        for _ in 0..8 {
            raw.say(&chunk);
        }
        assert_error(&raw.answer(), 413, "invalid_input");
        let mut raw = Raw::to(&base);
        raw.say(head("/login/sessions", "content-length: 70000\r\nexpect: 100-continue"));
        assert_error(&raw.answer(), 413, "invalid_input");
    })
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_one_connection_too_many_is_refused_until_there_is_room_again() {
    let world = World::with(|config| config.connections.at_once = 8).await;
    let base = world.base();
    let open: Vec<Raw> = (0..8).map(|_| Raw::to(&base)).collect();
    let refused = tokio::task::spawn_blocking({
        let base = base.clone();
        move || {
            let mut raw = Raw::to(&base);
            raw.answer()
        }
    })
    .await
    .unwrap();
    assert_error(&refused, 503, "unavailable");
    assert!(refused.1.contains_key("retry-after"));
    drop(open);
    crate::world::until("there is room again", async || {
        let answer = reqwest::get(format!("{base}/api/version")).await;
        answer.is_ok_and(|answer| answer.status() == 200).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_h2_whoever_has_sent_a_request_reads_why_there_is_no_room() {
    let world = World::with(|config| config.connections.at_once = 4).await;
    let base = world.base();
    let open: Vec<Raw> = (0..4).map(|_| Raw::to(&base)).collect();
    tokio::task::spawn_blocking(move || {
        for _ in 0..20 {
            let mut raw = Raw::to(&base);
            raw.say(head("/login/sessions", "content-length: 30000"));
            raw.say("x".repeat(30_000));
            // Whoever closes with something unread resets the connection, and the answer is lost.
            std::thread::sleep(Duration::from_millis(20));
            let answer = raw.answer();
            assert_error(&answer, 503, "unavailable");
            for (name, value) in control_panel_server::headers::map(Kind::Api, "", false) {
                assert_eq!(answer.1.get(name.as_ref().unwrap()), Some(&value), "{name:?}");
            }
            assert!(raw.is_closed());
        }
    })
    .await
    .unwrap();
    drop(open);
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_whoever_is_refused_and_goes_on_sending_is_closed() {
    let world = World::with(|config| config.connections.at_once = 1).await;
    let base = world.base();
    let open = Raw::to(&base);
    tokio::task::spawn_blocking(move || {
        let mut raw = Raw::to(&base);
        raw.say(head("/login/sessions", "transfer-encoding: chunked"));
        let started = std::time::Instant::now();
        let chunk = [b'x'; 1024];
        while raw.0.write_all(&chunk).is_ok() {
            assert!(started.elapsed() < Duration::from_secs(30), "still listened to");
            std::thread::sleep(Duration::from_millis(20));
        }
    })
    .await
    .unwrap();
    drop(open);
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_whoever_never_reads_an_answer_is_closed_when_the_connection_is_too_old() {
    let world = World::with(|config| {
        std::fs::write(config.dist.join("large.txt"), "x".repeat(64 << 20)).unwrap();
        config.connections.at_once = 1;
        config.connections.age = Duration::from_millis(500);
        config.connections.drain = Duration::from_millis(500);
    })
    .await;
    let base = world.base();
    let mut slow = Raw::to(&base);
    slow.say("GET /large.txt HTTP/1.1\r\nhost: x\r\n\r\n");
    let next = async || reqwest::get(format!("{base}/api/version")).await.map(|answer| answer.status());
    assert_eq!(next().await.unwrap(), 503, "the only place is taken");
    crate::world::until("the place is free", async || {
        next().await.is_ok_and(|status| status == 200).then_some(())
    })
    .await;
    let mut read = Vec::new();
    drop(slow.0.read_to_end(&mut read));
    assert!(read.len() < 64 << 20, "it was closed in the middle");
}

#[tokio::test(flavor = "multi_thread")]
async fn q12_two_thousand_open_connections_hold_up_nobody_else() {
    rlimit::increase_nofile_limit(4096).unwrap();
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let base = server.client.base().to_owned();
    let open = tokio::task::spawn_blocking(move || {
        let mut open: Vec<Raw> = (0..2000).map(|_| Raw::to(&base)).collect();
        for (n, raw) in open.iter_mut().enumerate() {
            // Some say nothing, some begin a request, some wait after one.
            match n % 3 {
                0 => {}
                1 => raw.say(head("/login/sessions", "content-length: 50")),
                _ => raw.say("GET /api/version HTTP/1.1\r\nhost: x\r\n\r\n"),
            }
        }
        for raw in open.iter_mut().skip(2).step_by(3) {
            assert!(matches!(raw.answer().0, 200 | 503));
        }
        open
    })
    .await
    .unwrap();
    let sheet = demo(folder.path());
    let admin = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"]));
    server.client.post("/login/sessions", &admin).await.is(200);
    drop(open);
    server.client.get("/status").await.is(200);
    let (_, log) = server.stop();
    assert!(!log.contains("could not be taken") && !log.contains("panic"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_request_under_way_is_answered_when_the_server_is_told_to_stop() {
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let sheet = demo(folder.path());
    let base = server.client.base().to_owned();
    let body = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"])).to_string();
    let (first, rest) = body.split_at(10);
    let mut raw = Raw::to(&base);
    let mut idle = Raw::to(&base);
    raw.say(head("/login/sessions", &format!("content-length: {}\r\nexpect: 100-continue", body.len())));
    // The server asks for the body: the request is under way.
    assert_eq!(raw.answer().0, 100);
    raw.say(first);
    server.tell_to_stop();
    assert!(tokio::task::spawn_blocking(move || idle.is_closed()).await.unwrap());
    crate::world::until("nobody new is let in", async || {
        TcpStream::connect(base.strip_prefix("http://").unwrap()).is_err().then_some(())
    })
    .await;
    raw.say(rest);
    assert_eq!(raw.answer().0, 200);
    raw.0.shutdown(Shutdown::Both).unwrap();
    let (_, log) = server.stop();
    assert!(log.contains("answered"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn q11_a_slow_client_does_not_hold_up_others() {
    let world = World::new().await;
    let mut slow = Raw::to(&world.base());
    slow.say(head("/login/sessions", "content-length: 50"));
    world.client.post("/login/sessions", &creds("eira@example.com", PASSWORD)).await.is(200);
    drop(slow);
}
