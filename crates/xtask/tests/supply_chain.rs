//! What `deny.toml` allows, held against what is really built, without a tool that would have to be installed and
//! without its database of advisories, which is not on every machine.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test that can't go on fails the test")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use spdx::{Expression, ParseMode};
use toml::Table;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn deny() -> Table {
    std::fs::read_to_string(root().join("deny.toml")).unwrap().parse().unwrap()
}

fn strings(value: &toml::Value) -> BTreeSet<String> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap().to_owned()).collect()
}

/// Every package of the lock file that is built for one of our targets.
fn packages() -> Vec<Value> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version", "1", "--locked"]).current_dir(root());
    for target in strings(&deny()["graph"]["targets"]) {
        cargo.args(["--filter-platform", &target]);
    }
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut all: Value = serde_json::from_slice(&output.stdout).unwrap();
    let built: BTreeSet<String> = all["resolve"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|node| node["id"].as_str().unwrap().to_owned())
        .collect();
    let Value::Array(packages) = all["packages"].take() else { panic!("no packages") };
    packages.into_iter().filter(|package| built.contains(package["id"].as_str().unwrap())).collect()
}

fn is_allowed(licence: &str, allowed: &BTreeSet<String>) -> bool {
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else { return false };
    expression.evaluate(|needed| allowed.contains(&needed.to_string()))
}

#[test]
fn every_library_has_a_licence_that_is_allowed_and_every_allowed_one_is_fitting() {
    let allowed = strings(&deny()["licenses"]["allow"]);
    let packages = packages();
    assert!(packages.len() > 100, "{}", packages.len());
    for package in packages {
        let licence = package["license"].as_str().unwrap_or("none");
        assert!(is_allowed(licence, &allowed), "{} has the licence {licence}", package["name"]);
    }
    for foreign in ["GPL-3.0-only", "AGPL-3.0-or-later", "LGPL-2.1-only", "MIT AND SSPL-1.0", "none"] {
        assert!(!is_allowed(foreign, &allowed), "{foreign}");
    }
    assert!(is_allowed("GPL-2.0-only OR MIT", &allowed) && is_allowed("MIT/Apache-2.0", &allowed));
}

#[test]
fn every_library_comes_from_crates_io_and_none_is_banned() {
    let deny = deny();
    let registries = strings(&deny["sources"]["allow-registry"]);
    let banned = deny["bans"]["deny"].as_array().unwrap();
    let banned: BTreeSet<&str> = banned.iter().map(|ban| ban["crate"].as_str().unwrap()).collect();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        assert!(!banned.contains(name), "{name} is banned");
        match package["source"].as_str() {
            None => assert!(
                package["manifest_path"].as_str().unwrap().contains("crates/")
                    || name == "control-panel-invites"
            ),
            Some(source) => assert!(
                source.strip_prefix("registry+").is_some_and(|registry| registries.contains(registry)),
                "{name} comes from {source}"
            ),
        }
    }
}
