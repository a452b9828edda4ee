//! What trunk leaves undone: names that change with the content, their integrity, and small scripts and styles; what it
//! leaves undone of the page itself is done in [`page`].
//!
//! index.html names the programs in attributes of its boot script (`data-invite`, `data-panel` and so on): module and
//! wasm, separated by a space. Here the files get their hashed names, and the attributes these names and the integrity
//! of both.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::at_once::at_once;
use super::fingerprint::files;
use super::{glue, page, wasm};
use crate::error::Error;

/// The attributes of the boot script that name a program: module and wasm.
const PROGRAMS: [&str; 3] = ["data-invite", "data-panel", "data-extras"];

/// The attribute that names the worker's script, which brings its module along, and its wasm.
const WORKER: &str = "data-strength";

/// The attributes of the boot script that name a style sheet.
const STYLES: [&str; 2] = ["data-panel-style", "data-extras-style"];

/// The attribute of the boot script that names the files of words, with a star for program and language.
const WORDS: &str = "data-words";

/// A command of an installed tool.
pub type Tool<'a> = &'a (dyn Fn(&str) -> Command + Sync);

/// Finishes the bundle in `folder`.
///
/// # Errors
/// When index.html doesn't name its programs, a file can't be read or written, or a tool refuses one.
pub fn finish(folder: &Path, tool: Tool<'_>) -> Result<(), Error> {
    let index = folder.join("index.html");
    let mut page = read(&index)?;
    shrink_wasm(folder, &page, tool)?;
    for program in PROGRAMS {
        replace_attribute(&mut page, program, |names| {
            let [module, wasm] = pair(folder, names, program)?;
            glue::tighten(&module, &wasm)?;
            glue::start_aside(&module)?;
            shrink_module(&module, &entry_of_program(&module), tool)?;
            seal(&module, &wasm)
        })?;
    }
    replace_attribute(&mut page, WORKER, |names| {
        let [script, wasm] = pair(folder, names, WORKER)?;
        let module = wasm.with_file_name(file_name(&wasm).replace("_bg.wasm", ".js"));
        glue::tighten(&module, &wasm)?;
        shrink_module(&script, &read(&script)?, tool)?;
        fs::remove_file(&module).map_err(Error::file(format!("remove {}", module.display())))?;
        seal(&script, &wasm)
    })?;
    for style in STYLES {
        replace_attribute(&mut page, style, |style| {
            shrink_style(&folder.join(style.trim_start_matches('/')), tool)
        })?;
    }
    replace_attribute(&mut page, WORDS, |names| seal_words(folder, names))?;
    let page = page::inline_boot(&page, folder, tool)?;
    let page = page::shrink(&page, tool)?;
    fs::write(&index, page).map_err(Error::file(format!("write {}", index.display())))
}

/// Shrinks the wasm of all programs at once: each takes wasm-opt its time, and most of that one processor alone.
fn shrink_wasm(folder: &Path, page: &str, tool: Tool<'_>) -> Result<(), Error> {
    let names = PROGRAMS.into_iter().chain([WORKER]);
    let files = names.map(|name| {
        let (start, end) = attribute(page, name)?;
        pair(folder, page.get(start..end).unwrap_or_default(), name).map(|[_, wasm]| wasm)
    });
    let files: Vec<PathBuf> = files.collect::<Result<_, _>>()?;
    at_once(&files, |wasm| wasm::shrink(wasm, tool))
}

/// Puts what `finished` makes of an attribute's value in its place.
fn replace_attribute(
    page: &mut String,
    name: &str,
    finished: impl FnOnce(&str) -> Result<String, Error>,
) -> Result<(), Error> {
    let (start, end) = attribute(page, name)?;
    let value = finished(page.get(start..end).unwrap_or_default())?;
    page.replace_range(start..end, &value);
    Ok(())
}

