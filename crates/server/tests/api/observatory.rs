//! What Mozilla's HTTP Observatory would give these headers, by its own rules.
//!
//! Source: github.com/mdn/mdn-http-observatory at 94042bb, `src/grader/charts.js` (points), `src/analyzer/tests/*.js`
//! (what they are for), `src/scanner/index.js` (how they add up). Of its twelve tests, redirection and the certificate
//! are those of the proxy that does TLS, and cost nothing where it sends http on to https on the same host.

use std::collections::{BTreeMap, BTreeSet};

use reqwest::Method;
use reqwest::header::HeaderMap;

use crate::client::Answer;
use crate::world::World;

type Policy = BTreeMap<String, BTreeSet<String>>;

/// From here on, what is more than needed counts as well.
const MINIMUM_FOR_EXTRA: i32 = 90;
/// Seconds.
const SIX_MONTHS: u64 = 15_552_000;
/// Sources as good as none.
const BROAD: [&str; 8] =
    ["ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"];

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap())
}

fn content_security_policy(headers: &HeaderMap) -> i32 {
    let Some(policy) = text(headers, "content-security-policy").map(parsed) else { return -25 };
    let sources = |name: &str| {
        let all = BTreeSet::from(["*".to_owned()]);
        policy.get(name).or_else(|| policy.get("default-src")).cloned().unwrap_or(all)
    };
    let is_broad = |source: &String| BROAD.contains(&source.as_str());
    let [script, style, object] = ["script-src", "style-src", "object-src"].map(sources);
    // A hash or a nonce makes browsers ignore it.
    let has_hash = |list: &BTreeSet<String>| {
        list.iter().any(|source| source.starts_with("'sha") || source.starts_with("'nonce-"))
    };
    let unsafe_inline = |list: &BTreeSet<String>| {
        list.contains("data:") || (list.contains("'unsafe-inline'") && !has_hash(list))
    };
    let is_http = |source: &String| source.starts_with("http:") || source.starts_with("ftp:");
    let active_http = policy.iter().any(|(name, list)| name != "img-src" && list.iter().any(is_http));
    let passive_http = sources("img-src").union(&sources("media-src")).any(is_http);
    let loose = unsafe_inline(&script) || script.iter().any(is_broad) || object.iter().any(is_broad);
    if loose || active_http {
        -20
    } else if passive_http || script.union(&style).any(|source| source == "'unsafe-eval'") {
        -10
    } else if unsafe_inline(&style) || style.iter().any(is_broad) {
        0
    } else if policy.get("default-src").is_some_and(|list| list.iter().eq(["'none'"])) {
        10
    } else {
        5
    }
}

fn parsed(policy: &str) -> Policy {
    let directives = policy.split(';').filter_map(|directive| {
        let mut words = directive.split_whitespace().map(str::to_lowercase);
        Some((words.next()?, words.collect()))
    });
    directives.collect()
}

fn strict_transport_security(headers: &HeaderMap) -> i32 {
    let header = text(headers, "strict-transport-security").unwrap_or_default();
    let age = header.split(';').find_map(|part| part.trim().strip_prefix("max-age=")?.parse::<u64>().ok());
    match age {
        Some(SIX_MONTHS..) => 0,
        Some(_) => -10,
        None => -20,
    }
}

fn referrer_policy(headers: &HeaderMap) -> i32 {
    match text(headers, "referrer-policy") {
        Some("no-referrer" | "same-origin" | "strict-origin" | "strict-origin-when-cross-origin") => 5,
        Some(_) => -5,
        None => 0,
    }
}

fn x_frame_options(headers: &HeaderMap) -> i32 {
    let policy = text(headers, "content-security-policy").map(parsed).unwrap_or_default();
    let by_header = matches!(text(headers, "x-frame-options"), Some("DENY" | "SAMEORIGIN"));
    if policy.contains_key("frame-ancestors") || by_header { 5 } else { -20 }
}

fn x_content_type_options(headers: &HeaderMap) -> i32 {
    if text(headers, "x-content-type-options") == Some("nosniff") { 0 } else { -5 }
}

