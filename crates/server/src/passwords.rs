//! Password hashing: Argon2id with OWASP's parameters, off the async threads, bounded in number.

use std::sync::Arc;

use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use orchd_types::error::ErrorCode;
use orchd_types::password::{Context, Refusal, check};
use tokio::sync::Semaphore;

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const SALT_BYTES: usize = 16;

/// Passwords nobody may choose, one a line, in lower case.
const COMMON: &str = include_str!("passwords/common.txt");

/// Why a password could be neither hashed nor compared: a fault of the server, never of the password.
#[derive(Debug, thiserror::Error)]
#[error("password hashing failed: {0}")]
pub struct HashError(&'static str);

/// Hashes and compares passwords, a few at a time.
#[derive(Clone)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    /// Compared with when there is no login, so that an unknown email costs the time of a known one.
    nobody: Arc<str>,
}

impl Passwords {
    /// As many at a time as there are processors: each takes 19 MiB and one of them.
    ///
    /// # Errors
    /// When not even one password can be hashed.
    pub fn new() -> Result<Self, HashError> {
        let at_once = std::thread::available_parallelism().map_or(2, usize::from);
        Ok(Self {
            permits: Arc::new(Semaphore::new(at_once)),
            nobody: hash("nobody has this password")?.into(),
        })
    }

    /// PHC string of a new password.
    ///
    /// # Errors
    /// [`HashError`].
    pub async fn hash(&self, password: String) -> Result<String, HashError> {
        self.run(move || hash(&password)).await
    }

    /// Whether `password` is the one that was hashed to `stored`. Without one it is wrong, after the same time.
    ///
    /// # Errors
    /// [`HashError`].
    pub async fn verify(&self, password: String, stored: Option<String>) -> Result<bool, HashError> {
        let nobody = Arc::clone(&self.nobody);
        self.run(move || {
            let right = verify(&password, stored.as_deref().unwrap_or(&nobody))?;
            Ok(right && stored.is_some())
        })
        .await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, HashError> + Send + 'static,
    ) -> Result<T, HashError> {
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| HashError("stopping"))?;
        tokio::task::spawn_blocking(move || {
            let result = work();
            drop(permit);
            result
        })
        .await
        .map_err(|_| HashError("stopped"))?
    }
}

/// Whether a new password is taken: the rule both sides share, then the list of common ones.
///
/// # Errors
/// The code that names the reason.
pub fn accept_new(password: &str, min_chars: usize, context: Context<'_>) -> Result<(), ErrorCode> {
    check(password, min_chars, context).map_err(|refusal| match refusal {
        Refusal::TooShort => ErrorCode::PasswordTooShort,
        Refusal::TooLong => ErrorCode::PasswordTooLong,
        Refusal::IsEmail | Refusal::IsName | Refusal::IsOrgName => ErrorCode::PasswordTooCommon,
    })?;
    if is_common(password) {
        return Err(ErrorCode::PasswordTooCommon);
    }
    Ok(())
}

/// Whether the password is on the list, in any case.
#[must_use]
pub fn is_common(password: &str) -> bool {
    let lower = password.to_lowercase();
    COMMON.lines().any(|common| common == lower)
}

fn argon2() -> Result<Argon2<'static>, HashError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|_| HashError("parameters refused"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(password: &str) -> Result<String, HashError> {
    let mut salt = [0_u8; SALT_BYTES];
    getrandom::fill(&mut salt).map_err(|_| HashError("no randomness"))?;
    let salt = SaltString::encode_b64(&salt).map_err(|_| HashError("salt refused"))?;
    argon2()?
        .hash_password(password.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|_| HashError("hashing refused"))
}

fn verify(password: &str, stored: &str) -> Result<bool, HashError> {
    let stored = PasswordHash::new(stored).map_err(|_| HashError("stored hash is damaged"))?;
    Ok(argon2()?.verify_password(password.as_bytes(), &stored).is_ok())
}

#[cfg(test)]
mod tests {
    use super::{COMMON, Passwords, accept_new, is_common};
    use orchd_types::error::ErrorCode;
    use orchd_types::password::{Context, MAX_CHARS};

    #[tokio::test]
    async fn f7_hashes_are_argon2id_with_these_parameters_and_a_salt_each() {
        let passwords = Passwords::new().unwrap();
        let one = passwords.hash("correct horse".to_owned()).await.unwrap();
        let two = passwords.hash("correct horse".to_owned()).await.unwrap();
        assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
        assert_ne!(one, two);
        let right = "correct horse".to_owned();
        assert!(passwords.verify(right, Some(one.clone())).await.unwrap());
        let wrong = "correct house".to_owned();
        assert!(!passwords.verify(wrong, Some(one)).await.unwrap());
    }

    #[tokio::test]
    async fn nobodys_password_is_always_wrong() {
        let passwords = Passwords::new().unwrap();
        let guess = "nobody has this password".to_owned();
        assert!(!passwords.verify(guess, None).await.unwrap());
    }

    #[test]
    fn f2_common_passwords_are_refused_in_any_case() {
        for common in COMMON.lines() {
            assert_eq!(common, common.to_lowercase());
            assert!(is_common(common));
        }
        let refused = accept_new("PassWord1", 8, Context::default());
        assert_eq!(refused, Err(ErrorCode::PasswordTooCommon));
        assert_eq!(accept_new("four odd lamps", 8, Context::default()), Ok(()));
    }

    #[test]
    fn f1_length_has_its_own_codes() {
        let short = accept_new("seven77", 8, Context::default());
        assert_eq!(short, Err(ErrorCode::PasswordTooShort));
        let long = accept_new(&"x".repeat(MAX_CHARS + 1), 8, Context::default());
        assert_eq!(long, Err(ErrorCode::PasswordTooLong));
    }
}
