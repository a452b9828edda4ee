//! Invite keys that wait for their mail, encrypted.
//!
//! Everywhere else only the hash of a key is stored. A mail that is sent later needs the key itself, so until it has
//! gone out the database holds it encrypted (ChaCha20-Poly1305) with a random key of this server, in the file
//! [`FILE_NAME`] beside the database, readable by the server's user alone. What that means: whoever gets the database
//! alone (a copy, a backup, a query) learns no key; whoever gets both files learns the keys of those invites whose
//! mail still waits. Back up the one without the other. Without the file, waiting mails are lost and nothing else.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::secret::Secret;

/// Name of the key's file under the data folder.
pub const FILE_NAME: &str = "outbox.key";
const KEY_BYTES: usize = 32;

/// Seals and opens.
pub struct Seal(LessSafeKey);

impl Seal {
    /// With the key of the data folder; a new one is made where there is none.
    ///
    /// # Errors
    /// When the file can't be read or made, or holds something else.
    pub fn of_folder(data: &Path) -> io::Result<Self> {
        let file = data.join(FILE_NAME);
        let bytes = match fs::read(&file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => create(data)?.to_vec(),
            read => read?,
        };
        let key = UnboundKey::new(&CHACHA20_POLY1305, &bytes)
            .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "it holds no key"))?;
        Ok(Self(LessSafeKey::new(key)))
    }

    /// The key encrypted; it opens for the mail of that id alone.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn seal(&self, mail_id: &str, key: &Secret) -> io::Result<Vec<u8>> {
        let mut nonce = [0_u8; NONCE_LEN];
        getrandom::fill(&mut nonce).map_err(io::Error::other)?;
        let mut sealed = key.expose().as_bytes().to_vec();
        self.0
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(mail_id.as_bytes()),
                &mut sealed,
            )
            .map_err(|_| io::Error::other("the key can't be encrypted"))?;
        Ok([&nonce, sealed.as_slice()].concat())
    }

    /// The key again; `None` when it was sealed for another mail or by another server.
    #[must_use]
    pub fn open(&self, mail_id: &str, sealed: &[u8]) -> Option<Secret> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut sealed = sealed.to_vec();
        let key = self.0.open_in_place(nonce, Aad::from(mail_id.as_bytes()), &mut sealed).ok()?;
        Some(Secret::known(String::from_utf8(key.to_vec()).ok()?))
    }
}

/// Makes the file whole before it has its name: a start that is cut off leaves none, never half of one.
fn create(data: &Path) -> io::Result<[u8; KEY_BYTES]> {
    let mut key = [0_u8; KEY_BYTES];
    getrandom::fill(&mut key).map_err(io::Error::other)?;
    let unfinished = data.join(format!(".{FILE_NAME}"));
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unfinished)?;
    file.write_all(&key)?;
    file.sync_all()?;
    fs::rename(&unfinished, data.join(FILE_NAME))?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::{FILE_NAME, Seal};
    use crate::secret::Secret;

    #[test]
    fn i2_a_sealed_key_opens_for_its_own_mail_with_the_folders_own_file_alone() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let key = Secret::random().unwrap();
        let sealed = Seal::of_folder(one.path()).unwrap().seal("a", &key).unwrap();
        assert!(!sealed.windows(8).any(|part| key.expose().as_bytes().starts_with(part)));

        let again = Seal::of_folder(one.path()).unwrap();
        assert_eq!(again.open("a", &sealed).unwrap().expose(), key.expose());
        assert!(again.open("b", &sealed).is_none());
        assert!(again.open("a", &sealed[..20]).is_none());
        assert!(again.open("a", b"short").is_none());
        assert!(Seal::of_folder(two.path()).unwrap().open("a", &sealed).is_none());
        assert_ne!(sealed, again.seal("a", &key).unwrap(), "a nonce each");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_reads_the_file_and_a_damaged_one_is_no_key() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        Seal::of_folder(folder.path()).unwrap();
        let file = folder.path().join(FILE_NAME);
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::write(&file, "short").unwrap();
        assert!(Seal::of_folder(folder.path()).is_err());
    }
}
