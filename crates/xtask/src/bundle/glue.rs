//! Between a program's wasm and its module: what the one imports and the other has ready, by names that nobody reads. They
//! carry hashes, which don't compress: a thirtieth of all that an invited person downloads.

use std::fs;
use std::path::Path;

use super::wasm::{IMPORTED_FROM, imports_renamed};
use crate::error::Error;

/// Where the module has the functions ready, as wasm-bindgen writes it.
const START: &str = "    const import0 = {\n        __proto__: null,\n";
const END: &str = "\n    };\n";

/// How each begins, after its name.
const FUNCTION: &str = ": function(";

/// Gives the imports short names in both files, and takes out of the module what the wasm doesn't import (any more), and
/// what would keep classes of a library's that nobody uses.
///
/// # Errors
/// When a file can't be read or written, or they don't belong together.
pub fn tighten(module: &Path, wasm: &Path) -> Result<(), Error> {
    let script = fs::read_to_string(module).map_err(Error::file(format!("read {}", module.display())))?;
    let bytes = fs::read(wasm).map_err(Error::file(format!("read {}", wasm.display())))?;
    let (bytes, names) = imports_renamed(&bytes, short)
        .ok_or_else(|| Error::Missing(format!("{} imports what is no function.", wasm.display())))?;
    let script = tightened(&script, &names)
        .ok_or_else(|| Error::Missing(format!("{} doesn't have what its wasm imports.", module.display())))?;
    fs::write(wasm, bytes).map_err(Error::file(format!("write {}", wasm.display())))?;
    fs::write(module, script).map_err(Error::file(format!("write {}", module.display())))
}

/// How a module starts what has been compiled already, as wasm-bindgen writes it.
const AT_ONCE: [&str; 2] = ["function initSync(module) {", "new WebAssembly.Instance(module, imports)"];
/// And how it does so where a page has to go on meanwhile.
const ASIDE: [&str; 2] =
    ["async function initSync(module) {", "await WebAssembly.instantiate(module, imports)"];

/// Has the module start its program aside. Chromium before 115 refuses a page to do it at once with more than 4 KB.
///
/// # Errors
/// When the file can't be read or written, or starts its program in another way.
pub fn start_aside(module: &Path) -> Result<(), Error> {
    let script = fs::read_to_string(module).map_err(Error::file(format!("read {}", module.display())))?;
    let script = started_aside(&script).ok_or_else(|| {
        Error::Missing(format!("{} doesn't start its program as it used to.", module.display()))
    })?;
    fs::write(module, script).map_err(Error::file(format!("write {}", module.display())))
}

fn started_aside(script: &str) -> Option<String> {
    AT_ONCE.into_iter().zip(ASIDE).try_fold(script.to_owned(), |script, (at_once, aside)| {
        let (before, after) = script.split_once(at_once)?;
        Some([before, aside, after].concat())
    })
}

/// The module, with `names` as they are in the place of as they were, and without what isn't among them.
fn tightened(script: &str, names: &[(String, String)]) -> Option<String> {
    let (before, rest) = script.split_once(START)?;
    let (functions, after) = rest.split_once(END)?;
    let mut kept = Vec::new();
    for function in properties(functions)? {
        let (name, body) = function.split_once(FUNCTION)?;
        if let Some((_, short)) = names.iter().find(|(long, _)| long == name) {
            kept.push(format!("        {short}{FUNCTION}{body}"));
        }
    }
    // The line that says which module the functions are of.
    let (head, tail) = after.split_once(": import0,")?;
    let (head, _) = head.rsplit_once('"').and_then(|(head, _)| head.rsplit_once('"'))?;
    let functions = kept.join("\n");
    let all = [&without_disposal(before), START, &functions, END, head, IMPORTED_FROM, ": import0,", tail];
    (kept.len() == names.len()).then(|| all.concat())
}

/// The functions, each from its name on.
fn properties(functions: &str) -> Option<Vec<String>> {
    let mut all: Vec<String> = Vec::new();
    for line in functions.lines() {
        let own = line.strip_prefix("        ")?;
        match all.last_mut() {
            Some(last) if own.starts_with([' ', '}']) => {
                last.push('\n');
                last.push_str(line);
            }
            _ => all.push(own.to_owned()),
        }
    }
    Some(all)
}

/// Without the lines that make a class something that is used.
fn without_disposal(script: &str) -> String {
    let lines = script.lines().filter(|line| !line.starts_with("if (Symbol.dispose) "));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The name of the import with that number: `a` to `z`, `A` to `Z`, `aa`, `ba` and so on.
fn short(mut number: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut name = String::new();
    loop {
        name.extend(LETTERS.get(number % LETTERS.len()).copied().map(char::from));
        match (number / LETTERS.len()).checked_sub(1) {
            Some(rest) => number = rest,
            None => return name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{short, started_aside, tightened};
    use std::collections::HashSet;

    const MODULE: &str = r#"export class Stream {
}
if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_focus_0123: function() { return handleError(function (arg0) {
            arg0.focus();
        }, arguments); },
        __wbg_enqueue_4567: function(arg0, arg1) {
            arg0.enqueue(arg1);
        },
        __wbg_now_89ab: function(arg0) {
            const ret = arg0.now();
            return ret;
        },
    };
    return {
        __proto__: null,
        "./app_bg.js": import0,
    };
}
"#;

    fn names(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter().map(|(long, short)| ((*long).to_owned(), (*short).to_owned())).collect()
    }

    #[test]
    fn what_is_imported_has_its_short_name_and_nothing_else_is_left() {
        let script =
            tightened(MODULE, &names(&[("__wbg_now_89ab", "a"), ("__wbg_focus_0123", "b")])).unwrap();
        assert!(script.contains("        b: function() { return handleError(function (arg0) {\n            arg0.focus();\n        }, arguments); },\n        a: function(arg0) {\n"), "{script}");
        assert!(script.contains("        __proto__: null,\n        i: import0,\n"), "{script}");
        for gone in ["enqueue", "__wbg_now", "dispose", "app_bg"] {
            assert!(!script.contains(gone), "{gone} in {script}");
        }
    }

    #[test]
    fn a_module_without_an_import_or_of_another_shape_is_none() {
        assert!(tightened(MODULE, &names(&[("__wbg_text_cdef", "a")])).is_none());
        assert!(tightened("function nothing() {}", &[]).is_none());
        assert!(tightened(&MODULE.replace("        __wbg_now", "  __wbg_now"), &[]).is_none());
    }

    #[test]
    fn a_program_is_started_aside_or_not_at_all() {
        let script =
            "function initSync(module) {\n    const instance = new WebAssembly.Instance(module, imports);\n}";
        let aside = "async function initSync(module) {\n    const instance = await WebAssembly.instantiate(module, imports);\n}";
        assert_eq!(started_aside(script).as_deref(), Some(aside));
        assert_eq!(started_aside("function initSync(module) {}"), None);
    }

    #[test]
    fn short_names_are_all_different() {
        let all: Vec<String> = (0..4000).map(short).collect();
        assert_eq!((&*all[0], &*all[51], &*all[52], &*all[53]), ("a", "Z", "aa", "ba"));
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len());
    }
}
