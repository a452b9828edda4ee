//! The configuration examples for other web servers, held against what this server really answers (H4).

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use reqwest::Method;

use crate::process::PROGRAM;
use crate::world::{MASTER, World};

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

/// Stands for a picture of a branding.
const PICTURE: &str = "a picture";
const PICTURE_PATH: &str = "^/api/branding/[0-9a-f]{32}\\.[a-z]+$";
/// What differs between a picture and an error in its place: what is in front passes it on.
const PASSED_ON: [&str; 2] = ["content-security-policy", "cache-control"];

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

/// What this server sends with a picture, and with an error in its place as well.
async fn sent_around_pictures(world: &World) -> Headers {
    let png = "INSERT INTO branding_pictures VALUES (?, 'logo', 'image/png', zeroblob(32), x'89')";
    sqlx::query(png).bind(MASTER).execute(&world.pool).await.unwrap();
    let branding = world.client.get("/branding").await.is(200).json();
    let picture = sent(world, branding["logoPath"].as_str().unwrap()).await;
    let missing = sent(world, "/api/branding/none.png").await;
    let differ: BTreeSet<&str> =
        NAMES.into_iter().filter(|name| picture.get(*name) != missing.get(*name)).collect();
    assert_eq!(differ, PASSED_ON.into_iter().collect());
    picture.into_iter().filter(|(name, _)| !PASSED_ON.contains(&name.as_str())).collect()
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
        let (wanted, least) = match *path {
            PICTURE => (sent_around_pictures(world).await, 9 - PASSED_ON.len()),
            path => (sent(world, path).await, 9),
        };
        assert!(wanted.len() >= least, "{path}: {wanted:?}");
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
    let pictures = format!("~ \"{PICTURE_PATH}\"");
    let expected = [
        ("^~ /api/", "/api/version"),
        (pictures.as_str(), PICTURE),
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
    let (_, block) = text.split_once(&pictures).unwrap();
    let (block, _) = block.split_once("  }\n").unwrap();
    let hidden: BTreeSet<&str> = block
        .lines()
        .filter_map(|line| line.trim().strip_prefix("proxy_hide_header ")?.strip_suffix(';'))
        .collect();
    let set = found[&pictures].keys().map(String::as_str).collect();
    assert_eq!(hidden, set, "what is set is hidden, and what passes is not");
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
        ("@picture", PICTURE),
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
    // The first one that fits is taken; and what is proxied has its type already.
    let at = |part: &str| text.find(part).unwrap();
    assert!(text.contains(&format!("@picture path_regexp \"{PICTURE_PATH}\"")));
    assert!(at("handle @picture") < at("handle /api/*"));
    assert!(at("handle /api/*") < at("header @svg Content-Type"));
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
