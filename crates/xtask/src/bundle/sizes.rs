//! What a visitor downloads.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::compress::{beside, gets_smaller};
use super::fingerprint::files;
use crate::error::Error;

/// One line per file of the bundle, and the sums: bytes as they are, as gzip, as brotli.
///
/// # Errors
/// When the folder can't be read.
pub fn table(dist: &Path) -> Result<String, Error> {
    let failed = || Error::file(format!("read {}", dist.display()));
    let mut text = row("file in dist/", "bytes", "gzip", "brotli");
    let mut sums = [0_u64; 3];
    for file in files(dist).map_err(failed())? {
        let ending = file.extension().and_then(|ending| ending.to_str());
        if matches!(ending, Some("br" | "gz")) {
            continue;
        }
        let raw = size(&file)?;
        let [gzip, brotli] = if gets_smaller(&file) {
            [size(&beside(&file, "gz"))?, size(&beside(&file, "br"))?]
        } else {
            [raw, raw]
        };
        let name = file.strip_prefix(dist).unwrap_or(&file);
        text.push_str(&row(&name.display().to_string(), raw, gzip, brotli));
        for (sum, part) in sums.iter_mut().zip([raw, gzip, brotli]) {
            *sum += part;
        }
    }
    text.push_str(&row("all", sums[0], sums[1], sums[2]));
    Ok(text)
}

fn size(file: &Path) -> Result<u64, Error> {
    fs::metadata(file).map(|meta| meta.len()).map_err(Error::file(format!("read {}", file.display())))
}

fn row<T: std::fmt::Display>(name: &str, raw: T, gzip: T, brotli: T) -> String {
    let mut line = String::new();
    // Writing into a String can't fail.
    let _ = writeln!(line, "{name:<52} {raw:>9} {gzip:>9} {brotli:>9}");
    line
}
