//! The key of an installation's logs, and how its public half is written for verifiers.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use p256::elliptic_curve::zeroize::Zeroizing;
use rand::CryptoRng;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use sha2::{Digest, Sha256};

/// The signature type of Ed25519 in signed notes.
const ED25519_TYPE: u8 = 1;

/// The private key; one for all logs of an installation. `Debug` does not show it.
pub struct LogKey {
    pair: Ed25519KeyPair,
    seed: Zeroizing<[u8; 32]>,
}

/// The public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey(pub [u8; 32]);

/// The public key under the name of one log: what a verifier is given, once and from elsewhere than the log itself.
/// Written as `name+hash+key`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    /// The log's name; its checkpoints begin with it.
    pub name: String,
    /// The key.
    pub key: PublicKey,
}

/// What was given is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Not 64 hexadecimal digits.
    #[error("the key of the log is not 64 hexadecimal digits")]
    Private,
    /// Not the line of a verifier key.
    #[error("not a verifier key: that is the log's name, eight hexadecimal digits and the key in base64, joined by +")]
    Verifier,
}

impl LogKey {
    /// Makes a key.
    ///
    /// # Panics
    /// Never: the only seed that is refused is one of another length.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        rng.fill_bytes(seed.as_mut());
        Self::from_seed(seed).expect("any 32 bytes are a seed")
    }

    /// Reads what [`to_hex`](Self::to_hex) writes.
    ///
    /// # Errors
    /// [`KeyError::Private`].
    pub fn from_hex(text: &str) -> Result<Self, KeyError> {
        let mut seed = Zeroizing::new([0; 32]);
        hex::decode_to_slice(text.trim(), seed.as_mut()).map_err(|_| KeyError::Private)?;
        Self::from_seed(seed)
    }

    fn from_seed(seed: Zeroizing<[u8; 32]>) -> Result<Self, KeyError> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed.as_ref()).map_err(|_| KeyError::Private)?;
        Ok(Self { pair, seed })
    }

    /// The private key, to be kept where secrets are kept.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(*self.seed))
    }

    /// The public key.
    pub fn public(&self) -> PublicKey {
        let mut key = [0; 32];
        key.copy_from_slice(self.pair.public_key().as_ref());
        PublicKey(key)
    }

    pub(super) fn sign(&self, text: &[u8]) -> Vec<u8> {
        self.pair.sign(text).as_ref().to_vec()
    }
}

impl fmt::Debug for LogKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("LogKey").field(&self.public()).finish()
    }
}

impl PublicKey {
    /// The key under a log's name.
    pub fn named(self, name: &str) -> VerifierKey {
        VerifierKey { name: name.to_owned(), key: self }
    }
}

impl VerifierKey {
    /// The four bytes by which a signature names the key.
    pub(super) fn hash(&self) -> [u8; 4] {
        let whole = Sha256::new()
            .chain_update(&self.name)
            .chain_update([b'\n', ED25519_TYPE])
            .chain_update(self.key.0)
            .finalize();
        [whole[0], whole[1], whole[2], whole[3]]
    }

    pub(super) fn verifies(&self, text: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.key.0).verify(text, signature).is_ok()
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [&[ED25519_TYPE], self.key.0.as_slice()].concat();
        write!(f, "{}+{}+{}", self.name, hex::encode(self.hash()), STANDARD.encode(key))
    }
}

impl FromStr for VerifierKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        let [name, _, key] = text.splitn(3, '+').collect::<Vec<_>>()[..] else { return Err(KeyError::Verifier) };
        let key = STANDARD.decode(key).map_err(|_| KeyError::Verifier)?;
        let [ED25519_TYPE, key @ ..] = key.as_slice() else { return Err(KeyError::Verifier) };
        let key = Self { name: name.to_owned(), key: PublicKey(key.try_into().map_err(|_| KeyError::Verifier)?) };
        // Also compares the hash: a slip in copying is found here.
        if name.is_empty() || key.to_string() != text { Err(KeyError::Verifier) } else { Ok(key) }
    }
}
