//! Tables for a spreadsheet (RFC 4180) that run nothing there.

/// The table as text: every cell in quotes, lines end with CR LF, and the byte order mark in front tells spreadsheets
/// that it is UTF-8.
pub(crate) fn write<'a, const N: usize>(rows: impl IntoIterator<Item = [&'a str; N]>) -> String {
    let mut text = "\u{feff}".to_owned();
    for row in rows {
        for (at, cell) in row.into_iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            text.push('"');
            if could_be_a_formula(cell) {
                text.push('\'');
            }
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        }
        text.push_str("\r\n");
    }
    text
}

/// A spreadsheet takes a cell for a formula by its first character, and some skip blanks and quotes before that.
fn could_be_a_formula(cell: &str) -> bool {
    let first = cell.trim_start_matches([' ', '\u{a0}', '"', '\'']).chars().next();
    first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'))
}

#[cfg(test)]
mod tests {
    use super::write;
    use proptest::prelude::{any, prop, proptest};

    #[test]
    fn cells_are_quoted_and_lines_end_as_spreadsheets_expect() {
        assert_eq!(
            write([["Email", "Name"], ["ada@example.com", "Ada \"Countess\", L\nLtd"]]),
            "\u{feff}\"Email\",\"Name\"\r\n\"ada@example.com\",\"Ada \"\"Countess\"\", L\nLtd\"\r\n"
        );
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        for cell in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "\"=1",
            "'=1",
            "＝1",
            "=cmd|' /C calc'!A0",
        ] {
            let text = write([[cell]]);
            assert!(text.starts_with("\u{feff}\"'"), "{cell:?}: {text:?}");
        }
        for cell in ["", "a=1", "1-2", "https://x.example/?a=-1", "ada+x@example.com"] {
            assert_eq!(write([[cell]]), format!("\u{feff}\"{cell}\"\r\n"));
        }
    }

    /// Cells of one line, read back by the letter of the RFC.
    fn read_back(line: &str) -> Vec<String> {
        let line = line.strip_prefix('"').unwrap().strip_suffix("\"\r\n").unwrap();
        let (mut cells, mut cell, mut rest) = (Vec::new(), String::new(), line);
        while let Some(c) = rest.chars().next() {
            if let Some(behind) = rest.strip_prefix("\"\"") {
                cell.push('"');
                rest = behind;
            } else if let Some(behind) = rest.strip_prefix("\",\"") {
                cells.push(std::mem::take(&mut cell));
                rest = behind;
            } else {
                cell.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
        cells.push(cell);
        cells
    }

    proptest! {
        #[test]
        fn any_cells_read_back_and_none_starts_a_formula(cells in prop::array::uniform3(any::<String>())) {
            let text = write([[cells[0].as_str(), &cells[1], &cells[2]]]);
            let read = read_back(text.trim_start_matches('\u{feff}'));
            assert_eq!(read.len(), 3);
            for (read, cell) in read.iter().zip(&cells) {
                assert!(read == cell || *read == format!("'{cell}"));
                assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
            }
        }
    }
}
