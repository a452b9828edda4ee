//! Addresses as people paste them: one, or a list out of a mail, a chat or a spreadsheet.
//!
//! Commas, semicolons, spaces and new lines separate. `Name <mail>`, `"Last, First" <mail>`, `Last, First <mail>` and
//! the two cells `Name⇥mail` of a spreadsheet give the name as well. Whatever is no address stays in the list, so that
//! nothing that was pasted gets lost.

use std::mem;

use orchd_types::{email, text};
use percent_encoding::percent_decode_str;

/// Most entries that are taken at once.
pub(crate) const MAX_ENTRIES: usize = 500;

/// One of the things that were pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// As it was written, without characters that deceive.
    pub(crate) written: String,
    /// The name that stood beside the address.
    pub(crate) name: Option<String>,
    /// `None`: this is no address.
    pub(crate) email: Option<String>,
}

/// More entries than are taken at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooMany {
    pub(crate) entries: usize,
}

/// Reads everything that `text` holds, in its order.
pub(crate) fn read(text: &str) -> Result<Vec<Entry>, TooMany> {
    let mut reader = Reader::default();
    let mut rest = text;
    while let Some((token, behind)) = next_token(rest) {
        reader.take(token);
        rest = behind;
    }
    reader.flush();
    match reader.entries.len() {
        entries if entries > MAX_ENTRIES => Err(TooMany { entries }),
        _ => Ok(reader.entries),
    }
}

/// A piece of the text that means something by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a str),
    /// Without its quotes.
    Quoted(&'a str),
    /// Without its angle brackets.
    Bracketed(&'a str),
    Tab,
    Comma,
    /// A new line or a semicolon: nothing reaches across it.
    End,
}

impl Token<'_> {
    fn looks_like_address(self) -> bool {
        matches!(self, Self::Word(text) | Self::Quoted(text) if text.contains('@'))
    }
}

/// The first token of `text` and what is behind it.
fn next_token(text: &str) -> Option<(Token<'_>, &str)> {
    let text =
        text.trim_start_matches(|c: char| is_invisible(c) || (c.is_whitespace() && !is_end(c) && c != '\t'));
    let first = text.chars().next()?;
    let behind = &text[first.len_utf8()..];
    let token = match first {
        '\t' => (Token::Tab, behind),
        c if is_end(c) => (Token::End, behind),
        c if is_comma(c) => (Token::Comma, behind),
        '"' => {
            enclosed(behind, '"').map_or_else(|| word(text), |(inner, behind)| (Token::Quoted(inner), behind))
        }
        '<' => enclosed(behind, '>')
            .map_or_else(|| word(text), |(inner, behind)| (Token::Bracketed(inner), behind)),
        _ => word(text),
    };
    Some(token)
}

/// What stands before `close` on this line, and what is behind it.
fn enclosed(text: &str, close: char) -> Option<(&str, &str)> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if matches!(c, '\n' | '\r' | '<') {
            return None;
        }
        if c == close && !escaped {
            return Some((&text[..at], &text[at + c.len_utf8()..]));
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// At least the first character, up to the next one that can't be in a word.
fn word(text: &str) -> (Token<'_>, &str) {
    let ends = |c: char| c.is_whitespace() || is_comma(c) || is_end(c) || c == '<';
    let end = text.char_indices().skip(1).find(|(_, c)| ends(*c)).map_or(text.len(), |(at, _)| at);
    (Token::Word(&text[..end]), &text[end..])
}

const fn is_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' | ';' | '；')
}

const fn is_comma(c: char) -> bool {
    matches!(c, ',' | '，' | '、')
}

