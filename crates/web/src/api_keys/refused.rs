//! Why a key let nobody in.

use std::fmt;

use chrono::NaiveDate;
use domain::api_keys::NoKey;
use domain::message::Message;

/// Why a key let nobody in. That one has expired or was revoked is told to whoever has its secret, and to nobody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyRefused {
    /// None was shown, nor is a member of the staff signed in.
    Missing,
    /// What was shown is no key.
    NoKey(NoKey),
    /// This tenant has no such key.
    Unknown,
    /// Its last day is over.
    Expired(NaiveDate),
    /// It was taken away.
    Revoked,
}

impl KeyRefused {
    /// The word that programs read.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Missing => "key-missing",
            Self::NoKey(NoKey::Malformed) => "key-malformed",
            Self::NoKey(NoKey::Mistyped) => "key-mistyped",
            Self::Unknown => "key-unknown",
            Self::Expired(_) => "key-expired",
            Self::Revoked => "key-revoked",
        }
    }

    /// What a person reads.
    pub fn message(self) -> Message {
        match self {
            Self::Missing => Message::new("api-keys-refused-missing"),
            Self::NoKey(NoKey::Malformed) => Message::new("api-keys-refused-malformed"),
            Self::NoKey(NoKey::Mistyped) => Message::new("api-keys-refused-mistyped"),
            Self::Unknown => Message::new("api-keys-refused-unknown"),
            Self::Expired(day) => Message::new("api-keys-refused-expired").with("day", day),
            Self::Revoked => Message::new("api-keys-refused-revoked"),
        }
    }
}

impl fmt::Display for KeyRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
