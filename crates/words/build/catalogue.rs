//! All messages in all languages, each held against its English.

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

use crate::message::{Message, arguments};
use crate::plurals;

/// English is what the others are held against.
pub const LANGUAGES: [&str; 7] = ["en", "de", "fr", "es", "pt-BR", "ja", "ar"];

/// The files of a language, in the order in which their messages are counted through.
pub const FILES: [&str; 6] = ["page", "shared", "invite", "panel", "mail", "noscript"];

/// A message's name, its file, and what it says in each of [`LANGUAGES`].
pub struct Named {
    pub id: String,
    pub file: &'static str,
    pub says: Vec<Message>,
}

/// Everything, checked.
pub struct Catalogue {
    pub messages: Vec<Named>,
}

impl Catalogue {
    /// Reads all files; `source` gives the text of a language's file.
    ///
    /// # Errors
    /// Every problem there is, named by language, file and message.
    pub fn check<'a>(
        source: impl Fn(&'static str, &'static str) -> Option<&'a str>,
    ) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let mut messages: Vec<Named> = Vec::new();
        for file in FILES {
            let mut languages = LANGUAGES.iter().map(|language| {
                let Some(text) = source(language, file) else {
                    problems.push(format!("{language}/{file}.ftl is missing"));
                    return Vec::new();
                };
                read(text, &format!("{language}/{file}.ftl"), &mut problems)
            });
            let english = languages.next().unwrap_or_default();
            let others: Vec<_> = languages.collect();
            let start = messages.len();
            for (id, message) in english {
                if messages.iter().any(|known| known.id == id) {
                    problems.push(format!("en/{file}.ftl: {id} is there twice"));
                }
                messages.push(Named { id, file, says: vec![message] });
            }
            for (language, mut theirs) in LANGUAGES.iter().skip(1).zip(others) {
                let place = format!("{language}/{file}.ftl");
                for named in messages.iter_mut().skip(start) {
                    let Some(at) = theirs.iter().position(|(id, _)| *id == named.id) else {
                        problems.push(format!("{place}: {} is missing", named.id));
                        continue;
                    };
                    let (id, message) = theirs.remove(at);
                    if let Some(english) = named.says.first() {
                        problems.extend(
                            faults(language, &message, english).map(|fault| format!("{place}: {id} {fault}")),
                        );
                    }
                    named.says.push(message);
                }
                problems.extend(
                    theirs.iter().map(|(id, _)| format!("{place}: {id} is not in English, or there twice")),
                );
            }
        }
        for named in &messages {
            if let Some(english) = named.says.first() {
                let place = format!("en/{}.ftl: {}", named.file, named.id);
                problems.extend(faults("en", english, english).map(|fault| format!("{place} {fault}")));
            }
        }
        if problems.is_empty() { Ok(Self { messages }) } else { Err(problems) }
    }
}

/// The messages of one file, in their order.
fn read(text: &str, place: &str, problems: &mut Vec<String>) -> Vec<(String, Message)> {
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            problems.extend(errors.iter().map(|error| format!("{place}: {error}")));
            return Vec::new();
        }
    };
    let mut messages = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => match &message.value {
                Some(pattern) if message.attributes.is_empty() => match Message::read(pattern) {
                    Ok(read) => messages.push((message.id.name.to_owned(), read)),
                    Err(fault) => problems.push(format!("{place}: {} {fault}", message.id.name)),
                },
                _ => problems.push(format!("{place}: {} has attributes, or says nothing", message.id.name)),
            },
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => {
                problems.push(format!("{place}: holds more than messages"));
            }
        }
    }
    messages
}

/// What is wrong with a message, held against its English.
fn faults(language: &str, message: &Message, english: &Message) -> impl Iterator<Item = String> {
    let mut faults = Vec::new();
    if message.counted_by() != english.counted_by() {
        faults.push(format!(
            "chooses by {:?}, in English by {:?}",
            message.counted_by(),
            english.counted_by()
        ));
    }
    if let Message::Counted { forms, .. } = message {
        let forms: Vec<&str> = forms.iter().map(|(form, _)| form.as_str()).collect();
        let required = plurals::required(language);
        if forms != required {
            faults.push(format!("has the forms {forms:?}, {language} has {required:?}"));
        }
    }
    // A form for one may go without the number.
    let told = |names: Vec<&str>| {
        let mut names: Vec<String> =
            names.into_iter().filter(|name| Some(*name) != english.counted_by()).map(str::to_owned).collect();
        names.sort();
        names
    };
    let expected = told(english.arguments());
    for sentence in message.sentences() {
        let found = told(arguments(sentence));
        if found != expected {
            faults.push(format!("has the arguments {found:?}, in English {expected:?}"));
        }
        if sentence.is_empty() {
            faults.push("says nothing".to_owned());
        }
    }
    faults.into_iter()
}
