//! Keys by which a tenant's programs ask without a person's session: what they may ask, how long they are good, and how
//! one is written.
//!
//! `csk_7k3mq9ta2x_` and 59 characters more. The ten name the key and are no secret; of the rest 52 are, 260 random bits,
//! and the last seven check the whole, so that a slip of the pen and a finding of a scanner are told without a database.

use std::fmt;

use chrono::{DateTime, Months, NaiveDate, Utc};
use chrono_tz::Tz;
use rand::CryptoRng;
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::message::Message;
use crate::secrets::{ALPHABET, SecretHash, characters};
use crate::time::first_instant;

pub use crate::permissions::{Grant, Grants};

/// The most keys that are good at a time, of one tenant.
pub const MOST_LIVE: i64 = 20;
/// The longest name, in characters.
pub const MOST_NAME: usize = 80;
/// For how long a key is good where nothing else is said.
const USUALLY: Months = Months::new(12);
/// The longest that a key can be good.
const AT_MOST: Months = Months::new(24);

/// What every key begins with: scanners for secrets know it by this.
const PREFIX: &str = "csk_";
const HANDLE: usize = 10;
const SECRET: usize = 52;
const CHECK: usize = 7;
const LENGTH: usize = PREFIX.len() + HANDLE + 1 + SECRET + CHECK;

/// What is wrong with a name or a last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Nothing says what the key is for.
    #[error("without a name")]
    NoName,
    /// It says too much.
    #[error("a name of more than {MOST_NAME} characters")]
    LongName,
    /// It is no day.
    #[error("no day")]
    NoDay,
    /// It is over.
    #[error("a day that is over")]
    Past,
    /// It is too far away; says the last one that is not.
    #[error("later than {0}")]
    Far(NaiveDate),
}

impl Wrong {
    /// What a person reads.
    pub fn message(self) -> Message {
        match self {
            Self::NoName => Message::new("api-keys-wrong-no-name"),
            Self::LongName => Message::new("api-keys-wrong-long-name").with("most", MOST_NAME),
            Self::NoDay => Message::new("api-keys-wrong-no-day"),
            Self::Past => Message::new("api-keys-wrong-past"),
            Self::Far(most) => Message::new("api-keys-wrong-far").with("most", most),
        }
    }
}

/// What a key is for, as typed.
///
/// # Errors
/// [`Wrong::NoName`], [`Wrong::LongName`].
pub fn name(typed: &str) -> Result<String, Wrong> {
    let name = typed.trim();
    match name.chars().count() {
        0 => Err(Wrong::NoName),
        1..=MOST_NAME => Ok(name.to_owned()),
        _ => Err(Wrong::LongName),
    }
}

/// The last day on which a key is good where nobody says another: a year from now.
pub fn usual_last_day(today: NaiveDate) -> NaiveDate {
    today.checked_add_months(USUALLY).unwrap_or(NaiveDate::MAX)
}

/// The last day as typed, `YYYY-MM-DD`, a civil day where the tenant is; the usual one for nothing.
///
/// # Errors
/// [`Wrong::NoDay`], [`Wrong::Past`], [`Wrong::Far`].
pub fn last_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Wrong> {
    if typed.trim().is_empty() {
        return Ok(usual_last_day(today));
    }
    let day: NaiveDate = typed.trim().parse().map_err(|_| Wrong::NoDay)?;
    let most = today.checked_add_months(AT_MOST).unwrap_or(NaiveDate::MAX);
    match day {
        day if day < today => Err(Wrong::Past),
        day if day > most => Err(Wrong::Far(most)),
        day => Ok(day),
    }
}

/// The first moment after a last day; none beyond the years that can be written.
pub fn expires_at(last_day: NaiveDate, zone: Tz) -> Option<DateTime<Utc>> {
    first_instant(last_day.succ_opt()?, zone).map(|at| at.to_utc())
}

/// Whether a key opens anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It does.
    Live,
    /// Its last day is over.
    Expired,
    /// Somebody took it away.
    Revoked,
}

