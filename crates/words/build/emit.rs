//! What programs use: a function for each message, and the words of each language.

use std::fmt::Write;

use crate::catalogue::{Catalogue, FILES, LANGUAGES, Named};
use crate::message::{Message, Part};

/// Arguments that are numbers; all others are text.
const NUMBERS: [&str; 12] =
    ["count", "failed", "found", "max", "min", "minutes", "number", "of", "read", "seconds", "sent", "total"];

/// The programs, and the last file of words that each one needs: files come in their order, so that a message has the
/// same place for both.
const PROGRAMS: [(&str, &str); 2] = [("invite", "invite"), ("panel", "panel")];

/// A module for each file, a function for each message. The first place is not a message's.
pub fn functions(catalogue: &Catalogue) -> String {
    let mut code = String::new();
    for file in FILES {
        let _ = writeln!(code, "/// The messages of `{file}.ftl`.\npub mod {file} {{");
        let messages = catalogue.messages.iter().enumerate().filter(|(_, named)| named.file == file);
        for (index, named) in messages {
            code.push_str(&function(index + 1, named));
        }
        code.push_str("}\n");
    }
    // Only where programs carry words of their own.
    let lines = words(catalogue, "en").join("\n");
    let _ = writeln!(
        code,
        "#[cfg(any(feature = \"english\", not(target_arch = \"wasm32\")))]\n\
         pub(crate) const ENGLISH: &str = {:?};",
        format!("en\n{lines}")
    );
    code.push_str(
        "#[cfg(not(target_arch = \"wasm32\"))]\npub(crate) const LANGUAGES: &[(&str, &str)] = &[\n",
    );
    for language in LANGUAGES {
        let lines = words(catalogue, language).join("\n");
        let _ = writeln!(code, "({language:?}, {:?}),", format!("{language}\n{lines}"));
    }
    code.push_str("];\n");
    let ids =
        catalogue.messages.iter().map(|named| format!("(\"{}\", \"{}\"),\n", named.file, name(&named.id)));
    let _ = writeln!(
        code,
        "/// File and function of every message, in their order.\n\
         #[cfg(not(target_arch = \"wasm32\"))]\n\
         pub const FUNCTIONS: &[(&str, &str)] = &[\n{}];",
        ids.collect::<String>()
    );
    code
}

fn name(id: &str) -> String {
    id.replace('-', "_")
}

fn function(index: usize, named: &Named) -> String {
    let Some(english) = named.says.first() else { return String::new() };
    let arguments = english.arguments();
    let id = name(&named.id);
    let doc = encoded(english, &arguments);
    if arguments.is_empty() {
        return format!(
            "    /// {doc:?}\n    #[must_use]\n    pub fn {id}() -> &'static str {{\n        crate::text({index})\n    }}\n"
        );
    }
    let is_number = |name: &str| NUMBERS.contains(&name);
    let kind = |name| if is_number(name) { "usize" } else { "&str" };
    let parameters: Vec<String> = arguments.iter().map(|name| format!("{name}: {}", kind(name))).collect();
    let values: Vec<String> = arguments
        .iter()
        .map(|name| if is_number(name) { format!("&{name}.to_string()") } else { (*name).to_owned() })
        .collect();
    let call = match english.counted_by() {
        Some(by) => format!("counted({index}, {by}, &[{}])", values.join(", ")),
        None => format!("filled({index}, &[{}])", values.join(", ")),
    };
    format!(
        "    /// {doc:?}, with {}\n    #[must_use]\n    pub fn {id}({}) -> String {{\n        crate::{call}\n    }}\n",
        arguments.join(", "),
        parameters.join(", ")
    )
}

/// The files of a language: the program's name and the JSON.
pub fn files(catalogue: &Catalogue, language: &str, tags: &str) -> Vec<(&'static str, String)> {
    let words = words(catalogue, language);
    let regions = quoted(&regions(language, tags));
    PROGRAMS
        .iter()
        .map(|(program, last)| {
            let end = catalogue.messages.iter().rposition(|named| named.file == *last).map_or(0, |at| at + 1);
            let words: Vec<String> = words.iter().take(end).map(|text| quoted(text)).collect();
            (*program, format!("[{regions},\n{}]\n", words.join(",\n")))
        })
        .collect()
}

/// The regions that the API knows for the language: "AT CH DE".
fn regions(language: &str, tags: &str) -> String {
    let own = language.split('-').next().unwrap_or_default();
    let regions: Vec<&str> = tags
        .lines()
        .filter_map(|tag| tag.strip_prefix(own)?.strip_prefix('-'))
        .filter(|rest| rest.len() == 2)
        .collect();
    regions.join(" ")
}

/// All words of a language, in their order.
fn words(catalogue: &Catalogue, language: &str) -> Vec<String> {
    let at = LANGUAGES.iter().position(|known| *known == language).unwrap_or_default();
    let text = |named: &Named| {
        let (english, own) = (named.says.first()?, named.says.get(at)?);
        Some(encoded(own, &english.arguments()))
    };
    catalogue.messages.iter().filter_map(text).collect()
}

/// `Join {0}`; for a message with plural forms `one:{0} invite|other:{0} invites`.
fn encoded(message: &Message, arguments: &[&str]) -> String {
    let sentence = |parts: &[Part]| -> String {
        let piece = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Argument(name) => {
                format!("{{{}}}", arguments.iter().position(|known| known == name).unwrap_or_default())
            }
        };
        parts.iter().map(piece).collect()
    };
    match message {
        Message::Plain(parts) => sentence(parts),
        Message::Counted { forms, .. } => {
            let forms: Vec<String> =
                forms.iter().map(|(form, parts)| format!("{form}:{}", sentence(parts))).collect();
            forms.join("|")
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\\\""))
}
