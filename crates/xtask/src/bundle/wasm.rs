//! A program's wasm, made smaller after wasm-bindgen is through with it.

use std::fs;
use std::path::Path;

use super::finish::Tool;
use crate::error::Error;
use crate::run::answer;

/// Exports that a library of Leptos's brings along for streams, which no program here has. They keep code alive.
const UNUSED: &str = "intounderlying";

/// Numbers of sections.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// The kind of an import that is a function.
const FUNCTION: u8 = 0;

/// What the module is called that a program imports from.
pub const IMPORTED_FROM: &str = "i";

/// What the compiler and wasm-bindgen make use of.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Shrinks `wasm` in place.
///
/// # Errors
/// When it can't be read or written, is no wasm, or wasm-opt refuses it.
pub fn shrink(wasm: &Path, tool: Tool<'_>) -> Result<(), Error> {
    let bytes = fs::read(wasm).map_err(Error::file(format!("read {}", wasm.display())))?;
    let lean = without_unused_exports(&bytes)
        .ok_or_else(|| Error::Missing(format!("{} is no wasm that can be read.", wasm.display())))?;
    fs::write(wasm, lean).map_err(Error::file(format!("write {}", wasm.display())))?;
    // -Oz makes it smaller, but not once it is compressed: that is what counts. The first KB of memory is the end of the
    // stack, which nobody reaches that isn't about to stop.
    answer(
        tool("wasm-opt")
            .args(["-O2", "-Os", "--converge", "--low-memory-unused"])
            .args(FEATURES)
            .arg(wasm)
            .arg("-o")
            .arg(wasm),
    )
    .map(|_| ())
    .ok_or_else(|| {
        Error::Missing(format!("wasm-opt could not make {} smaller: run it by hand.", wasm.display()))
    })
}

/// The module without the exports in [`UNUSED`]; nothing where the bytes are no module.
fn without_unused_exports(wasm: &[u8]) -> Option<Vec<u8>> {
    with_section(wasm, EXPORTS, exports_in_use)
}

/// The module with what `section` makes of the content of its section of that number.
fn with_section(
    wasm: &[u8],
    number_of_it: u8,
    mut section: impl FnMut(&[u8]) -> Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let mut whole = wasm.get(..8)?.to_vec();
    let mut rest = wasm.get(8..)?;
    while let Some((&id, tail)) = rest.split_first() {
        let (size, tail) = number(tail)?;
        let content = tail.get(..size)?;
        rest = tail.get(size..)?;
        let content = if id == number_of_it { section(content)? } else { content.to_vec() };
        whole.push(id);
        write_number(&mut whole, content.len());
        whole.extend(content);
    }
    Some(whole)
}

/// What each import was called, and what it is called now.
pub type Names = Vec<(String, String)>;

/// The module with the import of each number called what `name` says, all of a module called [`IMPORTED_FROM`]; and what
/// each was called and is now. Nothing where it imports anything but functions.
pub fn imports_renamed(wasm: &[u8], name: impl Fn(usize) -> String) -> Option<(Vec<u8>, Names)> {
    let mut names = Names::new();
    let wasm = with_section(wasm, IMPORTS, |section| {
        let (count, mut rest) = number(section)?;
        let mut renamed = Vec::new();
        write_number(&mut renamed, count);
        for at in 0..count {
            let (_, tail) = text(rest)?;
            let (long, tail) = text(tail)?;
            let short = name(at);
            write_text(&mut renamed, IMPORTED_FROM);
            write_text(&mut renamed, &short);
            names.push((long.to_owned(), short));
            let (FUNCTION, tail) = tail.split_first().map(|(kind, tail)| (*kind, tail))? else { return None };
            let (kind, tail) = number(tail)?;
            renamed.push(FUNCTION);
            write_number(&mut renamed, kind);
            rest = tail;
        }
        Some(renamed)
    })?;
    Some((wasm, names))
}