fn isolation(headers: &HeaderMap) -> i32 {
    let of = |name, good: &[&str], nothing: &[&str]| match text(headers, name) {
        None => 0,
        Some(value) if good.contains(&value) => 10,
        Some(value) if nothing.contains(&value) => 0,
        Some(_) => -5,
    };
    of(
        "cross-origin-opener-policy",
        &["same-origin", "same-origin-allow-popups", "noopener-allow-popups"],
        &["unsafe-none"],
    ) + of("cross-origin-embedder-policy", &["require-corp", "credentialless"], &["unsafe-none"])
        + of("cross-origin-resource-policy", &["same-origin", "same-site"], &["cross-origin"])
}

/// `Access-Control-Allow-Origin` isn't sent at all, and pages set no cookie: both count nothing then.
fn cookies_and_sharing(headers: &HeaderMap) -> i32 {
    let is_free =
        ["set-cookie", "access-control-allow-origin"].iter().all(|name| !headers.contains_key(*name));
    if is_free { 0 } else { -50 }
}

/// Scripts of this origin count nothing, whether or not they say what they must be; others cost.
fn scripts(page: &str) -> i32 {
    let elsewhere = page.split("<script").skip(1).filter_map(|tag| tag.split('>').next());
    if elsewhere.filter(|tag| tag.contains(" src=")).any(|tag| tag.contains("//")) { -50 } else { 0 }
}

fn score(headers: &HeaderMap, page: &str) -> i32 {
    let points = [
        content_security_policy(headers),
        strict_transport_security(headers),
        referrer_policy(headers),
        x_frame_options(headers),
        x_content_type_options(headers),
        isolation(headers),
        cookies_and_sharing(headers),
        scripts(page),
    ];
    let without_extra = 100 + points.iter().filter(|points| **points < 0).sum::<i32>();
    if without_extra >= MINIMUM_FOR_EXTRA { 100 + points.iter().sum::<i32>() } else { without_extra }
}

async fn get(path: &str) -> Answer {
    let world =
        World::with(|config| config.public_url = Some("https://panel.example".parse().unwrap())).await;
    world.client.page(Method::GET, path, None).await
}

#[tokio::test(flavor = "multi_thread")]
async fn h1_h2_mozillas_observatory_gives_the_pages_100_points_and_more() {
    for path in ["/", "/invites/key?email=ada@example.com", "/orgs/x/invites"] {
        let answer = get(path).await.is(200);
        assert_eq!(score(&answer.headers, &String::from_utf8_lossy(&answer.body)), 140, "{path}");
    }
}

/// Each of them is worth something: otherwise the sum shows nothing.
#[tokio::test(flavor = "multi_thread")]
async fn h1_h2_the_score_falls_with_every_header_that_is_missing_or_weaker() {
    let answer = get("/").await.is(200);
    for (name, weaker, expected) in [
        ("content-security-policy", None, 75),
        ("content-security-policy", Some("default-src 'self'"), 135),
        (
            "content-security-policy",
            Some("default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'"),
            80,
        ),
        (
            "content-security-policy",
            Some("default-src 'none'; script-src 'self' 'unsafe-eval'; frame-ancestors 'none'"),
            120,
        ),
        (
            "content-security-policy",
            Some("default-src 'none'; script-src 'self' 'sha256-x' 'unsafe-inline'; frame-ancestors 'none'"),
            140,
        ),
        (
            "content-security-policy",
            Some("default-src 'none'; img-src http://x; frame-ancestors 'none'"),
            120,
        ),
        ("strict-transport-security", None, 80),
        ("strict-transport-security", Some("max-age=3600"), 130),
        ("referrer-policy", None, 135),
        ("referrer-policy", Some("unsafe-url"), 130),
        ("x-content-type-options", None, 135),
        ("cross-origin-opener-policy", None, 130),
        ("cross-origin-resource-policy", Some("cross-origin"), 130),
        ("set-cookie", Some("a=b"), 50),
    ] {
        let mut headers = answer.headers.clone();
        headers.remove(name);
        if let Some(weaker) = weaker {
            headers.insert(name, weaker.parse().unwrap());
        }
        assert_eq!(score(&headers, ""), expected, "{name}: {weaker:?}");
    }
    assert_eq!(score(&answer.headers, "<script src=\"https://elsewhere.example/a.js\"></script>"), 50);
}