impl State {
    /// Of a key that expires at a moment, and was revoked or not. A key that was revoked before it expired stays revoked.
    pub fn of(revoked_at: Option<DateTime<Utc>>, expires_at: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        match revoked_at {
            Some(_) => Self::Revoked,
            None if expires_at <= now => Self::Expired,
            None => Self::Live,
        }
    }

    /// The word in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }
}

/// Why a text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoKey {
    /// It does not look like one.
    #[error("not of the form of a key")]
    Malformed,
    /// It looks like one, and its last characters do not fit the others: a slip, or a part is missing.
    #[error("the characters of the key do not fit each other")]
    Mistyped,
}

/// A key as a program carries it.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct ApiKey {
    handle: [u8; HANDLE],
    secret: [u8; SECRET],
}

impl ApiKey {
    /// A new key.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut handle: [u8; HANDLE] = characters(rng);
        let mut secret: [u8; SECRET] = characters(rng);
        handle.make_ascii_lowercase();
        secret.make_ascii_lowercase();
        Self { handle, secret }
    }

    /// Reads a key as it stands in a request. It has one spelling.
    ///
    /// # Errors
    /// [`NoKey`].
    pub fn parse(text: &str) -> Result<Self, NoKey> {
        if text.len() != LENGTH || !text.is_ascii() {
            return Err(NoKey::Malformed);
        }
        let rest = text.strip_prefix(PREFIX).ok_or(NoKey::Malformed)?;
        let (handle, rest) = rest.split_once('_').ok_or(NoKey::Malformed)?;
        let (secret, check) = rest.split_at_checked(SECRET).ok_or(NoKey::Malformed)?;
        let known = |text: &str| text.bytes().all(|byte| ALPHABET.contains(&byte.to_ascii_uppercase()));
        let lower = |text: &str| !text.bytes().any(|byte| byte.is_ascii_uppercase());
        if ![handle, secret, check].into_iter().all(|part| known(part) && lower(part)) {
            return Err(NoKey::Malformed);
        }
        let key = Self {
            handle: handle.as_bytes().try_into().map_err(|_| NoKey::Malformed)?,
            secret: secret.as_bytes().try_into().map_err(|_| NoKey::Malformed)?,
        };
        if key.check() == check.as_bytes() { Ok(key) } else { Err(NoKey::Mistyped) }
    }

    /// The part that names it, no secret: `7k3mq9ta2x`.
    pub fn handle(&self) -> &str {
        // Its characters are of the alphabet, which is ASCII.
        std::str::from_utf8(&self.handle).unwrap_or_default()
    }

    /// The whole key, to show once. Not for logs.
    pub fn reveal(&self) -> String {
        let check = self.check();
        let part = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        format!("{PREFIX}{}_{}{}", part(&self.handle), part(&self.secret), part(&check))
    }

    /// What to store. A plain hash suffices, as for [`Token`](crate::secrets::Token): a slow one would protect what can be
    /// guessed, and nobody guesses 260 random bits.
    pub fn hash(&self) -> SecretHash {
        SecretHash::of("countersign api key 1", &self.handle, &self.secret)
    }

    /// The first 35 bits of a SHA-256 over what stands before them, in the same alphabet.
    fn check(&self) -> [u8; CHECK] {
        let mut hash = Sha256::new();
        for part in [PREFIX.as_bytes(), &self.handle, b"_", &self.secret] {
            hash.update(part);
        }
        let hash: [u8; 32] = hash.finalize().into();
        let bits = hash.iter().take(5).fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte)) >> 5;
        std::array::from_fn(|place| {
            let five = (bits >> (5 * (CHECK - 1 - place))) & 31;
            ALPHABET[usize::try_from(five).unwrap_or_default()].to_ascii_lowercase()
        })
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKey({}, redacted)", self.handle())
    }
}

/// The beginning of a key as lists show it, and as it is looked for in a program's configuration.
pub fn beginning(handle: &str) -> String {
    format!("{PREFIX}{handle}_…")
}

#[cfg(test)]
mod tests;
