//! Tables for a spreadsheet (RFC 4180) that run nothing there.
//!
//! Every cell is in quotes and commas are between them, which each program reads that was told so. Where lists are
//! written with semicolons (German or French Windows, say), Excel isn't told: it opens the file with `;` for the
//! separator, takes the quotes behind the first cell for text, and begins a cell behind every `;`, tab and line break
//! that it meets. So each part of a cell that could become a cell of its own is guarded, not only its beginning. A
//! `;` between the cells, or `sep=` in the first line, would help Excel there and break the table, or its letters, in
//! other places.

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
            for part in cell.split_inclusive(separates) {
                if could_be_a_formula(part) {
                    text.push('\'');
                }
                text.push_str(&part.replace('"', "\"\""));
            }
            text.push('"');
        }
        text.push_str("\r\n");
    }
    text
}

/// Behind which some spreadsheet, told something else than the truth, would begin another cell.
const fn separates(c: char) -> bool {
    matches!(c, ',' | ';' | '\t' | '\n' | '\r' | '|')
}

/// A spreadsheet takes a cell for a formula by its first character, and some skip blanks and quotes before that.
fn could_be_a_formula(cell: &str) -> bool {
    let first = cell.trim_start_matches([' ', '\u{a0}', '"', '\'']).chars().next();
    first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'))
}

#[cfg(test)]
mod tests {
    use super::write;
    use proptest::prelude::{any, prop, prop_oneof, proptest};
    use proptest::strategy::Strategy;

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

    #[test]
    fn what_would_be_a_cell_of_its_own_with_another_separator_runs_nothing_either() {
        for (cell, written) in [
            ("a;=1", "a;'=1"),
            ("a; +1", "a;' +1"),
            ("a\t@x", "a\t'@x"),
            ("a\n-1", "a\n'-1"),
            ("a,=1;=2", "a,'=1;'=2"),
            ("a;\"=1\"", "a;'\"\"=1\"\""),
            ("Lovelace, Ada; x-1", "Lovelace, Ada; x-1"),
        ] {
            assert_eq!(write([[cell]]), format!("\u{feff}\"{written}\"\r\n"));
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

    /// Text of any kind, with much of what matters here.
    fn cell() -> impl Strategy<Value = String> {
        prop_oneof![any::<String>(), "[ab=+\\-@;,\t\r\n|\"' ]{0,12}"]
    }

    proptest! {
        #[test]
        fn any_cells_read_back_and_none_starts_a_formula(cells in prop::array::uniform3(cell())) {
            let text = write([[cells[0].as_str(), &cells[1], &cells[2]]]);
            let read = read_back(text.trim_start_matches('\u{feff}'));
            assert_eq!(read.len(), 3);
            for (read, cell) in read.iter().zip(&cells) {
                assert_eq!(read.replace('\'', ""), cell.replace('\'', ""));
                assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
            }
        }

        #[test]
        fn wherever_a_program_splits_the_file_no_part_is_a_formula(cells in prop::array::uniform3(cell())) {
            let text = write([[cells[0].as_str(), &cells[1], &cells[2]]]);
            for part in text.trim_start_matches('\u{feff}').split([',', ';', '\t', '\r', '\n', '|']) {
                assert!(!part.trim_start_matches([' ', '"']).starts_with(['=', '+', '-', '@']), "{part:?} of {text:?}");
            }
        }
    }
}
