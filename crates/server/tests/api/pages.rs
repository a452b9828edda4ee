//! The bundle: what is served for which path, and the headers of each (H1 to H3).

use reqwest::Method;

use crate::client::Answer;
use crate::world::World;

pub const INDEX: &str = "<!doctype html><html><head><style>p{}</style></head><body><p>the app</p>\
<script type=\"module\">alert(1)</script></body></html>";
const SCRIPT_HASH: &str = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

async fn world() -> World {
    World::with(|config| {
        for (name, content) in [
            ("app-0123456789abcdef.js", "plain js"),
            ("app-0123456789abcdef.js.br", "brotli js"),
            ("app-0123456789abcdef.js.gz", "gzip js"),
            ("app-0123456789abcdef_bg.wasm", "wasm"),
            ("app-0123456789abcdef.css", "p{}"),
            ("words-0123456789abcdef.json", "{}"),
            ("robots.txt", "robots"),
            ("icon.svg", "<svg/>"),
            ("index.html.gz", "gzip index"),
        ] {
            std::fs::write(config.dist.join(name), content).unwrap();
        }
        std::fs::create_dir(config.dist.join("fonts")).unwrap();
        std::fs::write(config.dist.join("fonts/a.woff2"), "font").unwrap();
        std::fs::write(config.data.join("secret.txt"), "secret").unwrap();
    })
    .await
}

async fn get(world: &World, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut client = world.client.clone();
    for (name, value) in headers {
        client = client.with_header(name, value);
    }
    client.page(Method::GET, path, None).await
}

#[tokio::test(flavor = "multi_thread")]
async fn h3_paths_of_the_app_get_the_page_and_missing_files_get_404() {
    let world = world().await;
    for (path, accept, status) in [
        ("/", "text/html", 200),
        ("/index.html", "text/html", 200),
        ("/orgs/x/invites/new", "text/html", 200),
        ("/somewhere/else", "text/html,application/xhtml+xml", 200),
        ("/invites/a.b.c?email=x", "text/html", 200),
        ("/invites/..%2f..%2fetc", "text/html", 200),
        ("/somewhere/else", "image/png", 404),
        ("/app-0123456789abcdee.js", "*/*", 404),
        ("/app-0123456789abcdee_bg.wasm", "text/html", 404),
        ("/favicon.ico", "text/html", 404),
        ("/..%2fdata%2fsecret.txt", "text/html", 404),
        ("/app-0123456789abcdef.js.br", "*/*", 404),
    ] {
        let answer = get(&world, path, &[("accept", accept)]).await;
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.body == INDEX.as_bytes(), status == 200, "{path}");
    }
    let answer = world.client.page(Method::POST, "/", None).await;
    assert_eq!((answer.status, answer.headers["allow"].to_str().unwrap()), (405, "GET, HEAD"));
}

