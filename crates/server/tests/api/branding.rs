//! Branding: what `control-panel-server branding` takes, what `getBranding` tells of it, and how pictures are served.

use std::path::Path;
use std::process::{Command, Output};

use reqwest::Method;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::client::Answer;
use crate::process::{PROGRAM, one_sentence};
use crate::world::{CUSTOMER, MASTER, NOWHERE, RESELLER, RESELLER_HOST, SUB_CUSTOMER, World};

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\" fill=\"#0f766e\"/></svg>";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01";
/// A picture of each type, under a name that says another one; `(content, ending of its address, type)`.
const TYPES: [(&[u8], &str, &str); 6] = [
    (PNG, ".png", "image/png"),
    (b"\xff\xd8\xff\xe0\0\x10JFIF\0", ".jpg", "image/jpeg"),
    (b"RIFF\x1a\0\0\0WEBPVP8L", ".webp", "image/webp"),
    (b"GIF89a\x01\0\x01\0\0\0\0;", ".gif", "image/gif"),
    (b"\0\0\x01\0\x01\0\x10\x10", ".ico", "image/x-icon"),
    (SVG.as_bytes(), ".svg", "image/svg+xml; charset=utf-8"),
];
/// `(option, field of the answer, how it is printed)`.
const KINDS: [(&str, &str, &str); 5] = [
    ("--logo", "logoPath", "logo"),
    ("--inverse-logo", "inverseLogoPath", "inverseLogo"),
    ("--inverse-icon", "inverseIconPath", "inverseIcon"),
    ("--login-image", "loginImagePath", "loginImage"),
    ("--favicon", "faviconPath", "favicon"),
];

/// A server, and files to be uploaded.
struct Studio {
    world: World,
    files: TempDir,
}

