//! Password hashes: argon2id at OWASP's parameters, a few at a time, away from the threads that serve pages.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use rand::Rng;
use tokio::sync::Semaphore;

use crate::{Error, Result};

/// 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's recommendation for argon2id.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// Of each hash 19 MiB and some 30 ms: more at once only make everybody wait.
const AT_ONCE: usize = 2;

/// Makes and checks password hashes.
#[derive(Clone)]
pub struct Hasher(Arc<Semaphore>);

impl Hasher {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }

    /// The hash of a password, as a PHC string.
    pub(crate) async fn hash(&self, password: String, randomness: &domain::randomness::Randomness) -> Result<String> {
        let mut salt = [0; 16];
        randomness.rng().fill_bytes(&mut salt);
        self.run(move || {
            let password = domain::password::normalised(&password);
            argon2().hash_password_with_salt(password.as_bytes(), &salt).map(|hash| hash.to_string()).ok()
        })
        .await?
        .ok_or_else(|| Error::internal("a password could not be hashed"))
    }

    /// Whether the password is the one of a hash. Without a hash it takes the same time and answers no.
    pub(crate) async fn verify(&self, password: String, hash: Option<String>) -> Result<bool> {
        self.run(move || {
            let password = domain::password::normalised(&password);
            let Some(hash) = hash else {
                // Nobody has this address: the work is done all the same.
                let _ = argon2().hash_password_with_salt(password.as_bytes(), &[0; 16]);
                return false;
            };
            PasswordHash::new(&hash).is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok())
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let _place = self.0.acquire().await.map_err(|_| Error::internal("the hasher is closed"))?;
        tokio::task::spawn_blocking(work).await.map_err(|_| Error::internal("a hash was cut off"))
    }
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).expect("these parameters are valid");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash of a password, for accounts that are made outside the pages (the demo's).
///
/// # Errors
/// [`Error::Internal`].
pub async fn hash_password(password: &str, randomness: &domain::randomness::Randomness) -> Result<String> {
    Hasher::new().hash(password.to_owned(), randomness).await
}
