//! One message, in the part of Fluent's syntax that is used here: text, `{ $name }`, and one choice by a number's
//! plural form around the whole of it.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Text(String),
    Argument(String),
}

/// A sentence, or a sentence for each plural form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    Plain(Vec<Part>),
    Counted { by: String, forms: Vec<(String, Vec<Part>)> },
}

impl Message {
    /// # Errors
    /// What in it isn't supported.
    pub fn read(pattern: &Pattern<&str>) -> Result<Self, String> {
        if let [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] =
            pattern.elements.as_slice()
        {
            let InlineExpression::VariableReference { id } = selector else {
                return Err("chooses by something that is no argument".to_owned());
            };
            let mut forms = Vec::new();
            for variant in variants {
                let VariantKey::Identifier { name } = variant.key else {
                    return Err("has a form for a number; only plural forms are supported".to_owned());
                };
                if variant.default != (name == "other") {
                    return Err("has to have `*[other]`, and no other default".to_owned());
                }
                forms.push((name.to_owned(), parts(&variant.value)?));
            }
            return Ok(Self::Counted { by: id.name.to_owned(), forms });
        }
        parts(pattern).map(Self::Plain)
    }

    /// All sentences of it.
    pub fn sentences(&self) -> Vec<&[Part]> {
        match self {
            Self::Plain(parts) => vec![parts],
            Self::Counted { forms, .. } => forms.iter().map(|(_, parts)| parts.as_slice()).collect(),
        }
    }

    /// The number it chooses by.
    pub fn counted_by(&self) -> Option<&str> {
        match self {
            Self::Plain(_) => None,
            Self::Counted { by, .. } => Some(by),
        }
    }

    /// The names of its arguments, in the order in which they come; first the number it chooses by.
    pub fn arguments(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.counted_by().into_iter().collect();
        for name in self.sentences().into_iter().flat_map(arguments) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// The names of the arguments in a sentence.
pub fn arguments(parts: &[Part]) -> Vec<&str> {
    let mut names = Vec::new();
    for part in parts {
        if let Part::Argument(name) = part {
            names.push(name.as_str());
        }
    }
    names
}

fn parts(pattern: &Pattern<&str>) -> Result<Vec<Part>, String> {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value }
        | PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => text(value),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Ok(Part::Argument(id.name.to_owned())),
        PatternElement::Placeable { .. } => Err("holds something else than text and arguments".to_owned()),
    };
    pattern.elements.iter().map(part).collect()
}

/// `{`, `}` and `|` mean something in the files of words; a sentence is one line.
fn text(text: &str) -> Result<Part, String> {
    match text.chars().find(|c| c.is_control() || matches!(c, '{' | '}' | '|' | '\\')) {
        Some(c) => Err(format!("holds {c:?}")),
        None => Ok(Part::Text(text.to_owned())),
    }
}
