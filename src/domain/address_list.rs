//! Addresses as people paste them: one, or a list out of a mail, a chat or a spreadsheet.
//!
//! Commas, semicolons, spaces and new lines separate. What stands before an address on its line is its name, be it
//! `Name <mail>`, `"Last, First" <mail>`, `Last, First <mail>`, `Name mail` or `Name,mail`; the cells of a spreadsheet's
//! row, `Name⇥mail` or `mail⇥Name`, give the name as well. So an entry is a person, and people are what is counted.
//! Words that no address follows stay in the list, so that nothing that was pasted gets lost.

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
        matches!(self, Self::Word(text) | Self::Quoted(text) if text.contains('@') && text.contains(char::is_alphanumeric))
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
        '"' | '“' | '„' | '«' | '»' | '「' | '『' => enclosed(behind, closes(first))
            .map_or_else(|| word(text), |(inner, behind)| (Token::Quoted(inner), behind)),
        '<' => enclosed(behind, |c| c == '>')
            .map_or_else(|| word(text), |(inner, behind)| (Token::Bracketed(inner), behind)),
        _ => word(text),
    };
    Some(token)
}

/// What ends a quote that this began, in whichever language it was written.
fn closes(open: char) -> fn(char) -> bool {
    match open {
        '“' | '„' => |c| matches!(c, '“' | '”'),
        '«' => |c| c == '»',
        '»' => |c| c == '«',
        '「' => |c| c == '」',
        '『' => |c| c == '』',
        _ => |c| c == '"',
    }
}

/// What stands before what `closes` on this line, and what is behind it.
fn enclosed(text: &str, closes: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if matches!(c, '\n' | '\r' | '<') {
            return None;
        }
        if closes(c) && !escaped {
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
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' | ';' | '；' | '؛')
}

/// In any of the scripts that people here write in.
pub(super) const fn is_comma(c: char) -> bool {
    matches!(c, ',' | '，' | '、' | '،')
}

/// Without width or shape: comes along with text from web pages.
const fn is_invisible(c: char) -> bool {
    has_no_width(c)
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2065}'..='\u{2069}')
}

/// Where a line may be broken, or may not, or nothing at all: inside an address it is never meant. What turns the
/// direction isn't among it: an address that holds such a thing is none.
const fn has_no_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// What people, their programs and their languages put around an address, and quotes around a name.
const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '‹' | '›')
        || matches!(c, '「' | '」' | '『' | '』' | '＂' | '＇')
}

/// Points of a list.
const fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '·' | '‣' | '◦' | '●' | '○' | '▪' | '■' | '–' | '—' | '―' | '・' | '※' | '→')
}

/// Ends of sentences.
const fn is_full_stop(c: char) -> bool {
    matches!(c, '.' | '。' | '．' | '｡' | '۔')
}

/// Puts tokens together to entries.
#[derive(Default)]
struct Reader<'a> {
    /// What has been on the line so far and may belong to an address that follows.
    open: Vec<Token<'a>>,
    entries: Vec<Entry>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, token: Token<'a>) {
        match token {
            Token::Word(_) | Token::Quoted(_) | Token::Tab | Token::Comma => self.open.push(token),
            Token::End => self.flush(),
            Token::Bracketed(inner) => self.named(inner),
        }
    }

    /// `inner` stood in angle brackets: what is open before it is its name, as far as it isn't an address of its own.
    /// In quotes right before it, an `@` is a part of the name.
    fn named(&mut self, inner: &str) {
        let address = address(inner);
        let is_this = |token: &Token<'_>| match (token, &address) {
            (Token::Word(text) | Token::Quoted(text), Some(email)) => {
                self::address(text).is_some_and(|other| email::same(&other, email))
            }
            _ => false,
        };
        let quoted_before = matches!(self.open.last(), Some(Token::Quoted(_)));
        let unquoted = self.open.len() - usize::from(quoted_before);
        let another =
            self.open[..unquoted].iter().rposition(|token| token.looks_like_address() && !is_this(token));
        let name = self.open.split_off(another.map_or(0, |at| at + 1));
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
        let mut before = Vec::new();
        for token in open {
            match token {
                Token::Word(mail) | Token::Quoted(mail) if token.looks_like_address() => {
                    self.bare(&mem::take(&mut before), token, mail);
                }
                _ => before.push(token),
            }
        }
        for words in before.split(|token| matches!(token, Token::Comma | Token::Tab)) {
            self.push(&joined(words), None, None);
        }
    }

    /// An address without brackets, and what stood before it.
    fn bare(&mut self, before: &[Token<'_>], token: Token<'_>, mail: &str) {
        let email = address(mail);
        let name = clean_name(&joined(before));
        let written: Vec<_> = before.iter().copied().chain([token]).collect();
        // What only looks like an address has no name: the words before it stay in sight all the same.
        let name = name.filter(|_| email.is_some());
        self.push(&joined(&written), name, email);
    }

    /// Bullets and dashes between the addresses are nothing.
    fn push(&mut self, written: &str, name: Option<String>, email: Option<String>) {
        if written.chars().any(char::is_alphanumeric) {
            let written = text::neutralised(written.trim_start_matches(',').trim_start());
            self.entries.push(Entry { written, name, email });
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

/// A name without the quotes and points around it; `None` where no letter is left, as of the numbers of a list.
fn clean_name(written: &str) -> Option<String> {
    let name = text::neutralised(&written.replace("\\\"", "\""));
    let around = |c: char| c.is_whitespace() || c == ',' || is_quote(c) || is_bullet(c);
    let name = name.trim_matches(around);
    name.contains(char::is_alphabetic).then(|| name.to_owned())
}

/// The address that a word is, without what people and programs put around it.
fn address(word: &str) -> Option<String> {
    let seen: String = word.chars().filter(|c| !has_no_width(*c)).collect();
    let around = |c: char| {
        c.is_whitespace() || is_invisible(c) || is_quote(c) || is_bullet(c) || "<>()[]:".contains(c)
    };
    let bare = seen.trim_matches(around).trim_end_matches(|c| is_full_stop(c) || around(c));
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
