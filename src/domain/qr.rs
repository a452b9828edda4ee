//! A text as a QR code, to be pointed at with a phone.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, without which readers don't find it (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A code as one SVG path over a light square.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Qr {
    /// Modules in a row, the quiet ones included: the square is as wide and as high.
    pub(crate) size: i32,
    /// The dark modules.
    pub(crate) path: String,
}

/// The code of `text`; `None` where it is too long for one.
pub(crate) fn code(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            if run > 0 {
                // Writing to a String can't fail.
                let _ = write!(path, "M{},{}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += i32::try_from(run).unwrap_or(i32::MAX).max(1);
        }
    }
    Some(Qr { size: code.size() + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::{QUIET, code};
    use proptest::prelude::proptest;

    /// The corner that every reader looks for, as it stands in the path: the first row of it is seven dark modules.
    #[test]
    fn a_link_becomes_dark_runs_on_a_square_with_a_quiet_edge() {
        let qr = code("https://panel.example.com/invites/kQ3vX9_a-bC?email=ada@example.com").unwrap();
        assert!(qr.path.starts_with("M4,4h7v1h-7z"), "{}", qr.path);
        assert_eq!((qr.size - 2 * QUIET - 17) % 4, 0, "a version of the standard");
    }

    #[test]
    fn what_is_too_long_has_none() {
        assert!(code(&"a".repeat(2000)).is_some());
        assert_eq!(code(&"a".repeat(4000)), None);
    }

    proptest! {
        #[test]
        fn every_run_stays_within_the_quiet_edge(text in ".{0,200}") {
            let qr = code(&text).unwrap();
            for run in qr.path.split('z').filter(|run| !run.is_empty()) {
                let numbers: Vec<i32> = run.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
                let (x, y, width) = (numbers[0], numbers[1], numbers[2]);
                assert!(x >= QUIET && y >= QUIET && x + width <= qr.size - QUIET && y < qr.size - QUIET);
            }
        }
    }
}
