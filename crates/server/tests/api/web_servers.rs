//! The configuration examples for other web servers, held against what this server really answers (H4).

use std::collections::BTreeMap;
use std::process::Command;

use reqwest::Method;

use crate::process::PROGRAM;
use crate::world::World;

mod running;

/// Header names and values, in lower case the former.
type Headers = BTreeMap<String, String>;

const NAMES: [&str; 10] = [
    "content-security-policy",
    "cache-control",
    "x-content-type-options",
    "referrer-policy",
    "x-frame-options",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "permissions-policy",
    "x-robots-tag",
    "strict-transport-security",
];

const HASHED: &str = "/app-0123456789abcdef.js";

async fn world() -> World {
    World::with(|config| {
        config.public_url = Some("https://panel.example".parse().unwrap());
        for (name, content) in [
            (&HASHED[1..], "js"),
            ("app-0123456789abcdef.js.gz", "packed js"),
            ("app-0123456789abcdef_bg.wasm", "wasm"),
            ("words-en.json", "{}"),
            ("icon.svg", "<svg/>"),
            ("icon.svg.br", "packed"),
        ] {
            std::fs::write(config.dist.join(name), content).unwrap();
        }
    })
    .await
}

fn example(world: &World, format: &str) -> String {
    example_with(world, format, &[])
}

fn example_with(world: &World, format: &str, more: &[&str]) -> String {
    let mut command = Command::new(PROGRAM);
    command.args(["web-server", "--for", format, "--host", "my.example", "--dist"]).arg(world.dist());
    let output = command.args(more).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// What this server sends with that path.
async fn sent(world: &World, path: &str) -> Headers {
    let answer = world.client.page(Method::GET, path, None).await;
    let value = |name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    NAMES.into_iter().filter_map(|name| Some((name.to_owned(), value(name)?))).collect()
}

/// The blocks of a text that `opens` starts, each with what stands behind it and the headers that `read` finds.
fn blocks(
    text: &str,
    opens: &str,
    read: impl Fn(&str) -> Option<(String, String)>,
) -> BTreeMap<String, Headers> {
    text.split(opens)
        .skip(1)
        .map(|block| {
            let (name, body) = block.split_once('\n').unwrap();
            (name.trim_end_matches('{').trim().to_owned(), body.lines().filter_map(&read).collect())
        })
        .collect()
}

async fn assert_same(world: &World, found: &BTreeMap<String, Headers>, expected: &[(&str, &str)]) {
    for (block, path) in expected {
        let wanted = sent(world, path).await;
        assert!(wanted.len() >= 9, "{path}: {wanted:?}");
        assert_eq!(found.get(*block), Some(&wanted), "{block} as {path}");
    }
    assert_eq!(found.len(), expected.len(), "{:?}", found.keys());
}

#[tokio::test(flavor = "multi_thread")]
async fn h4_the_example_for_nginx_sets_what_this_server_sends() {
    let world = world().await;
    let text = example(&world, "nginx");
    let found = blocks(&text, "  location ", |line| {
        let (name, value) = line.trim().strip_prefix("add_header ")?.split_once(' ')?;
        let value = value.strip_prefix('"')?.strip_suffix("\" always;")?;
        Some((name.to_owned(), value.to_owned()))
    });
    let expected = [
        ("^~ /api/", "/api/version"),
        ("^~ /invites/", "/invites/key"),
        ("^~ /orgs/", "/orgs/x/invites/new"),
        ("~ \"(^|[/_.-])[0-9a-fA-F]{16}([_.-][^/]*)?$\"", HASHED),
        ("= /index.html", "/index.html"),
        ("~ \\.[^/]*$", "/icon.svg"),
        ("@missing", "/missing.js"),
        ("/", "/"),
    ];
    assert_same(&world, &found, &expected).await;
    assert!(text.contains("server_name my.example;"));
    for name in NAMES.iter().filter(|name| **name != "x-robots-tag") {
        assert!(text.contains(&format!("proxy_hide_header {name};")), "{name} would be sent twice");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn h4_the_example_for_caddy_sets_what_this_server_sends() {
    let world = world().await;
    let text = example(&world, "caddy");
    let found = blocks(&text.replace("handle_errors", "  handle _errors"), "    handle ", |line| {
        let (name, value) = line.strip_prefix("        ")?.split_once(' ')?;
        Some((name.to_owned(), value.strip_prefix('"')?.strip_suffix('"')?.to_owned()))
    });
    let expected = [
        ("/api/*", "/api/version"),
        ("/invites/*", "/invites/key"),
        ("/orgs/*", "/orgs/x/invites/new"),
        ("@hashed", HASHED),
        ("@file", "/icon.svg"),
        ("", "/"),
        ("_errors", "/missing.js"),
    ];
    assert_same(&world, &found, &expected).await;
    assert!(text.contains("\nmy.example {\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn h4_the_headers_file_sets_what_this_server_sends_and_no_two_rules_meet() {
    let world = world().await;
    let text = example(&world, "headers-file");
    let found = blocks(&text, "\n/", |line| {
        let (name, value) = line.strip_prefix("  ")?.split_once(": ")?;
        Some((name.to_owned(), value.to_owned()))
    });
    let expected = [
        ("", "/"),
        ("index.html", "/index.html"),
        ("orgs/*", "/orgs/x/invites/new"),
        ("invites/*", "/invites/key"),
        (&HASHED[1..], HASHED),
        ("app-0123456789abcdef_bg.wasm", "/app-0123456789abcdef_bg.wasm"),
        ("words-en.json", "/words-en.json"),
        ("icon.svg", "/icon.svg"),
    ];
    assert_same(&world, &found, &expected).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn h1_h4_another_page_has_another_policy_in_the_examples() {
    let world = world().await;
    let before = example(&world, "nginx");
    std::fs::write(world.dist().join("index.html"), "<script>alert(2)</script>").unwrap();
    assert_ne!(example(&world, "nginx"), before);
}
