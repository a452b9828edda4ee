//! Folders that hold what only this server's user may read: the database, and mails with keys that still open.

use std::fs::DirBuilder;
use std::io;
use std::path::Path;

/// Creates the folder and those above it, readable by their owner alone. One that is there stays as it is: whoever
/// made it decided who may look, and closing it could shut out others who have their things in it. Where that is
/// more people than its owner, the log says so, and what to do.
///
/// # Errors
/// What the file system says.
pub fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    #[cfg(unix)]
    if let Some(warning) = warning(folder, mode(folder)?) {
        tracing::warn!("{warning}");
    }
    Ok(())
}

#[cfg(unix)]
fn mode(folder: &Path) -> io::Result<u32> {
    Ok(std::os::unix::fs::PermissionsExt::mode(&folder.metadata()?.permissions()) & 0o777)
}

/// What to say of a folder with these permissions; `None` where it is its owner's alone.
#[cfg(unix)]
fn warning(folder: &Path, mode: u32) -> Option<String> {
    let folder = folder.display();
    (mode & 0o077 != 0).then(|| {
        format!(
            "other users of this machine may look into {folder} (mode {mode:03o}), \
             where the database and mails with invite keys are; to close it: chmod -R go= '{folder}'"
        )
    })
}

#[cfg(all(test, unix))]
mod tests {
    use super::{create_private, mode, warning};
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    #[test]
    fn nobody_else_reads_a_folder_made_for_mails() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("data/mail");
        create_private(&folder).unwrap();
        create_private(&folder).unwrap();
        for made in [folder.clone(), parent.path().join("data")] {
            assert_eq!(mode(&made).unwrap(), 0o700);
            assert_eq!(warning(&made, mode(&made).unwrap()), None);
        }
    }

    #[test]
    fn a_folder_that_others_may_look_into_stays_so_and_is_warned_of() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path();
        for open in [0o755, 0o750, 0o701, 0o777] {
            set_permissions(folder, Permissions::from_mode(open)).unwrap();
            create_private(folder).unwrap();
            assert_eq!(mode(folder).unwrap(), open);
            assert!(warning(folder, open).is_some(), "{open:o}");
        }
        let said = warning(Path::new("/srv/panel"), 0o755).unwrap();
        assert!(
            said.contains("/srv/panel (mode 755)") && said.contains("chmod -R go= '/srv/panel'"),
            "{said}"
        );
    }
}
