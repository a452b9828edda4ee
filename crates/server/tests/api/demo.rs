//! What the demo's main organization has: websites, members of all ages, two people with a second step. And what its
//! reseller has: a control panel of its own looks.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use orchd_types::branding::{ACCENT_COLOR, is_color};
use serde_json::{Value, json};

use crate::client::Client;
use crate::process::{PROGRAM, demo, folder, mailed_pin, one_sentence, path_of, start, text};
use crate::world::{code, creds, pin};

async fn admin(client: &Client, sheet: &Value) -> Client {
    let admin = creds(text(&sheet["admin"]["email"]), text(&sheet["admin"]["password"]));
    client.with_session(&client.post("/login/sessions", &admin).await.is(200).session())
}

async fn members(admin: &Client, sheet: &Value) -> Vec<Value> {
    let path = format!("/orgs/{}/members?sortBy=isActive", text(&sheet["orgId"]));
    admin.get(&path).await.is(200).json()["items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_main_organization_has_websites_and_members_worth_a_list() {
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let sheet = demo(folder.path());
    let admin = admin(&server.client, &sheet).await;
    let sites = admin.get(&format!("/orgs/{}/websites", text(&sheet["orgId"]))).await.is(200).json();
    assert!(sites["total"].as_u64().unwrap() >= 40);

    let members = members(&admin, &sheet).await;
    let pending: Vec<&Value> = members.iter().filter(|member| member["isActive"] == false).collect();
    let active = members.len() - pending.len();
    assert!(pending.len() >= 5 && active >= 5, "{} pending, {active} active", pending.len());
    let mut ages: Vec<&str> = pending.iter().map(|member| text(&member["joinedAt"])).collect();
    ages.dedup();
    ages.sort_unstable();
    ages.dedup();
    assert!(ages.len() >= 4, "{ages:?}");
    for role in ["SuperAdmin", "Sysadmin", "Support", "Business", "SiteAccess"] {
        let has = |member: &&&Value| member["roles"].as_array().unwrap().contains(&json!(role));
        assert!(pending.iter().any(|member| has(&member)), "{role}");
    }
    server.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collaborator_can_be_invited_and_joins() {
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let sheet = demo(folder.path());
    let admin = admin(&server.client, &sheet).await;
    let org = text(&sheet["orgId"]);
    let sites = admin.get(&format!("/orgs/{org}/websites?search=SHOP.&limit=2")).await.is(200).json();
    let ids: Vec<&str> = sites["items"].as_array().unwrap().iter().map(|site| text(&site["id"])).collect();
    assert_eq!(ids.len(), 2);
    let body =
        json!({"email": "cora@example.com", "name": "Cora", "roles": ["SiteAccess"], "siteAccesses": ids});
    let link = admin.post(&format!("/orgs/{org}/invites"), &body).await.is(201).json();
    let joined =
        server.client.post(&path_of(&link), &creds("cora@example.com", "a brand new one")).await.is(200);
    let cora = server.client.with_session(&joined.session());
    let memberships = cora.get("/login/memberships").await.is(200).json();
    assert_eq!(memberships["memberships"][0]["siteAccessCount"], 2.0);
    server.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn both_second_steps_work_with_what_the_sheet_says() {
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let sheet = demo(folder.path());
    let steps = &sheet["twoFactor"];
    let key = text(&steps["otp"]["secret"]);
    for method in ["email", "otp"] {
        let login = creds(text(&steps[method]["email"]), text(&steps[method]["password"]));
        let half_open = server.client.post("/login/sessions", &login).await.is(201).session();
        let proof = if method == "otp" { code(key, 0) } else { mailed_pin(folder.path()) };
        let half_open = server.client.with_session(&half_open);
        let session = half_open.post("/login/2fa", &pin(method, &proof)).await.is(200).session();
        let signed_in = server.client.with_session(&session);
        assert_eq!(signed_in.get("/login").await.is(200).json()["authMethod"], method);
        let body = json!({"email": format!("by-{method}@example.com"), "name": "x", "roles": ["Support"]});
        signed_in.post(&format!("/orgs/{}/invites", text(&sheet["orgId"])), &body).await.is(201);
    }
    let uri = text(&steps["otp"]["otpauthUri"]);
    assert!(uri.starts_with("otpauth://totp/Northwind%20Cloud:") && uri.contains(key), "{uri}");
    let (out, _) = server.stop();
    for part in [
        &steps["email"]["email"],
        &steps["email"]["password"],
        &steps["otp"]["email"],
        &steps["otp"]["password"],
        &steps["otp"]["secret"],
        &steps["otp"]["otpauthUri"],
    ] {
        assert!(out.contains(text(part)), "{part} in {out}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn started_again_the_second_steps_are_the_same_and_the_revoked_stay_revoked() {
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let first = demo(folder.path());
    let client = admin(&server.client, &first).await;
    let revoked = members(&client, &first).await.remove(0);
    let path = format!("/orgs/{}/members/{}", text(&first["orgId"]), text(&revoked["id"]));
    client.delete(&path).await.is(204);
    let before = members(&client, &first).await;
    server.stop();

    let server = start(folder.path(), &["--demo"]);
    let second = demo(folder.path());
    assert_eq!(first["twoFactor"], second["twoFactor"]);
    let client = admin(&server.client, &second).await;
    assert_eq!(members(&client, &second).await, before);
    server.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_of_an_older_program_gets_the_rest_and_keeps_its_passwords() {
    let folder = folder();
    start(folder.path(), &["--demo"]).stop();
    let file = folder.path().join("data/demo.json");
    let mut sheet = demo(folder.path());
    sheet.as_object_mut().unwrap().remove("twoFactor");
    sheet.as_object_mut().unwrap().remove("resellerUrl");
    sheet["links"].as_object_mut().unwrap().remove("branded");
    brand(folder.path(), &["--clear"]);
    std::fs::write(&file, sheet.to_string()).unwrap();
    let server = start(folder.path(), &["--demo"]);
    let again = demo(folder.path());
    assert_eq!((&sheet["admin"], &sheet["existing"]), (&again["admin"], &again["existing"]));
    let otp = &again["twoFactor"]["otp"];
    let login = creds(text(&otp["email"]), text(&otp["password"]));
    let half_open = server.client.post("/login/sessions", &login).await.is(201).session();
    let half_open = server.client.with_session(&half_open);
    half_open.post("/login/2fa", &pin("otp", &code(text(&otp["secret"]), 0))).await.is(200);
    assert!(branding(&server.client, RESELLER_HOST).await["logoPath"].is_string());
    assert!(text(&again["links"]["branded"]).starts_with(text(&again["resellerUrl"])));
    server.stop();
}

const RESELLER: &str = "0b8f6f3e-6f0e-4d7e-9a51-5f0c5a1d0002";
const RESELLER_HOST: &str = "reseller.localhost";
const PATHS: [&str; 4] = ["logoPath", "inverseLogoPath", "loginImagePath", "faviconPath"];

fn brand(folder: &Path, more: &[&str]) {
    let mut command = Command::new(PROGRAM);
    command.args(["branding", "--realm", RESELLER, "--data"]).arg(folder.join("data")).args(more);
    assert!(command.output().unwrap().status.success());
}

async fn branding(client: &Client, host: &str) -> Value {
    client.at_host(host).get("/branding").await.is(200).json()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reseller_has_a_panel_of_its_own_looks_and_the_master_has_none() {
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let sheet = demo(folder.path());
    let port = server.client.base().rsplit(':').next().unwrap().to_owned();
    assert_eq!(text(&sheet["resellerUrl"]), format!("http://{RESELLER_HOST}:{port}"));

    let resellers = branding(&server.client, RESELLER_HOST).await;
    assert_eq!(resellers["orgName"], "Blåbær Hosting");
    assert_eq!(resellers["settings"][0]["name"], ACCENT_COLOR);
    assert!(is_color(text(&resellers["settings"][0]["value"])));
    let mut seen = BTreeSet::new();
    for path in PATHS {
        let path = text(&resellers[path]).strip_prefix("/api").unwrap();
        let picture = server.client.at_host(RESELLER_HOST).get(path).await.is(200);
        assert_eq!(picture.headers["content-type"], "image/svg+xml; charset=utf-8");
        assert!(picture.body.len() < 2000 && seen.insert(picture.body));
    }
    let masters = branding(&server.client, "localhost").await;
    assert_eq!(masters["settings"], json!([]));
    assert!(PATHS.iter().all(|path| masters.get(path).is_none()));

    let (out, _) = server.stop();
    for part in [&format!("{}/\n", text(&sheet["resellerUrl"])), text(&sheet["links"]["branded"])] {
        assert!(out.contains(part), "{part} in {out}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_branded_invite_leads_into_the_resellers_realm_and_makes_room_for_another() {
    let folder = folder();
    let server = start(folder.path(), &["--demo", "--public-url", "http://localhost:9999"]);
    let first = demo(folder.path())["links"]["branded"].clone();
    let origin = format!("http://{RESELLER_HOST}:9999/invites/");
    assert!(text(&first).starts_with(&origin) && text(&first).ends_with("?email=bo@example.com"), "{first}");
    let valid = server.client.post_nothing(&format!("{}/validate", path_of(&first))).await.is(200).json();
    assert_eq!(valid["orgName"], "Fjord Bikes");
    let bo = creds("bo@example.com", "a brand new one");
    server.client.at_host(RESELLER_HOST).post(&path_of(&first), &bo).await.is(200);
    server.client.at_host(RESELLER_HOST).post("/login/sessions", &bo).await.is(200);
    server.client.post("/login/sessions", &bo).await.is(401);
    brand(folder.path(), &["--clear", "--set", "accentColor=#123456"]);
    server.stop();

    let server = start(folder.path(), &["--demo", "--public-url", "http://localhost:9999"]);
    let second = demo(folder.path())["links"]["branded"].clone();
    assert!(
        text(&second).starts_with(&origin) && text(&second).ends_with("?email=bo+2@example.com"),
        "{second}"
    );
    let valid = server.client.post_nothing(&format!("{}/validate", path_of(&second))).await.is(200).json();
    assert_eq!(valid["isValid"], true);
    let now = branding(&server.client, RESELLER_HOST).await;
    assert_eq!(now["settings"], json!([{"name": "accentColor", "value": "#123456"}]), "as it was left");
    assert!(PATHS.iter().all(|path| now.get(path).is_none()));
    server.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_sets_what_a_login_is_asked_for() {
    let folder = folder();
    let server = start(folder.path(), &["--demo"]);
    let eira = creds("eira@example.com", text(&demo(folder.path())["existing"]["password"]));
    let set = |email: &str, method: &str| -> Output {
        let mut command = Command::new(PROGRAM);
        command.args(["two-factor", "--email", email, "--method", method, "--data"]);
        command.arg(folder.path().join("data")).output().unwrap()
    };
    let made = set("Eira@Example.com", "otp");
    assert!(made.status.success());
    let uri = String::from_utf8(made.stdout).unwrap();
    let (_, after) = uri.trim().split_once("?secret=").unwrap();
    let key = after.split('&').next().unwrap();
    let half_open = server.client.post("/login/sessions", &eira).await.is(201).session();
    let half_open = server.client.with_session(&half_open);
    half_open.post("/login/2fa", &pin("otp", &code(key, 0))).await.is(200);

    assert!(set("eira@example.com", "email").status.success());
    let half_open = server.client.post("/login/sessions", &eira).await.is(201).session();
    let half_open = server.client.with_session(&half_open);
    half_open.post("/login/2fa", &pin("email", &mailed_pin(folder.path()))).await.is(200);

    assert!(set("eira@example.com", "basic").status.success());
    server.client.post("/login/sessions", &eira).await.is(200);

    for refused in [set("nova@example.com", "email"), set("nobody@example.com", "otp")] {
        assert_eq!(refused.status.code(), Some(1));
        one_sentence(&refused);
    }
    server.stop();
}
