//! Words of a page, which are nothing but words in another.

use std::fmt::{Display, Formatter, Result, Write};

/// Written out, text between two tags of HTML.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}