#[tokio::test(flavor = "multi_thread")]
async fn h2_h3_every_file_has_its_type_and_is_kept_as_long_as_its_name_allows() {
    let world = world().await;
    let forever = "public, max-age=31536000, immutable";
    for (path, content_type, cache) in [
        ("/", "text/html; charset=utf-8", "no-cache"),
        ("/invites/key", "text/html; charset=utf-8", "no-store"),
        ("/app-0123456789abcdef.js", "text/javascript; charset=utf-8", forever),
        ("/app-0123456789abcdef_bg.wasm", "application/wasm", forever),
        ("/app-0123456789abcdef.css", "text/css; charset=utf-8", forever),
        ("/words-0123456789abcdef.json", "application/json; charset=utf-8", forever),
        ("/robots.txt", "text/plain; charset=utf-8", "no-cache"),
        ("/icon.svg", "image/svg+xml; charset=utf-8", "no-cache"),
        ("/fonts/a.woff2", "font/woff2", "no-cache"),
    ] {
        let answer = get(&world, path, &[]).await.is(200);
        assert_eq!(answer.headers["content-type"], content_type, "{path}");
        assert_eq!(answer.headers["cache-control"], cache, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn h1_h2_every_answer_has_its_policy_and_no_header_is_missing() {
    let world = world().await;
    let page = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {SCRIPT_HASH}; style-src 'self' 'sha256-"
    );
    for path in
        ["/", "/invites/key", "/icon.svg", "/missing.js", "/api/version", "/api/login", "/api/nothing"]
    {
        let answer = get(&world, path, &[]).await;
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        if matches!(path, "/" | "/invites/key") {
            assert!(policy.starts_with(&page), "{policy}");
            assert!(policy.contains("frame-ancestors 'none'") && policy.ends_with("trusted-types default"));
            assert!(!policy.contains("unsafe-inline"));
        } else if path == "/icon.svg" {
            // A worker's script may run the wasm that it is handed, and ask for nothing.
            let file = "default-src 'none'; script-src 'wasm-unsafe-eval'; frame-ancestors 'none'";
            assert_eq!(policy, file, "{path}");
        } else {
            assert_eq!(policy, "default-src 'none'; frame-ancestors 'none'", "{path}");
        }
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.headers[name], value, "{path}");
        }
        let permissions = answer.headers["permissions-policy"].to_str().unwrap();
        for denied in permissions.split(", ") {
            assert!(denied.ends_with("=()") && !denied.contains(','), "{denied}");
        }
        for feature in [
            "camera",
            "clipboard-read",
            "geolocation",
            "local-fonts",
            "microphone",
            "payment",
            "serial",
            "usb",
        ] {
            assert!(permissions.split(", ").any(|denied| denied == format!("{feature}=()")), "{feature}");
        }
        assert!(!answer.headers.contains_key("strict-transport-security"));
        let robots = answer.headers.get("x-robots-tag").map(|value| value.to_str().unwrap());
        assert_eq!(robots, (path == "/invites/key").then_some("noindex, nofollow"), "{path}");
        if path.starts_with("/api") {
            assert_eq!(answer.headers["cache-control"], "no-store");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn h1_the_pages_policy_is_the_designs_directive_by_directive() {
    let world = world().await;
    for path in ["/", "/index.html", "/invites/key", "/orgs/x/invites", "/somewhere/else"] {
        let answer = get(&world, path, &[]).await.is(200);
        let all: Vec<_> = answer.headers.get_all("content-security-policy").iter().collect();
        let [policy] = all[..] else { panic!("{} policies", all.len()) };
        let mut found = std::collections::BTreeMap::new();
        for directive in policy.to_str().unwrap().split(';') {
            let mut words = directive.split_whitespace();
            let name = words.next().unwrap();
            assert!(found.insert(name, words.collect::<Vec<_>>()).is_none(), "{name} twice");
        }
        for (name, allowed) in [
            ("default-src", &["'none'"][..]),
            ("script-src", &["'self'", "'wasm-unsafe-eval'"]),
            ("style-src", &["'self'"]),
            ("img-src", &["'self'"]),
            ("font-src", &["'self'"]),
            ("connect-src", &["'self'"]),
            ("manifest-src", &["'self'"]),
            ("base-uri", &["'none'"]),
            ("form-action", &["'none'"]),
            ("frame-ancestors", &["'none'"]),
            ("require-trusted-types-for", &["'script'"]),
            ("trusted-types", &["default"]),
        ] {
            let mut sources = found.remove(name).unwrap_or_else(|| panic!("{path}: no {name}"));
            if matches!(name, "script-src" | "style-src") {
                let before = sources.len();
                sources.retain(|source| !source.starts_with("'sha256-"));
                assert_eq!(before - sources.len(), 1, "{path}: {name} names the page's own by its hash");
            }
            assert_eq!(sources, allowed, "{path}: {name}");
        }
        assert!(found.is_empty(), "{path}: nobody asked for {found:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn precompressed_files_go_to_those_who_take_them() {
    let world = world().await;
    let path = "/app-0123456789abcdef.js";
    for (accepts, body, encoding) in [
        ("gzip, deflate, br", "brotli js", Some("br")),
        ("gzip", "gzip js", Some("gzip")),
        ("br;q=0, GZIP;q=0.5", "gzip js", Some("gzip")),
        ("identity", "plain js", None),
        ("", "plain js", None),
        ("brotli", "plain js", None),
    ] {
        let answer = get(&world, path, &[("accept-encoding", accepts)]).await.is(200);
        assert_eq!(String::from_utf8_lossy(&answer.body), body, "{accepts}");
        let named = answer.headers.get("content-encoding").map(|v| v.to_str().unwrap());
        assert_eq!(named, encoding, "{accepts}");
        assert_eq!(answer.headers["vary"], "accept-encoding");
        assert_eq!(answer.headers["content-type"], "text/javascript; charset=utf-8");
    }
    let answer = get(&world, "/invites/key", &[("accept-encoding", "gzip")]).await;
    assert_eq!(answer.body, b"gzip index");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_not_changed_is_not_sent_again() {
    let world = world().await;
    let tag = get(&world, "/", &[]).await.headers["etag"].to_str().unwrap().to_owned();
    let again = get(&world, "/", &[("if-none-match", &tag)]).await.is(304);
    assert!(again.body.is_empty());
    get(&world, "/", &[("if-none-match", "\"other\"")]).await.is(200);
    let invite = get(&world, "/invites/key", &[("if-none-match", &tag)]).await.is(200);
    assert!(!invite.headers.contains_key("etag"));
}