/// The content of an export section with the unused ones left out.
fn exports_in_use(section: &[u8]) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut kept = Vec::new();
    for _ in 0..count {
        let (length, name) = number(rest)?;
        let (_, tail) = number(name.get(length + 1..)?)?;
        let entry = rest.get(..rest.len() - tail.len())?;
        if !String::from_utf8_lossy(name.get(..length)?).contains(UNUSED) {
            kept.push(entry);
        }
        rest = tail;
    }
    let mut section = Vec::new();
    write_number(&mut section, kept.len());
    section.extend(kept.concat());
    Some(section)
}

/// A number in LEB128, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (i, &byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * i);
        if byte < 0x80 {
            return Some((value, bytes.get(i + 1..)?));
        }
    }
    None
}

/// A text after its length, and what follows it.
fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = number(bytes)?;
    let (text, rest) = rest.split_at_checked(length)?;
    Some((std::str::from_utf8(text).ok()?, rest))
}

fn write_text(bytes: &mut Vec<u8>, text: &str) {
    write_number(bytes, text.len());
    bytes.extend(text.bytes());
}

fn write_number(bytes: &mut Vec<u8>, mut value: usize) {
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or_default();
        value >>= 7;
        bytes.push(if value == 0 { low } else { low | 0x80 });
        if value == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{imports_renamed, number, without_unused_exports, write_number, write_text};

    /// A module with an empty custom section and the given function exports.
    fn module(names: &[&str]) -> Vec<u8> {
        let mut section = vec![];
        write_number(&mut section, names.len());
        for name in names {
            write_number(&mut section, name.len());
            section.extend(name.bytes());
            section.extend([0, 0x81, 0x01]);
        }
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([0, 1, 0, 7]);
        write_number(&mut wasm, section.len());
        wasm.extend(section);
        wasm
    }

    #[test]
    fn exports_for_streams_go_and_all_others_stay() {
        let before =
            module(&["memory", "__wbg_intounderlyingsink_free", "main", "intounderlyingsource_pull"]);
        assert_eq!(without_unused_exports(&before), Some(module(&["memory", "main"])));
        let nothing_to_do = module(&["main"]);
        assert_eq!(without_unused_exports(&nothing_to_do), Some(nothing_to_do));
    }

    #[test]
    fn imports_get_the_names_that_are_asked_for_and_stay_what_they_are() {
        let importing = |from: &str, names: [&str; 2]| {
            let mut section = vec![2];
            for name in names {
                write_text(&mut section, from);
                write_text(&mut section, name);
                section.extend([0, 5]);
            }
            let mut wasm = b"\0asm\x01\0\0\0".to_vec();
            wasm.push(2);
            write_number(&mut wasm, section.len());
            wasm.extend(section);
            wasm.extend([7, 1, 0]);
            wasm
        };
        let before = importing("./app_bg.js", ["__wbg_focus_0123", "__wbg_now_4567"]);
        let (after, names) = imports_renamed(&before, |at| format!("x{at}")).unwrap();
        assert_eq!(after, importing("i", ["x0", "x1"]));
        assert_eq!(names[1], ("__wbg_now_4567".to_owned(), "x1".to_owned()));
        // A memory.
        let other = b"\0asm\x01\0\0\0\x02\x08\x01\x01m\x01m\x02\x00\x01\x00";
        assert!(imports_renamed(other, |_| "a".to_owned()).is_none());
    }

    #[test]
    fn what_is_cut_short_is_no_module() {
        let whole = module(&["memory", "main"]);
        for length in [0, 4, 9, 13, whole.len() - 1] {
            assert_eq!(without_unused_exports(&whole[..length]), None, "{length} bytes");
        }
    }

    #[test]
    fn numbers_of_every_length_come_back() {
        for value in [0, 127, 128, 16_384, 400_000] {
            let mut bytes = Vec::new();
            write_number(&mut bytes, value);
            assert_eq!(number(&bytes), Some((value, &[][..])));
        }
    }
}