/// The two files that an attribute names.
fn pair(folder: &Path, names: &str, attribute: &str) -> Result<[PathBuf; 2], Error> {
    let files: Vec<PathBuf> =
        names.split_whitespace().map(|name| folder.join(name.trim_start_matches('/'))).collect();
    files
        .try_into()
        .map_err(|_| Error::Missing(format!("`{attribute}` in index.html must name a script and its wasm.")))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Where the value of an attribute of the boot script stands in a page.
fn attribute(page: &str, name: &str) -> Result<(usize, usize), Error> {
    let opening = format!("{name}=\"");
    let place = || {
        let start = page.find(&opening)? + opening.len();
        let length = page.get(start..)?.find('"')?;
        Some((start, start + length))
    };
    place().ok_or_else(|| Error::Missing(format!("index.html has no `{name}`: its boot script needs one.")))
}

/// Gives both files names with a hash of both, and returns names and integrity as index.html has them.
fn seal(module: &Path, wasm: &Path) -> Result<String, Error> {
    let contents = [bytes(module)?, bytes(wasm)?];
    let mut hash = Sha256::new();
    for content in &contents {
        hash.update(content);
    }
    let digest = short(&hash.finalize());
    let stem = module.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let names = [format!("{stem}-{digest}.js"), format!("{stem}-{digest}_bg.wasm")];
    for (from, to) in [module, wasm].into_iter().zip(&names) {
        fs::rename(from, from.with_file_name(to))
            .map_err(Error::file(format!("rename {}", from.display())))?;
    }
    let [module, wasm] = names;
    let [module_hash, wasm_hash] =
        contents.map(|content| format!("sha256-{}", STANDARD.encode(Sha256::digest(content))));
    Ok(format!("/{module} /{wasm} {module_hash} {wasm_hash}"))
}

/// The first 16 hexadecimal digits of a hash: what tells servers that a name goes with its content.
fn short(hash: &[u8]) -> String {
    let digits = b"0123456789abcdef";
    let digit = |four: u8| digits.get(usize::from(four)).copied().map(char::from);
    hash.iter().take(8).flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).flatten().collect()
}

/// Gives a style sheet a name with its hash, and returns that as index.html has it.
fn shrink_style(style: &Path, tool: Tool<'_>) -> Result<String, Error> {
    let small = page::shrink_text(&read(style)?, "css", tool)?;
    let digest = short(&Sha256::digest(small.as_bytes()));
    let stem = style.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}-{digest}.css");
    fs::remove_file(style).map_err(Error::file(format!("remove {}", style.display())))?;
    let to = style.with_file_name(&name);
    fs::write(&to, small).map_err(Error::file(format!("write {}", to.display())))?;
    Ok(format!("/{name}"))
}

/// Gives the files of words, one for each program and language in the place of the star, names with one hash of them all, and
/// returns that name as index.html has it.
fn seal_words(folder: &Path, names: &str) -> Result<String, Error> {
    let faulty = || Error::Missing(format!("`{names}` in index.html must name the files of words."));
    let (start, end) = names.trim_start_matches('/').split_once('*').ok_or_else(faulty)?;
    let stem = end.strip_suffix(".json").ok_or_else(faulty)?;
    let is_one = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(end)
    };
    let all = files(folder).map_err(Error::file(format!("read {}", folder.display())))?;
    let all: Vec<PathBuf> = all.into_iter().filter(is_one).collect();
    if all.is_empty() {
        return Err(faulty());
    }
    let mut hash = Sha256::new();
    for file in &all {
        hash.update(bytes(file)?);
    }
    let ending = format!("{stem}-{}.json", short(&hash.finalize()));
    for file in &all {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let to = file.with_file_name(format!("{}{ending}", name.strip_suffix(end).unwrap_or_default()));
        fs::rename(file, to).map_err(Error::file(format!("rename {}", file.display())))?;
    }
    Ok(format!("/{start}*{ending}"))
}

/// What is needed of a program's module.
fn entry_of_program(module: &Path) -> String {
    format!("export {{ initSync }} from \"./{}\";\n", file_name(module))
}

