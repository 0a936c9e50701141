//! Randomness, injected: ids, keys and tokens come from here and from nowhere else.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use rand::rngs::{StdRng, SysRng};
use rand::{Rng, SeedableRng};
use uuid::Uuid;

/// A cryptographically secure generator that is shared by everything in the process.
#[derive(Clone)]
pub struct Randomness(Arc<Mutex<StdRng>>);

impl Randomness {
    /// A generator seeded by the operating system.
    ///
    /// # Panics
    /// Where the system has no randomness to give; nothing can be safe then.
    pub fn from_system() -> Self {
        Self::from_rng(StdRng::try_from_rng(&mut SysRng).expect("the system gives randomness"))
    }

    /// A generator whose output is known, for tests.
    pub fn seeded(seed: u64) -> Self {
        Self::from_rng(StdRng::seed_from_u64(seed))
    }

    fn from_rng(rng: StdRng) -> Self {
        Self(Arc::new(Mutex::new(rng)))
    }

    /// The generator, for as long as it is held.
    pub fn rng(&self) -> MutexGuard<'_, StdRng> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new id that sorts by time (UUID version 7).
    pub fn id(&self, now: DateTime<Utc>) -> Uuid {
        let mut random = [0; 10];
        self.rng().fill_bytes(&mut random);
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// A reference that people can read to each other, `K7QM-2XPD`: no letters that look like digits, and nothing that
    /// tells how many there are.
    pub fn reference(&self) -> String {
        const LETTERS: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        let mut random = [0; 8];
        self.rng().fill_bytes(&mut random);
        let letter = |byte: &u8| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]);
        let (head, tail) = random.split_at(4);
        format!("{}-{}", head.iter().map(letter).collect::<String>(), tail.iter().map(letter).collect::<String>())
    }
}

impl std::fmt::Debug for Randomness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Randomness")
    }
}