/// Without width or shape: comes along with text from web pages.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Puts tokens together to entries.
#[derive(Default)]
struct Reader<'a> {
    /// Words, quoted names, tabs and at most one comma that may belong to the entry that follows.
    open: Vec<Token<'a>>,
    entries: Vec<Entry>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, token: Token<'a>) {
        match token {
            Token::Word(_) | Token::Quoted(_) | Token::Tab => self.open.push(token),
            // It may stand between last and first name: the next token will tell.
            Token::Comma if self.may_be_a_last_name() => self.open.push(token),
            Token::Comma | Token::End => self.flush(),
            Token::Bracketed(inner) => self.named(inner),
        }
    }

    fn may_be_a_last_name(&self) -> bool {
        !self.open.is_empty() && !self.open.iter().any(|t| *t == Token::Comma || t.looks_like_address())
    }

    /// `inner` stood in angle brackets: what is open before it is its name, as far as it isn't something of its own.
    fn named(&mut self, inner: &str) {
        let address = address(inner);
        let is_this = |token: &Token<'_>| match (token, &address) {
            (Token::Word(text) | Token::Quoted(text), Some(email)) => {
                self::address(text).is_some_and(|other| email::same(&other, email))
            }
            _ => false,
        };
        let another = self.open.iter().rposition(|token| token.looks_like_address() && !is_this(token));
        let name_from = if self.open.last() == Some(&Token::Comma) {
            self.open.len()
        } else {
            another.map_or(0, |at| at + 1)
        };
        let name = self.open.split_off(name_from);
        self.flush();
        let repeats_the_address = name.iter().any(is_this);
        let name = joined(&name);
        let written = format!("{name} <{inner}>");
        let name = if repeats_the_address { None } else { clean_name(&name) };
        self.push(&written, name, address);
    }

    /// Nothing more will come to what is open.
    fn flush(&mut self) {
        let open = mem::take(&mut self.open);
        if let Some((name, mail)) = spreadsheet_row(&open) {
            self.push(&joined(&open), clean_name(&name), address(mail));
            return;
        }
        let mut words = Vec::new();
        for token in open {
            match token {
                Token::Word(text) | Token::Quoted(text) if token.looks_like_address() => {
                    self.no_address(&mut words);
                    self.push(text, None, address(text));
                }
                Token::Word(_) | Token::Quoted(_) => words.push(token),
                Token::Tab | Token::Comma | Token::End | Token::Bracketed(_) => self.no_address(&mut words),
            }
        }
        self.no_address(&mut words);
    }

    fn no_address(&mut self, words: &mut Vec<Token<'_>>) {
        self.push(&joined(&mem::take(words)), None, None);
    }

    /// Bullets and dashes between the addresses are nothing.
    fn push(&mut self, written: &str, name: Option<String>, email: Option<String>) {
        if written.chars().any(char::is_alphanumeric) {
            self.entries.push(Entry { written: text::neutralised(written), name, email });
        }
    }
}

/// Name and address of a line whose cells are separated by tabs, with a single address among them.
fn spreadsheet_row<'a>(line: &[Token<'a>]) -> Option<(String, &'a str)> {
    if line.contains(&Token::Comma) {
        return None;
    }
    let cells: Vec<_> = line.split(|token| *token == Token::Tab).filter(|cell| !cell.is_empty()).collect();
    let mut mails = line.iter().filter(|token| token.looks_like_address());
    let (Some(mail), None) = (mails.next(), mails.next()) else { return None };
    let alone = cells.iter().any(|cell| **cell == [*mail]);
    let (Token::Word(text) | Token::Quoted(text)) = *mail else { return None };
    let name: Vec<_> = cells.iter().filter(|cell| **cell != [*mail]).map(|cell| joined(cell)).collect();
    (alone && cells.len() > 1).then(|| (name.join(" "), text))
}

fn joined(tokens: &[Token<'_>]) -> String {
    let mut text = String::new();
    for token in tokens {
        match token {
            Token::Comma => text.push(','),
            Token::Word(part) | Token::Quoted(part) | Token::Bracketed(part) => {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(part);
            }
            Token::Tab | Token::End => {}
        }
    }
    text
}

fn clean_name(written: &str) -> Option<String> {
    let name = text::neutralised(&written.replace("\\\"", "\""));
    let name = name.trim_matches(|c: char| c == '\'' || c == '"' || c.is_whitespace());
    (!name.is_empty()).then(|| name.to_owned())
}

/// The address that a word is, without what people and programs put around it.
fn address(word: &str) -> Option<String> {
    let bare = word.trim_matches(|c: char| c.is_whitespace() || is_invisible(c) || "<>()[]'\":".contains(c));
    let bare = bare.trim_end_matches('.');
    match bare.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:")) {
        Some(_) => {
            let bare = bare[7..].split('?').next().unwrap_or_default();
            email::parse(&percent_decode_str(bare).decode_utf8().ok()?).map(str::to_owned)
        }
        None => email::parse(bare).map(str::to_owned),
    }
}

#[cfg(test)]
#[path = "address_list/tests.rs"]
mod tests;
