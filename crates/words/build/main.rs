//! Reads the catalogue, checks it, and writes what programs use of it: functions here, and a file of words for each
//! language in `public/`.
//!
//! Those files are in the repository, so that every way of building finds them. Where one isn't what the catalogue
//! says, the build fails: functions count on the places that the sentences have in it.

mod catalogue;
mod emit;
mod message;
mod plurals;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use catalogue::{Catalogue, LANGUAGES};

/// With this variable set, the files are written instead of compared.
const WRITE: &str = "WRITE_WORDS";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Vec<String>> {
    let home = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let public = home.join("../../public");
    let tags = home.join("../server/contract/locales.txt");
    for watched in [&home.join("locales"), &home.join("build"), &tags, &public] {
        println!("cargo::rerun-if-changed={}", watched.display());
    }
    println!("cargo::rerun-if-env-changed={WRITE}");

    let tags = fs::read_to_string(&tags).map_err(|error| vec![format!("{}: {error}", tags.display())])?;
    let sources = read(&home.join("locales"));
    let catalogue = Catalogue::check(|language, file| sources.get(&(language, file)).map(String::as_str))?;

    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    write(&out.join("words.rs"), &emit::functions(&catalogue))?;
    for language in LANGUAGES {
        for (program, text) in emit::files(&catalogue, language, &tags) {
            let path = public.join(format!("words-{program}-{language}.json"));
            if env::var_os(WRITE).is_some() {
                write(&path, &text)?;
            } else if fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
                return Err(vec![format!(
                    "public/words-{program}-{language}.json is not what the catalogue says: run \
                     `{WRITE}=1 cargo check -p words`"
                )]);
            }
        }
    }
    Ok(())
}

type Sources = HashMap<(&'static str, &'static str), String>;

/// Files that aren't there are left out; the check says so.
fn read(locales: &Path) -> Sources {
    let mut sources = HashMap::new();
    for language in LANGUAGES {
        for file in catalogue::FILES {
            if let Ok(text) = fs::read_to_string(locales.join(language).join(format!("{file}.ftl"))) {
                sources.insert((language, file), text);
            }
        }
    }
    sources
}

fn write(path: &Path, text: &str) -> Result<(), Vec<String>> {
    if fs::read_to_string(path).ok().as_deref() == Some(text) {
        return Ok(());
    }
    fs::write(path, text).map_err(|error| vec![format!("{}: {error}", path.display())])
}
