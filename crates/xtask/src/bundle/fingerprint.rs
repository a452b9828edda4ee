//! Whether files are the same as at an earlier time.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// A hash over names and contents of all files in `paths`, which may be files, folders, or not
/// there. Names count as seen from `root`.
///
/// It is compared on one machine only, so it may differ between versions of the compiler.
///
/// # Errors
/// When a file can't be read.
pub fn contents(root: &Path, paths: &[PathBuf]) -> io::Result<String> {
    let mut hash = DefaultHasher::new();
    for path in paths {
        for file in files(path)? {
            file.strip_prefix(root).unwrap_or(&file).hash(&mut hash);
            fs::read(&file)?.hash(&mut hash);
        }
    }
    Ok(format!("{:016x}", hash.finish()))
}

/// All files under `path`, in an order that stays; none when it isn't there.
///
/// # Errors
/// When a folder can't be read.
pub fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    let meta = match fs::metadata(path) {
        Ok(meta) => meta,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    if meta.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut entries =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    let mut all = Vec::new();
    for entry in entries {
        all.extend(files(&entry)?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::contents;
    use std::fs;
    use std::path::PathBuf;

    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            fs::create_dir_all(folder.join("src/deep")).unwrap();
            fs::write(folder.join("src/deep/a.rs"), "a").unwrap();
            fs::write(folder.join("index.html"), "<main>").unwrap();
            Self(folder)
        }

        fn hash(&self) -> String {
            let paths = ["src", "index.html", "absent"].map(|path| self.0.join(path));
            contents(&self.0, &paths).unwrap()
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn every_change_that_matters_changes_the_fingerprint() {
        let scratch = Scratch::new("changes");
        let first = scratch.hash();
        assert_eq!(scratch.hash(), first, "nothing changed");

        fs::write(scratch.0.join("elsewhere"), "x").unwrap();
        assert_eq!(scratch.hash(), first, "a file outside");

        fs::write(scratch.0.join("src/deep/a.rs"), "b").unwrap();
        let edited = scratch.hash();
        assert_ne!(edited, first, "an edited file");

        fs::rename(scratch.0.join("src/deep/a.rs"), scratch.0.join("src/deep/b.rs")).unwrap();
        let renamed = scratch.hash();
        assert_ne!(renamed, edited, "a renamed file");

        fs::write(scratch.0.join("absent"), "now here").unwrap();
        let added = scratch.hash();
        assert_ne!(added, renamed, "an added file");

        fs::remove_file(scratch.0.join("index.html")).unwrap();
        assert_ne!(scratch.hash(), added, "a removed file");
    }

    #[test]
    fn the_place_of_the_repository_does_not_matter() {
        assert_eq!(Scratch::new("here").hash(), Scratch::new("there").hash());
    }
}
