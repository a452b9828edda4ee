//! Folders that hold what only this server's user may read: the database, and mails with keys that still open.

use std::fs::DirBuilder;
use std::io;
use std::path::Path;

/// Creates the folder and those above it, readable by their owner alone. One that is there stays as it is: whoever
/// made it decided who may look.
///
/// # Errors
/// What the file system says.
pub fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(all(test, unix))]
mod tests {
    use super::create_private;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn nobody_else_reads_a_folder_made_for_mails() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("data/mail");
        create_private(&folder).unwrap();
        create_private(&folder).unwrap();
        for made in [folder.clone(), parent.path().join("data")] {
            assert_eq!(made.metadata().unwrap().permissions().mode() & 0o777, 0o700);
        }
    }
}
