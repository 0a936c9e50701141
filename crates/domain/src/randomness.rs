//! Randomness, injected: ids, keys and tokens come from here and from nowhere else.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use rand::rngs::{StdRng, SysRng};
use rand::{Rng, SeedableRng};
use uuid::Uuid;

/// A cryptographically secure generator that is shared by everything in the process.
#[derive(Clone)]
pub struct Randomness(Arc<Shared>);

struct Shared {
    rng: Mutex<StdRng>,
    last_id: Mutex<LastId>,
}

/// The millisecond of the id made last, and its random bits.
#[derive(Default)]
struct LastId {
    millis: u64,
    random: u128,
}

/// The random bits of a UUID version 7: 12 before the variant, 62 after it.
const ID_BITS: u32 = 74;

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
        Self(Arc::new(Shared { rng: Mutex::new(rng), last_id: Mutex::default() }))
    }

    /// The generator, for as long as it is held.
    pub fn rng(&self) -> MutexGuard<'_, StdRng> {
        self.0.rng.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new id that sorts by time (UUID version 7), and after every id that was made before it here, also within a
    /// millisecond or when the clock is set back (RFC 9562, 6.2, method 2).
    pub fn id(&self, now: DateTime<Utc>) -> Uuid {
        let (fresh, step) = {
            let mut rng = self.rng();
            (u128::from(rng.next_u64()) << 9 | u128::from(rng.next_u32() & 0x1ff), rng.next_u32())
        };
        let now = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        let mut last = self.0.last_id.lock().unwrap_or_else(PoisonError::into_inner);
        if now > last.millis {
            // The highest bit stays clear: room to count up in.
            *last = LastId { millis: now, random: fresh };
        } else {
            last.random += u128::from(step) + 1;
            if last.random >> ID_BITS > 0 {
                *last = LastId { millis: last.millis + 1, random: fresh };
            }
        }
        let low = last.random & ((1 << 62) - 1);
        let bits = (last.random >> 62) << 64 | low;
        let bytes = bits.to_be_bytes();
        let mut random = [0; 10];
        random.copy_from_slice(&bytes[6..]);
        uuid::Builder::from_unix_timestamp_millis(last.millis, &random).into_uuid()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_in_the_order_in_which_they_were_made() {
        let randomness = Randomness::seeded(7);
        let now = DateTime::from_timestamp_millis(1_795_000_000_000).unwrap();
        let earlier = now - chrono::TimeDelta::seconds(5);
        let ids: Vec<Uuid> = (0..1000).map(|n| randomness.id(if n % 3 == 0 { earlier } else { now })).collect();
        assert!(ids.is_sorted_by(|a, b| a < b));
        assert!(ids.iter().all(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122));
        let later = randomness.id(now + chrono::TimeDelta::milliseconds(1));
        assert!(later > ids[999] && later.as_u128() >> 80 == 1_795_000_000_001);
    }
}