/// Makes one small script of `entry`, beside `script` and in its place: with what it imports, without what nobody uses
/// and what is there for readers.
fn shrink_module(script: &Path, entry: &str, tool: Tool<'_>) -> Result<(), Error> {
    let source = script.with_extension("entry.mjs");
    fs::write(&source, entry).map_err(Error::file(format!("write {}", source.display())))?;
    let shrunk = output(
        tool("esbuild")
            .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--legal-comments=none"])
            // Made for a class that nobody uses, it is of no use either.
            .arg("--pure:FinalizationRegistry")
            .arg(&source),
    );
    fs::remove_file(&source).map_err(Error::file(format!("remove {}", source.display())))?;
    fs::write(script, shrunk?).map_err(Error::file(format!("write {}", script.display())))
}

pub(super) fn output(command: &mut Command) -> Result<Vec<u8>, Error> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|source| Error::Start { program: program.clone(), source })?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(Error::Missing(format!("{program} could not make the bundle smaller:\n{said}")))
}

fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(Error::file(format!("read {}", path.display())))
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::file(format!("read {}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::{attribute, seal, seal_words, short};
    use std::fs;

    #[test]
    fn a_program_is_found_by_its_attribute_and_no_other() {
        let page = r#"<script data-invite="/a.js /a.wasm" data-panel="/b.js /b.wasm">"#;
        let value = |name| attribute(page, name).ok().map(|(start, end)| &page[start..end]);
        assert_eq!(value("data-invite"), Some("/a.js /a.wasm"));
        assert_eq!(value("data-panel"), Some("/b.js /b.wasm"));
        assert_eq!(value("data-panel-style"), None);
    }

    #[test]
    fn the_words_of_all_languages_get_one_name_that_changes_with_any_of_them() {
        let folder = std::env::temp_dir().join(format!("xtask-words-{}", std::process::id()));
        let mut names = Vec::new();
        for german in ["[\"Ja\"]", "[\"Ja\"]", "[\"Doch\"]"] {
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("words-a-en.json"), "[\"Yes\"]").unwrap();
            fs::write(folder.join("words-a-de.json"), german).unwrap();
            let name = seal_words(&folder, "/words-a-*.json").unwrap();
            assert_eq!(fs::read_to_string(folder.join(name[1..].replace('*', "de"))).unwrap(), german);
            assert!(folder.join(name[1..].replace('*', "en")).exists());
            names.push(name);
        }
        assert!(names[0] == names[1] && names[1] != names[2], "{names:?}");
        assert!(seal_words(&folder, "/words-b-*.json").is_err() && seal_words(&folder, "/words").is_err());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn names_change_with_either_file_and_carry_the_integrity_of_both() {
        let folder = std::env::temp_dir().join(format!("xtask-seal-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let mut sealed = Vec::new();
        for (module, wasm) in [("m", "w"), ("m", "w"), ("m2", "w"), ("m", "w2")] {
            fs::write(folder.join("app.js"), module).unwrap();
            fs::write(folder.join("app_bg.wasm"), wasm).unwrap();
            sealed.push(seal(&folder.join("app.js"), &folder.join("app_bg.wasm")).unwrap());
        }
        assert_eq!(sealed[0], sealed[1]);
        assert!(sealed[0] != sealed[2] && sealed[0] != sealed[3] && sealed[2] != sealed[3]);
        let parts: Vec<&str> = sealed[0].split(' ').collect();
        let [module, wasm, module_hash, wasm_hash] = parts.as_slice() else { panic!("{parts:?}") };
        assert_eq!(fs::read(folder.join(&module[1..])).unwrap(), b"m");
        assert_eq!(fs::read(folder.join(&wasm[1..])).unwrap(), b"w");
        assert!(module_hash.starts_with("sha256-") && wasm_hash.starts_with("sha256-"));
        assert_eq!(short(&[0x0f, 0xa0]), "0fa0");
        fs::remove_dir_all(&folder).unwrap();
    }
}