impl Studio {
    async fn new() -> Self {
        Self { world: World::new().await, files: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.files.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// The program itself, beside the running server.
    fn run(&self, more: &[&str]) -> Output {
        run(&self.world.data(), more)
    }

    #[track_caller]
    fn set(&self, more: &[&str]) -> String {
        let output = self.run(more);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stderr.is_empty());
        String::from_utf8(output.stdout).unwrap()
    }

    #[track_caller]
    fn refuses(&self, more: &[&str]) -> String {
        let output = self.run(more);
        assert_eq!(output.status.code(), Some(1), "{more:?}: {output:?}");
        one_sentence(&output)
    }

    async fn of(&self, host: &str) -> Value {
        self.world.client.at_host(host).get("/branding").await.is(200).json()
    }

    async fn of_master(&self) -> Value {
        self.of("panel.example").await
    }

    /// What is behind the address of a picture, under the eyes of the contract.
    async fn picture(&self, path: &Value) -> Answer {
        let path = path.as_str().unwrap().strip_prefix("/api").unwrap();
        self.world.client.get(path).await
    }
}

fn run(data: &Path, more: &[&str]) -> Output {
    Command::new(PROGRAM).arg("branding").arg("--data").arg(data).args(more).output().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn branding_is_the_realms_behind_the_host_or_behind_an_org_and_never_fails() {
    let studio = Studio::new().await;
    let logo = studio.file("logo", SVG);
    studio.set(&["--realm", RESELLER, "--logo", &logo, "--set", "accentColor=#0f766e"]);
    let path = studio.of(RESELLER_HOST).await["logoPath"].clone();
    let reseller = json!({"orgName": "Reseller", "controlPanelDomain": RESELLER_HOST, "logoPath": path,
        "settings": [{"name": "accentColor", "value": "#0f766e"}], "locale": "en-GB"});
    let master = json!({"orgName": "Northwind", "controlPanelDomain": "panel.example", "settings": [], "locale": "en-GB"});
    let nobody = json!({"orgName": "", "settings": [], "locale": "en"});
    for (host, query, expected) in [
        (RESELLER_HOST, String::new(), &reseller),
        ("elsewhere.example", String::new(), &master),
        ("elsewhere.example", format!("?orgId={SUB_CUSTOMER}"), &reseller),
        ("elsewhere.example", format!("?orgId={RESELLER}"), &reseller),
        (RESELLER_HOST, format!("?orgId={CUSTOMER}"), &master),
        (RESELLER_HOST, format!("?orgId={NOWHERE}"), &nobody),
        (RESELLER_HOST, "?orgId=%00'".to_owned(), &nobody),
    ] {
        let answer = studio.world.client.at_host(host).get(&format!("/branding{query}")).await.is(200);
        assert_eq!(&answer.json(), expected, "{host}{query}");
    }
    let master_logo = studio.file("master", PNG);
    studio.set(&["--logo", &master_logo]);
    assert_ne!(studio.of_master().await["logoPath"], path);
    assert_eq!(studio.of(RESELLER_HOST).await, reseller);
    studio.set(&["--realm", MASTER, "--logo", "none"]);
    assert_eq!(studio.of_master().await, master);
}

#[tokio::test(flavor = "multi_thread")]
async fn h2_h3_every_kind_and_type_of_picture_is_served_as_what_it_is_and_may_be_kept() {
    let studio = Studio::new().await;
    for (content, ending, content_type) in TYPES {
        // Neither its name nor that another kind is the same picture says anything.
        let file = studio.file("picture.html", content);
        for (option, field, name) in KINDS {
            let printed = studio.set(&[option, &file]);
            let path = studio.of_master().await[field].clone();
            let path_text = path.as_str().unwrap();
            let shown = format!("{name:<12} {path_text}  {} bytes", content.len());
            assert!(printed.contains(&shown), "{shown} in {printed}");
            let digits = path_text.strip_prefix("/api/branding/").unwrap().strip_suffix(ending).unwrap();
            assert!(digits.len() == 32 && digits.bytes().all(|c| c.is_ascii_hexdigit()), "{path}");

            let answer = studio.picture(&path).await.is(200);
            assert_eq!(answer.body, content);
            assert_eq!(answer.headers["content-type"], content_type);
            assert_eq!(answer.headers["cache-control"], "public, max-age=31536000, immutable");
        }
        studio.set(&["--clear"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn h1_h2_a_picture_has_its_own_policy_and_no_header_is_missing() {
    let studio = Studio::new().await;
    studio.set(&["--logo", &studio.file("logo", SVG)]);
    let path = studio.of_master().await["logoPath"].clone();
    let known = path.as_str().unwrap();
    let unknown = known.replace(".svg", ".png");
    for method in [Method::GET, Method::HEAD] {
        let answer = studio.world.client.page(method.clone(), known, None).await.is(200);
        assert_eq!(answer.body.is_empty(), method == Method::HEAD);
        assert_eq!(answer.headers["content-length"], SVG.len().to_string().as_str());
        let missing = studio.world.client.page(method, &unknown, None).await.is(404);
        assert_eq!(missing.headers["content-type"], "application/json");
        let policy = "default-src 'none'; frame-ancestors 'none'";
        for (name, of_picture, of_missing) in [
            ("content-security-policy", format!("{policy}; sandbox"), policy),
            ("cache-control", "public, max-age=31536000, immutable".to_owned(), "no-store"),
            ("x-content-type-options", "nosniff".to_owned(), "nosniff"),
            ("cross-origin-resource-policy", "same-origin".to_owned(), "same-origin"),
            ("cross-origin-opener-policy", "same-origin".to_owned(), "same-origin"),
            ("referrer-policy", "no-referrer".to_owned(), "no-referrer"),
            ("x-frame-options", "DENY".to_owned(), "DENY"),
        ] {
            assert_eq!(
                answer.headers.get_all(name).iter().collect::<Vec<_>>(),
                [of_picture.as_str()],
                "{name}"
            );
            assert_eq!(missing.headers.get_all(name).iter().collect::<Vec<_>>(), [of_missing], "{name}");
        }
        assert!(answer.headers.contains_key("permissions-policy"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_picture_is_404_in_json_and_another_method_405() {
    let studio = Studio::new().await;
    studio.set(&["--logo", &studio.file("logo", PNG)]);
    let path = studio.of_master().await["logoPath"].as_str().unwrap().to_owned();
    let file = path.strip_prefix("/api/branding/").unwrap();
    let (digits, _) = file.split_once('.').unwrap();
    for other in [
        "x".to_owned(),
        digits.to_owned(),
        format!("{digits}.svg"),
        format!("{digits}.PNG"),
        format!("{}.png", digits.to_uppercase()),
        format!("{}.png", &digits[1..]),
        format!("{}.png", "0".repeat(32)),
        format!("{file}.br"),
        "%00".to_owned(),
        "%ff".to_owned(),
        "..%2f..%2fpanel.sqlite3".to_owned(),
        "%27%20OR%201=1".to_owned(),
    ] {
        studio.world.client.get(&format!("/branding/{other}")).await.refused(404, "not_found");
    }
    for other in ["/branding/".to_owned(), format!("/branding/{file}/"), format!("/branding/x/{file}")] {
        studio.world.client.get(&other).await.refused(404, "not_found");
    }
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        studio.world.client.send(method, &format!("/branding/{file}"), None).await.is(405);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_picture_has_another_address_and_the_older_one_is_gone() {
    let studio = Studio::new().await;
    studio.set(&["--logo", &studio.file("one", SVG), "--favicon", &studio.file("icon", PNG)]);
    let before = studio.of_master().await;
    studio.set(&["--logo", &studio.file("two", SVG.replace("0f766e", "0f766f"))]);
    let after = studio.of_master().await;
    assert_ne!(before["logoPath"], after["logoPath"]);
    assert_eq!(before["faviconPath"], after["faviconPath"]);
    studio.picture(&before["logoPath"]).await.refused(404, "not_found");
    studio.picture(&after["logoPath"]).await.is(200);

    // What another realm shows as well stays where it is.
    studio.set(&["--realm", RESELLER, "--logo", &studio.file("icon", PNG)]);
    studio.set(&["--favicon", "none"]);
    assert!(studio.of_master().await.get("faviconPath").is_none());
    studio.picture(&before["faviconPath"]).await.is(200);
    studio.set(&["--realm", RESELLER, "--clear"]);
    studio.picture(&before["faviconPath"]).await.refused(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn x1_markup_in_a_picture_runs_nowhere_even_if_it_had_got_in() {
    let studio = Studio::new().await;
    let harmless = SVG.replace("<path", "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><path");
    studio.set(&["--logo", &studio.file("logo", &harmless)]);
    let path = studio.of_master().await["logoPath"].clone();
    assert_eq!(studio.picture(&path).await.is(200).body, harmless.as_bytes());

    for content in
        [SVG.replace("<path", "<script>alert(1)</script><path"), "<script>alert(1)</script>".to_owned()]
    {
        let sql = format!("UPDATE branding_pictures SET content = CAST('{content}' AS BLOB)");
        studio.world.execute(&sql).await;
        let answer = studio.picture(&path).await.is(200);
        assert_eq!(answer.body, content.as_bytes());
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        let directives: Vec<&str> = policy.split("; ").collect();
        assert!(directives.contains(&"default-src 'none'") && directives.contains(&"sandbox"), "{policy}");
        assert!(!policy.contains("script-src") && !policy.contains("unsafe") && !policy.contains("allow-"));
        assert_eq!(answer.headers["x-content-type-options"], "nosniff");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn x1_what_can_not_be_shown_is_refused_with_its_reason_and_changes_nothing() {
    let studio = Studio::new().await;
    studio.set(&["--logo", &studio.file("logo", SVG), "--set", "accentColor=#0f766e"]);
    let before = studio.of_master().await;
    let svg = |inside: &str| SVG.replace("<path", &format!("{inside}<path"));
    let large = 1024 * 1024;
    let exact = [PNG, &vec![0; large - PNG.len()]].concat();
    for (content, says) in [
        ([&exact[..], b"0"].concat(), "larger than 1 MiB"),
        (format!("{SVG}{}", " ".repeat(large)).into_bytes(), "larger than 1 MiB"),
        (Vec::new(), "no PNG, JPEG, WebP, GIF, SVG or ICO"),
        (b"<!doctype html><script>alert(1)</script>".to_vec(), "no PNG"),
        (b"BM\x3a\0\0\0".to_vec(), "no PNG"),
        (b"\x89PNG".to_vec(), "no PNG"),
        (svg("<script>alert(1)</script>").into(), "it holds a script (<script>)"),
        (svg("<g onclick=\"alert(1)\"/>").into(), "it holds a script (onclick=\"…\")"),
        (svg("<foreignObject/>").into(), "a piece of a web page (<foreignObject>)"),
        (
            svg("<image href=\"https://example.com/a.png\"/>").into(),
            "refers to something outside of itself (href",
        ),
        (svg("<g fill=\"url(a.svg#b)\"/>").into(), "refers to something outside of itself (fill"),
        (svg("<style>@import 'a.css'</style>").into(), "it holds styles (<style>)"),
        (format!("<!DOCTYPE svg SYSTEM 'a.dtd'>{SVG}").into(), "a document type"),
        (SVG.replace("</svg>", "").into(), "not well-formed XML"),
        (b"<html><svg></svg></html>".to_vec(), "outermost element"),
    ] {
        let file = studio.file("new.png", &content);
        for (option, _, _) in KINDS {
            let sentence = studio.refuses(&["--set", "other=x", "--clear", option, &file]);
            assert!(sentence.contains(&file) && sentence.contains(says), "{says}: {sentence}");
        }
    }
    for (file, says) in [
        (studio.files.path().join("nowhere"), "can't be read"),
        (studio.files.path().to_owned(), "can't be read"),
    ] {
        let file = file.to_str().unwrap();
        let sentence = studio.refuses(&["--logo", file]);
        assert!(sentence.contains(file) && sentence.contains(says), "{sentence}");
    }
    // A file without an end is read no further than it may be long.
    assert!(studio.refuses(&["--logo", "/dev/zero"]).contains("larger than 1 MiB"));
    assert_eq!(studio.of_master().await, before);
    studio.set(&["--logo", &studio.file("exact", exact)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_set_replaced_and_removed_by_name() {
    let studio = Studio::new().await;
    let printed = studio.set(&["--set", "b=1=2", "--set", "accentColor=#0F766E", "--set", "a= <b>å</b> "]);
    assert!(printed.contains("  accentColor  #0F766E\n  b            1=2\n"), "{printed}");
    let all = json!([{"name": "a", "value": " <b>å</b> "}, {"name": "accentColor", "value": "#0F766E"}, {"name": "b", "value": "1=2"}]);
    assert_eq!(studio.of_master().await["settings"], all);

    studio.set(&["--set", "b=3", "--set", "a=", "--set", "unheard=", "--set", "c=4", "--set", "c=5"]);
    let all = json!([{"name": "accentColor", "value": "#0F766E"}, {"name": "b", "value": "3"}, {"name": "c", "value": "5"}]);
    assert_eq!(studio.of_master().await["settings"], all);

    let printed = studio.set(&["--clear", "--set", "accentColor=#123456", "--logo", &studio.file("a", PNG)]);
    let now = studio.of_master().await;
    assert_eq!(now["settings"], json!([{"name": "accentColor", "value": "#123456"}]));
    assert!(now["logoPath"].is_string());
    assert_eq!(studio.set(&[]), printed, "asked for nothing, it says what there is");
}

#[tokio::test(flavor = "multi_thread")]
async fn x4_a_setting_that_does_not_fit_is_refused_and_changes_nothing() {
    let studio = Studio::new().await;
    studio.set(&["--set", "accentColor=#0f766e"]);
    let logo = studio.file("logo", SVG);
    let (long_name, long_value) = (format!("{}=x", "n".repeat(65)), format!("x={}", "v".repeat(1001)));
    for (setting, says) in [
        ("accentColor=teal", "like #0f766e"),
        ("accentColor=#0f7", "like #0f766e"),
        ("accentColor=#0f766e;}", "like #0f766e"),
        ("=x", "1 to 64 characters"),
        (&long_name, "1 to 64 characters"),
        ("a\nb=x", "1 to 64 characters"),
        ("a\u{202e}b=x", "1 to 64 characters"),
        (&long_value, "the value of x must be at most 1000 characters"),
        ("x=a\u{1b}[31mb", "the value of x must be"),
        ("x=a\tb", "none of them a control character"),
    ] {
        let sentence = studio.refuses(&["--logo", &logo, "--set", "other=x", "--set", setting]);
        assert!(sentence.contains(says), "{setting:?}: {sentence}");
    }
    let now = studio.of_master().await;
    assert_eq!(now["settings"], json!([{"name": "accentColor", "value": "#0f766e"}]));
    assert!(now.get("logoPath").is_none());
    // What is no setting at all, the command line itself refuses.
    let output = studio.run(&["--set", "accentColor"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("NAME=VALUE"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_realm_that_is_none_and_a_folder_without_a_database_are_refused() {
    let studio = Studio::new().await;
    for other in ["none", "", NOWHERE, CUSTOMER, SUB_CUSTOMER, "' OR 1=1 --"] {
        let sentence = studio.refuses(&["--realm", other, "--set", "x=y"]);
        assert!(sentence.contains("no such realm"), "{other}: {sentence}");
    }
    assert_eq!(studio.world.count("SELECT COUNT(*) FROM branding_settings").await, 0);
    studio.set(&["--realm", RESELLER, "--set", "x=y"]);
    let output = run(studio.files.path(), &["--set", "x=y"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(one_sentence(&output).contains("holds no database"));
}
