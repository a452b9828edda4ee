//! Compresses once, at build time, as hard as it goes, so that no server has to.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::at_once::at_once;
use super::fingerprint::files;
use crate::error::Error;

/// Endings of files that get smaller; pictures and fonts are compressed already.
const ENDINGS: [&str; 11] =
    ["css", "html", "ico", "js", "json", "map", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Writes `FILE.br` and `FILE.gz` next to every text and wasm file of a folder.
///
/// # Errors
/// Which file couldn't be read or written.
pub fn compress_all(folder: &Path) -> Result<(), Error> {
    let all = files(folder).map_err(Error::file(format!("read {}", folder.display())))?;
    let files: Vec<_> = all.iter().filter(|file| gets_smaller(file)).collect();
    at_once(&files, |file| compress(file).map_err(Error::file(format!("compress {}", file.display()))))
}

/// Whether a file is worth compressing.
pub fn gets_smaller(file: &Path) -> bool {
    file.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| ENDINGS.contains(&ending))
}

/// `FILE.ENDING`, beside the file.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

fn compress(file: &Path) -> io::Result<()> {
    let bytes = fs::read(file)?;

    let mut brotli = File::create(beside(file, "br"))?;
    let params =
        BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &params)?;

    let mut gzip = GzEncoder::new(File::create(beside(file, "gz"))?, Compression::best());
    gzip.write_all(&bytes)?;
    gzip.finish().map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::{beside, compress_all};
    use std::fs;
    use std::io::Read;

    #[test]
    fn text_and_wasm_come_back_from_both_forms_and_pictures_are_left_alone() {
        let folder = std::env::temp_dir().join(format!("xtask-compress-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).unwrap();
        let text = "<p>an invite</p>".repeat(1000);
        let page = folder.join("deep/index.html");
        fs::write(&page, &text).unwrap();
        fs::write(folder.join("app_bg.wasm"), b"\0asm").unwrap();
        fs::write(folder.join("icon.png"), b"png").unwrap();

        compress_all(&folder).unwrap();

        let brotli = fs::read(beside(&page, "br")).unwrap();
        let gzip = fs::read(beside(&page, "gz")).unwrap();
        assert!(brotli.len() < text.len() / 10 && gzip.len() < text.len() / 10);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut brotli.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        let mut back = String::new();
        flate2::read::GzDecoder::new(gzip.as_slice()).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
        assert!(folder.join("app_bg.wasm.br").exists());
        assert!(!folder.join("icon.png.br").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
