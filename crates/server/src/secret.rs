//! Random tokens (invite keys, sessions, access tokens): 256 bits, of which only the SHA-256 is ever stored.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

const BYTES: usize = 32;

/// A random token. It prints as `[redacted]`; [`Secret::expose`] is for the one who is meant to have it.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// A new one of 256 bits from the operating system, in base64url without padding: 43 characters.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut bytes = [0_u8; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What is stored of it.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        hash(&self.0)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret([redacted])")
    }
}

/// SHA-256 of a token as it was presented. Plain SHA-256 is enough for 256 random bits: there is nothing to guess.
#[must_use]
pub fn hash(presented: &str) -> Vec<u8> {
    Sha256::digest(presented.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::{Secret, hash};

    #[test]
    fn i1_s2_tokens_are_43_url_safe_characters_never_the_same_and_never_printed() {
        let (a, b) = (Secret::random().unwrap(), Secret::random().unwrap());
        assert_eq!(a.expose().len(), 43);
        assert!(a.expose().bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_'));
        assert_ne!(a.expose(), b.expose());
        assert_eq!(format!("{a:?}"), "Secret([redacted])");
        assert_eq!(a.hash(), hash(a.expose()));
    }
}
