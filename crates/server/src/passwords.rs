//! Password hashing: Argon2id with OWASP's parameters, off the async threads, bounded in number.

mod threads;

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use orchd_types::error::ErrorCode;
use orchd_types::password::{Context, MAX_CHARS, Refusal, check};

use threads::Threads;

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const SALT_BYTES: usize = 16;

/// Passwords nobody may choose, one a line, in lower case; `passwords/SOURCE.md` says whose list it is.
const COMMON: &str = include_str!("passwords/common.txt");

static COMMON_SET: LazyLock<HashSet<&str>> = LazyLock::new(|| COMMON.lines().collect());

/// Why a new password is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// As the contract has it.
    pub code: ErrorCode,
    /// For a person; it repeats nothing of the password.
    pub why: String,
}

/// Why a password could be neither hashed nor compared: a fault of the server, never of the password.
#[derive(Debug, thiserror::Error)]
#[error("password hashing failed: {0}")]
pub struct HashError(&'static str);

/// Hashes and compares passwords, a few at a time.
#[derive(Clone)]
pub struct Passwords {
    threads: Threads,
    /// Compared with when there is no login, so that an unknown email costs the time of a known one.
    nobody: Arc<str>,
}

impl Passwords {
    /// One less at a time than there are processors, so that whoever only looks at an invite finds one free; at least
    /// one. Each takes 19 MiB.
    ///
    /// # Errors
    /// When not even one password can be hashed.
    pub fn new() -> Result<Self, HashError> {
        let threads = Threads::new(at_once()).map_err(|_| HashError("no threads"))?;
        Ok(Self { threads, nobody: hash("nobody has this password")?.into() })
    }

    /// PHC string of a new password.
    ///
    /// # Errors
    /// [`HashError`].
    pub async fn hash(&self, password: String) -> Result<String, HashError> {
        self.run(move || hash(&password)).await
    }

    /// Whether `password` is the one that was hashed to `stored`. Without one it is wrong, after the same time. So is one
    /// that is longer than any that is taken: nothing of it is hashed, and what is hashed instead tells nothing by its time.
    ///
    /// # Errors
    /// [`HashError`].
    pub async fn verify(&self, password: String, stored: Option<String>) -> Result<bool, HashError> {
        let (password, stored) = to_hash(password, stored);
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
        self.threads.run(work).await.ok_or(HashError("broken off"))?
    }
}

/// What is hashed, and what the hash is held against: of a password that is too long neither is its own.
fn to_hash(password: String, stored: Option<String>) -> (String, Option<String>) {
    if password.chars().nth(MAX_CHARS).is_some() { (String::new(), None) } else { (password, stored) }
}

/// How many are hashed at a time.
fn at_once() -> usize {
    let processors = std::thread::available_parallelism().map_or(2, usize::from);
    (processors - 1).max(1)
}

/// Whether a new password is taken: the rule both sides share, then the list of common ones.
///
/// # Errors
/// The reason.
pub fn accept_new(password: &str, min_chars: usize, context: Context<'_>) -> Result<(), Refused> {
    let refused = |code, why: &str| Refused { code, why: why.to_owned() };
    check(password, min_chars, context).map_err(|refusal| match refusal {
        Refusal::TooShort => {
            refused(ErrorCode::PasswordTooShort, &format!("at least {min_chars} characters are needed"))
        }
        Refusal::TooLong => {
            refused(ErrorCode::PasswordTooLong, &format!("at most {MAX_CHARS} characters are taken"))
        }
        Refusal::IsEmail => refused(ErrorCode::PasswordTooCommon, "the password is the email address"),
        Refusal::IsName => refused(ErrorCode::PasswordTooCommon, "the password is the person's name"),
        Refusal::IsOrgName => {
            refused(ErrorCode::PasswordTooCommon, "the password is the organization's name")
        }
    })?;
    if is_common(password) {
        return Err(refused(ErrorCode::PasswordTooCommon, "the password is one that many people choose"));
    }
    Ok(())
}

/// Whether the password is on the list, in any case.
#[must_use]
pub fn is_common(password: &str) -> bool {
    COMMON_SET.contains(password.to_lowercase().as_str())
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
    use super::{COMMON, Passwords, Refused, accept_new, is_common, to_hash};
    use orchd_types::error::ErrorCode;
    use orchd_types::password::{Context, MAX_CHARS, MIN_CHARS, check};
    use std::collections::HashSet;
    use std::thread;
    use tokio::task::JoinSet;

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

    #[tokio::test(flavor = "multi_thread")]
    async fn f7_no_more_are_hashed_at_a_time_than_there_are_processors_to_spare() {
        let passwords = Passwords::new().unwrap();
        let mut all = JoinSet::new();
        for _ in 0..100 {
            let passwords = passwords.clone();
            let by = || Ok((thread::current().id(), thread::current().name().map(str::to_owned)));
            all.spawn(async move { passwords.run(by).await.unwrap() });
        }
        let (by, names): (HashSet<_>, HashSet<_>) = all.join_all().await.into_iter().unzip();
        let processors = thread::available_parallelism().unwrap().get();
        assert!(by.len() <= (processors - 1).max(1), "{by:?}");
        assert_eq!(names, HashSet::from([Some("hashing".to_owned())]));
    }

    /// What is compared for an unknown email takes the same work by construction: a hash of the same parameters.
    #[tokio::test]
    async fn r2_nobodys_password_is_always_wrong_and_costs_what_anybodys_does() {
        let passwords = Passwords::new().unwrap();
        let cost = |hash: &str| hash.rsplitn(3, '$').last().map(str::to_owned);
        let somebodys = passwords.hash("correct horse".to_owned()).await.unwrap();
        assert_eq!(cost(&passwords.nobody), cost(&somebodys));
        assert_eq!(passwords.nobody.len(), somebodys.len(), "salt and hash are as long");
        let guess = "nobody has this password".to_owned();
        assert!(!passwords.verify(guess, None).await.unwrap());
    }

    #[tokio::test]
    async fn f7_a_password_longer_than_any_that_is_taken_is_wrong_and_nothing_of_it_is_hashed() {
        let longest = "🔑".repeat(MAX_CHARS);
        let stored = Some("a hash".to_owned());
        assert_eq!(to_hash(longest.clone(), stored.clone()), (longest.clone(), stored.clone()));
        let too_long = format!("{longest}x");
        assert_eq!(to_hash(too_long.clone(), stored), (String::new(), None));
        // Even where it is the one that was hashed.
        let passwords = Passwords::new().unwrap();
        let stored = passwords.hash(too_long.clone()).await.unwrap();
        assert!(!passwords.verify(too_long, Some(stored)).await.unwrap());
    }

    fn refusal(password: &str, context: Context<'_>) -> (ErrorCode, String) {
        let Refused { code, why } = accept_new(password, MIN_CHARS, context).unwrap_err();
        (code, why)
    }

    #[test]
    fn f2_thousands_of_common_passwords_are_refused_in_any_case() {
        let all: Vec<&str> = COMMON.lines().collect();
        assert!(all.len() >= 3_000, "{}", all.len());
        assert!(all.is_sorted_by(|a, b| a < b), "sorted, and none twice");
        for common in all {
            assert_eq!(common, common.to_lowercase());
            assert!(common.chars().count() >= MIN_CHARS, "{common} is refused as too short");
            assert!(is_common(common) && is_common(&common.to_uppercase()), "{common}");
        }
        for known in ["password", "12345678", "iloveyou", "Qwerty123", "PassWord1", "trustno1"] {
            assert_eq!(refusal(known, Context::default()).0, ErrorCode::PasswordTooCommon, "{known}");
        }
        assert_eq!(check("password1", MIN_CHARS, Context::default()), Ok(()), "the browser carries no list");
        for fine in ["four odd lamps", "every odd lamp"] {
            assert_eq!(accept_new(fine, MIN_CHARS, Context::default()), Ok(()));
        }
    }

    #[test]
    fn f1_f2_a_refusal_says_its_reason() {
        let ada = Context {
            email: Some("ada.lovelace@example.com"),
            name: Some("Augusta Ada"),
            org_name: Some("Acme Hosting"),
        };
        let too_long = "x".repeat(MAX_CHARS + 1);
        for (password, code, why) in [
            ("seven77", ErrorCode::PasswordTooShort, "at least 8 characters"),
            (too_long.as_str(), ErrorCode::PasswordTooLong, "at most 256 characters"),
            ("Ada.Lovelace", ErrorCode::PasswordTooCommon, "email"),
            ("augusta ada", ErrorCode::PasswordTooCommon, "person's name"),
            ("ACME hosting", ErrorCode::PasswordTooCommon, "organization's name"),
            ("sunshine", ErrorCode::PasswordTooCommon, "many people"),
        ] {
            let (given, reason) = refusal(password, ada);
            assert_eq!(given, code, "{password}");
            assert!(reason.contains(why), "{password}: {reason}");
        }
    }
}
